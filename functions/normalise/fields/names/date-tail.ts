import { isDateLabel } from '../date-words.ts';
import { monthNamed } from '../dates/month-names.ts';
import { isDateLine } from '../dates.ts';

/** What a page counts or times: "3 min read", "12 comments", "12:30". */
const COUNTED =
  /^\d{1,4}(?:[:.h]\d{2}(?!\d)|\s?(?:-|–)?\s?(?:min|minute|sec|hour|day|week|month|year|comment|share|view|read|word|std|stunde|tag|woche|monat|jahr|kommentar|minuto|hora|día|dia|mes|año|ano|heure|jour|mois|an|minut|leestijd|reactie|hr|h|d|w|mo|y)\p{L}*\.?)/iu;
const CONNECTORS = /(?:^|\s)(?:on|am|at|um|le|el|il|den|op|d\.|em|a las|on:|date:|datum:|la|·|-|–|—|\||,)$/iu;
const GLUED = /(?<=\p{L})(?=\d{1,2}[./]\d{1,2}[./]\d{2,4})/u;
const LONGEST = 300;

/**
 * Parts a byline from the date, hour or reading time behind its names. The name is as long as it can be: in "Theresa May
 * 14 October 2024" May is a name, in "Theresa May, May 14, 2024" the second May is a month.
 */
export function splitDateTail(text: string): { names: string; tail: string } {
  if (text.length > LONGEST || !/\p{N}/u.test(text)) return { names: text, tail: '' };
  const words = text.replace(GLUED, ' ').split(' ');
  const digits = words.findIndex((word) => /^[("]?\p{N}/u.test(word));
  if (digits < 1) return { names: text, tail: '' };
  const start = startOfTail(words, digits);
  if (start === null) return { names: text, tail: '' };
  return { names: withoutDateLabels(words.slice(0, start)), tail: words.slice(start).join(' ') };
}

function startOfTail(words: readonly string[], digits: number): number | null {
  const rest = words.slice(digits).join(' ');
  const before = words[digits - 1] ?? '';
  const isMonthBefore = isMonth(before);
  const isYear = /^\p{N}{4}[.,]?$/u.test(words[digits] ?? '');
  if (isMonthBefore && isYear) return digits > 2 ? digits - 1 : digits;
  if (isDateLine(rest)) return digits;
  if (isMonthBefore) return digits - 1;
  return COUNTED.test(rest) || digits > 1 ? digits : null;
}

function isMonth(word: string): boolean {
  return monthNamed(word.replace(/[.,]+$/, '')) !== null;
}

/** "Ada Michalak, Monday," and "Ada Michalak on" end in words of the date. A surname that is a month stays. */
function withoutDateLabels(words: readonly string[]): string {
  let end = words.length;
  while (end > 1 && isLabel(words[end - 1] ?? '', words[end - 2] ?? '', end > 2)) end--;
  return words
    .slice(0, end)
    .join(' ')
    .replace(/[\s,;:|–—-]+$/, '');
}

/** "Andy Sunday" has his name from a day: one word before it is no name, unless a comma parts them. */
function isLabel(word: string, before: string, isThird: boolean): boolean {
  const bare = word.replace(/[,.:;|]+$/, '');
  if (bare === '' || CONNECTORS.test(bare)) return true;
  return isDateLabel(bare) && (isThird || before.endsWith(','));
}
