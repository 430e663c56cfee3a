import type { Client } from '@opensearch-project/opensearch';
import { searchIfThere } from './search-if-there.ts';

/**
 * Whether there is a watch, or what is left of one. A missing index counts as empty.
 * @param requestTimeout milliseconds
 */
export async function hasWatches(client: Client, index: string, requestTimeout: number): Promise<boolean> {
  const body = { size: 1, track_total_hits: false, _source: false };
  const asked = { index, body, allow_partial_search_results: false };
  const answer = await searchIfThere(client, asked, { requestTimeout });
  return answer.body.hits.hits.length > 0;
}
