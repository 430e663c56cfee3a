import type { DateOrigin, DatePrecision } from '../../article.ts';
import type { DateText } from '../draft.ts';
import { looksLike } from './value-looks.ts';
import { type JsonObject, type Level, textsIn, valuesOf } from './values.ts';

const ORIGINS: readonly DateOrigin[] = ['metadata', 'byline', 'url', 'text'];
const PRECISIONS: readonly DatePrecision[] = ['second', 'day', 'month', 'year'];

/** A flag, an id of its own or a database's date of nothing. */
const NO_DATE = /^\s*(?:\d{1,3}|0{4}-00-00.*)$/s;
const CLOCK_END = /\d:\d\d(?:\.\d+)?$/;
const UTC_NAME = /(?:gmt|utc)$/i;

/** The dates of publication, in order of trust. */
export function publishedDates(levels: readonly Level[], object: JsonObject): DateText[] {
  const stated = statedOrigin(object);
  return datesOf(levels, 'published').map((text) => ({ text, ...stated }));
}

/** The first date under each of the names; those whose name says UTC are given its zone. */
export function datesOf(levels: readonly Level[], field: 'published' | 'modified'): string[] {
  const dates: string[] = [];
  for (const { name, value, isExact } of valuesOf(levels, field)) {
    const text = dateInParts(value) ?? textsIn(value, field)[0];
    if (text === undefined || NO_DATE.test(text) || (!isExact && !looksLike(field, text))) continue;
    dates.push(UTC_NAME.test(name) && CLOCK_END.test(text) ? `${text}Z` : text);
  }
  return dates;
}

/** `{"date-parts": [[2014, 6, 5]]}`, as lists of references have it; `[2014, 6, 5, 14, 30, 0]`, as Python's struct_time. */
function dateInParts(value: unknown): string | null {
  const inObject = typeof value === 'object' && value !== null && 'date-parts' in value ? value['date-parts'] : value;
  const parts = Array.isArray(inObject) && Array.isArray(inObject[0]) ? inObject[0] : inObject;
  if (!Array.isArray(parts) || parts.length === 0 || parts.length > 9 || !parts.every(isPart)) return null;
  const [year = '', month, day, ...clock] = parts.map((part) => String(part).padStart(2, '0'));
  if (!/^(?:1[5-9]|20)\d\d$/.test(year)) return null;
  const date = [year, month, day].filter(Boolean).join('-');
  return clock.length < 2 ? date : `${date}T${clock.slice(0, 3).join(':')}`;
}

function isPart(part: unknown): boolean {
  return typeof part === 'number' || (typeof part === 'string' && /^\d{1,4}$/.test(part));
}

/** An article that this normaliser wrote says itself where its date came from, and which day it is in its own zone. */
function statedOrigin(object: JsonObject): Omit<DateText, 'text'> {
  const from = ORIGINS.find((origin) => origin === object['publishedAtFrom']);
  const precision = PRECISIONS.find((known) => known === object['publishedAtPrecision']);
  if (!from || !precision) return { from: 'metadata' };
  return { from, precision, local: { day: textIn(object['publishedDay']), offset: textIn(object['publishedOffset']) } };
}

function textIn(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
