import { Client } from '@opensearch-project/opensearch';
import { receiptId } from '../functions/article.ts';
import { liveGenerations } from '../functions/engine/generations.ts';
import { generationIndex, writeAlias } from '../functions/engine/names.ts';
import { articlePages, articlesNow } from '../functions/operate/reconcile/article-pages.ts';
import type { ListedObject } from '../functions/operate/reconcile/merge.ts';
import { receiptPages, receiptsNow } from '../functions/operate/reconcile/receipt-pages.ts';
import { NOTHING_YET, reconcile } from '../functions/operate/reconcile/reconcile.ts';
import type { World } from '../functions/operate/reconcile/world.ts';
import type { Servers } from './processes/servers.ts';
import { atMost, type Figure } from './report/figure.ts';

const KEYS = 200_000;
const BULK = 5_000;
const PAGE = 1_000;
const UPLOADED = new Date('2026-05-01T00:00:00Z');

const names = { articles: 'bench-reconcile-articles', receipts: 'bench-reconcile-receipts' };
const index = generationIndex(names.articles, 1);
const keyOf = (file: number) => `newsroom/archive/${String(file).padStart(8, '0')}-a-title-of-an-article.json`;

/**
 * Measures the comparison of many correct keys with receipts and articles in a real OpenSearch; the bucket listing is
 * invented.
 */
export async function reconciling(servers: Servers): Promise<Figure[]> {
  const client = new Client({ node: await servers.opensearch() });
  await fill(client);
  const started = performance.now();
  const { counts } = await reconcile(world(client), {
    after: null,
    soFar: NOTHING_YET,
    repair: false,
    until: Number.POSITIVE_INFINITY,
  });
  const took = performance.now() - started;
  await client.indices.delete({ index: 'bench-reconcile-*' });
  await client.close();
  if (counts.keys !== KEYS || counts.missing + counts.stale > 0)
    throw new Error(`Unexpected: ${JSON.stringify(counts)}`);
  return [
    {
      what: 'reconciling, a million keys at the pace of 200,000',
      value: (took / KEYS) * 1_000_000 * 0.001,
      unit: 's',
      target: atMost(300, 's'),
    },
  ];
}

async function fill(client: Client): Promise<void> {
  await liveGenerations(client, names);
  for (let from = 0; from < KEYS; from += BULK) {
    const files = Array.from({ length: BULK }, (_, at) => from + at);
    const operations = files.flatMap((file) => [
      { index: { _index: names.receipts, _id: receiptId(keyOf(file)) } },
      receipt(file),
      { index: { _index: index, _id: `${receiptId(keyOf(file))}-0` } },
      { title: 'A title of an article', source: { key: keyOf(file), ordinal: 0 } },
    ]);
    await client.bulk({ body: operations } as never);
  }
  await client.indices.refresh({ index: 'bench-reconcile-*' });
}

function receipt(file: number): object {
  const uploadedAt = UPLOADED.toISOString();
  const generations = [writeAlias(index)];
  const facts = { status: 'indexed', claim: 1, highest: 1, articles: 1, etag: `etag-${file}`, generations };
  return { key: keyOf(file), ...facts, rejected: [], rejectedCount: 0, uploadedAt, indexedAt: uploadedAt };
}

function world(client: Client): World {
  return {
    objects: async (after) => {
      const from = after === null ? 0 : Number(after.slice(17, 25)) + 1;
      const items = Array.from({ length: Math.min(PAGE, KEYS - from) }, (_, at): ListedObject => {
        const file = from + at;
        return { key: keyOf(file), etag: `etag-${file}`, uploadedAt: UPLOADED.getTime() };
      });
      return { items, isLast: from + PAGE >= KEYS };
    },
    receipts: receiptPages(client, names.receipts),
    articles: articlePages(client, index),
    generation: writeAlias(index),
    receiptsNow: (keys) => receiptsNow(client, names.receipts, keys),
    articlesNow: (keys) => articlesNow(client, index, keys),
    isQueueBusy: async () => false,
    oldestInQueue: async () => Date.now(),
    room: async () => true,
    queue: async () => undefined,
    settle: async () => undefined,
    now: Date.now,
  };
}
