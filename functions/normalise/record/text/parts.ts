import { readBlocks } from '../blocks/read-blocks.ts';
import { readTurn } from '../blocks/turns.ts';
import { inline, type RichText } from '../plain-text.ts';
import { looksLike } from '../value-looks.ts';
import { type Candidate, isObject, type JsonObject, type Level, levelOf, textsIn } from '../values.ts';
import { readFieldText } from './field-text.ts';

/** Sections in sections: a book has volumes, chapters, sections and steps. */
const DEEPEST = 8;
const MOST_ENTRIES = 5_000;
const LEAST_TRUSTED = 1_000;

/**
 * The text of sections, steps, slides, questions with answers or turns of an interview: a paragraph for each heading,
 * then what stands below it.
 */
export function readParts(value: unknown): RichText {
  const text: RichText = { paragraphs: [], captions: [], image: null, leftOut: [] };
  addParts(value, text, 0);
  return text;
}

function addParts(value: unknown, text: RichText, depth: number): void {
  if (depth > DEEPEST) return;
  if (typeof value === 'string') addText(readFieldText({ name: '', value }, {}), text);
  else if (Array.isArray(value)) for (const entry of value.slice(0, MOST_ENTRIES)) addParts(entry, text, depth + 1);
  else if (isObject(value)) addPart(value, text, depth + 1);
}

/** Parts may be kept by their names too: `{"first": {...}, "end": {...}}`. */
function addPart(part: JsonObject, text: RichText, depth: number): void {
  const values = Object.values(part);
  if (values.length > 0 && values.every(isObject)) {
    for (const value of values) addParts(value, text, depth);
    return;
  }
  const level = levelOf(part);
  const body = readTurn(part) ? null : textOf(level, part);
  if (body === null && !level.has('parts')) addText(readBlocks([part]), text);
  else addSection(level, body, text, depth);
}

function addSection(level: Level, body: RichText | null, text: RichText, depth: number): void {
  const inner = (level.get('parts') ?? []).toSorted((one, other) => one.place - other.place);
  const [heading] = (level.get('title') ?? []).flatMap(({ value }) => textsIn(value, 'title'));
  if (heading !== undefined && looksLike('title', heading)) text.paragraphs.push(inline(heading));
  if (body) addText(body, text);
  for (const { value } of inner) addParts(value, text, depth);
  const captions = (level.get('captions') ?? []).flatMap(({ value }) => textsIn(value, 'captions'));
  text.captions.push(...captions.map(inline));
}

/** The text of a part itself: where it has none, what describes it. */
function textOf(level: Level, part: JsonObject): RichText | null {
  const candidates: Candidate[] = [...(level.get('body') ?? []), ...(level.get('summary') ?? [])];
  for (const candidate of candidates) {
    if (candidate.score <= LEAST_TRUSTED && typeof candidate.value !== 'string') continue;
    const found = readFieldText(candidate, part);
    if (found.paragraphs.some((paragraph) => paragraph.trim() !== '')) return found;
  }
  return null;
}

function addText({ paragraphs, captions, image, leftOut }: RichText, text: RichText): void {
  text.paragraphs.push(...paragraphs);
  text.captions.push(...captions);
  text.leftOut.push(...leftOut);
  text.image ??= image;
}
