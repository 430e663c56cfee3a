import type { Client } from '@opensearch-project/opensearch';
import { searchIfThere } from '../../engine/search-if-there.ts';

/** Milliseconds after which OpenSearch counts as down. */
const PATIENCE = 2_000;

/** Major and minor version that the queries and the mapping are made for. */
const OLDEST = [3, 5] as const;

/** Checks that OpenSearch answers searches, even without an index. @throws Error when it does not */
export async function checkEngine(client: Client, index: string): Promise<void> {
  const asked = { index, body: { size: 0, track_total_hits: false } };
  await searchIfThere(client, asked, { requestTimeout: PATIENCE });
}

/** Returns the version of OpenSearch where it is too old for this code; null where it is not. */
export async function tooOldVersion(client: Client): Promise<string | null> {
  const { body } = await client.info({}, { requestTimeout: PATIENCE });
  const version = body.version.number;
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [leastMajor, leastMinor] = OLDEST;
  return major > leastMajor || (major === leastMajor && minor >= leastMinor) ? null : version;
}
