import { withoutDateWords } from '../date-words.ts';
import { type CalendarDate, calendarDate, type FoundDate, fullYear } from './calendar-date.ts';
import { type DateContext, primaryLanguage } from './date-context.ts';
import { fromCalendar } from './foreign-calendars.ts';
import { type MonthName, monthNamed } from './month-names.ts';

const WORD = /\p{L}[\p{L}\p{M}]*(?:[.'’ʼ׳]\p{L}[\p{L}\p{M}]*)*׳?/gu;
const MOST_WORDS = 40;
/** Small words that languages put between the parts of a date: "5 de junio de 2014", "2014 m. birželio 5 d.". */
const PARTICLE =
  "(?:de|del|do|da|di|d['’]|of|the|den|d|m|g|gada|gads|года|год|г|році|року|р|год|թ|թ[.]|ж|жылы|ي|من|في|le|la|ng|y|e|o|พ[.]ศ|ค[.]ศ)";
/** What follows a number at once: "1st", "5º", "5-го", "5(a)", "5ی", "일". */
const ORDINAL = "(?:[º°ª]|[-'’]?\\p{L}{1,3}(?![\\p{L}\\p{M}.])|\\(\\p{L}{1,2}\\)\\p{L}{0,3})?";
const GAP = `[.\u0970]?[\\s,]*(?:${PARTICLE}(?![\\p{L}\\p{M}])\\.?[\\s,]*){0,2}`;
const JOINT = `(?:${GAP}|\\s?[-/]\\s?)`;

/** Groups: a year before the day (Latvian), the number right before the month. */
const BEFORE = new RegExp(`(?:(?<!\\d)(\\d{4})${ORDINAL}${GAP})?(?<![\\d.,:/$€£-])(\\d{1,4})${ORDINAL}${JOINT}$`, 'iu');
const BEFORE_ONE = new RegExp(`(?<![\\d$€£])(\\d{1,4})${ORDINAL}${JOINT}$`, 'iu');
const BEHIND = new RegExp(`^${JOINT}(?:([’'])?(\\d{1,4})(?!\\d))`, 'iu');
const BEHIND_DAY = new RegExp(`^${ORDINAL}${JOINT}(\\d{4})(?!\\d)`, 'iu');
/** What some languages write behind the year: "2014 г.", "2014 r." */
const YEAR_BEHIND = /^(?:\s?(?:года|года|г|році|року|р|թ|ж|r|m)(?![\p{L}\p{M}])\.?)/iu;
const YEAR_BEFORE = new RegExp(`^\\P{L}{0,2}(\\d{4})${ORDINAL}${GAP}$`, 'iu');
const REACH = 24;

/** The first date of a line whose month is written as a name. */
export function findNamedDate(line: string, context: DateContext): FoundDate | null {
  if (!/\d/.test(line)) return null;
  const words = [...line.matchAll(WORD)].slice(0, MOST_WORDS);
  const language = primaryLanguage(context);
  for (const [index, match] of words.entries()) {
    const start = match.index;
    if (!isNearNumber(line, start, words[index + 1] ?? match)) continue;
    for (const end of endsOf(words, index, line)) {
      if (!isBesideNumber(line, start, end)) continue;
      const month = monthNamed(line.slice(start, end).replace(/\s+/g, ' '), language);
      const found = month && dateAround(line, start, endOfPair(line, end, month, language), month, language);
      if (found) return { ...found, text: withYearWord(found.text, line) };
    }
  }
  return null;
}

function withYearWord(text: string, line: string): string {
  return text + (YEAR_BEHIND.exec(line.slice(line.indexOf(text) + text.length))?.[0] ?? '');
}

/** Arabic and Irish have names of two words, which are tried first. */
function endsOf(words: readonly RegExpExecArray[], index: number, line: string): number[] {
  const [word, next] = [words[index], words[index + 1]];
  if (!word) return [];
  const end = word.index + word[0].length;
  const isNext = next !== undefined && /^\.?\s+$/.test(line.slice(end, next.index));
  return isNext ? [next.index + next[0].length, end] : [end];
}

/** Arab newspapers set both names of a month: "5 حزيران/يونيو 2014". */
function endOfPair(line: string, end: number, name: MonthName, language: string): number {
  if (!line.slice(end, end + 2).includes('/')) return end;
  const [pair = '', other = ''] = /^\s?\/\s?(\p{L}[\p{L}\p{M}]*(?:\s\p{L}[\p{L}\p{M}]*)?)/u.exec(line.slice(end)) ?? [];
  const isSame = other !== '' && monthNamed(other, language)?.month === name.month;
  if (isSame) return end + pair.length;
  const [first = ''] = other.split(' ');
  return first !== other && monthNamed(first, language)?.month === name.month
    ? end + pair.indexOf(first) + first.length
    : end;
}

/** Whether a number may stand beside a word or beside the pair of it and the next one. */
function isNearNumber(line: string, start: number, next: RegExpExecArray): boolean {
  return /\d/.test(line.slice(Math.max(0, start - REACH), next.index + next[0].length + REACH));
}

function isBesideNumber(line: string, start: number, end: number): boolean {
  return /\d/.test(line.slice(Math.max(0, start - REACH), start)) || /\d/.test(line.slice(end, end + REACH));
}

function dateAround(line: string, start: number, end: number, name: MonthName, language: string): FoundDate | null {
  const before = line.slice(Math.max(0, start - REACH), start);
  const behind = line.slice(end);
  return (
    dayBefore(before, behind, line.slice(start, end), name, language) ??
    dayBehind(before, behind, line.slice(start, end), name) ??
    monthOnly(line, start, end, name)
  );
}

/** "5 June 2014", "2014. gada 5. jūnijs" */
function dayBefore(before: string, behind: string, word: string, name: MonthName, language: string): FoundDate | null {
  const [left, yearLeft, day] = BEFORE.exec(before) ?? BEFORE_ONE.exec(before)?.toSpliced(1, 0, '') ?? [];
  if (left === undefined || day === undefined || day.length > 2) return null;
  const [right, apostrophe, year] = BEHIND.exec(behind) ?? [];
  if (
    right !== undefined &&
    year !== undefined &&
    (year.length === 4 || isShortYear(year, apostrophe, before, behind, right))
  ) {
    const full = year.length === 4 ? Number(year) : fullYear(Number(year), language);
    const text = `${yearLeft ? left.slice(left.lastIndexOf(day, left.length)) : left}${word}${right}`;
    return found(dateOf(name, full, Number(day)), text);
  }
  return yearLeft ? found(dateOf(name, Number(yearLeft), Number(day)), `${left}${word}`) : null;
}

/** Two digits are a year behind an apostrophe, or where the date stands alone or beside a clock. */
function isShortYear(
  year: string,
  apostrophe: string | undefined,
  before: string,
  behind: string,
  right: string,
): boolean {
  if (year.length !== 2) return false;
  if (apostrophe !== undefined) return true;
  const isFirst = /^(?:\p{L}+\.?,?\s+)?\d{1,2}\D{0,4}$/u.test(before);
  return isFirst && /^\.?(?:$|,?\s\d{1,2}[:.]\d)/.test(behind.slice(right.length));
}

/** "June 5, 2014", "2014. június 5.", "2014(e)ko ekainaren 5(a)" */
function dayBehind(before: string, behind: string, word: string, name: MonthName): FoundDate | null {
  const [right, , day] = BEHIND.exec(behind) ?? [];
  if (right === undefined || day === undefined || day.length > 2) return null;
  const [tail, year] = BEHIND_DAY.exec(behind.slice(right.length)) ?? [];
  if (tail !== undefined) return found(dateOf(name, Number(year), Number(day)), `${word}${right}${tail}`);
  const [left, yearBefore = ''] = BEFORE_ONE.exec(before) ?? [];
  const isDate = left !== undefined && yearBefore.length === 4;
  return isDate ? found(dateOf(name, Number(yearBefore), Number(day)), `${left}${word}${right}`) : null;
}

/** "June 2014" and nothing else. */
function monthOnly(line: string, start: number, end: number, name: MonthName): FoundDate | null {
  const [, apostrophe, year = ''] = BEHIND.exec(line.slice(end)) ?? [];
  const yearBefore = YEAR_BEFORE.exec(line.slice(0, start))?.[1];
  const text = yearBefore ? line.slice(0, end) : line.slice(start);
  const others = line.replace(text, ' ');
  const stated = yearBefore ?? (apostrophe === undefined && year.length === 4 ? year : '');
  const isAlone = stated !== '' && !/\d/.test(others) && !/\p{L}/u.test(withoutDateWords(others));
  const behindYear = yearBefore ? line.slice(end) : line.slice(end).replace(/^\D*\d{4}/, '');
  if (!isAlone || !/^[\s.,)]*(?:\p{L}{1,2}\.)?$/u.test(behindYear) || name.system !== 'gregory') return null;
  return found(calendarDate(Number(stated), name.month), text);
}

function dateOf({ month, system }: MonthName, year: number, day: number): CalendarDate | null {
  return fromCalendar(system, year, month, day);
}

function found(date: CalendarDate | null, text: string): FoundDate | null {
  return date && { date, text };
}
