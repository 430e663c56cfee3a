import { type CalendarDate, calendarDate } from './calendar-date.ts';

const DAY = 86_400_000;

/** Digits of a time since 1970 in seconds, milli-, micro- and nanoseconds, for any day since 1973. */
const UNITS: readonly (readonly [fewest: number, most: number, perSecond: number])[] = [
  [9, 10, 1],
  // As seconds these would be of other millennia.
  [11, 11, 1e3],
  [12, 13, 1e3],
  [15, 16, 1e6],
  [18, 19, 1e9],
];
/** So many digits are a telephone number or an id, unless the field is one for dates. */
const FIELD_ONLY = new Set([9, 11, 12, 15, 18]);

/** A time since 1970 as programs write it: 1709294400, 1709294400.5, 1709294400000, /Date(1709294400000+0200)/. */
export function readEpoch(line: string, isField: boolean): Date | null {
  const [, ticks] = /^\\?\/Date\((-?\d{1,15})(?:[+-]\d{4})?\)\\?\/$/.exec(line) ?? [];
  if (ticks !== undefined) return new Date(Number(ticks));
  const [, sign = '', digits, fraction = ''] = /^(-?)(\d{9,19})(\.\d+)?$/.exec(line) ?? [];
  const unit = UNITS.find(([fewest, most]) => digits !== undefined && digits.length >= fewest && digits.length <= most);
  if (digits === undefined || unit === undefined) return null;
  if (!isField && (sign !== '' || FIELD_ONLY.has(digits.length))) return null;
  // Before 1970 seconds can't be told from milliseconds.
  if (sign !== '' && digits.length <= 10) return null;
  return new Date(Math.round((Number(`${sign}${digits}${fraction}`) * 1000) / unit[2]));
}

const TIMESTAMP =
  /^((?:1[89]|20)\d\d-(?:0[1-9]|1[0-2])-([0-2]\d|3[01]))T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{3})?(?:Z|[+-](?:0\d|1[0-3]):[0-5]\d)$/;

const FRACTION = /\.\d+/;

/** What nearly all programs write for a moment, a whole one with its zone: read without looking for any other form. */
export function readTimestamp(text: string): { at: Date; day: string; offset: string } | null {
  const [stamp, day = '', dayOfMonth] = TIMESTAMP.exec(text) ?? [];
  if (stamp === undefined || new Date(`${day}T00:00:00Z`).getUTCDate() !== Number(dayOfMonth)) return null;
  const offset = stamp.endsWith('Z') ? '+00:00' : stamp.slice(-6).replace('-00:00', '+00:00');
  return { at: new Date(stamp.replace(FRACTION, '')), day, offset };
}

/** Whether a text is such a moment and nothing else. */
export function isTimestamp(text: string): boolean {
  return TIMESTAMP.test(text);
}

const COMPACT = /^(\d{4})(\d\d)(\d\d)T?(\d\d)(\d\d)(\d\d)(?!\d)/;
const DASHED = /^(\d{4})-(\d\d)-(\d\d)[-_ ](\d\d)-(\d\d)-(\d\d)(?!\d)/;
/** 2014-06-05T143000Z */
const BASIC_CLOCK = /^(\d{4}-\d\d-\d\d)T(\d\d)(\d\d)(\d\d)?(?=$|[Z+.-])/;
/** PHP's T is the zone: 2018-11-28CET11:59:00+0100 */
const ZONE_BETWEEN = /^(\d{4}-\d\d-\d\d)[A-Z]{3,5}(?=\d\d:\d\d:\d\d[+-])/;
/** Thu Jun 05 14:30:00 +0000 2014 */
const CTIME =
  /(\p{L}{3,9}\.?\s+\d{1,2}),?\s+(\d{1,2}:\d\d(?::\d\d)?(?:\s?[AP]M)?)\s+((?:[+-]\d{4}|[A-Z]{1,5})\s+)?(\d{4})(?!\d)/u;

/** Forms of programs whose clock stands within the date, as a date with its clock behind it. */
export function withClockBehind(line: string): string {
  const dated = /^\d{4}/.test(line) ? withDateFirst(line) : line;
  if (!dated.includes(':')) return dated;
  return dated.replace(CTIME, (_, day: string, clock: string, zone = '', year: string) =>
    `${day}, ${year} ${clock} ${zone}`.trim(),
  );
}

function withDateFirst(line: string): string {
  return line
    .replace(COMPACT, '$1-$2-$3T$4:$5:$6')
    .replace(DASHED, '$1-$2-$3T$4:$5:$6')
    .replace(ZONE_BETWEEN, '$1T')
    .replace(BASIC_CLOCK, (_, day: string, ...[h, m, s = '00']: string[]) => `${day}T${h}:${m}:${s}`);
}

/** Weeks and days of the year by ISO 8601: 2014-W23-4, 2014W234, 2014-156. */
export function readIsoDay(line: string): { date: CalendarDate; text: string } | null {
  const [text, year, week, weekday, ordinal] = /^(\d{4})-?(?:W(\d\d)-?([1-7])|(?<=-)(\d{3}))(?!\d)/.exec(line) ?? [];
  if (text === undefined) return null;
  const at =
    ordinal === undefined
      ? startOfWeek(Number(year), Number(week)) + (Number(weekday) - 1) * DAY
      : Date.UTC(Number(year), 0, Number(ordinal));
  // A week is of the year of its Thursday.
  const decisive = new Date(ordinal === undefined ? startOfWeek(Number(year), Number(week)) + 3 * DAY : at);
  if (decisive.getUTCFullYear() !== Number(year)) return null;
  const day = new Date(at);
  const date = calendarDate(day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate());
  return date && { date, text };
}

/** The first week has the fourth of January in it. */
function startOfWeek(year: number, week: number): number {
  const fourth = Date.UTC(year, 0, 4);
  return fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * DAY + (week - 1) * 7 * DAY;
}

/** A year and a month in six digits, which only a field for dates has: 201406. */
export function readYearAndMonth(line: string): CalendarDate | null {
  const [, year, month] = /^((?:19|20)\d\d)(0[1-9]|1[0-2])$/.exec(line) ?? [];
  return year === undefined ? null : calendarDate(Number(year), Number(month));
}
