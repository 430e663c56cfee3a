import { RELATIVE_DATE } from './relative.ts';
import { startOfDay } from './time-zone.ts';

const BARE = /^(?<year>\d{4})(?:-(?<month>\d{2})(?:-(?<day>\d{2}))?)?$/;
/** A plus sign that was not escaped arrives as a space. */
const MOMENT = /^(?<date>\d{4}-\d{2}-\d{2})[Tt ](?<time>\d{2}:\d{2}:\d{2}(?:\.\d+)?)(?<offset>[Zz]|[-+ ]\d{2}:\d{2})$/;

/**
 * The pattern of all forms, for the description of the parameters. It also matches an empty text, which counts as not
 * given, and dates that do not exist.
 */
export const DATE_TEXT = `^$|${BARE.source}|${MOMENT.source}|^(?:${RELATIVE_DATE})$`.replace(/\?<\w+>/g, '?:');

/** The last moment of an answer: a zone behind UTC would have later ones, but years have at most four digits. */
const LAST_MOMENT = Date.parse('9999-12-31T23:59:59.999Z');

/** The first and the last moment of a date, in milliseconds since 1970. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/** Whether a text is `YYYY`, `YYYY-MM`, `YYYY-MM-DD` or RFC 3339, and a date of the calendar. */
export function isDateText(text: string): boolean {
  return readDate(text, 'UTC') !== undefined;
}

/** Whether a text is `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export function isBareDate(text = ''): boolean {
  return BARE.test(text);
}

/** Returns the first and the last moment of a date. A bare date is a whole day, month or year in `timeZone`. */
export function readDate(text: string, timeZone: string): Span | undefined {
  const span = readMoment(text) ?? readBare(text, timeZone);
  return span && { first: Math.min(span.first, LAST_MOMENT), last: Math.min(span.last, LAST_MOMENT) };
}

function readMoment(text: string): Span | undefined {
  const { date, time, offset } = MOMENT.exec(text)?.groups ?? {};
  if (date === undefined || !isCalendarDate(date)) return undefined;
  const moment = Date.parse(`${date}T${time}${offset?.toUpperCase().replace(' ', '+')}`);
  return Number.isNaN(moment) ? undefined : { first: moment, last: moment };
}

function readBare(text: string, timeZone: string): Span | undefined {
  const { year, month, day } = BARE.exec(text)?.groups ?? {};
  const date = `${year}-${month ?? '01'}-${day ?? '01'}`;
  if (year === undefined || year === '0000' || !isCalendarDate(date)) return undefined;
  const next = new Date(date);
  if (day !== undefined) next.setUTCDate(next.getUTCDate() + 1);
  else if (month !== undefined) next.setUTCMonth(next.getUTCMonth() + 1);
  else next.setUTCFullYear(next.getUTCFullYear() + 1);
  return { first: startOfDay(new Date(date), timeZone), last: startOfDay(next, timeZone) - 1 };
}

/** Whether a date exists: JavaScript reads 30 February as 2 March. */
function isCalendarDate(date: string): boolean {
  const parsed = new Date(date);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date);
}
