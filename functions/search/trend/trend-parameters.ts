import * as v from 'valibot';
import { firstErrorOfEach, type ParameterError, type Read, readParameters } from '../parameters/read-parameters.ts';
import { readSearch } from '../parameters/read-search.ts';
import type { Search } from '../parameters/search.ts';
import { CHOOSING, INTERVALS } from '../parameters/search-parameters.ts';
import { oneOf } from '../parameters/values.ts';
import { unknownParameters } from '../values/values-parameters.ts';

/** More lines in one chart can't be told apart. */
export const MOST_QUERIES = 5;

/** Only what was asked for is counted, unless something else is asked for. */
export const TREND_DEFAULTS = { typo: 'off' } as const;

/** The parameters of GET /trend itself, without `q`. */
export const trendParameters = v.object({ interval: v.optional(oneOf(INTERVALS), 'auto') });

/** The parameters of /search that choose articles, without `q`. */
export const SCOPE = CHOOSING.filter((name) => name !== 'q');

/** A valid request to /trend: a search for each query, and one for all articles that they are compared with. */
export interface TrendRequest extends v.InferOutput<typeof trendParameters> {
  readonly searches: readonly Search[];
  readonly all: Search;
}

/** Returns the queries of a request. The same query twice counts once. */
export function queriesOf(given: URLSearchParams): string[] {
  return [...new Set(given.getAll('q').filter((q) => q.trim() !== ''))];
}

/** Reads the query string of a request to /trend. All errors are returned at once. */
export function readTrend(given: URLSearchParams, clock: number): Read<TrendRequest> {
  const part = (names: readonly string[]) => [...given].filter(([name]) => names.includes(name));
  const scope = new URLSearchParams([
    ...Object.entries(TREND_DEFAULTS).filter(([name]) => !given.get(name)),
    ...part(SCOPE),
  ]);
  const queries = queriesOf(given);
  const own = readParameters(trendParameters, new URLSearchParams(part(Object.keys(trendParameters.entries))));
  const all = readSearch(scope, clock);
  const searches = queries.map((q) => readSearch(new URLSearchParams([...scope, ['q', q]]), clock));
  const errors = [
    ...unknownParameters(given, ['q', ...Object.keys(trendParameters.entries), ...SCOPE]),
    ...numberOf(queries),
    ...[own, all].flatMap((read) => (read.ok ? [] : read.errors)),
    ...searches.flatMap((read, at) => (read.ok ? [] : read.errors.map((error) => ofQuery(error, at, queries.length)))),
  ];
  const valid = searches.flatMap((read) => (read.ok ? counting(read.value) : []));
  if (!own.ok || !all.ok || errors.length > 0) return { ok: false, errors: firstErrorOfEach(errors) };
  return { ok: true, value: { ...own.value, searches: valid, all: counting(all.value) } };
}

/** The search whose articles are only counted. */
function counting(search: Search): Search {
  return { ...search, pageSize: 0, sort: 'newest', highlight: false };
}

function numberOf({ length }: readonly string[]): ParameterError[] {
  if (length > 0 && length <= MOST_QUERIES) return [];
  const detail = length === 0 ? 'must be given at least once' : `must be given at most ${MOST_QUERIES} times`;
  return [{ parameter: 'q', detail }];
}

function ofQuery(error: ParameterError, at: number, queries: number): ParameterError {
  return error.parameter !== 'q' || queries === 1 ? error : { ...error, detail: `${error.detail} (query ${at + 1})` };
}
