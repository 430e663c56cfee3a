import type { Interval } from '../parameters/search-parameters.ts';
import { type Clause, DATE_ONLY, WITHOUT_DAY } from '../query/clause.ts';

export type CalendarInterval = Exclude<Interval, 'auto'>;

/** The field that an article is counted by: the day that it states itself, or its moment in a requested time zone. */
type CountedField = 'publishedDay' | 'publishedAt';

/**
 * Counts of articles by publication date. Both ends of a bucket are bare dates and are included, as in `from` and
 * `to`.
 */
export interface Histogram {
  interval: CalendarInterval;
  tz: string;
  field: CountedField;
  undated: number;
  buckets: { from: string; to: string; count: number }[];
}

/** First and last publication date of the results, in milliseconds; null when none has a date. */
export interface Extent {
  min: { value: number | null };
  max: { value: number | null };
}

interface Buckets {
  buckets: { key_as_string: string; doc_count: number }[];
}

interface HistogramAggregations {
  buckets?: Buckets;
  timed?: { buckets: Buckets };
  dateOnly?: { buckets: Buckets };
  withoutDay?: { buckets: Buckets };
  undated?: { doc_count: number };
}

/**
 * Most buckets of a histogram; longer periods use a longer interval. Nobody reads more bars, and OpenSearch refuses
 * very many.
 */
const MOST_BUCKETS = 4_000;
/** Most buckets for `auto`: the size of a readable bar chart. */
const MOST_AUTO_BUCKETS = 100;

const DAYS: Readonly<Record<CalendarInterval, number>> = {
  day: 1,
  month: 30.4,
  year: 365.2,
  decade: 3_652,
  century: 36_524,
};
/** The intervals, from the shortest to the longest. */
const BY_LENGTH = Object.keys(DAYS) as CalendarInterval[];
/** Years of the intervals that OpenSearch does not know. */
const YEARS: Partial<Record<CalendarInterval, number>> = { decade: 10, century: 100 };
const DAY = 86_400_000;

/** The aggregations that give the first and the last date of the results. The interval follows from them. */
export const EXTENT = { min: { min: { field: 'publishedAt' } }, max: { max: { field: 'publishedAt' } } } as const;

/** Returns the shortest interval, not shorter than the wanted one, that gives few enough buckets. */
export function chooseInterval(wanted: Interval, { min, max }: Partial<Extent>): CalendarInterval {
  const days = ((max?.value ?? 0) - (min?.value ?? 0)) / DAY;
  const fits = (interval: CalendarInterval, most: number) => days / DAYS[interval] <= most;
  const most = wanted === 'auto' ? MOST_AUTO_BUCKETS : MOST_BUCKETS;
  const candidates = BY_LENGTH.slice(wanted === 'auto' ? 0 : BY_LENGTH.indexOf(wanted));
  return candidates.find((interval) => fits(interval, most)) ?? 'century';
}

/** Returns the aggregations of a histogram. @param tz undefined to count each article under its own day */
export function histogramAggregations(interval: CalendarInterval, tz?: string): Record<string, Clause> {
  return { ...counted(interval, tz), undated: { missing: { field: 'publishedAt' } } };
}

/**
 * Returns the aggregations of the counts. Dates without a time are the same day in every zone and are counted
 * separately.
 */
function counted(interval: CalendarInterval, tz?: string): Record<string, Clause> {
  const calendar_interval = interval in YEARS ? 'year' : interval;
  const histogram = { calendar_interval, format: 'yyyy-MM-dd', min_doc_count: 1 };
  const by = (field: CountedField, time_zone = 'UTC') => ({
    buckets: { date_histogram: { ...histogram, field, time_zone } },
  });
  if (tz === undefined) {
    return { ...by('publishedDay'), withoutDay: { filter: WITHOUT_DAY, aggs: by('publishedAt') } };
  }
  if (tz === 'UTC') return by('publishedAt');
  return {
    timed: { filter: { bool: { must_not: DATE_ONLY } }, aggs: by('publishedAt', tz) },
    dateOnly: { filter: DATE_ONLY, aggs: by('publishedAt') },
  };
}

/** Returns the histogram, from the first to the last bucket with articles. */
export function readHistogram(interval: CalendarInterval, tz: string | undefined, aggregations: unknown): Histogram {
  const { buckets, timed, dateOnly, withoutDay, undated } = aggregations as HistogramAggregations;
  const counts = new Map<string, number>();
  for (const part of [buckets, timed?.buckets, dateOnly?.buckets, withoutDay?.buckets]) {
    for (const { key_as_string: day, doc_count } of part?.buckets ?? []) {
      const from = firstDay(day, interval);
      counts.set(from, (counts.get(from) ?? 0) + doc_count);
    }
  }
  const dated = { buckets: withoutGaps(counts, interval), undated: undated?.doc_count ?? 0 };
  return { interval, ...countedAs(tz), ...dated };
}

/** Returns in which zone and by which field articles are counted. */
export function countedAs(tz: string | undefined): Pick<Histogram, 'tz' | 'field'> {
  return { tz: tz ?? 'UTC', field: tz === undefined ? 'publishedDay' : 'publishedAt' };
}

function firstDay(day: string, interval: CalendarInterval): string {
  const years = YEARS[interval];
  if (years === undefined) return day;
  const year = Number(day.slice(0, 4));
  return `${String(year - (year % years)).padStart(4, '0')}-01-01`;
}

/** Returns the buckets from the first to the last one, also those without articles. */
export function withoutGaps(counts: ReadonlyMap<string, number>, interval: CalendarInterval): Histogram['buckets'] {
  const days = [...counts.keys()].map((day) => Date.parse(day));
  const last = Math.max(...days);
  const buckets: Histogram['buckets'] = [];
  for (let day = Math.min(...days); day <= last; ) {
    const from = isoDay(day);
    const to = lastDay(from, interval);
    buckets.push({ from, to, count: counts.get(from) ?? 0 });
    day = Date.parse(to) + DAY;
  }
  return buckets;
}

function lastDay(from: string, interval: CalendarInterval): string {
  const date = new Date(from);
  if (interval === 'month') date.setUTCMonth(date.getUTCMonth() + 1, 0);
  if (DAYS[interval] >= DAYS.year) date.setUTCFullYear(date.getUTCFullYear() + (YEARS[interval] ?? 1), 0, 0);
  return isoDay(date.getTime());
}

function isoDay(moment: number): string {
  return new Date(moment).toISOString().slice(0, 10);
}
