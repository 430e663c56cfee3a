import type { Article, DatePrecision } from '../../article.ts';
import { ENGLISH, type Words } from './words/english/english.ts';

type Dates = Words['dates'];

type Publication = Pick<Article, 'publishedAtPrecision' | 'publishedDay' | 'publishedOffset'> & { publishedAt: string };

/** The date of publication of an article, on its own day and with its own time, no more exact than it is known. */
export function writtenPublication(published: Publication, dates: Dates = ENGLISH.dates): string {
  const { publishedAt, publishedAtPrecision: precision, publishedDay: day, publishedOffset: offset } = published;
  if (offset && precision === 'second') return localTime(publishedAt, offset, dates);
  const isOtherDay = day && !publishedAt.startsWith(day);
  return isOtherDay ? writtenDay(day, dates) : writtenDate(publishedAt, precision, dates);
}

/** "5 June 2014, 00:30 UTC+02:00" */
function localTime(iso: string, offset: string, dates: Dates): string {
  const [, sign, hours, minutes] = /^([+-])(\d\d):(\d\d)$/.exec(offset) ?? [];
  const east = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
  if (!east) return writtenDate(iso, 'second', dates);
  return `${writtenDate(new Date(Date.parse(iso) + east * 60_000).toISOString(), 'second', dates)}${offset}`;
}

/** A date as people write it, no more exact than it is known. A time of day is in UTC. */
export function writtenDate(iso: string, precision: DatePrecision | null = null, dates: Dates = ENGLISH.dates): string {
  const [day = '', time = ''] = iso.split('T');
  if (precision === 'year') return writtenDay(day.slice(0, 4), dates);
  if (precision === 'month') return writtenDay(day.slice(0, 7), dates);
  const clock = time.slice(0, 5);
  return clock === '' || (clock === '00:00' && precision !== 'second')
    ? writtenDay(day, dates)
    : dates.time(writtenDay(day, dates), clock);
}

/** Returns a date of a request in words: `7d` is "7 days ago". */
export function writtenBound(text: string, dates: Dates = ENGLISH.dates): string {
  const [, number, unit = ''] = /^(\d{1,4})([hdwmy])$/i.exec(text) ?? [];
  return number === undefined ? writtenDay(text, dates) : dates.ago(Number(number), unit.toLowerCase() as 'h');
}

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD` in words; anything else as it is. @param length of the words */
export function writtenDay(text: string, dates: Dates = ENGLISH.dates, length: 'day' | 'shortDay' = 'day'): string {
  const { year, month, day } = /^(?<year>\d{4})(?:-(?<month>\d\d))?(?:-(?<day>\d\d))?$/.exec(text)?.groups ?? {};
  if (year === undefined) return text;
  return dates[length](year, ...[month, day].flatMap((part) => (part === undefined ? [] : Number(part))));
}
