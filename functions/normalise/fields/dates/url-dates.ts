import { calendarDate, isoDay, startOf } from './calendar-date.ts';
import { monthNamed } from './month-names.ts';

const YEAR = '((?:19|20)\\d\\d)';
const MONTH = '(0?[1-9]|1[0-2])';
const DAY = '(0?[1-9]|[12]\\d|3[01])';
const END = '(?=[/\\-_.?#&]|$)';

/** Year, month and day as addresses have them: /2014/06/05/, /2014/0605/, /20140605/, /story-2014-06-05.html, ?date=2014-06-05. */
const YEAR_FIRST: readonly RegExp[] = [
  new RegExp(`/${YEAR}[/-]${MONTH}[/-]${DAY}${END}`),
  new RegExp(`/${YEAR}[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\\d|3[01])${END}`),
  new RegExp(`[-_]${YEAR}(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])${END}`),
  new RegExp(`[/\\-_=]${YEAR}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])${END}`),
];
/** Day and month in the other order, where they can't be mistaken for each other or the year stands behind them. */
const DAY_FIRST = new RegExp(`/(0[1-9]|[12]\\d|3[01])-(0[1-9]|1[0-2])-${YEAR}${END}`);
const NAMED = new RegExp(`/${YEAR}/([a-z]{3,9})/${DAY}${END}`, 'i');

/** The day in the address of an article, `YYYY-MM-DD`; null where there is none. */
export function dayInUrl(url: string | null): string | null {
  if (url === null || url.length > 2_000) return null;
  for (const form of YEAR_FIRST) {
    const [, year, month, day] = form.exec(url) ?? [];
    const found = dayOf(year, Number(month), day);
    if (found !== null) return found;
  }
  const [, year, name = '', day] = NAMED.exec(url) ?? [];
  const named = year === undefined ? null : monthNamed(name, 'en');
  if (named?.system === 'gregory') return dayOf(year, named.month, day);
  const [, first, second, last] = DAY_FIRST.exec(url) ?? [];
  return dayOf(last, Number(second), first);
}

/** Blogs that are made of files name them so: 2014-06-05-salt-market.md. The folders of a store are named after other days. */
const NAME = /(?:^|\/)((?:19|20)\d\d)-(\d\d)-(\d\d)[-_ ]\p{L}[^/]{0,200}$/u;

/** The day that the name of a file begins with, `YYYY-MM-DD`; null where it begins with none. */
export function dayInName(key: string): string | null {
  const [, year, month, day] = NAME.exec(key.slice(-300)) ?? [];
  return dayOf(year, Number(month), day);
}

function dayOf(year: string | undefined, month: number, day: string | undefined): string | null {
  const date = year === undefined ? null : calendarDate(Number(year), month, Number(day));
  return date && isoDay(startOf(date));
}
