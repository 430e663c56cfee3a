import { readItem, withPermalinks } from '../search/answer/item.ts';
import { engineSearch } from '../search/lookup/engine-search.ts';
import { articlesByIdentity } from '../search/watches/articles-by-identity.ts';
import { followedSearch } from '../search/watches/followed-search.ts';
import type { MatchDocument } from '../search/watches/kept/documents.ts';
import type { KeptWatch } from '../search/watches/watch-store.ts';
import { manyMessage, matchMessage } from './message.ts';
import type { Parts } from './parts.ts';

/** More matches of a watch at once are one message. */
const MOST_MESSAGES = 100;

interface Unsent {
  buckets: { key: string; doc_count: number }[];
}

/**
 * Publishes the matches that are not sent yet. Each is marked right after it was published: only where the function is ended
 * between the two, it is published twice, with the same id.
 * @returns whether all were sent before `stopAt`
 */
export async function sendMatches(parts: Parts, watches: readonly KeptWatch[], stopAt: number): Promise<boolean> {
  const { client, indices, clock } = parts;
  await client.indices.refresh({ index: indices.matches });
  const { aggregations } = await engineSearch(client, indices.matches, {
    query: { term: { state: 'unsent' } },
    size: 0,
    track_total_hits: false,
    aggs: { unsent: { terms: { field: 'incarnation', size: 10_000 } } },
  });
  const { buckets } = (aggregations?.['unsent'] as Unsent | undefined) ?? { buckets: [] };
  for (const { key, doc_count: count } of buckets) {
    if (clock() >= stopAt) return false;
    const watch = watches.find(({ incarnation }) => incarnation === key);
    if (watch === undefined) await markAll(parts, key, 'gone');
    else if (count > MOST_MESSAGES) await sendMany(parts, watch, count);
    else await sendEach(parts, watch, await load(parts, key, MOST_MESSAGES));
  }
  return true;
}

async function load({ client, indices }: Parts, incarnation: string, size: number): Promise<MatchDocument[]> {
  const { hits } = await engineSearch(client, indices.matches, {
    query: { bool: { filter: [{ term: { incarnation } }, { term: { state: 'unsent' } }] } },
    sort: [{ matchedAt: 'asc' }, { matchId: 'asc' }],
    size,
    track_total_hits: false,
  });
  return hits.hits.map(({ _source }) => _source as unknown as MatchDocument);
}

/** An article that was deleted meanwhile is told to nobody, one that another file still has is. */
async function sendEach(parts: Parts, watch: KeptWatch, matches: readonly MatchDocument[]): Promise<void> {
  const { client, names, origin, publish, clock } = parts;
  const read = followedSearch(watch.query, clock());
  const identities = matches.map(({ identity }) => identity);
  const found = read.ok ? await articlesByIdentity(client, names.articles, read.value, identities) : new Map();
  for (const match of matches) {
    const hit = found.get(match.identity);
    if (hit === undefined) {
      await mark(parts, [match], 'gone');
      continue;
    }
    const q = read.ok ? read.value.q : '';
    const [article] = withPermalinks([readItem(hit, false, false)], origin, { fields: [], q });
    if (article) await publish(matchMessage(watch, match, article, origin));
    await mark(parts, [match], 'sent');
  }
}

async function sendMany(parts: Parts, watch: KeptWatch, count: number): Promise<void> {
  const [first] = await load(parts, watch.incarnation, 1);
  if (first) await parts.publish(manyMessage(watch, count, first.matchId, parts.origin));
  await markAll(parts, watch.incarnation, 'sent');
}

const MARKED_TOGETHER = 1_000;

async function markAll(parts: Parts, incarnation: string, state: MatchDocument['state']): Promise<void> {
  let matches: MatchDocument[];
  do {
    matches = await load(parts, incarnation, MARKED_TOGETHER);
    await mark(parts, matches, state, true);
  } while (matches.length === MARKED_TOGETHER);
}

async function mark(
  { client, indices, clock }: Parts,
  matches: readonly MatchDocument[],
  state: MatchDocument['state'],
  refresh = false,
): Promise<void> {
  if (matches.length === 0) return;
  const sentAt = state === 'sent' ? new Date(clock()).toISOString() : null;
  const body = matches.flatMap((match) => [{ index: { _id: match.matchId } }, { ...match, state, sentAt }]);
  const { body: answer } = await client.bulk({ index: indices.matches, body, require_alias: true, refresh });
  if (answer.errors) throw new Error('OpenSearch did not mark what was sent.');
}
