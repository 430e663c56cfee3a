import { addressParameters } from '../parameters/json-parameters.ts';
import type { Read } from '../parameters/read-parameters.ts';
import { readSearch } from '../parameters/read-search.ts';
import type { Search } from '../parameters/search.ts';
import type { WatchQuery } from './watch-request.ts';

/** A watch finds exactly what is asked for. Its articles have no order of their own. */
const EXACTLY = { typo: 'off', match: 'all', sort: 'newest' };

/** Returns the search of a watch. @param clock to which its relative dates refer, in milliseconds since 1970 */
export function followedSearch(query: WatchQuery, clock: number): Read<Search> {
  return readSearch(addressParameters({ ...query, ...EXACTLY }), clock);
}
