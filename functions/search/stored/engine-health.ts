import type { Client } from '@opensearch-project/opensearch';

/** Milliseconds after which OpenSearch counts as down. */
const PATIENCE = 2_000;

/** Checks that OpenSearch answers searches, even without an index. @throws Error when it does not */
export async function checkEngine(client: Client, index: string): Promise<void> {
  await client.search(
    { index, ignore_unavailable: true, body: { size: 0, track_total_hits: false } },
    { requestTimeout: PATIENCE },
  );
}
