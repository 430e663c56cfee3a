import type { Interval } from '../parameters/search-parameters.ts';
import type { Clause } from '../query/clauses.ts';
import { DATE_ONLY, WITHOUT_DAY } from './date-only.ts';

export type CalendarInterval = Exclude<Interval, 'auto'>;

/** What an article is counted by: the day that it states itself, or its moment in a zone that was asked for. */
type CountedField = 'publishedDay' | 'publishedAt';

/** Articles by date of publication. A bucket's ends are bare dates, both included, as `from` and `to` take them. */
export interface Histogram {
  interval: CalendarInterval;
  tz: string;
  field: CountedField;
  undated: number;
  buckets: { from: string; to: string; count: number }[];
}

/** First and last publication among the articles found, in milliseconds; null when none has a date. */
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

/** Longer histograms are made of longer intervals: nobody reads more bars, and OpenSearch refuses very many. */
const MOST_BUCKETS = 4_000;
/** What is taken for `auto`: a bar chart of about so many bars at most. */
const MOST_AUTO_BUCKETS = 100;

const DAYS: Readonly<Record<CalendarInterval, number>> = { day: 1, month: 30.4, year: 365.2 };
const DAY = 86_400_000;

/** Asks for the extent of the articles found, from which the interval follows. */
export const EXTENT = { min: { min: { field: 'publishedAt' } }, max: { max: { field: 'publishedAt' } } } as const;

/** The shortest interval, from the wanted one on, that does not make too many buckets. */
export function chooseInterval(wanted: Interval, { min, max }: Partial<Extent>): CalendarInterval {
  const days = ((max?.value ?? 0) - (min?.value ?? 0)) / DAY;
  const fits = (interval: CalendarInterval, most: number) => days / DAYS[interval] <= most;
  const most = wanted === 'auto' ? MOST_AUTO_BUCKETS : MOST_BUCKETS;
  const candidates: CalendarInterval[] = wanted === 'year' ? [] : wanted === 'month' ? ['month'] : ['day', 'month'];
  return candidates.find((interval) => fits(interval, most)) ?? 'year';
}

/** Asks for the histogram. @param tz undefined where each article counts under its own day */
export function histogramAggregations(interval: CalendarInterval, tz?: string): Record<string, Clause> {
  return { ...counted(interval, tz), undated: { missing: { field: 'publishedAt' } } };
}

/** A date without a time is the same day in every zone, so these are counted by themselves. */
function counted(interval: CalendarInterval, tz?: string): Record<string, Clause> {
  const histogram = { calendar_interval: interval, format: 'yyyy-MM-dd', min_doc_count: 1 };
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

/** Reads the histogram, from the first bucket with articles to the last. */
export function readHistogram(interval: CalendarInterval, tz: string | undefined, aggregations: unknown): Histogram {
  const { buckets, timed, dateOnly, withoutDay, undated } = aggregations as HistogramAggregations;
  const counts = new Map<string, number>();
  for (const part of [buckets, timed?.buckets, dateOnly?.buckets, withoutDay?.buckets]) {
    for (const { key_as_string: from, doc_count } of part?.buckets ?? []) {
      counts.set(from, (counts.get(from) ?? 0) + doc_count);
    }
  }
  const field = tz === undefined ? 'publishedDay' : 'publishedAt';
  const dated = { buckets: withoutGaps(counts, interval), undated: undated?.doc_count ?? 0 };
  return { interval, tz: tz ?? 'UTC', field, ...dated };
}

function withoutGaps(counts: ReadonlyMap<string, number>, interval: CalendarInterval): Histogram['buckets'] {
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
  if (interval === 'year') date.setUTCMonth(12, 0);
  return isoDay(date.getTime());
}

function isoDay(moment: number): string {
  return new Date(moment).toISOString().slice(0, 10);
}
