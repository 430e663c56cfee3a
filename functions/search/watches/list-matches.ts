import * as v from 'valibot';
import { readItem, withPermalinks } from '../answer/item.ts';
import type { Dependencies } from '../dependencies.ts';
import { notFound } from '../http/problem.ts';
import { valid } from '../http/read-request.ts';
import { readParameters } from '../parameters/read-parameters.ts';
import { seal } from '../parameters/seal.ts';
import { articlesByIdentity } from './articles-by-identity.ts';
import { followedSearch } from './followed-search.ts';
import { listingParameters } from './listing-parameters.ts';
import { placeOf } from './place.ts';
import type { MatchItem, WatchAnswer } from './watch-answer.ts';
import { watchItem } from './watch-item.ts';
import type { KeptMatch, KeptWatch, WatchStore } from './watch-store.ts';

const place = v.array(v.union([v.number(), v.string()]));

/**
 * Returns a watch and its newest matches, page by page. Their articles are looked up anew by the search of the watch.
 * @param given the parameters of the request
 * @throws Problem where they are invalid, or there is no such watch
 */
export async function listMatches(
  dependencies: Dependencies,
  store: WatchStore,
  name: string,
  given: URLSearchParams,
  origin: string,
): Promise<WatchAnswer> {
  const { pageSize, cursor } = valid(readParameters(listingParameters, given));
  const watch = await findWatch(store, name);
  const purpose = `watch ${watch.incarnation}`;
  const [{ matches, total }, lastMatches] = await Promise.all([
    store.matches(watch, pageSize + 1, placeOf(purpose, cursor, place)),
    store.lastMatches([watch]),
  ]);
  const shown = matches.slice(0, pageSize);
  const last = shown.at(-1);
  return {
    ...watchItem(watch, lastMatches.get(name) ?? null, origin),
    totalMatches: total,
    matches: await withArticles(dependencies, watch, shown, origin),
    nextCursor: matches.length > pageSize && last ? seal(purpose, last.sort) : null,
  };
}

/** @throws Problem where there is no watch of this name */
async function findWatch(store: WatchStore, name: string): Promise<KeptWatch> {
  const watch = await store.find(name);
  if (watch === undefined) throw noWatch();
  return watch;
}

export function noWatch() {
  return notFound('There is no watch of this name.');
}

/** A query that this version refuses finds nothing any more. */
async function withArticles(
  { client, names, configuration, clock }: Dependencies,
  watch: KeptWatch,
  matches: readonly KeptMatch[],
  origin: string,
): Promise<MatchItem[]> {
  const read = followedSearch(watch.query, clock());
  const identities = matches.map(({ identity }) => identity);
  const found = read.ok ? await articlesByIdentity(client, names.articles, read.value, identities) : new Map();
  const search = { fields: [], q: read.ok ? read.value.q : '' };
  return matches.map(({ identity, matchId, matchedAt, sentAt }) => {
    const hit = found.get(identity);
    const [article = null] = hit
      ? withPermalinks([readItem(hit, configuration.serveReceipts, false)], origin, search)
      : [];
    return { matchId, matchedAt, sentAt, article };
  });
}
