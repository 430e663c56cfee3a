import { engineSearch } from '../search/lookup/engine-search.ts';
import type { MatchDocument } from '../search/watches/kept/documents.ts';
import type { KeptWatch } from '../search/watches/watch-store.ts';
import type { Parts } from './parts.ts';

/** More matches of a watch at once are one message. */
export const MOST_MESSAGES = 100;
const DROPPED_TOGETHER = 10_000;

/** A match that is not sent yet, and its place among those of its watch. */
export interface UnsentMatch extends MatchDocument {
  readonly sort: readonly (string | number)[];
}

interface Some {
  readonly size?: number;
  readonly after?: UnsentMatch['sort'] | undefined;
  /** Only those that were found until then: ISO 8601. */
  readonly upTo?: string;
}

/** Returns unsent matches of a watch, the oldest first; the one that leads others comes before them. */
export async function loadUnsent(
  { client, indices }: Parts,
  { incarnation }: KeptWatch,
  { size = MOST_MESSAGES, after, upTo }: Some = {},
): Promise<UnsentMatch[]> {
  const states = upTo === undefined ? ['unsent', 'leads'] : ['unsent'];
  const until = upTo === undefined ? [] : [{ range: { matchedAt: { lte: upTo } } }];
  const { hits } = await engineSearch(client, indices.matches, {
    query: { bool: { filter: [{ term: { incarnation } }, { terms: { state: states } }, ...until] } },
    sort: [{ matchedAt: 'asc' }, { matchId: 'asc' }],
    size,
    track_total_hits: false,
    ...(after && { search_after: after }),
  });
  return hits.hits.map(({ _source, sort }) => ({ ..._source, sort }) as unknown as UnsentMatch);
}

/** Returns for how many seconds the oldest match has waited to be sent; 0 where none waits. */
export async function longestWait({ client, indices, clock }: Parts): Promise<number> {
  const { hits } = await engineSearch(client, indices.matches, {
    query: { terms: { state: ['unsent', 'leads'] } },
    sort: [{ matchedAt: 'asc' }],
    size: 1,
    track_total_hits: false,
  });
  const [oldest] = hits.hits;
  return oldest ? Math.max(0, clock() - Date.parse(String(oldest._source['matchedAt']))) / 1000 : 0;
}

/** Writes what has become of matches. @param refresh whether searches have to see it at once */
export async function mark(
  { client, indices, clock }: Parts,
  matches: readonly UnsentMatch[],
  state: MatchDocument['state'],
  refresh = false,
  together?: MatchDocument['together'],
): Promise<void> {
  if (matches.length === 0) return;
  const sentAt = state === 'sent' ? new Date(clock()).toISOString() : null;
  const body = matches.flatMap(({ sort: _, ...match }) => [
    { index: { _id: match.matchId } },
    { ...match, state, sentAt, ...(together && { together }) },
  ]);
  const { body: answer } = await client.bulk({ index: indices.matches, body, require_alias: true, refresh });
  if (answer.errors) throw new Error('OpenSearch did not write what became of matches.');
}

/** Deletes all matches of incarnations that no watch has any more. */
export async function dropMatches({ client, indices }: Parts, incarnations: readonly string[]): Promise<void> {
  if (incarnations.length === 0) return;
  // A match that was written since the last refresh would be a conflict.
  await client.indices.refresh({ index: indices.matches, ignore_unavailable: true });
  const body = { query: { terms: { incarnation: [...incarnations] } } };
  let deleted: number | undefined;
  do {
    const { body: answer } = await client.deleteByQuery({
      ...{ index: indices.matches, body, max_docs: DROPPED_TOGETHER },
      ...{ refresh: true, ignore_unavailable: true },
    });
    ({ deleted } = answer as { deleted?: number });
  } while (deleted === DROPPED_TOGETHER);
}
