import type { Assumption } from '../../../article.ts';

/** A day, month or year of the Gregorian calendar. `assumed` says what had to be assumed to read it. */
export interface CalendarDate {
  year: number;
  month?: number | undefined;
  day?: number | undefined;
  assumed?: Assumption | undefined;
}

/** A date found in a text, and what stands there for it. */
export interface FoundDate {
  /** Null where it is certainly a date, but nobody can tell which: 6/5/14. */
  date: CalendarDate | null;
  text: string;
  /** Whether year, month and day stand in this order, as in ISO 8601. */
  isIso?: boolean;
}

/** The date of these numbers; null where the calendar has no such day. */
export function calendarDate(year: number, month?: number, day?: number): CalendarDate | null {
  if (!Number.isInteger(year)) return null;
  const date = new Date(Date.UTC(year, (month ?? 1) - 1, day ?? 1));
  const isReal =
    date.getUTCFullYear() === year && date.getUTCMonth() === (month ?? 1) - 1 && date.getUTCDate() === (day ?? 1);
  return isReal ? { year, month, day } : null;
}

/** First midnight of a date, in milliseconds since 1970. */
export function startOf({ year, month, day }: CalendarDate): number {
  return Date.UTC(year, (month ?? 1) - 1, day ?? 1);
}

/** `YYYY-MM-DD` */
export function isoDay(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}

/** Two-digit years below this are of this century: e-mail wrote so until 1999, and some programs still do. */
const CENTURY_TURN = 70;

/** A year of two digits in full. Thai years are of the Buddhist era: 57 is 2557, which is 2014. */
export function fullYear(year: number, language = ''): number {
  if (language === 'th' && year >= 40) return 2500 + year - 543;
  return year < CENTURY_TURN ? 2000 + year : 1900 + year;
}
