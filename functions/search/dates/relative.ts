import { isTimeZone } from './time-zone.ts';

/** `24h`, `7d`, `2w`, `3m`, `1y`: so long before now. */
const AGO = /^(?<number>\d{1,4})(?<unit>[hdwmy])$/i;
const NAMED_DAY = /^(?:[Tt]oday|(?<past>[Yy]esterday))$/;

/** The pattern of relative dates, for the description of the parameters. */
export const RELATIVE_DATE = '\\d{1,4}[hdwmyHDWMY]|[Tt]oday|[Yy]esterday';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Whether a text is a date that depends on the time of the request. */
export function isRelativeDate(text: string): boolean {
  return AGO.test(text) || NAMED_DAY.test(text);
}

/**
 * Returns the date that a relative date means: a day, or the beginning of an hour in RFC 3339 for hours. Any other text is
 * returned as it is.
 * @param now milliseconds since 1970
 * @param timeZone in which `now` is on a day; an unknown zone counts as UTC
 */
export function absoluteDate(text: string, now: number, timeZone = 'UTC'): string {
  const day = NAMED_DAY.exec(text);
  if (day !== null) return dayText(before(today(now, timeZone), day.groups?.['past'] ? 1 : 0, 'd'));
  const { number, unit } = AGO.exec(text.toLowerCase())?.groups ?? {};
  if (number === undefined || unit === undefined) return text;
  if (unit === 'h') return `${hoursBefore(now, Number(number)).toISOString().slice(0, 19)}Z`;
  const date = before(today(now, timeZone), Number(number), unit);
  return date.getUTCFullYear() < 1 ? text : dayText(date);
}

function dayText(date: Date): string {
  return date.toISOString().slice(0, 10);
}

function hoursBefore(now: number, hours: number): Date {
  return new Date(Math.floor(now / HOUR) * HOUR - hours * HOUR);
}

/** Returns the midnight in UTC of the day that it is in a zone. */
function today(now: number, timeZone: string): Date {
  if (timeZone === 'UTC' || !isTimeZone(timeZone)) return new Date(Math.floor(now / DAY) * DAY);
  const parts = new Intl.DateTimeFormat('en', { timeZone, year: 'numeric', month: 'numeric', day: 'numeric' });
  const [month = 1, day = 1, year = 1970] = parts.format(now).split('/').map(Number);
  return new Date(Date.UTC(year, month - 1, day));
}

function before(day: Date, size: number, unit: string): Date {
  if (unit === 'd' || unit === 'w') return new Date(day.getTime() - size * (unit === 'w' ? 7 : 1) * DAY);
  return monthsBefore(day, unit === 'y' ? 12 * size : size);
}

/** Returns the same day of an earlier month, or the last day of that month when it is shorter. */
function monthsBefore(day: Date, months: number): Date {
  const first = new Date(day);
  first.setUTCDate(1);
  first.setUTCMonth(first.getUTCMonth() - months);
  const last = new Date(first);
  last.setUTCMonth(last.getUTCMonth() + 1, 0);
  first.setUTCDate(Math.min(day.getUTCDate(), last.getUTCDate()));
  return first;
}
