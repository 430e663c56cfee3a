import { printQuery } from '../query/print.ts';
import { digest } from './digest.ts';
import type { Search } from './search.ts';
import { EXCLUDING, FACETS } from './search-parameters.ts';

/** Returns a digest of all that decides which articles match and in which order. It is the same for all pages of a search. */
export function fingerprint(search: Omit<Search, 'start' | 'fingerprint' | 'now'>): string {
  const { query, period, added, undated, hasDate, sort, typo, match, searchIn } = search;
  const filters = [
    searchIn,
    FACETS.map((facet) => search[facet]),
    Object.values(EXCLUDING).map((name) => search[name]),
  ];
  const dates = [period, added, undated, hasDate ?? null];
  return digest(JSON.stringify([printQuery(query.expression), query.isPlain, dates, sort, typo, match, filters]));
}
