import type { Client } from '@opensearch-project/opensearch';
import { engineSearch, type Hit } from '../lookup/engine-search.ts';

/** Returns articles in the order of their ids. Those that are gone are left out. @param fields that are loaded */
export async function loadArticles(
  client: Client,
  index: string,
  ids: readonly string[],
  fields: readonly string[],
): Promise<Hit[]> {
  if (ids.length === 0) return [];
  const body = { query: { ids: { values: ids } }, size: ids.length, track_total_hits: false, _source: [...fields] };
  const { hits } = (await engineSearch(client, index, body)).hits;
  const byId = new Map(hits.map((hit) => [hit._id, hit]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
