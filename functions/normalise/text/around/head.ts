import type { Draft } from '../../draft.ts';
import { isBareByline, isContact, isIntroducedByline, readBylineContinuation } from '../../fields/bylines.ts';
import { isCaption } from '../../fields/captions.ts';
import { isStampLine } from '../../fields/dates/stamp-line.ts';
import { isDateLine } from '../../fields/dates.ts';
import { isNoNameInText } from '../../fields/names/places.ts';
import { isRole } from '../../fields/names/roles.ts';
import { type Block, isLinksOnly } from '../block.ts';
import { isReadingTime } from '../publisher-lines/publisher-lines.ts';
import { isCertainHeadLine, readHeadLine } from './head-lines.ts';
import { addedKind } from './lines-between.ts';
import { takeTitle } from './title.ts';

/** Blocks that may stand between a title and the text: byline, date, captions, what publishers add. */
const LONGEST_HEAD = 12;
/** Paragraphs above a byline: a standfirst has one, seldom two. */
const MOST_STANDFIRSTS = 2;
const LONGEST_STANDFIRST = 600;
/** Blocks below a standfirst among which its byline stands, and the characters of such a line. */
const NEAR = 3;
const LONGEST_LINE = 160;

/** Moves title, bylines, dates and captions from the blocks' beginning into the draft; returns the blocks of the text. */
export function readHead(blocks: readonly Block[], draft: Draft): Block[] {
  const below = takeTitle(blocks, draft);
  const kept: Block[] = [];
  const text = once(() => below.map(({ lines }) => lines.join(' ')).join('\n'));
  const head = new HeadReader(draft, text);
  for (let at = 0; at < below.length; at++) {
    const block = below[at];
    const isWithin = block && at < LONGEST_HEAD;
    const left = isWithin ? head.take(block, below.slice(at + 1, at + 1 + NEAR)) : block;
    if (left === null) continue;
    if (!isWithin || left !== block || !isStandfirst(kept, below, at))
      return [...kept, ...(left ? [left] : []), ...below.slice(at + 1)];
    kept.push(block);
  }
  return kept;
}

/** Whether a paragraph stands above the byline, as standfirsts do, and as first paragraphs in some crawls. */
function isStandfirst(kept: readonly Block[], blocks: readonly Block[], at: number): boolean {
  const block = blocks[at];
  if (!block || kept.length >= MOST_STANDFIRSTS || block.lines.join(' ').length > LONGEST_STANDFIRST) return false;
  const next = blocks.slice(at + 1, at + 1 + NEAR);
  const byline = next.findIndex(
    (other) => !other.heading && other.lines.some((line) => line.length <= LONGEST_LINE && isCertainHeadLine(line)),
  );
  if (byline < 0) return false;
  const isDateAlone = next[byline]?.lines.every(isDateLine) ?? false;
  const isNear = byline === 0 || (byline === 1 && (next[0]?.lines.every(isBareByline) ?? false));
  return !isDateAlone || (isNear && kept.length === 0 && !isDiary(blocks));
}

/** Whether dates part a text. */
function isDiary(blocks: readonly Block[]): boolean {
  return blocks.filter(({ lines: [line = '', ...others] }) => others.length === 0 && isDateLine(line)).length > 1;
}

class HeadReader {
  readonly #draft: Draft;
  /** What the block before was. */
  #before: 'byline' | 'date' | 'picture' | 'other' = 'other';
  #hasCaption = false;
  readonly #text: () => string;

  /** @param text of all blocks */
  constructor(draft: Draft, text: () => string) {
    this.#draft = draft;
    this.#text = text;
  }

  readonly #isNoName = (line: string) => isNoNameInText(line, this.#text());

  /** What is left of a block: null where it belongs to the head, the block itself where it is text. */
  take(block: Block, next: readonly Block[]): Block | null {
    const before = this.#before;
    this.#before = 'other';
    if (block.heading) return block;
    if (this.#takePictures(block)) return null;
    const left = this.#takeLines(block, next, before === 'date');
    if (left !== block) return left;
    const text = block.lines.join(' ');
    if (isCaption(text, this.#placeOf(block, before))) return this.#takeCaption(text);
    if ((before === 'byline' || before === 'date') && this.#takeContinuation(block)) return null;
    return this.#isAdded(block, text) ? null : block;
  }

  /** Takes the lines that belong to a head. Below those that do so beyond doubt a text may go on in the same block. */
  #takeLines(block: Block, next: readonly Block[], isBelowDate: boolean): Block | null {
    const around = {
      isBelowDate,
      isEmphasised: block.emphasised,
      isNoName: this.#isNoName,
      isDated: once(() => block.lines.some(isStampLine) || isDateNear(next, this.#isNoName)),
      hasByline: once(() => [...block.lines, ...(next[0]?.lines ?? [])].some(isIntroducedByline)),
    };
    const parts = block.lines.map((line) => readHeadLine(line, around, this.#draft));
    const end = parts.indexOf(null);
    const taken = end < 0 ? parts.length : block.lines.findIndex((line) => !isCertainHeadLine(line));
    if (taken === 0) {
      if (block.lines.length > 0 && block.lines.every(isDateLine)) this.#draft.warnings.push('date_left_in_text');
      return block;
    }
    for (const part of parts.slice(0, taken)) part?.();
    if (end >= 0) return this.#withoutContinuation({ ...block, lines: block.lines.slice(taken) });
    this.#before = block.lines.every(isDateLine) ? 'date' : 'byline';
    return null;
  }

  /** "and Bo Lind" below "By Ada Lind", and a text below both in the same block. */
  #withoutContinuation(block: Block): Block | null {
    const [line = '', ...others] = block.lines;
    if (!this.#takeContinuation({ ...block, lines: [line] })) return block;
    return others.length > 0 ? { ...block, lines: others } : null;
  }

  #placeOf({ gap }: Block, before: 'byline' | 'date' | 'picture' | 'other') {
    const isFirst = !this.#hasCaption && (before === 'byline' || before === 'date');
    return { belowPicture: before === 'picture', behindGap: gap && isFirst };
  }

  #takeCaption(text: string): null {
    this.#draft.captions.push(text);
    this.#hasCaption = true;
    return null;
  }

  #takePictures(block: Block): boolean {
    if (block.images.length === 0 || block.lines.length > 0) return false;
    takeImages(block.images, this.#draft);
    this.#before = 'picture';
    return true;
  }

  /** The line below a byline may say what the author does. */
  #takeContinuation({ lines }: Block): boolean {
    const read = lines.map((line) => ({ line, found: readBylineContinuation(line) }));
    if (!read.every(({ line, found }) => found !== null && (found.names !== null || isRole(line) || isContact(line))))
      return false;
    for (const { line, found } of read) {
      if (found?.names) this.#draft.authors.push(found.names);
      else this.#draft.leftOut.push({ text: line, reason: 'byline' });
    }
    this.#before = 'byline';
    return true;
  }

  #isAdded(block: Block, text: string): boolean {
    const kinds = block.lines.map((line) => (isReadingTime(line) ? 'reading time' : addedKind(line)));
    const reason = isLinksOnly(block) ? 'links' : 'boilerplate';
    if (reason === 'boilerplate' && !kinds.every((kind) => kind !== null && kind !== 'tags')) return false;
    this.#draft.leftOut.push({ text, reason });
    return true;
  }
}

/** Each line of a block asks for what holds for the block: of many lines, the time would grow with the square. */
function once<Value>(read: () => Value): () => Value {
  let known: Value | null = null;
  return () => {
    known ??= read();
    return known;
  };
}

/** Captions say something: a single word is the name of a file. */
export function takeImages(images: Block['images'], draft: Draft): void {
  for (const { alt, url } of images) {
    if (url !== '') draft.image ??= url;
    if (/\s/.test(alt)) draft.captions.push(alt);
  }
}

/** A date below a line, or below the occupation or place that stands between both, shows that it is a byline. */
function isDateNear([next, second]: readonly Block[], isNoName: (line: string) => boolean): boolean {
  const isDated = (block: Block | undefined) =>
    block !== undefined && block.lines.length > 0 && block.lines.every(isStampLine);
  return isDated(next) || (isDated(second) && (next?.lines.every((line) => isRole(line) || isNoName(line)) ?? false));
}
