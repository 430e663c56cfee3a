import type { Draft } from '../draft.ts';
import { withoutIntroduction } from '../fields/authors.ts';
import { isBareByline, isIntroducedByline } from '../fields/bylines.ts';
import { isCaption } from '../fields/captions.ts';
import { isDateLine, readDate } from '../fields/dates.ts';
import type { Block } from './block.ts';

/** Blocks that may stand between a title and the text: byline, date, captions. */
const LONGEST_HEAD = 8;
const LONGEST_TITLE = 250;
/** "Ada Michalak | 6 May 2024", and "6 May 2024 by Ada Michalak". */
const SEGMENT = /\s*[|•·]\s*|\s+[–—-]\s+|(?<=\d{4}),?\s+(?=(?:by|von|par|por)\s)/;
const DATES_APART = /\s*[|•·;]\s*|\s+[–—-]\s+/;
const UPDATE = /^(?:last\s)?(?:updated|modified|aktualisiert|mis à jour|actualizado|aggiornato|обновлено)/i;

/** Moves title, bylines, dates and captions from the blocks' beginning into the draft; returns the blocks of the text. */
export function readHead(blocks: readonly Block[], draft: Draft): Block[] {
  const afterTitle = takeTitle(blocks, draft);
  let position = 0;
  while (position < Math.min(afterTitle.length, LONGEST_HEAD)) {
    const block = afterTitle[position];
    if (!block || !takeHeadBlock(block, afterTitle[position + 1], draft)) break;
    position++;
  }
  return afterTitle.slice(position);
}

/** The first heading, else a first line that stands alone and is short enough. */
function takeTitle(blocks: readonly Block[], draft: Draft): Block[] {
  const heading = blocks.findIndex((block, index) => block.heading && index < 4);
  if (heading >= 0) {
    draft.title = blocks[heading]?.lines.join(' ') ?? null;
    return blocks.filter((_, index) => index !== heading);
  }
  const [first, ...rest] = blocks;
  const [line = '', ...others] = first?.lines ?? [];
  if (!first || line.length > LONGEST_TITLE || (rest.length === 0 && others.length === 0)) return [...blocks];
  draft.title = line;
  return others.length > 0 ? [{ ...first, lines: others }, ...rest] : rest;
}

/** Whether the whole block belongs to the head; only then is anything of it taken. */
function takeHeadBlock(block: Block, next: Block | undefined, draft: Draft): boolean {
  if (block.heading) return false;
  if (takePictures(block, draft)) return true;
  const dateFollows = next?.lines.every(isDateLine) ?? false;
  const parts = block.lines.map((line) => readHeadLine(line, block.emphasised || dateFollows, draft));
  if (parts.some((part) => part === null)) return takeCaption(block, draft);
  for (const part of parts) part?.();
  return true;
}

/** What a line of the head gives, as a step to take; null for a line of the text. A byline may hold a date as well. */
function readHeadLine(line: string, maybeByline: boolean, draft: Draft): (() => void) | null {
  const segments = line.split(SEGMENT);
  const isIntroduced = segments.map(isIntroducedByline);
  const dated = segments.filter((segment, index) => isDateLine(segment) || (isIntroduced[index] && readDate(segment)));
  const names = segments.filter((segment, index) => isIntroduced[index] || !isDateLine(segment)).join(' | ');
  const isBare = maybeByline || (dated.length > 0 && /\S\s\S/.test(names));
  if (!isIntroducedByline(names) && !(isBare && draft.authors.length === 0 && isBareByline(names)))
    return isDateLine(line) ? () => takeDates(line, draft) : null;
  return () => {
    draft.authors.push(withoutIntroduction(names));
    for (const date of dated) takeDate(date, draft);
  };
}

/** "Updated Jan. 7, 2022 | Published Jan. 5, 2022": of several dates the one of publication counts first. */
function takeDates(line: string, draft: Draft): void {
  const parts = line.split(DATES_APART).filter(isDateLine);
  const dates = parts.length > 1 ? parts : [line];
  for (const date of dates.toSorted((one, other) => Number(UPDATE.test(one)) - Number(UPDATE.test(other))))
    takeDate(date, draft);
}

function takeDate(line: string, draft: Draft): void {
  if (UPDATE.test(line)) draft.modified ??= line;
  draft.published.push({ text: line, from: 'byline' });
}

function takePictures(block: Block, draft: Draft): boolean {
  if (block.images.length === 0 || block.lines.length > 0) return false;
  for (const { alt, url } of block.images) {
    draft.image ??= url;
    if (/\s/.test(alt)) draft.captions.push(alt);
  }
  return true;
}

function takeCaption(block: Block, draft: Draft): boolean {
  const line = block.lines.join(' ');
  const isTaken = isCaption(line);
  if (isTaken) draft.captions.push(line);
  return isTaken;
}
