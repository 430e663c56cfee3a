import type { Draft } from '../../draft.ts';
import { parseAuthors, withoutIntroduction } from '../../fields/authors.ts';
import {
  areNamesByForm,
  beginsTitle,
  isBareByline,
  isIntroducedByline,
  maybeIntroducedByline,
} from '../../fields/bylines.ts';
import { isUpdate } from '../../fields/dates/date-labels.ts';
import { isStampLine } from '../../fields/dates/stamp-line.ts';
import { isClock, isDateLine, readDate } from '../../fields/dates.ts';
import { isPersonName } from '../../fields/names/person.ts';
import { SENTENCE_END } from '../plain-paragraphs.ts';

/** "Ada Michalak | 6 May 2024", and "6 May 2024 by Ada Michalak". */
const SEGMENT = /\s*[|•·]\s*|\s+[–—-]\s+|(?<=\d{4}),?\s+(?=(?:[Bb]y|[Vv]on|[Pp]ar|[Pp]or)[\s:])/;
const LONGEST_BYLINE = 300;
const LONGEST_NAMES = 120;
const DATES_APART = /\s*[|•·;]\s*|\s+[–—-]\s+/;

/** Whether a line is a byline that says so, or a date and nothing else: no text begins with it. */
export function isCertainHeadLine(line: string): boolean {
  if (isLongSentence(line)) return false;
  if (isStampLine(line) || isIntroducedByline(line)) return true;
  const names = line.split(SEGMENT).filter((segment) => !isDateLine(segment));
  return names.length > 0 && names.every(isIntroducedByline);
}

/** A byline of that length names people, and ends without a stop. */
function isLongSentence(line: string): boolean {
  return line.length > LONGEST_BYLINE || (line.length > LONGEST_NAMES && SENTENCE_END.test(line.slice(-5)));
}

/** What stands beside a line of a head. */
export interface HeadSurroundings {
  /** A byline stands above the line or directly below it. */
  hasByline: () => boolean;
  /** A date stands below the line. */
  isDated: () => boolean;
  /** Nothing but a date stands above the line. */
  isBelowDate: boolean;
  /** The line is set in bold or italics. */
  isEmphasised: boolean;
  /** Whether the text below tells that a line names nobody. */
  isNoName: (line: string) => boolean;
}

/**
 * What a line of the head gives, as a step to take; null for a line of the text. A byline may hold a date as well.
 * "By" begins phrases too, and a date may be what the text is about: both need evidence of their own or beside them.
 */
export function readHeadLine(line: string, around: HeadSurroundings, draft: Draft): (() => void) | null {
  if (isLongSentence(line)) return null;
  const segments = line.split(SEGMENT);
  const isIntroduced = segments.map(isIntroducedByline);
  const dated = segments.flatMap((segment, index) => {
    const clock = segments[index + 1] ?? '';
    if (!(isDateLine(segment) || (isIntroduced[index] && readDate(segment)))) return [];
    return [isClock(clock) ? `${segment} ${clock}` : segment];
  });
  const names = segments
    .filter((segment, index) => isIntroduced[index] || !(isDateLine(segment) || isClock(segment)))
    .join(/[|•]/.test(line) ? ' | ' : ' — ');
  const isNamed = segments.length === 1 ? isIntroduced[0] : isIntroducedByline(names);
  if (!isNamed && !isOtherwiseNamed(names, dated.length > 0, around, draft)) return dateStep(line, around, draft);
  const isOther = !isNamed && around.isNoName(names);
  return () => {
    if (isOther) draft.leftOut.push({ text: names, reason: 'head' });
    else draft.authors.push(withoutIntroduction(names));
    for (const date of dated) takeDate(date, draft);
  };
}

/** Whether names that are none by their introduction alone are a byline by what stands beside them. */
function isOtherwiseNamed(names: string, isDated: boolean, around: HeadSurroundings, draft: Draft): boolean {
  const isDatedNear = isDated || around.isDated();
  if (isDatedNear && maybeIntroducedByline(names)) return true;
  const isNear = isDatedNear || around.isEmphasised || around.isBelowDate;
  if (!isNear || draft.authors.length > 0 || !isBareByline(names)) return false;
  if (around.isBelowDate && parseAuthors([names]).every(isPersonName) && !around.isNoName(names)) return true;
  if (!areNamesByForm(names)) return around.isEmphasised && around.isDated() && !beginsTitle(names);
  return (isDated && /\S\s\S/.test(names)) || around.isEmphasised || around.isDated();
}

function dateStep(line: string, { hasByline }: HeadSurroundings, draft: Draft): (() => void) | null {
  if (!isDateLine(line)) return null;
  if (!isStampLine(line) && draft.authors.length === 0 && !hasByline()) return null;
  return () => {
    takeDates(line, draft);
    // "Ada Lind, 5 June 2014" and "San Francisco, 5 June 2014" look alike.
    if (isBareByline(line)) draft.leftOut.push({ text: line, reason: 'byline' });
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
