import type { Client } from '@opensearch-project/opensearch';
import type { WatchIndexNames } from '../../../engine/names.ts';
import { engineSearch, type Hit } from '../../lookup/engine-search.ts';
import type { KeptMatch, KeptWatch } from '../watch-store.ts';
import type { MatchDocument } from './documents.ts';

const WITHOUT_SEEDS = { excludes: ['seeds'] };
/** What is left of a removed watch has none. */
const IS_WATCH = { exists: { field: 'createdAt' } };

/** Returns watches by name, without their seeds. @param after only later names */
export async function listWatches(
  client: Client,
  index: string,
  size: number,
  after: string | null,
): Promise<KeptWatch[]> {
  const { hits } = await engineSearch(client, index, {
    query: IS_WATCH,
    sort: [{ name: 'asc' }],
    size,
    track_total_hits: false,
    _source: WITHOUT_SEEDS,
    ...(after !== null && { search_after: [after] }),
  });
  return hits.hits.map(({ _source }) => _source as unknown as KeptWatch);
}

export async function countWatches(client: Client, index: string): Promise<number> {
  const { hits } = await engineSearch(client, index, { query: IS_WATCH, size: 0, track_total_hits: true });
  return hits.total.value;
}

/** A removed watch, and where what is left of it is stored. */
export interface Removed {
  readonly name: string;
  readonly if_seq_no: number;
  readonly if_primary_term: number;
}

/** Returns watches that were removed, but whose matches may still be there. */
export async function removedWatches(client: Client, index: string, size: number): Promise<Removed[]> {
  const { hits } = await engineSearch(client, index, {
    query: { bool: { must_not: [IS_WATCH] } },
    size,
    track_total_hits: false,
    seq_no_primary_term: true,
  });
  return (hits.hits as (Hit & { _seq_no: number; _primary_term: number })[]).map((hit) => ({
    name: hit._id,
    if_seq_no: hit._seq_no,
    if_primary_term: hit._primary_term,
  }));
}

/** Returns the newest matches of a watch. @param after only those that follow a match */
export async function findMatches(
  client: Client,
  { matches: index }: WatchIndexNames,
  watch: KeptWatch,
  size: number,
  after: KeptMatch['sort'] | null,
): Promise<{ total: number; matches: KeptMatch[] }> {
  const { hits } = await engineSearch(client, index, {
    query: {
      bool: { filter: [{ term: { incarnation: watch.incarnation } }], must_not: [{ term: { state: 'gone' } }] },
    },
    sort: [{ matchedAt: 'desc' }, { matchId: 'desc' }],
    size,
    track_total_hits: true,
    ...(after !== null && { search_after: after }),
  });
  const matches = hits.hits.map(({ _source, sort }) => {
    const { matchId, identity, matchedAt, sentAt } = _source as unknown as MatchDocument;
    return { matchId, identity, matchedAt, sentAt, sort: sort as KeptMatch['sort'] };
  });
  return { total: hits.total.value, matches };
}

interface Newest {
  buckets: { key: string; newest: { value_as_string: string } }[];
}

/** Returns the time of the newest match of each watch that has one, by its name. */
export async function lastMatches(
  client: Client,
  { matches: index }: WatchIndexNames,
  watches: readonly KeptWatch[],
): Promise<Map<string, string>> {
  if (watches.length === 0) return new Map();
  const names = new Map(watches.map((watch) => [watch.incarnation, watch.name]));
  const { aggregations } = await engineSearch(client, index, {
    query: {
      bool: { filter: [{ terms: { incarnation: [...names.keys()] } }], must_not: [{ term: { state: 'gone' } }] },
    },
    size: 0,
    track_total_hits: false,
    aggs: {
      watches: { terms: { field: 'incarnation', size: names.size }, aggs: { newest: { max: { field: 'matchedAt' } } } },
    },
  });
  const { buckets = [] } = (aggregations?.['watches'] as Newest | undefined) ?? {};
  return new Map(buckets.map(({ key, newest }) => [names.get(key) ?? '', newest.value_as_string]));
}
