import { withoutDateWords } from '../date-words.ts';
import { isDateLine, readDate } from '../dates.ts';
import { isPublication, isUpdate } from './date-labels.ts';

/** Texts that were published before there were pages have no line that a page sets above them. */
const FIRST_PAGES = Date.UTC(1990, 0, 1);

/**
 * Whether a line is the date that a page or a program sets above a text. An older one without a label, a weekday or an
 * hour may be what the text is about: "6 June 1944".
 */
export function isStampLine(line: string): boolean {
  if (!isDateLine(line)) return false;
  const date = readDate(line);
  if (date === null || date.precision === 'second') return true;
  if (isPublication(line) || isUpdate(line) || isLabelled(line)) return true;
  return date.precision !== 'year' && date.at.getTime() >= FIRST_PAGES;
}

function isLabelled(line: string): boolean {
  return withoutDateWords(line).length < line.length;
}
