import type { DateOrigin, DatePrecision } from '../../article.ts';
import type { DateText } from '../draft.ts';
import { dateInParts, withTimeBeside } from './date-parts.ts';
import { looksLike } from './value-looks.ts';
import { type Candidate, type JsonObject, type Level, stringIn, textsIn, valuesOf } from './values.ts';

const ORIGINS: readonly DateOrigin[] = ['metadata', 'byline', 'url', 'text'];
const PRECISIONS: readonly DatePrecision[] = ['second', 'day', 'month', 'year'];

/** A flag or an id of its own. */
const NO_DATE = /^\s*\d{1,3}$/;
/** A database's date of nothing. */
const ZERO_DATE = /^\s*0{4}[-/.]00/;
/** Characters of a value that are looked at. */
const LONGEST = 1_000;
const CLOCK_END = /\d:\d\d(?:\.\d+)?$/;
const UTC_NAME = /(?:gmt|utc)$/i;

/** The dates of publication, in order of trust. */
export function publishedDates(levels: readonly Level[], object: JsonObject): DateText[] {
  const stated = statedOrigin(object);
  return datesOf(levels, 'published').map((text) => ({ text: withTimeBeside(text, object), ...stated }));
}

/**
 * The first date under each of the names; those whose name says UTC are given its zone. What can't be read comes last:
 * where nothing else is there, it is a warning.
 */
export function datesOf(levels: readonly Level[], field: 'published' | 'modified'): string[] {
  const dates: string[] = [];
  const unreadable: string[] = [];
  for (const candidate of valuesOf(levels, field)) {
    const text = dateInParts(candidate.value) ?? textsIn(candidate.value, field)[0];
    if (isUnreadable(candidate, text)) unreadable.push(text ?? candidate.name);
    else if (text !== undefined && isDate(candidate, text, field)) dates.push(withZone(candidate.name, text));
  }
  return [...dates, ...unreadable];
}

function isDate({ isExact }: Candidate, text: string, field: 'published' | 'modified'): boolean {
  return !NO_DATE.test(text) && !ZERO_DATE.test(text) && (isExact || looksLike(field, text));
}

function isUnreadable({ value, isExact }: Candidate, text: string | undefined): boolean {
  return isExact && (text === undefined ? mayBeDate(value) : ZERO_DATE.test(text));
}

function withZone(name: string, text: string): string {
  return UTC_NAME.test(name) && CLOCK_END.test(text) ? `${text}Z` : text;
}

/** Whether a value under a name for dates has something in it that could be one. */
function mayBeDate(value: unknown): boolean {
  return typeof value === 'object' && value !== null && /\d{4}/.test(JSON.stringify(value).slice(0, LONGEST));
}

/** An article that this normaliser wrote says itself where its date came from, and which day it is in its own zone. */
function statedOrigin(object: JsonObject): Omit<DateText, 'text'> {
  const from = ORIGINS.find((origin) => origin === object['publishedAtFrom']);
  const precision = PRECISIONS.find((known) => known === object['publishedAtPrecision']);
  if (!from || !precision) return { from: 'metadata' };
  return {
    from,
    precision,
    local: { day: stringIn(object['publishedDay']), offset: stringIn(object['publishedOffset']) },
  };
}
