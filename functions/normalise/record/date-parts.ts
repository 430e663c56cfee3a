import { isObject, type JsonObject } from './values.ts';

/** Under which names a program keeps the parts of a date; a month may be a number or a name. */
const PARTS = {
  year: ['year', 'jahr', 'año', 'annee', 'année', 'anno'],
  month: ['monthvalue', 'month', 'monat', 'mes', 'mois', 'mese'],
  day: ['dayofmonth', 'day', 'tag', 'dia', 'día', 'jour', 'giorno'],
  hour: ['hour', 'hours'],
  minute: ['minute', 'minutes'],
  second: ['second', 'seconds'],
} as const;
const YEAR = /^(?:1[5-9]|20)\d\d$/;
const CLOCK = /^\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?\s?(?:Z|[+-]\d{2}:?\d{2})?$/;
const DAY_ONLY = /^\d{4}-\d\d-\d\d$/;

/**
 * The date that a value holds in parts: `{"date-parts": [[2014, 6, 5]]}` as lists of references have it,
 * `[2014, 6, 5, 14, 30, 0]` as Python's struct_time, `{"year": 2014, "month": 6, "day": 5}`; null for other values.
 */
export function dateInParts(value: unknown): string | null {
  if (isObject(value) && !('date-parts' in value)) return dateOfObject(value);
  const inObject = isObject(value) ? value['date-parts'] : value;
  const parts = Array.isArray(inObject) && Array.isArray(inObject[0]) ? inObject[0] : inObject;
  if (!Array.isArray(parts) || parts.length === 0 || parts.length > 9 || !parts.every(isPart)) return null;
  return written(parts.map(String));
}

function dateOfObject(object: JsonObject): string | null {
  const named = new Map(Object.entries(object).map(([name, value]) => [name.toLowerCase(), value]));
  const texts = Object.values(PARTS).map((names) => textOf(names.map((name) => named.get(name)).find(isSaid)));
  const [year = '', month = '', day = '', ...clock] = texts;
  if (YEAR.test(year)) {
    const isNamed = /\p{L}/u.test(month);
    return isNamed ? [day, month.toLowerCase(), year].filter(Boolean).join(' ') : written([year, month, day, ...clock]);
  }
  return datedObject(named);
}

/** PHP and others keep the zone or the hour apart from the date: `{"date": "...", "timezone": "Europe/Berlin"}`. */
function datedObject(named: ReadonlyMap<string, unknown>): string | null {
  const [date, zone, time] = ['date', 'timezone', 'time'].map((name) => textOf(named.get(name)));
  if (!date || !/^\d{4}-\d\d-\d\d/.test(date)) return null;
  if (time && CLOCK.test(time) && DAY_ONLY.test(date)) return `${date}T${time}${zone ? ` ${zone}` : ''}`;
  return zone && /\d:\d\d/.test(date) ? `${date.replace(/\.0+$/, '')} ${zone}` : null;
}

/** The time of day that stands beside a date as a field of its own. */
export function withTimeBeside(date: string, object: JsonObject): string {
  const time = object['time'];
  return DAY_ONLY.test(date) && typeof time === 'string' && CLOCK.test(time) ? `${date}T${time}` : date;
}

function written([year = '', month = '', day = '', ...clock]: readonly string[]): string | null {
  if (!YEAR.test(year)) return null;
  const padded = [year, month, day].filter((part) => part !== '').map((part) => part.padStart(2, '0'));
  const times = clock.filter((part) => part !== '').map((part) => part.padStart(2, '0'));
  const date = padded.join('-');
  return times.length < 2 || padded.length < 3 ? date : `${date}T${times.slice(0, 3).join(':')}`;
}

function isPart(part: unknown): boolean {
  return typeof part === 'number' || (typeof part === 'string' && /^\d{1,4}$/.test(part));
}

function isSaid(value: unknown): boolean {
  return typeof value === 'number' || (typeof value === 'string' && value.trim() !== '');
}

function textOf(value: unknown): string {
  return isSaid(value) ? String(value).trim() : '';
}
