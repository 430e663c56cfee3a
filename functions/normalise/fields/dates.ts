import type { Assumption, DatePrecision } from '../../article.ts';
import { withoutDateWords } from './date-words.ts';
import { type CalendarDate, type FoundDate, isoDay, startOf } from './dates/calendar-date.ts';
import { DATE_MARK, readClock, withoutClock } from './dates/clock.ts';
import type { DateContext } from './dates/date-context.ts';
import { datesApart, isOfOther } from './dates/date-labels.ts';
import { dateText } from './dates/date-text.ts';
import { readEpoch, readIsoDay, readTimestamp, readYearAndMonth, withClockBehind } from './dates/machine-forms.ts';
import { findNamedDate } from './dates/named-forms.ts';
import { findNumericDate } from './dates/numeric-forms.ts';
import { remembered } from './remembered.ts';

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

/** A decimal digit of any script, or a Chinese number: without one there is no date. */
const DIGIT = /[\p{Nd}〇○零一二三四五六七八九十]/u;

/** The first moment of 1970, which programs write for no date. */
const NO_DATE = 0;

/**
 * Reads a date as it is written in a file, in any common form and language; null when it is none, or when nobody can
 * tell which it is.
 */
export function readDate(text: string, context: DateContext = {}): ReadDate | null {
  if (!DIGIT.test(text)) return null;
  const stamp = readTimestamp(text);
  if (stamp && stamp.at.getTime() !== NO_DATE)
    return { at: stamp.at, precision: 'second', day: stamp.day, offset: stamp.offset, warnings: [] };
  const line = withClockBehind(dateText(text));
  const epoch = readEpoch(line, context.isField ?? false);
  if (epoch?.getTime() === NO_DATE) return null;
  if (epoch) return { at: epoch, precision: 'second', day: isoDay(epoch.getTime()), offset: null, warnings: [] };
  const found = findDate(line, context);
  if (!found?.date) return null;
  const read = withTime(found.date, line.replace(found.text, DATE_MARK), found.isIso ?? false, context);
  return read.precision === 'second' && read.at.getTime() === NO_DATE ? null : read;
}

function findDate(line: string, context: DateContext): FoundDate | null {
  const yearAndMonth = context.isField ? readYearAndMonth(line) : null;
  if (yearAndMonth) return { date: yearAndMonth, text: line };
  return readIsoDay(line) ?? firstOf(findNumericDate(line, context), findNamedDate(line, context), line);
}

/** A year alone or a month is not preferred to a whole date. */
function firstOf(one: FoundDate | null, other: FoundDate | null, line: string): FoundDate | null {
  if (!one || !other) return one ?? other;
  return line.indexOf(other.text) < line.indexOf(one.text) ? other : one;
}

function withTime(date: CalendarDate, rest: string, isIso: boolean, context: DateContext): ReadDate {
  const warnings: Assumption[] = date.assumed === undefined ? [] : [date.assumed];
  const midnight = startOf(date);
  const day = isoDay(midnight);
  const clock = date.day === undefined ? null : readClock(rest, midnight, isIso, context);
  if (!clock) return { at: new Date(midnight), precision: precisionOf(date), day, offset: null, warnings };
  if (clock.offset === null) warnings.push('timezone_assumed_utc');
  const at = new Date(midnight + clock.milliseconds - (clock.offset ?? 0) * 60_000);
  return { at, precision: 'second', day, offset: clock.offset === null ? null : writtenOffset(clock.offset), warnings };
}

function precisionOf({ month, day }: CalendarDate): DatePrecision {
  if (month === undefined) return 'year';
  return day === undefined ? 'month' : 'day';
}

/** @param east minutes east of UTC */
function writtenOffset(east: number): string {
  const minutes = Math.abs(east);
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0'));
  return `${east < 0 ? '-' : '+'}${hour}:${minute}`;
}

const LONGEST_DATE_LINE = 80;
/** Letters that may surround a date on a line of its own: "Published:", a weekday, "at", "Uhr". */
const MOST_OTHER_LETTERS = 28;

/** Whether a line is a date and little else: "Published: April 10, 2023", "Saturday, January 5, 2019". */
export function isDateLine(line: string): boolean {
  if (line.length > LONGEST_DATE_LINE || !DIGIT.test(line)) return false;
  if (readsAsDateLine(line)) return true;
  const parts = datesApart(line);
  return parts.length > 1 && parts.every(readsAsDateLine);
}

/** From one hour to another something takes place; nothing is published so long. */
const HOURS = /\d[:.]\d\d(?:\s?(?:uhr|h|am|pm))?\s[-–—]\s\d{1,2}[:.]\d\d(?![.\d])/iu;

/** "5/6 2014", "H26.6.5", "103-06-05": dates of some languages where nothing else stands beside them. */
const ANY_LANGUAGE: DateContext = { isAnyLanguage: true };

function contextOfLine(text: string): DateContext {
  const others = withoutDateWords(text).replace(/[^\p{L}]|\p{sc=Han}/gu, '');
  return others.length > 1 ? {} : ANY_LANGUAGE;
}

const readsAsDateLine = remembered((line) => {
  if (isOfOther(line) || HOURS.test(line)) return false;
  const text = withClockBehind(dateText(line));
  const found = firstOf(findNumericDate(text, contextOfLine(text)), findNamedDate(text, {}), text);
  if (!found) return false;
  const rest = withoutClock(text.replace(found.text, DATE_MARK));
  return rest.replace(/[^\p{L}]/gu, '').length <= MOST_OTHER_LETTERS && !isSentence(rest);
});

/** What is left of "Founded on 6 May 2014." ends in a stop and says more than what a date is of. */
function isSentence(rest: string): boolean {
  if (/\p{L}[.!?][^\S\n]+\p{L}/u.test(rest)) return true;
  return /(?:\s|\p{L}{4})[.!?]$/u.test(rest) && /\p{L}{4}/u.test(withoutDateWords(rest));
}

/** Letters beside a clock that belong to it: "alle ore", "Uhr". */
const MOST_CLOCK_LETTERS = 8;

/** Whether a text is a time of day and no more: "ore 14.30". */
export function isClock(text: string): boolean {
  if (!DIGIT.test(text)) return false;
  const line = dateText(text);
  const rest = withoutClock(line);
  return rest !== line && !/\d/.test(rest) && rest.replace(/\P{L}/gu, '').length <= MOST_CLOCK_LETTERS;
}
