import { describe, expect, it } from 'vitest';
import { receiptId } from '../../functions/article.ts';
import type { Receipt } from '../../functions/engine/receipt.ts';
import type { StoredObject } from '../../functions/index/articles/read-object.ts';
import { indexBatch } from '../../functions/index/index-batch.ts';
import { normalise } from '../../functions/normalise/normalise.ts';
import { manyArticles, TestBucket } from '../engine/test-bucket.ts';
import { withoutIndex } from '../engine/with-index.ts';

const { client, names } = withoutIndex('long');
const bucket = new TestBucket();
const KEY = 'long.jsonl';
/** More than two requests hold. */
const ARTICLES = 12_000;
/** As many ordinals as write-chunk.ts reserves ahead of what it writes. */
const RESERVED_AHEAD = 5_000;

/** Later than these passes end on a busy machine: only where a test says so, time runs out. */
const soon = () => Date.now() + 240_000;

async function pass(read = bucket.read, readUntil = soon()): Promise<Receipt> {
  const results = await indexBatch({ read, normalise, client, names, until: soon(), readUntil }, [KEY]);
  const result = results.get(KEY);
  if (!result || 'error' in result || typeof result.result === 'string') throw result;
  return result.result;
}

async function receipt(): Promise<Receipt> {
  const { body } = await client.get({ index: names.receipts, id: receiptId(KEY) });
  return body._source as Receipt;
}

/** How many articles are in the index, and how many of them have this word in their title. */
async function indexed(word: string): Promise<[number, number]> {
  await client.indices.refresh({ index: names.articles });
  const all = await client.count({ index: names.articles });
  const some = await client.count({ index: names.articles, body: { query: { match: { title: word } } } });
  return [all.body.count, some.body.count];
}

/** The object, whose stream breaks when so many bytes of it were read: as when a function is killed half-way. */
function breaking(bytes: number): (key: string) => Promise<StoredObject | null> {
  return async (key) => {
    const object = await bucket.read(key);
    if (!object) return null;
    const broken = async function* () {
      for await (const chunk of object.bytes) yield chunk.subarray(0, bytes);
      throw new Error('The connection broke');
    };
    return { ...object, bytes: broken() };
  };
}

describe('a file too long for one invocation', () => {
  it('goes on where the last pass left it, until all of it is indexed', async () => {
    bucket.put(KEY, manyArticles(3));
    expect(await pass(bucket.read, 0)).toMatchObject({ status: 'pending', checkpoint: { ordinals: 1, articles: 1 } });
    expect(await pass(bucket.read, 0)).toMatchObject({ status: 'pending', checkpoint: { ordinals: 2, articles: 2 } });
    expect(await pass()).toMatchObject({ status: 'indexed', articles: 3, highest: 3, checkpoint: null });
    expect(await indexed('edition')).toEqual([3, 3]);
  });

  it('is begun anew when another file has taken its place', async () => {
    bucket.put(KEY, manyArticles(4, 'morning'));
    expect(await pass(bucket.read, 0)).toMatchObject({ status: 'pending', checkpoint: { ordinals: 1 } });
    bucket.put(KEY, manyArticles(2, 'evening'));
    expect(await pass()).toMatchObject({ status: 'indexed', articles: 2 });
    expect(await indexed('evening')).toEqual([2, 2]);
  });

  it('goes on where a function died, with every article once', { timeout: 300_000 }, async () => {
    bucket.put(KEY, manyArticles(ARTICLES, 'night'));
    const half = manyArticles(ARTICLES, 'night').length * 0.7;
    await expect(pass(breaking(half))).rejects.toMatchObject({ error: expect.any(Error) });
    const { checkpoint, lastError } = await receipt();
    expect(lastError).toMatch('The connection broke');
    expect(checkpoint?.ordinals).toBeGreaterThan(4_000);
    const { status, articles, highest } = await pass();
    expect({ status, articles }).toEqual({ status: 'indexed', articles: ARTICLES });
    // The pass that died had reserved ordinals ahead of what it wrote; how many depends on the size of a document.
    expect(highest).toBeGreaterThanOrEqual(ARTICLES);
    expect(highest).toBeLessThan(ARTICLES + RESERVED_AHEAD);
    expect(await indexed('night')).toEqual([ARTICLES, ARTICLES]);
  });
});
