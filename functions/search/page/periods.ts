import type { CalendarInterval } from '../lookup/histogram.ts';
import { writtenDay } from './dates.ts';
import { ENGLISH, type Words } from './words/english/english.ts';

type Dates = Words['dates'];

/** A period by its first and last day. */
export interface DatedPeriod {
  readonly from: string;
  readonly to: string;
}

const LENGTHS: Readonly<Record<CalendarInterval, number>> = { day: 10, month: 7, year: 4, decade: 4, century: 4 };

/** Returns the first and the last date of a period for `from` and `to`, as short as the interval allows. */
export function boundsOf({ from, to }: DatedPeriod, interval: CalendarInterval): DatedPeriod {
  const length = LENGTHS[interval];
  return { from: from.slice(0, length), to: to.slice(0, length) };
}

/** Returns the first date of the first and the last date of the last of some periods. */
export function boundsOfAll(periods: readonly DatedPeriod[], interval: CalendarInterval): DatedPeriod {
  return boundsOf({ from: periods[0]?.from ?? '', to: periods.at(-1)?.to ?? '' }, interval);
}

/** "30 March 2014", "March 2014", "2014", "2010s", "1900–1999". */
export function periodName(
  period: DatedPeriod,
  interval: CalendarInterval,
  dates: Dates = ENGLISH.dates,
  length: 'day' | 'shortDay' = 'day',
): string {
  const { from, to } = boundsOf(period, interval);
  if (interval === 'decade') return dates.decade(from);
  return interval === 'century' ? `${from}–${to}` : writtenDay(from, dates, length);
}

/** Returns the name of an axis from the first to the last period; null when there is none. Names of months are short. */
export function axisOf(
  periods: readonly DatedPeriod[],
  interval: CalendarInterval,
  dates: Dates = ENGLISH.dates,
): string | null {
  const [first, last] = [periods[0], periods.at(-1)];
  if (first === undefined || last === undefined) return null;
  if (interval === 'century') return periodName({ from: first.from, to: last.to }, interval);
  const [from, to] = [first, last].map((period) => shortName(period, interval, dates));
  return from === to ? (from ?? null) : `${from} – ${to}`;
}

/** "30 Mar 2014" */
export function shortName(period: DatedPeriod, interval: CalendarInterval, dates: Dates = ENGLISH.dates): string {
  return periodName(period, interval, dates, 'shortDay');
}
