import * as v from 'valibot';
import type { SortValues } from '../parameters/search.ts';
import type { Sort } from '../parameters/search-parameters.ts';
import type { Clause } from '../query/clauses.ts';
import type { Mode } from '../query/loosen.ts';

/**
 * Stands for the date of undated articles, which come last either way. OpenSearch's own mark for them is a number that
 * JavaScript can't hold, and so could not be given back to continue after such an article.
 */
const BEFORE_ALL_DATES = Date.parse('0001-01-01T00:00:00Z');
const AFTER_ALL_DATES = Date.parse('9999-12-31T23:59:59Z');

const byId = { id: 'asc' };
const newestFirst = { publishedAt: { order: 'desc', missing: BEFORE_ALL_DATES } };
const oldestFirst = { publishedAt: { order: 'asc', missing: AFTER_ALL_DATES } };

/** The order of the articles. It ends in the id, so that no two of them are alike and pages never overlap. */
const ORDERS: Readonly<Record<Sort, readonly Clause[]>> = {
  relevance: [{ _score: 'desc' }, newestFirst, byId],
  newest: [newestFirst, byId],
  oldest: [oldestFirst, byId],
};

/** The order of the articles. By date too, those with all of the words come first where others are listed. */
export function orderOf(sort: Sort, mode: Mode): readonly Clause[] {
  return mode === 'some' && sort !== 'relevance' ? [{ _score: 'desc' }, ...ORDERS[sort]] : ORDERS[sort];
}

const sortValues = v.union([
  v.strictTuple([v.number(), v.number(), v.string()]),
  v.strictTuple([v.number(), v.string()]),
]);

/** What OpenSearch says an article was sorted by. */
export function readSortValues(sort: unknown): SortValues {
  return v.parse(sortValues, sort);
}
