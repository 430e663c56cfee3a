import type { Assumption, DatePrecision } from '../../article.ts';
import { cleanLine } from '../text/clean-text.ts';
import { withoutDateWords } from './date-words.ts';
import { monthNumber } from './month-names.ts';

/** A point in time and how exactly it is known. `warnings` are what had to be assumed to read it. */
export interface ReadDate {
  at: Date;
  precision: DatePrecision;
  /** `YYYY-MM-DD` as the text states it, in its own zone. */
  day: string;
  /** `+02:00` where the text states one. */
  offset: string | null;
  warnings: Assumption[];
}

interface Calendar {
  year: number;
  month?: number | undefined;
  day?: number | undefined;
  ambiguous?: boolean;
}

/** A lone "-05" is a zone only behind seconds: "12:00-14" are hours. */
const ZONE =
  '(?:UTC|GMT)\\s?[+-]\\d{1,2}(?::?\\d{2})?(?!\\d)|[+-]\\d{2}:?\\d{2}|(?<=:\\d{2}:\\d{2}(?:[.,]\\d{1,9})?\\s?)[+-]\\d{2}(?![\\d:])|(?:Z|UTC|GMT|EST|EDT|CST|CDT|MST|MDT|PST|PDT|CET|CEST|BST|MSK)(?![a-z])';
const CLOCK = new RegExp(
  `(?:^|[T\\s,])(\\d{1,2})[:.h](\\d{2})(?::(\\d{2})(?:[.,]\\d+)?)?\\s*([ap]\\.?m\\.?)?\\s*(${ZONE})?`,
  'i',
);
const ZONES: Record<string, number> = {
  Z: 0,
  UTC: 0,
  GMT: 0,
  EST: -300,
  EDT: -240,
  CST: -360,
  CDT: -300,
  MST: -420,
  MDT: -360,
  PST: -480,
  PDT: -420,
  CET: 60,
  CEST: 120,
  BST: 60,
  MSK: 180,
};
const MOST_OFFSET = 14 * 60;
const LONGEST_DATE = 120;

/**
 * Reads a date as it is written in a file, in any common form and language; null when it is none.
 * @param language that of the text around it, for months that languages call by each other's names
 */
export function readDate(text: string, language?: string): ReadDate | null {
  const line = westernDigits(cleanLine(text).slice(0, LONGEST_DATE)).replace(COMPACT, '$1-$2-$3T$4:$5:$6');
  const epoch = readEpoch(line);
  if (epoch) return { at: epoch, precision: 'second', day: isoDay(epoch), offset: null, warnings: [] };
  const found = findCalendar(line, language);
  return found ? withClock(found.calendar, line.replace(found.text, ' ')) : null;
}

/** Seconds or milliseconds since 1970; programs write the former with a fraction as well. */
function readEpoch(line: string): Date | null {
  const [, seconds, milliseconds] = /^(\d{10}(?:\.\d+)?)$|^(\d{13})(?:\.\d+)?$/.exec(line) ?? [];
  if (milliseconds !== undefined) return new Date(Number(milliseconds));
  return seconds === undefined ? null : new Date(Math.round(Number(seconds) * 1000));
}

/** 20240301120000, 20240301T120000 */
const COMPACT = /^(\d{4})(\d\d)(\d\d)T?(\d\d)(\d\d)(\d\d)(?!\d)/;
const FORMS: [RegExp, (groups: string[], language?: string) => Calendar | null][] = [
  [/(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/, ([y, m, d]) => calendar(y, m, d)],
  [/(?<!\d)(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]/, ([y, m, d]) => calendar(y, m, d)],
  [/(?<!\d)(\d{1,2})[-/.]\s?(\d{1,2})[-/.]\s?(\d{4})(?!\d)/, ([a, b, y]) => numeric(a, b, y)],
  [
    /(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|º|ª|\.)?(?:\s+(?:de|of|di))?[\s-]+(\p{L}[\p{L}\p{M}]*)\.?,?(?:\s+(?:de|del))?[\s-]+(\d{4})(?!\d)/u,
    ([d, m, y], language) => named([y, m, d], language),
  ],
  [/(?<!\d)(\d{1,2})\s+(tháng\s\d{1,2}),?\s+(\d{4})(?!\d)/iu, ([d, m, y], language) => named([y, m, d], language)],
  [
    /(\p{L}[\p{L}\p{M}]*)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/u,
    ([m, d, y], language) => named([y, m, d], language),
  ],
  [
    /(?<!\d)(\d{4})[.,]?\s+(\p{L}[\p{L}\p{M}]*)\.?\s+(\d{1,2})(?!\d)/u,
    ([y, m, d], language) => named([y, m, d], language),
  ],
  [/^\D{0,20}(?<!\d)(\d{1,2})\.(\d{1,2})\.(\d{2})(?![\d.])/, ([d, m, y]) => calendar(`20${y}`, m, d)],
  [
    /^(?:\p{L}+\.?,?\s)?(\d{1,2})[\s.-]{1,2}(\p{L}[\p{L}\p{M}]*)\.?[\s.-]{1,2}(\d{2})(?=$|,?\s\d{1,2}:\d)/u,
    ([d, m, y], language) => named([inFull(y), m, d], language),
  ],
  [/^(\d{4})(\d{2})(\d{2})(?:T|$)/, ([y, m, d]) => calendar(y, m, d)],
  [/^(\p{L}[\p{L}\p{M}]*)\.?,?\s+(\d{4})$/u, ([m, y], language) => named([y, m], language)],
  [/^(\d{4})-(\d{2})$/, ([y, m]) => calendar(y, m)],
  [/^(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]$/, ([y, m]) => calendar(y, m)],
  [/^(\d{4})$/, ([y]) => calendar(y)],
];

function findCalendar(line: string, language?: string): { calendar: Calendar; text: string } | null {
  for (const [form, build] of FORMS) {
    const match = form.exec(line);
    const calendar = match && build(match.slice(1), language);
    if (match && calendar) return { calendar, text: match[0] };
  }
  return null;
}

function calendar(year?: string, month?: string, day?: string): Calendar | null {
  const found = { year: Number(year), month: number(month), day: number(day) };
  return isOnCalendar(found) ? found : null;
}

function named([year, month, day]: (string | undefined)[], language?: string): Calendar | null {
  const index = monthNumber(month ?? '', language);
  return index ? calendar(year, String(index), day) : null;
}

/** A year of two digits, as e-mail wrote it until 1999 and some programs still do. */
function inFull(year = ''): string {
  return `${Number(year) < 70 ? '20' : '19'}${year}`;
}

/** 30/03/2014: the day comes first nearly everywhere; where both readings are possible the article says so. */
function numeric(first?: string, second?: string, year?: string): Calendar | null {
  const dayFirst = calendar(year, second, first);
  const monthFirst = calendar(year, first, second);
  const ambiguous = dayFirst !== null && monthFirst !== null && first !== second;
  return dayFirst ? { ...dayFirst, ambiguous } : monthFirst;
}

function isOnCalendar({ year, month, day }: Calendar): boolean {
  const date = new Date(Date.UTC(year, (month ?? 1) - 1, day ?? 1));
  return date.getUTCFullYear() === year && date.getUTCMonth() === (month ?? 1) - 1 && date.getUTCDate() === (day ?? 1);
}

function withClock({ year, month, day, ambiguous }: Calendar, rest: string): ReadDate {
  const warnings: Assumption[] = ambiguous ? ['date_day_first_assumed'] : [];
  const midnight = Date.UTC(year, (month ?? 1) - 1, day ?? 1);
  const clock = day === undefined ? null : readClock(rest);
  const stated = isoDay(new Date(midnight));
  if (!clock) {
    return { at: new Date(midnight), precision: precisionOf(month, day), day: stated, offset: null, warnings };
  }
  if (clock.zone === null) warnings.push('timezone_assumed_utc');
  const at = new Date(midnight + clock.milliseconds - (clock.zone ?? 0) * 60_000);
  const offset = clock.zone === null ? null : writtenOffset(clock.zone);
  return { at, precision: 'second', day: stated, offset, warnings };
}

function isoDay(at: Date): string {
  return at.toISOString().slice(0, 10);
}

/** @param east minutes east of UTC */
function writtenOffset(east: number): string {
  const minutes = Math.abs(east);
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0'));
  return `${east < 0 ? '-' : '+'}${hour}:${minute}`;
}

function precisionOf(month?: number, day?: number): DatePrecision {
  if (month === undefined) return 'year';
  return day === undefined ? 'month' : 'day';
}

/** `zone` in minutes east of UTC; null when the text names none. */
function readClock(rest: string): { milliseconds: number; zone: number | null } | null {
  const [match, hours, minutes, seconds, half, zone] = CLOCK.exec(rest) ?? [];
  const hour = match === undefined ? Number.NaN : twentyFourHours(Number(hours), half);
  if (!(hour < 24 && Number(minutes) < 60)) return null;
  const milliseconds = ((hour * 60 + Number(minutes)) * 60 + Number(seconds ?? 0)) * 1000;
  return { milliseconds, zone: zone === undefined ? null : zoneMinutes(zone) };
}

function twentyFourHours(hour: number, half: string | undefined): number {
  if (half === undefined) return hour;
  return (hour % 12) + (half.toLowerCase().startsWith('p') ? 12 : 0);
}

/** Null for what is no zone: in "10:00-18:00" it is the end. */
function zoneMinutes(zone: string): number | null {
  const offset = /([+-])(\d{1,2}?):?(\d{2})?$/.exec(zone);
  if (!offset) return ZONES[zone.toUpperCase()] ?? null;
  const minutes = Number(offset[2]) * 60 + Number(offset[3] ?? 0);
  return minutes > MOST_OFFSET ? null : (offset[1] === '-' ? -1 : 1) * minutes;
}

function number(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text);
}

/** Arabic-Indic, Persian, Devanagari and other decimal digits as 0 to 9. */
function westernDigits(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, (digit) => {
    if (!/\p{Nd}/u.test(digit)) return digit;
    let zero = digit.charCodeAt(0);
    while (/\p{Nd}/u.test(String.fromCharCode(zero - 1)) && digit.charCodeAt(0) - zero < 9) zero--;
    return String(digit.charCodeAt(0) - zero);
  });
}

const LONGEST_DATE_LINE = 80;
/** Letters that may surround a date on a line of its own: "Published:", a weekday, "at", "Uhr". */
const MOST_OTHER_LETTERS = 28;

/** Whether a line is a date and little else: "Published: April 10, 2023", "Saturday, January 5, 2019". */
export function isDateLine(line: string): boolean {
  if (line.length > LONGEST_DATE_LINE || !/\p{Nd}{2}/u.test(line)) return false;
  const found = findCalendar(westernDigits(cleanLine(line)));
  if (!found) return false;
  const rest = westernDigits(cleanLine(line)).replace(found.text, ' ').replace(CLOCK, ' ');
  return rest.replace(/[^\p{L}]/gu, '').length <= MOST_OTHER_LETTERS && !isSentence(rest);
}

/** What is left of "Founded on 6 May 2014." ends in a stop and says more than what a date is of. */
function isSentence(rest: string): boolean {
  if (/\p{L}[.!?]\s+\p{L}/u.test(rest)) return true;
  return /(?:\s|\p{L}{4})[.!?]$/u.test(rest) && /\p{L}{4}/u.test(withoutDateWords(rest));
}
