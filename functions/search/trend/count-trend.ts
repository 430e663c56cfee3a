import type { Client } from '@opensearch-project/opensearch';
import { type Understanding, understanding } from '../answer/answer.ts';
import { deadline, engineSearch } from '../lookup/engine-search.ts';
import type { Found } from '../lookup/found.ts';
import {
  chooseInterval,
  countedAs,
  EXTENT,
  type Extent,
  type Histogram,
  histogramAggregations,
  readHistogram,
  withoutGaps,
} from '../lookup/histogram.ts';
import { matching } from '../lookup/matching.ts';
import { searchArticles } from '../lookup/search-articles.ts';
import type { Search } from '../parameters/search.ts';
import type { Clause } from '../query/clause.ts';
import type { TrendRequest } from './trend-parameters.ts';

/** Articles by period, for each query and for all articles with the same filters. */
export interface Trend extends Pick<Histogram, 'interval' | 'tz' | 'field'> {
  queries: TrendQuery[];
  /** All articles with the same filters, whatever their words. */
  all: Total;
  /** From the first to the last period in which an article of any query was published. */
  periods: TrendPeriod[];
}

interface Total {
  totalResults: number;
  undated: number;
}

interface TrendQuery extends Total {
  query: Pick<Understanding['query'], 'input' | 'interpreted' | 'mode'>;
  warnings: Understanding['warnings'];
}

/** Both days are included. Counts and shares are in the order of the queries; a share of no articles is null. */
export interface TrendPeriod {
  from: string;
  to: string;
  all: number;
  counts: number[];
  shares: (number | null)[];
}

type Aggregations = Readonly<Record<string, Record<string, unknown> | undefined>>;

/** Counts the articles of each query by period, in one interval for all. */
export async function countTrend(
  client: Client,
  index: string,
  { searches, all, interval }: TrendRequest,
): Promise<Trend> {
  // The articles are those of the same search in /search, in whatever way its words are read there.
  const found = await Promise.all([...searches, all].map((one) => searchArticles(client, index, one, one.now)));
  const clauses = found.map(({ reading }, at) => matching(searches[at] ?? all, reading, all.now));
  const ask = askFor(client, index, all, clauses);
  const chosen = chooseInterval(interval, joined(await ask(EXTENT, searches.length)));
  const counted = await ask(histogramAggregations(chosen, all.tz), clauses.length);
  const histograms = counted.map((aggregations) => readHistogram(chosen, all.tz, aggregations));
  const ofAll = histograms.at(-1);
  const ofQueries = histograms.slice(0, -1);
  return {
    interval: chosen,
    ...countedAs(all.tz),
    queries: searches.map((search, at) => describe({ ...search, interval }, found[at], ofQueries[at])),
    all: total(found.at(-1), ofAll),
    periods: periodsOf(ofQueries, ofAll, chosen),
  };
}

/** Returns what asks for the same aggregations of the articles of the first clauses, in one request. */
function askFor(client: Client, index: string, { fingerprint }: Search, clauses: readonly Clause[]) {
  const options = { preference: fingerprint, until: deadline() };
  return async (aggs: Clause, number: number): Promise<Record<string, unknown>[]> => {
    const wanted = clauses.slice(0, number).map((filter, at): [string, Clause] => [String(at), { filter, aggs }]);
    const body = { size: 0, track_total_hits: false, aggs: Object.fromEntries(wanted) };
    const { aggregations } = await engineSearch(client, index, body, options);
    return wanted.map(([name]) => (aggregations as Aggregations | undefined)?.[name] ?? {});
  };
}

/** Returns the time from the first to the last article of any query. */
function joined(extents: readonly Partial<Extent>[]): Partial<Extent> {
  const values = (name: keyof Extent) => extents.flatMap((extent) => extent[name]?.value ?? []);
  const [first, last] = [values('min'), values('max')];
  if (first.length === 0 || last.length === 0) return {};
  return { min: { value: Math.min(...first) }, max: { value: Math.max(...last) } };
}

function describe(search: Search, found: Found | undefined, histogram: Histogram | undefined): TrendQuery {
  if (found === undefined) throw new Error('A query has no answer.');
  const { query, warnings } = understanding(search, { ...found, interval: histogram?.interval ?? null });
  const { input, interpreted, mode } = query;
  return { query: { input, interpreted, mode }, ...total(found, histogram), warnings };
}

function total(found: Found | undefined, histogram: Histogram | undefined): Total {
  return { totalResults: found?.answer.hits.total.value ?? 0, undated: histogram?.undated ?? 0 };
}

function periodsOf(
  queries: readonly Histogram[],
  all: Histogram | undefined,
  interval: Histogram['interval'],
): TrendPeriod[] {
  const [counts, ofAll] = [queries.map(byPeriod), byPeriod(all)];
  const covered = new Map(counts.flatMap((one) => [...one]));
  return withoutGaps(covered, interval).map(({ from, to }) => {
    const whole = ofAll.get(from) ?? 0;
    const numbers = counts.map((one) => one.get(from) ?? 0);
    return { from, to, all: whole, counts: numbers, shares: numbers.map((number) => share(number, whole)) };
  });
}

function byPeriod(histogram: Histogram | undefined): Map<string, number> {
  const used = (histogram?.buckets ?? []).filter(({ count }) => count > 0);
  return new Map(used.map(({ from, count }) => [from, count]));
}

function share(number: number, all: number): number | null {
  return all === 0 ? null : Math.round((number / all) * 1e6) / 1e6;
}
