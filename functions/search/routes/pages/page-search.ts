import type { Read } from '../../parameters/read-parameters.ts';
import { readSearch } from '../../parameters/read-search.ts';
import type { Search } from '../../parameters/search.ts';
import { withoutLanguage } from './page-answerer.ts';

/** What the pages ask for unless their address says otherwise. */
const DEFAULTS: Readonly<Record<string, string>> = { collapse: 'copies' };

/** Reads the parameters of a page as a search: those of /search with other defaults. */
export function readPageSearch(
  given: URLSearchParams,
  now: number,
  defaults: Readonly<Record<string, string>> = {},
): Read<Search> {
  const missing = Object.entries({ ...DEFAULTS, ...defaults }).filter(([name]) => !given.get(name));
  return readSearch(new URLSearchParams([...withoutLanguage(given), ...missing]), now);
}
