import { Client } from '@opensearch-project/opensearch';
import { expect, inject, it } from 'vitest';
import { tryRequests } from '../../contract/try-requests.ts';

it('requests of any kind get an answer that the OpenAPI document describes', async () => {
  const client = new Client({ node: inject('opensearch') });
  await expect(
    tryRequests(client, 'test-search-requests', { seed: 20_140_330, requests: 400 }),
  ).resolves.toBeUndefined();
  await client.close();
});
