import * as v from 'valibot';
import { valid } from '../http/read-request.ts';
import { readParameters } from '../parameters/read-parameters.ts';
import { seal } from '../parameters/seal.ts';
import { listingParameters } from './listing-parameters.ts';
import { placeOf } from './place.ts';
import type { WatchList } from './watch-answer.ts';
import { watchItem } from './watch-item.ts';
import type { WatchStore } from './watch-store.ts';

const PURPOSE = 'watches';

/**
 * Returns watches by name, page by page.
 * @param given the parameters of the request
 * @throws Problem where they are invalid
 */
export async function listWatches(store: WatchStore, given: URLSearchParams, origin: string): Promise<WatchList> {
  const { pageSize, cursor } = valid(readParameters(listingParameters, given));
  const after = placeOf(PURPOSE, cursor, v.string());
  // One more tells whether there is a next page.
  const found = await store.list(pageSize + 1, after);
  const shown = found.slice(0, pageSize);
  const last = shown.at(-1);
  const lastMatches = await store.lastMatches(shown);
  return {
    watches: shown.map((watch) => watchItem(watch, lastMatches.get(watch.name) ?? null, origin)),
    nextCursor: found.length > pageSize && last ? seal(PURPOSE, last.name) : null,
  };
}
