import type { RichText } from '../plain-text.ts';
import { isOutOfPlace, looksLike } from '../value-looks.ts';
import { type JsonObject, type Level, valuesOf } from '../values.ts';
import type { FieldText } from './field-text.ts';
import { addFurtherTexts, type MainText } from './further-texts.ts';
import { partsIn, readCandidate } from './parts-in.ts';

/** Names whose value is as often something else are taken for a text only beside a title, or where it is long and dated. */
const FEWEST_SCORE = 1_001;
const LONG_TEXT = 100;
/** What a line of a log and the answer of a program have. */
const OF_PROGRAMS = /^(?:level|severity|logger|code|status|statuscode|error|errors|pid|exception|role)$/i;
const LOOKED_AT = 4_000;

/**
 * The text of an article: that of the most trusted name whose value looks like one, with what stands beside it. Where
 * no name has one, its parts are the text.
 */
export function bodyOf(levels: readonly Level[], object: JsonObject): FieldText {
  const main = mainText(levels, object);
  const level = main ? levels.find((each) => each.get('body')?.includes(main.candidate)) : levelOfParts(levels);
  if (level === undefined) return main?.text ?? emptyText();
  const text = addFurtherTexts(main, level, object);
  return text.paragraphs.length > 0 ? text : (main?.text ?? emptyText());
}

/** The same without what stands beside the main text. */
export function mainBodyOf(levels: readonly Level[], object: JsonObject): FieldText {
  return mainText(levels, object)?.text ?? emptyText();
}

function emptyText(): FieldText {
  return { paragraphs: [], captions: [], image: null, leftOut: [], warnings: [] };
}

function levelOfParts(levels: readonly Level[]): Level | undefined {
  return levels.find((level) => partsIn(level) !== null);
}

function mainText(levels: readonly Level[], object: JsonObject): MainText | null {
  let outOfPlace: MainText | null = null;
  for (const candidate of valuesOf(levels, 'body')) {
    const text = readCandidate(candidate, object);
    const start = startOf(text);
    if (start === '' || (!candidate.isExact && !looksLike('body', start))) continue;
    if (candidate.score < FEWEST_SCORE && !isOfArticle(start, levels, object)) continue;
    if (looksLike('body', start) && !isOutOfPlace('body', start)) return { candidate, text };
    if (candidate.isExact) outOfPlace ??= { candidate, text };
  }
  return outOfPlace;
}

function startOf({ paragraphs }: RichText): string {
  let start = '';
  for (const paragraph of paragraphs) {
    if (start.length > LOOKED_AT) break;
    start += `${paragraph}\n`;
  }
  return start.trim();
}

function isOfArticle(text: string, levels: readonly Level[], object: JsonObject): boolean {
  const has = (field: 'title' | 'published') =>
    levels.some((level) => level.get(field)?.some(({ score }) => score > 1_000));
  if (Object.keys(object).some((name) => OF_PROGRAMS.test(name))) return false;
  return has('title') || (text.length >= LONG_TEXT && levels.some((level) => level.has('published')));
}
