import { errors } from '@opensearch-project/opensearch';
import { log } from '../log.ts';
import { readItem, withPermalinks } from '../search/answer/item.ts';
import { engineSearch } from '../search/lookup/engine-search.ts';
import type { Search } from '../search/parameters/search.ts';
import { TooManyClauses } from '../search/query/budget.ts';
import { articlesByIdentity } from '../search/watches/articles-by-identity.ts';
import { followedSearch } from '../search/watches/followed-search.ts';
import type { KeptWatch } from '../search/watches/watch-store.ts';
import { matchMessage } from './message.ts';
import { dropMatches, loadUnsent, MOST_MESSAGES, mark, type UnsentMatch } from './outbox.ts';
import type { Parts } from './parts.ts';
import { lead, sendTogether } from './send-together.ts';

interface Unsent {
  buckets: { key: string; doc_count: number }[];
}

/**
 * Publishes the matches that are not sent yet. Each is marked right after it was published: only where the function is ended
 * between the two, it is published twice, with the same id. Those of a watch whose query is refused stay unsent.
 * @returns whether all were sent before `stopAt`
 */
export async function sendMatches(parts: Parts, watches: readonly KeptWatch[], stopAt: number): Promise<boolean> {
  const { client, indices, clock } = parts;
  await client.indices.refresh({ index: indices.matches });
  const { aggregations } = await engineSearch(client, indices.matches, {
    query: { terms: { state: ['unsent', 'leads'] } },
    size: 0,
    track_total_hits: false,
    aggs: { unsent: { terms: { field: 'incarnation', size: 10_000 } } },
  });
  const { buckets } = (aggregations?.['unsent'] as Unsent | undefined) ?? { buckets: [] };
  for (const { key, doc_count: count } of buckets) {
    if (clock() >= stopAt) return false;
    const watch = watches.find(({ incarnation }) => incarnation === key);
    if (watch === undefined) await dropMatches(parts, [key]);
    else await sendUnlessRefused(parts, watch, count);
  }
  return true;
}

/** One watch whose query is refused must not keep the others from being told. */
async function sendUnlessRefused(parts: Parts, watch: KeptWatch, count: number): Promise<void> {
  const read = followedSearch(watch.query, parts.clock());
  try {
    if (read.ok) return await send(parts, watch, read.value, count);
  } catch (error) {
    if (!isRefused(error)) throw error;
  }
  log('warn', 'The query of a watch is refused by now.', { watch: watch.name });
}

function isRefused(error: unknown): boolean {
  return error instanceof TooManyClauses || (error instanceof errors.ResponseError && error.statusCode === 400);
}

async function send(parts: Parts, watch: KeptWatch, search: Search, count: number): Promise<void> {
  const matches = await loadUnsent(parts, watch);
  const [first] = matches;
  if (first?.state === 'leads') {
    await sendTogether(parts, watch, first);
    return send(parts, watch, search, count - (first.together?.count ?? 0));
  }
  if (count <= MOST_MESSAGES) return sendEach(parts, watch, search, matches);
  const leader = await lead(parts, watch, search);
  if (leader) return sendTogether(parts, watch, leader);
  return sendEach(parts, watch, search, await loadUnsent(parts, watch));
}

/** An article that was deleted meanwhile is told to nobody, one that another file still has is. */
async function sendEach(
  parts: Parts,
  watch: KeptWatch,
  search: Search,
  matches: readonly UnsentMatch[],
): Promise<void> {
  const { client, names, origin, publish } = parts;
  const identities = matches.map(({ identity }) => identity);
  const found = await articlesByIdentity(client, names.articles, search, identities);
  for (const match of matches) {
    const hit = found.get(match.identity);
    if (hit === undefined) {
      await mark(parts, [match], 'gone');
      continue;
    }
    const item = readItem(hit, false, false);
    const [article = item] = withPermalinks([item], origin, { fields: [], q: search.q });
    await publish(matchMessage(watch, match, article, origin));
    await mark(parts, [match], 'sent');
  }
}
