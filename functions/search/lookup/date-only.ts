import type { Clause } from '../query/clauses.ts';

/** Articles of which only the day, month or year is known. Their date is stored as the first midnight of it in UTC. */
export const DATE_ONLY: Clause = { terms: { publishedAtPrecision: ['day', 'month', 'year'] } };

/** Articles without `publishedDay`: undated ones, and those indexed before this field existed. */
export const WITHOUT_DAY: Clause = { bool: { must_not: [{ exists: { field: 'publishedDay' } }] } };
