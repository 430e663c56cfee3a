import type { LeftOut } from '../../../article.ts';
import type { RichText } from '../plain-text.ts';
import { isOutOfPlace, looksLike } from '../value-looks.ts';
import { type Candidate, type JsonObject, type Level, textsIn } from '../values.ts';
import type { FieldText } from './field-text.ts';
import { readParts } from './parts.ts';
import { partsIn, readCandidate, sectionsIn } from './parts-in.ts';
import { isRepeated, repeats, stemsOf } from './same-text.ts';

/** A whole page: the text was taken from it. */
const PAGE = /^\s*<(?:!doctype|html|head|body)[\s>]/i;
const LEAST_TRUSTED = 1_000;
/** Letters that a text of an unknown name has at least: shorter ones are labels and notes of programs. */
const SHORTEST_UNKNOWN = 60;
const SENTENCE = /\p{Ll}[.!?…]["'”’»)]*(?:\s|$)|[。！？।؟]/u;

/** A text and the name under which it stands. */
export interface MainText {
  candidate: Candidate;
  text: FieldText;
}

/**
 * The main text with the other texts of its object: parts and texts under names of texts join it, those under other
 * names go into the record. What says the same as another text is one of its versions.
 */
export function addFurtherTexts(main: MainText | null, level: Level, object: JsonObject): FieldText {
  const bodies = otherBodies(main, level);
  const unknown = unknownTexts(level);
  const parts = main && !level.has('parts') ? [] : (partsIn(level) ?? []);
  if (main && bodies.length + unknown.length + parts.length === 0) return main.text;
  const whole = main && wholeVersion(main, bodies, object);
  const collected = new FurtherTexts([...(whole?.text.paragraphs ?? []), ...fieldTexts(level)]);
  for (const candidate of parts) collected.take(readParts(candidate.value), candidate);
  for (const candidate of bodies) addBody(candidate, readCandidate(candidate, object), whole, collected);
  for (const candidate of unknown) collected.leaveOut(readUnknown(candidate, object));
  return collected.joinedWith(whole);
}

/** A version of the main text that has more around it was cleaned for the main one. */
function addBody(candidate: Candidate, text: FieldText, main: MainText | null, collected: FurtherTexts): void {
  const line = text.paragraphs.join(' ');
  if (!looksLike('body', line) || isOutOfPlace('body', line)) return;
  const isPart = main !== null && line.includes(main.text.paragraphs[0] ?? line) && !goesOn(text, main.text);
  if (candidate.isExact && !isPart) collected.take(text, candidate);
  else collected.leaveOut(text);
}

function goesOn({ paragraphs }: FieldText, main: FieldText): boolean {
  return main.paragraphs.every((paragraph, index) => paragraphs[index] === paragraph);
}

/** Where the source has cut the main text, a longer version of it under another name. */
function wholeVersion(main: MainText, bodies: readonly Candidate[], object: JsonObject): MainText {
  if (main.text.warnings.length === 0) return main;
  const words = lengthOf(main.text);
  for (const candidate of bodies) {
    const text = readCandidate(candidate, object);
    const stems = stemsOf(text.paragraphs.join('\n'));
    if (text.warnings.length === 0 && lengthOf(text) > words && repeats(main.text.paragraphs.join('\n'), stems))
      return { candidate, text };
  }
  return main;
}

function lengthOf({ paragraphs }: RichText): number {
  return paragraphs.reduce((length, paragraph) => length + paragraph.length, 0);
}

function otherBodies(main: MainText | null, level: Level): Candidate[] {
  return (level.get('body') ?? []).filter(
    (candidate) =>
      candidate !== main?.candidate &&
      candidate.score > LEAST_TRUSTED &&
      !(typeof candidate.value === 'string' && PAGE.test(candidate.value)),
  );
}

function unknownTexts(level: Level): Candidate[] {
  const lists = level.has('unknown') ? sectionsIn(level) : [];
  return (level.get('unknown') ?? []).filter(
    (candidate) =>
      lists.includes(candidate) ||
      (typeof candidate.value === 'string' && candidate.value.length >= SHORTEST_UNKNOWN && isProse(candidate.value)),
  );
}

function isProse(text: string): boolean {
  return SENTENCE.test(text) && looksLike('body', text) && !isOutOfPlace('body', text) && !/^\s*[[{]/.test(text);
}

function readUnknown(candidate: Candidate, object: JsonObject): RichText {
  return typeof candidate.value === 'string' ? readCandidate(candidate, object) : readParts(candidate.value);
}

/** Texts of the object that have fields of their own. */
function fieldTexts(level: Level): string[] {
  return (['summary', 'title', 'captions'] as const).flatMap((field) =>
    (level.get(field) ?? []).flatMap(({ value }) => textsIn(value, field)),
  );
}

/** The texts beside the main one, each once. */
class FurtherTexts {
  readonly #stems: Set<string>;
  readonly #taken: { place: number; text: RichText }[] = [];
  readonly #leftOut: LeftOut[] = [];

  /** @param known what the article says already */
  constructor(known: readonly string[]) {
    this.#stems = stemsOf(known.join('\n'));
  }

  /** Takes those paragraphs of a text that nothing else says. */
  take(text: RichText, { place }: Candidate): void {
    if (repeats(text.paragraphs.join('\n'), this.#stems)) return;
    const paragraphs = text.paragraphs.filter((paragraph) => !isRepeated(paragraph, this.#stems));
    this.#taken.push({ place, text: { ...text, paragraphs } });
    for (const stem of stemsOf(paragraphs.join('\n'))) this.#stems.add(stem);
  }

  leaveOut({ paragraphs }: RichText): void {
    if (repeats(paragraphs.join('\n'), this.#stems)) return;
    for (const text of paragraphs)
      if (text.trim() !== '' && !isRepeated(text, this.#stems)) this.#leftOut.push({ text, reason: 'other_field' });
  }

  joinedWith(main: MainText | null): FieldText {
    const inOrder = this.#taken.toSorted((one, other) => one.place - other.place);
    const before = inOrder.filter(({ place }) => main !== null && place < main.candidate.place);
    const behind = inOrder.slice(before.length);
    const texts = [...before.map(({ text }) => text), ...(main ? [main.text] : []), ...behind.map(({ text }) => text)];
    return {
      paragraphs: texts.flatMap(({ paragraphs }) => paragraphs),
      captions: texts.flatMap(({ captions }) => captions),
      image: texts.find(({ image }) => image !== null)?.image ?? null,
      leftOut: [...texts.flatMap(({ leftOut }) => leftOut), ...this.#leftOut],
      warnings: main?.text.warnings ?? [],
    };
  }
}
