import type { Clause } from '../query/clauses.ts';

/** Articles that are known to be of a day, a month or a year: their date is stored as its first midnight in UTC. */
export const DATE_ONLY: Clause = { terms: { publishedAtPrecision: ['day', 'month', 'year'] } };

/** Articles without `publishedDay`: undated ones, and those that were indexed before it was stored. */
export const WITHOUT_DAY: Clause = { bool: { must_not: [{ exists: { field: 'publishedDay' } }] } };
