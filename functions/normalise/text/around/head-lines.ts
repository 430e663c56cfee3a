import type { Draft } from '../../draft.ts';
import { withoutIntroduction } from '../../fields/authors.ts';
import { isBareByline, isIntroducedByline } from '../../fields/bylines.ts';
import { isUpdate } from '../../fields/dates/date-labels.ts';
import { isClock, isDateLine, readDate } from '../../fields/dates.ts';
import { SENTENCE_END } from '../plain-paragraphs.ts';

/** "Ada Michalak | 6 May 2024", and "6 May 2024 by Ada Michalak". */
const SEGMENT = /\s*[|•·]\s*|\s+[–—-]\s+|(?<=\d{4}),?\s+(?=(?:[Bb]y|[Vv]on|[Pp]ar|[Pp]or)[\s:])/;
const LONGEST_BYLINE = 300;
const LONGEST_NAMES = 120;
const DATES_APART = /\s*[|•·;]\s*|\s+[–—-]\s+/;

/** Whether a line is a byline that says so, or a date and nothing else: no text begins with it. */
export function isCertainHeadLine(line: string): boolean {
  if (isLongSentence(line)) return false;
  if (isDateLine(line) || isIntroducedByline(line)) return true;
  const names = line.split(SEGMENT).filter((segment) => !isDateLine(segment));
  return names.length > 0 && names.every(isIntroducedByline);
}

/** A byline of that length names people, and ends without a stop. */
function isLongSentence(line: string): boolean {
  return line.length > LONGEST_BYLINE || (line.length > LONGEST_NAMES && SENTENCE_END.test(line.slice(-5)));
}

/**
 * What a line of the head gives, as a step to take; null for a line of the text. A byline may hold a date as well.
 * @param maybeByline whether names alone may be a byline here
 */
export function readHeadLine(line: string, maybeByline: () => boolean, draft: Draft): (() => void) | null {
  if (isLongSentence(line)) return null;
  const segments = line.split(SEGMENT);
  const isIntroduced = segments.map(isIntroducedByline);
  const dated = segments.filter((segment, index) => isDateLine(segment) || (isIntroduced[index] && readDate(segment)));
  const names = segments
    .filter((segment, index) => isIntroduced[index] || !(isDateLine(segment) || isClock(segment)))
    .join(/[|•]/.test(line) ? ' | ' : ' — ');
  const isBare = () => (dated.length > 0 && /\S\s\S/.test(names)) || maybeByline();
  const isNamed = segments.length === 1 ? isIntroduced[0] : isIntroducedByline(names);
  if (!isNamed && !(draft.authors.length === 0 && isBareByline(names) && isBare()))
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
  for (const date of dates.toSorted((one, other) => Number(isUpdate(one)) - Number(isUpdate(other))))
    takeDate(date, draft);
}

function takeDate(line: string, draft: Draft): void {
  if (isUpdate(line)) draft.modified ??= line;
  draft.published.push({ text: line, from: 'byline' });
}
