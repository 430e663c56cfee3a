import type { Draft } from '../../draft.ts';
import { areNamesByForm, isIntroducedByline } from '../../fields/bylines.ts';
import { isStampLine } from '../../fields/dates/stamp-line.ts';
import { isDateLine } from '../../fields/dates.ts';
import { isNameOfMedia } from '../../fields/names/organisations.ts';
import { type Block, isLinksOnly } from '../block.ts';
import { publisherLine } from '../publisher-lines/publisher-lines.ts';

/** Blocks above a title: menus, logos, the name of a section. */
const MOST_ABOVE = 12;
/** Of blocks above a heading that may be text. */
const MOST_TEXT_ABOVE = 3;
const LONGEST_TITLE = 250;
const LONGEST_KICKER = 60;
const SENTENCE_END = /[.!?…。！？]["'”’»)\]]*$/u;
/** How the Associated Press names a story for its cycle (afternoon, morning, both): "BC-SALT MARKET/NORHAVEN". */
const SLUG = /^(?:AM|BC|PM)-[\p{Lu}\d][\p{Lu}\d '’&./-]{2,60}$/u;
const ADDRESS = /^https?:\/\/\S+$/i;

/** Takes the title, and what stands above it, from the blocks into the draft; returns the others. */
export function takeTitle(blocks: readonly Block[], draft: Draft): Block[] {
  const rest = withoutAddress(blocks, draft);
  const heading = headingOf(rest);
  if (heading < 0) return takeFirstLine(rest, draft);
  const title = isSiteName(rest, heading) ? heading + 1 : heading;
  draft.title = rest[title]?.lines.join(' ') ?? null;
  const above = rest.slice(0, title);
  const text = above.filter((block) => !isAboveTitle(block, rest[heading]?.level === 1));
  for (const block of above) if (!text.includes(block)) leaveOut(block, draft);
  return [...text, ...rest.slice(title + 1)];
}

/** An address on the first line is that of the page. */
function withoutAddress(blocks: readonly Block[], draft: Draft): readonly Block[] {
  const [first, ...rest] = blocks;
  const [line = '', ...others] = first?.lines ?? [];
  if (!first || first.heading || !ADDRESS.test(line) || (others.length === 0 && rest.length === 0)) return blocks;
  draft.url ??= line;
  return others.length > 0 ? [{ ...first, lines: others }, ...rest] : rest;
}

function headingOf(blocks: readonly Block[]): number {
  const heading = blocks.findIndex((block, index) => block.heading && index <= MOST_ABOVE);
  const isFurniture = blocks.slice(0, heading).every((block) => isAboveTitle(block, false));
  return heading > MOST_TEXT_ABOVE && !isFurniture ? -1 : heading;
}

/**
 * Whether a block above a title is none of the text.
 * @param isMain whether the heading is that of the whole text: short lines above it name a section or a site
 */
function isAboveTitle(block: Block, isMain: boolean): boolean {
  const text = block.lines.join(' ');
  if (block.heading) return isMain;
  if (text === '' || isLinksOnly(block) || publisherLine(text) !== null) return true;
  return isMain && text.length <= LONGEST_KICKER && !SENTENCE_END.test(text) && !isDateLine(text);
}

/** A site's name may be the first heading, and the title the one directly below it. */
function isSiteName(blocks: readonly Block[], heading: number): boolean {
  const [first, second] = [blocks[heading], blocks[heading + 1]];
  if (!first || !second?.heading || second.level < first.level) return false;
  return isNameOfMedia(first.lines.join(' ')) && !isNameOfMedia(second.lines.join(' '));
}

/** A first line that stands alone and is short enough; below the name of a paper or a date it is the second one. */
function takeFirstLine(blocks: readonly Block[], draft: Draft): Block[] {
  const [first] = blocks;
  const [line = ''] = first?.lines ?? [];
  const below = withoutFirstLine(blocks);
  if (!first || line.length > LONGEST_TITLE || below.length === 0) return [...blocks];
  const [next = ''] = below[0]?.lines ?? [];
  const behind = withoutFirstLine(below);
  const isTitleNext = isTitle(next) && behind.length > 0;
  const isDatedTitleNext = isDateLine(next) && isTitle(behind[0]?.lines[0] ?? '');
  if (isFurnitureLine(line, isTitleNext, isDatedTitleNext)) {
    draft.leftOut.push({ text: line, reason: 'head' });
    return takeFirstLine(below, draft);
  }
  if (isDateLine(line) && isTitleNext) {
    draft.title = next;
    return [{ ...first, lines: [line] }, ...behind];
  }
  if (isStampLine(line) && hasNames(next)) return [...blocks];
  draft.title = line;
  return below;
}

/** The slug of an agency, or the name of a paper, above a title. */
function isFurnitureLine(line: string, isTitleNext: boolean, isDatedTitleNext: boolean): boolean {
  if (isTitleNext && SLUG.test(line)) return true;
  return (isTitleNext || isDatedTitleNext) && isNameOfMedia(line);
}

/** A date above names is that of the text, which has no title. */
function hasNames(line: string): boolean {
  return isIntroducedByline(line) || areNamesByForm(line);
}

function withoutFirstLine([first, ...rest]: readonly Block[]): Block[] {
  const [, ...others] = first?.lines ?? [];
  return others.length > 0 && first ? [{ ...first, lines: others }, ...rest] : rest;
}

function isTitle(line: string): boolean {
  const isLine = line.length <= LONGEST_TITLE && /\s/.test(line) && !SENTENCE_END.test(line);
  return isLine && !isDateLine(line) && !isIntroducedByline(line) && !areNamesByForm(line);
}

function leaveOut({ lines }: Block, draft: Draft): void {
  for (const text of lines) draft.leftOut.push({ text, reason: 'head' });
}
