/** A clause of OpenSearch's query language. */
export type Clause = Readonly<Record<string, unknown>>;

/** Returns a clause that needs at least one of these clauses. */
export function anyOf(clauses: readonly Clause[]): Clause {
  const [first] = clauses;
  return clauses.length === 1 && first !== undefined ? first : { bool: { should: clauses, minimum_should_match: 1 } };
}

/** Articles of which only the day, month or year is known. Their date is stored as the first midnight of it in UTC. */
export const DATE_ONLY: Clause = { terms: { publishedAtPrecision: ['day', 'month', 'year'] } };

/** Articles without `publishedDay`: undated ones, and those indexed before this field existed. */
export const WITHOUT_DAY: Clause = { bool: { must_not: [{ exists: { field: 'publishedDay' } }] } };
