import { Client } from '@opensearch-project/opensearch';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { articleId } from '../../functions/article.ts';
import { connect } from '../../functions/engine/client.ts';
import { liveGenerations } from '../../functions/engine/generations.ts';
import { indexBatch } from '../../functions/index/index-batch.ts';
import { readReceipts } from '../../functions/index/receipts.ts';
import { normalise } from '../../functions/normalise/normalise.ts';
import { manyArticles, TestBucket } from '../engine/test-bucket.ts';
import { type Fault, FaultyProxy } from './faulty-proxy.ts';

const REQUEST_TIMEOUT = 400;
const PATIENCE = 2_000;
const MOST_ARTICLES = 12;
const names = { articles: 'test-connections-articles', receipts: 'test-connections-receipts' };
const direct = new Client({ node: inject('opensearch') });
const proxy = new FaultyProxy(inject('opensearch'));
let throughProxy: Client;
let collections = 0;
/** Whether a request meets the fault; of a length that no loop of the protocol has. */
const IS_HIT = [true, false, true, true, false, false, true, false, false, true, false, false, false];

/** Articles of each of some keys at first and in the end; -1 for a key that is deleted. */
const HISTORY: [before: number, after: number][] = [
  [1, 1],
  [12, 3],
  [2, 9],
  [5, -1],
  [-1, 4],
  [0, 2],
];

beforeAll(async () => {
  await direct.indices.delete({ index: 'test-connections-*' }, { ignore: [404] });
  await liveGenerations(direct, names);
  await proxy.start();
  const endpoint = new URL(proxy.url);
  throughProxy = connect({ endpoint, region: 'eu-central-1' }, {}, REQUEST_TIMEOUT);
});
afterAll(async () => {
  await throughProxy.close();
  await direct.close();
  await proxy.stop();
});

/** Puts and overwrites the keys, indexing after each step in one batch until nothing fails any more. */
async function live(): Promise<{ bucket: TestBucket; keys: string[] }> {
  const bucket = new TestBucket();
  const collection = collections++;
  const keys = HISTORY.map((_, index) => `${collection}/${index}`);
  for (const moment of ['before', 'after'] as const) {
    for (const [index, key] of keys.entries())
      change(bucket, key, HISTORY[index]?.[moment === 'before' ? 0 : 1] ?? 0, moment);
    await indexAll(bucket, keys);
  }
  return { bucket, keys };
}

function change(bucket: TestBucket, key: string, articles: number, word: string): void {
  if (articles < 0) bucket.delete(key);
  else bucket.put(key, articles === 0 ? '[]' : manyArticles(articles, word));
}

/** Like the queue: what failed is handed out again. */
async function indexAll(bucket: TestBucket, keys: readonly string[]): Promise<void> {
  let left = [...keys];
  while (left.length > 0) {
    const batch = left;
    const context = { read: bucket.read, normalise, client: throughProxy, names, until: Date.now() + PATIENCE };
    const results = await indexBatch(context, batch).catch(() => new Map());
    left = batch.filter((key) => 'error' in (results.get(key) ?? { error: null }));
  }
}

async function checkMirror(keys: readonly string[]): Promise<void> {
  proxy.behave(() => 'none');
  for (const [index, key] of keys.entries()) {
    const after = HISTORY[index]?.[1] ?? 0;
    const expected = Array.from({ length: Math.max(after, 0) }, (_, ordinal) => `after ${ordinal}`);
    const ids = Array.from({ length: MOST_ARTICLES }, (_, ordinal) => articleId(key, ordinal));
    const { body } = await direct.mget({ index: names.articles, body: { ids } });
    expect((body.docs as { _source?: { title: string } }[]).flatMap(({ _source }) => _source?.title ?? [])).toEqual(
      expected,
    );
    const [receipt] = await readReceipts(direct, names.receipts, [key]);
    expect(receipt?.receipt).toMatchObject({
      status: after < 0 ? 'deleted' : 'indexed',
      articles: expected.length,
      lastError: null,
    });
  }
}

describe('nothing is lost and nothing is there twice', () => {
  it.each<Fault>(['reset', '429', '503', 'slow', 'half', 'lost', 'silent'])(
    'when many requests meet: %s',
    async (fault) => {
      let requests = 0;
      proxy.behave(() => (IS_HIT[requests++ % IS_HIT.length] ? fault : 'none'));
      const { keys } = await live();
      await checkMirror(keys);
    },
  );

  it('when requests meet any fault in any order', async () => {
    const fault = fc.oneof(
      { weight: 2, arbitrary: fc.constant<Fault>('none') },
      { weight: 1, arbitrary: fc.constantFrom<Fault>('reset', '429', '503', 'slow', 'half', 'lost') },
    );
    const property = fc.asyncProperty(fc.array(fault, { minLength: 3, maxLength: 40 }), async (faults) => {
      let requests = 0;
      proxy.behave(() => faults[requests++] ?? 'none');
      const { keys } = await live();
      await checkMirror(keys);
    });
    await fc.assert(property, { numRuns: 20 });
  });
});
