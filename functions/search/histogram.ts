import type { Interval } from './parameters/search-parameters.ts';
import type { Clause } from './query/clauses.ts';

export type CalendarInterval = Exclude<Interval, 'auto'>;

/** Articles by date of publication. A bucket's ends are bare dates in `tz`, both included, as `from` and `to` take them. */
export interface Histogram {
  interval: CalendarInterval;
  tz: string;
  undated: number;
  buckets: { from: string; to: string; count: number }[];
}

/** First and last publication among the articles found, in milliseconds; null when none has a date. */
export interface Extent {
  min: { value: number | null };
  max: { value: number | null };
}

interface HistogramAggregations {
  buckets?: { buckets: { key_as_string: string; doc_count: number }[] };
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

/** Asks for the histogram. */
export function histogramAggregations(interval: CalendarInterval, tz: string): Record<string, Clause> {
  const histogram = { field: 'publishedAt', calendar_interval: interval, time_zone: tz, format: 'yyyy-MM-dd' };
  return {
    buckets: { date_histogram: { ...histogram, min_doc_count: 0 } },
    undated: { missing: { field: 'publishedAt' } },
  };
}

/** Reads the histogram, from the first bucket with articles to the last. */
export function readHistogram(interval: CalendarInterval, tz: string, aggregations: unknown): Histogram {
  const { buckets, undated } = aggregations as HistogramAggregations;
  return {
    interval,
    tz,
    undated: undated?.doc_count ?? 0,
    buckets: (buckets?.buckets ?? []).map(({ key_as_string: from, doc_count: count }) => ({
      from,
      to: lastDay(from, interval),
      count,
    })),
  };
}

function lastDay(from: string, interval: CalendarInterval): string {
  const date = new Date(from);
  if (interval === 'month') date.setUTCMonth(date.getUTCMonth() + 1, 0);
  if (interval === 'year') date.setUTCMonth(12, 0);
  return date.toISOString().slice(0, 10);
}
