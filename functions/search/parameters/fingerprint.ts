import { printQuery } from '../query/print.ts';
import { digest } from './digest.ts';
import type { Search } from './search.ts';

/** Returns a digest of all that decides which articles match and in which order. It is the same for all pages of a search. */
export function fingerprint(search: Omit<Search, 'start' | 'fingerprint' | 'now'>): string {
  const { query, period, undated, sort, typo, match, searchIn, author, domain, section, tag, language, excludeDomain } =
    search;
  const filters = [searchIn, author, domain, section, tag, language, excludeDomain];
  return digest(
    JSON.stringify([printQuery(query.expression), query.isPlain, period, undated, sort, typo, match, filters]),
  );
}
