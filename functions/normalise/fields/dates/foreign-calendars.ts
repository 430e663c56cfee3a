import { type CalendarDate, calendarDate } from './calendar-date.ts';

/** Calendars as Unicode names them. */
export type CalendarSystem = 'gregory' | 'persian' | 'islamic-umalqura';

const DAY = 86_400_000;
/** First day of the first year, and the mean length of a year and a month in days. */
const SHAPES: Readonly<Record<Exclude<CalendarSystem, 'gregory'>, { epoch: number; year: number; month: number }>> = {
  persian: { epoch: Date.UTC(622, 2, 22), year: 365.2422, month: 30.5 },
  'islamic-umalqura': { epoch: Date.UTC(622, 6, 19), year: 354.367, month: 29.53 },
};
/** Years in which newspapers were dated by these calendars: about 1880 to 2080. */
const YEARS: Readonly<Record<Exclude<CalendarSystem, 'gregory'>, readonly [number, number]>> = {
  persian: [1260, 1460],
  'islamic-umalqura': [1300, 1500],
};
const BUDDHIST_ERA = 543;
const BUDDHIST_YEARS = [2400, 2643] as const;

/** The Gregorian date of one of another calendar; null where there is no such day, or the year is another calendar's. */
export function fromCalendar(system: CalendarSystem, year: number, month?: number, day?: number): CalendarDate | null {
  if (system === 'gregory') return calendarDate(fromBuddhistEra(year), month, day);
  const [first, last] = YEARS[system];
  if (month === undefined || day === undefined) return null;
  return year < first || year > last ? null : search(system, year, month, day);
}

/** Thai years count from 543 BC. No Gregorian date of news has such a year. */
function fromBuddhistEra(year: number): number {
  return year >= BUDDHIST_YEARS[0] && year <= BUDDHIST_YEARS[1] ? year - BUDDHIST_ERA : year;
}

/** The calendar of a date of numbers by its year and language: 1393/3/15 is no date of the Middle Ages in Persian. */
export function calendarOfYear(year: number, language: string): CalendarSystem {
  if (year >= 1300 && year <= 1500) {
    if (language === 'fa' || language === 'ps') return 'persian';
    if (language === 'ar' || language === 'ur') return 'islamic-umalqura';
  }
  return 'gregory';
}

const formats = new Map<CalendarSystem, Intl.DateTimeFormat>();

/** Starts at the mean and goes the days on that are missing: the tables of the calendar are Intl's. */
function search(system: Exclude<CalendarSystem, 'gregory'>, year: number, month: number, day: number) {
  const shape = SHAPES[system];
  let at = shape.epoch + Math.floor((year - 1) * shape.year + (month - 1) * shape.month + day - 1) * DAY;
  for (let step = 0; step < 12; step++) {
    const found = numbersOf(system, at);
    const missing = (year - found.year) * shape.year + (month - found.month) * shape.month + (day - found.day);
    if (year === found.year && month === found.month && day === found.day) {
      const date = new Date(at);
      return calendarDate(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
    }
    at += (Math.round(missing) || Math.sign(missing)) * DAY;
  }
  return null;
}

function numbersOf(system: CalendarSystem, at: number) {
  let format = formats.get(system);
  if (format === undefined) {
    const numeric = { year: 'numeric', month: 'numeric', day: 'numeric', timeZone: 'UTC' } as const;
    format = new Intl.DateTimeFormat('en', { ...numeric, calendar: system, numberingSystem: 'latn' });
    formats.set(system, format);
  }
  const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  return { year: parts.get('year') ?? 0, month: parts.get('month') ?? 0, day: parts.get('day') ?? 0 };
}

/** Year before the first one of each era, by its name in Japan and Taiwan. */
let eras: ReadonlyMap<string, number> | undefined;

function readEras(): ReadonlyMap<string, number> {
  const japanese = [1900, 1920, 1950, 2000, 2020].map((year) => japaneseEra(Date.UTC(year)));
  return new Map([...japanese, ['民國', 1911], ['民国', 1911]]);
}

function japaneseEra(at: number): [name: string, before: number] {
  const format = new Intl.DateTimeFormat('ja-u-ca-japanese', { era: 'short', year: 'numeric', timeZone: 'UTC' });
  const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, value]));
  return [parts.get('era') ?? '', new Date(at).getUTCFullYear() - Number(parts.get('year'))];
}

/** The Gregorian year of one in an era: 令和6 is 2024, 民國103 is 2014; 元 is the first. */
export function yearOfEra(era: string, year: string): number | null {
  eras ??= readEras();
  const before = eras.get(era);
  return before === undefined ? null : before + (year === '元' ? 1 : Number(year));
}
