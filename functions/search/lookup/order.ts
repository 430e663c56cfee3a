import * as v from 'valibot';
import type { SortValues } from '../parameters/search.ts';
import type { Sort } from '../parameters/search-parameters.ts';
import type { Clause } from '../query/clause.ts';
import type { Mode } from '../query/loosen.ts';

/**
 * Replaces the missing date of undated articles, which sort last in both directions. OpenSearch's own value for it is
 * a number too large for JavaScript, so it could not be sent back to continue after such an article.
 */
const BEFORE_ALL_DATES = Date.parse('0001-01-01T00:00:00Z');
const AFTER_ALL_DATES = Date.parse('9999-12-31T23:59:59Z');

const byId = { id: 'asc' };
const newestFirst = { publishedAt: { order: 'desc', missing: BEFORE_ALL_DATES } };
const oldestFirst = { publishedAt: { order: 'asc', missing: AFTER_ALL_DATES } };

/** Articles of earlier versions have no time of arrival, nor do their generations index it: those of files stand for it. */
const lastAddedFirst = { addedAt: { order: 'desc', missing: BEFORE_ALL_DATES, unmapped_type: 'date' } };
const lastUploadedFirst = { 'source.uploadedAt': { order: 'desc', missing: BEFORE_ALL_DATES } };

/** Sort orders. Each ends with the id, so that no two articles are equal and pages never overlap. */
const ORDERS: Readonly<Record<Sort, readonly Clause[]>> = {
  relevance: [{ _score: 'desc' }, newestFirst, byId],
  newest: [newestFirst, byId],
  oldest: [oldestFirst, byId],
  added: [lastAddedFirst, lastUploadedFirst, byId],
};

/** Returns the sort order. When sorted by date, articles with all words still come before those with some of them. */
export function orderOf(sort: Sort, mode: Mode): readonly Clause[] {
  return mode === 'some' && sort !== 'relevance' ? [{ _score: 'desc' }, ...ORDERS[sort]] : ORDERS[sort];
}

const sortValues = v.union([
  v.strictTuple([v.number(), v.number(), v.string()]),
  v.strictTuple([v.number(), v.string()]),
  v.strictTuple([v.number(), v.number(), v.number(), v.string()]),
]);

/** Returns the sort values that OpenSearch gave an article. */
export function readSortValues(sort: unknown): SortValues {
  return v.parse(sortValues, sort);
}
