import type { Client } from '@opensearch-project/opensearch';
import { isMissing } from './failure.ts';

/**
 * Searches an index; one that is missing counts as empty. `ignore_unavailable` alone would also take an index for empty
 * that is closed.
 */
export async function searchIfThere(
  client: Client,
  asked: Parameters<Client['search']>[0],
  options: { requestTimeout: number; maxRetries?: number },
) {
  try {
    return await client.search(asked, options);
  } catch (error) {
    if (!isMissing(error)) throw error;
    return await client.search({ ...asked, ignore_unavailable: true }, options);
  }
}
