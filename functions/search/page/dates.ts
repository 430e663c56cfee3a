import type { Article, DatePrecision } from '../../article.ts';

/** Names of months. The date formats of Intl would take about 20 ms to load. */
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

type Publication = Pick<Article, 'publishedAtPrecision' | 'publishedDay' | 'publishedOffset'> & { publishedAt: string };

/** The date of publication of an article, on its own day and with its own time, no more exact than it is known. */
export function writtenPublication(published: Publication): string {
  const { publishedAt, publishedAtPrecision: precision, publishedDay: day, publishedOffset: offset } = published;
  if (offset && precision === 'second') return localTime(publishedAt, offset);
  const isOtherDay = day && !publishedAt.startsWith(day);
  return isOtherDay ? writtenDay(day) : writtenDate(publishedAt, precision);
}

/** "5 June 2014, 00:30 UTC+02:00" */
function localTime(iso: string, offset: string): string {
  const [, sign, hours, minutes] = /^([+-])(\d\d):(\d\d)$/.exec(offset) ?? [];
  const east = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
  if (!east) return writtenDate(iso, 'second');
  return `${writtenDate(new Date(Date.parse(iso) + east * 60_000).toISOString(), 'second')}${offset}`;
}

/** A date as people write it, no more exact than it is known. A time of day is in UTC. */
export function writtenDate(iso: string, precision: DatePrecision | null = null): string {
  const [day = '', time = ''] = iso.split('T');
  if (precision === 'year') return writtenDay(day.slice(0, 4));
  if (precision === 'month') return writtenDay(day.slice(0, 7));
  const clock = time.slice(0, 5);
  return clock === '' || (clock === '00:00' && precision !== 'second')
    ? writtenDay(day)
    : `${writtenDay(day)}, ${clock} UTC`;
}

const UNITS: Readonly<Record<string, string>> = { h: 'hour', d: 'day', w: 'week', m: 'month', y: 'year' };

/** Returns a date of a request in words: `7d` is "7 days ago". */
export function writtenBound(text: string): string {
  const [, number, unit = ''] = /^(\d{1,4})([hdwmy])$/i.exec(text) ?? [];
  const name = UNITS[unit.toLowerCase()];
  return name === undefined ? writtenDay(text) : `${Number(number)} ${name}${Number(number) === 1 ? '' : 's'} ago`;
}

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD` in words; anything else as it is. */
export function writtenDay(text: string): string {
  const { year, month, day } = /^(?<year>\d{4})(?:-(?<month>\d\d))?(?:-(?<day>\d\d))?$/.exec(text)?.groups ?? {};
  if (year === undefined) return text;
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1];
  return [day === undefined ? undefined : String(Number(day)), name, year]
    .filter((part) => part !== undefined)
    .join(' ');
}
