import * as v from 'valibot';
import { nearestName } from '../parameters/nearest-name.ts';
import { firstErrorOfEach, type ParameterError, type Read, readParameters } from '../parameters/read-parameters.ts';
import { readSearch } from '../parameters/read-search.ts';
import type { Search } from '../parameters/search.ts';
import { CHOOSING } from '../parameters/search-parameters.ts';
import { text, wholeNumber } from '../parameters/values.ts';

/** The parameters of GET /values/{facet} itself. */
export const valuesParameters = v.object({
  prefix: v.optional(text(200), ''),
  after: v.optional(text(1_024), ''),
  pageSize: v.optional(wholeNumber(1, 1_000), '100'),
});

/** A valid request to /values/{facet}. */
export interface Listing extends v.InferOutput<typeof valuesParameters> {
  readonly search: Search;
}

/** Reads the query string of a request to /values/{facet}. All errors are returned at once. */
export function readListing(given: URLSearchParams, clock: number): Read<Listing> {
  const own = Object.keys(valuesParameters.entries);
  const part = (names: readonly string[]) => new URLSearchParams([...given].filter(([name]) => names.includes(name)));
  const read = readParameters(valuesParameters, part(own));
  const search = readSearch(part(CHOOSING), clock);
  const errors = [
    ...unknownParameters(given, [...own, ...CHOOSING]),
    ...(read.ok ? [] : read.errors),
    ...(search.ok ? [] : search.errors),
  ];
  if (!read.ok || !search.ok || errors.length > 0) return { ok: false, errors: firstErrorOfEach(errors) };
  return { ok: true, value: { ...read.value, search: { ...search.value, pageSize: 1, highlight: false } } };
}

/** Returns an error for each parameter that is not known. */
export function unknownParameters(given: URLSearchParams, known: readonly string[]): ParameterError[] {
  const names = [...new Set(given.keys())].filter((name) => !known.includes(name));
  return names.map((name) => {
    const nearest = nearestName(name, known);
    const hint = nearest === undefined ? '' : `; did you mean "${nearest}"?`;
    return { parameter: name, detail: `is not a known parameter${hint}` };
  });
}
