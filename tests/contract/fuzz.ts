import { Client } from '@opensearch-project/opensearch';
import { sharedOpenSearch } from '../boot/shared-opensearch.ts';
import { tryRequests } from './try-requests.ts';

/** Makes requests up for as long as it is told: `npm run fuzz -- MINUTES [SEED]`. A wrong answer ends it with its seed. */
const [minutes = 10, seed = Date.now() % 1_000_000_000] = process.argv.slice(2).map(Number);
if (!(minutes > 0) || !Number.isInteger(seed)) {
  console.error('Usage: npm run fuzz -- MINUTES [SEED]');
  process.exit(2);
}

const { url, release } = await sharedOpenSearch();
const client = new Client({ node: url });
try {
  console.log(`${minutes} minutes, seed ${seed}`);
  await tryRequests(client, 'fuzz', { seed, requests: Number.MAX_SAFE_INTEGER, timeLimit: minutes * 60_000 });
  console.log('Every answer was one that the OpenAPI document describes.');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await client.close();
  await release();
}
