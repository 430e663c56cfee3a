import type { Client } from '@opensearch-project/opensearch';

/**
 * Whether there is a watch, or what is left of one. A missing index counts as empty.
 * @param requestTimeout milliseconds
 */
export async function hasWatches(client: Client, index: string, requestTimeout: number): Promise<boolean> {
  const body = { size: 1, track_total_hits: false, _source: false };
  const complete = { ignore_unavailable: true, allow_partial_search_results: false };
  const answer = await client.search({ index, body, ...complete }, { requestTimeout });
  return answer.body.hits.hits.length > 0;
}
