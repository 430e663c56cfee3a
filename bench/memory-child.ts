import { Client } from '@opensearch-project/opensearch';
import { indexBatch } from '../functions/index/index-batch.ts';
import { sampleLine, sampleRecord, sampleStream } from './sample-articles.ts';

/** Indexes a generated file and prints what memory it took: `node memory-child.ts OPENSEARCH_URL jsonl|warc MEGABYTES`. */
const [url = '', kind, megabytes] = process.argv.slice(2);
const client = new Client({ node: url, requestTimeout: 30_000 });
const size = Number(megabytes) * 1024 * 1024;
const names = { articles: `bench-memory-${kind}-articles`, receipts: `bench-memory-${kind}-receipts` };
const started = performance.now();
const maxRss = () => Math.round(process.resourceUsage().maxRSS / 1024);
let half = 0;

async function* measured(): AsyncGenerator<Uint8Array> {
  let sent = 0;
  for await (const chunk of sampleStream(kind === 'warc' ? sampleRecord : sampleLine, size)) {
    sent += chunk.length;
    if (half === 0 && sent > size / 2) half = maxRss();
    yield chunk;
  }
}

const read = async () => ({
  bytes: measured(),
  contentType: null,
  etag: 'bench',
  versionId: null,
  size,
  uploadedAt: new Date('2026-06-01T00:00:00Z'),
});
const results = await indexBatch({ read, client, names, until: Date.now() + 3_600_000 }, ['file']);
const result = results.get('file');
if (!result || 'error' in result || result.result === 'superseded') throw new Error(JSON.stringify(result));
const seconds = Math.round((performance.now() - started) / 1000);
process.stdout.write(JSON.stringify({ peak: maxRss(), half, articles: result.result.articles, seconds }));
await client.indices.delete({ index: `bench-memory-${kind}-*` });
await client.close();
process.exit(0);
