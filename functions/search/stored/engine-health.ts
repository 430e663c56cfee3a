import type { Client } from '@opensearch-project/opensearch';

/** Milliseconds after which OpenSearch counts as down: who asks wants to know soon. */
const PATIENCE = 2_000;

/** @throws Error when OpenSearch does not answer searches. Whether there is an index does not matter. */
export async function checkEngine(client: Client, index: string): Promise<void> {
  await client.search(
    { index, ignore_unavailable: true, body: { size: 0, track_total_hits: false } },
    { requestTimeout: PATIENCE },
  );
}
