import { createHash } from 'node:crypto';
import { printQuery } from '../query/print.ts';
import type { Search } from './search.ts';

/** A digest of everything that decides which articles match, and in which order: the same for each page of a search. */
export function fingerprint(search: Omit<Search, 'start' | 'fingerprint'>): string {
  const { query, period, undated, sort, typo, searchIn, author, domain, section, tag, language, excludeDomain } =
    search;
  const filters = [searchIn, author, domain, section, tag, language, excludeDomain];
  return digest(JSON.stringify([printQuery(query.expression), query.isPlain, period, undated, sort, typo, filters]));
}

/** Short, and long enough that no two searches meet by accident. */
export function digest(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('base64url').slice(0, 16);
}
