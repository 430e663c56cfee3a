import { describe, expect, it, vi } from 'vitest';
import { articleId, receiptId } from '../../../functions/article.ts';
import { sendBulk } from '../../../functions/engine/bulk.ts';
import { liveGenerations } from '../../../functions/engine/generations.ts';
import type { Receipt } from '../../../functions/engine/receipt.ts';
import { Unreadable } from '../../../functions/index/articles/read-object.ts';
import { BULK_BYTES } from '../../../functions/index/articles/write-articles.ts';
import { indexBatch } from '../../../functions/index/index-batch.ts';
import { normalise } from '../../../functions/normalise/normalise.ts';
import { manyArticles, TestBucket } from '../test-bucket.ts';
import { withoutIndex } from '../with-index.ts';

const { client, names } = withoutIndex('mirror');
const bucket = new TestBucket();

const index = (...keys: string[]) =>
  indexBatch({ read: bucket.read, normalise, client, names, until: Date.now() + 10_000 }, keys);

async function receiptOf(key: string): Promise<Receipt> {
  const { body } = await client.get({ index: names.receipts, id: receiptId(key) });
  return body._source as Receipt;
}

/** Titles of a key's articles in their order, read by id as they are stored now. */
async function titlesOf(key: string, highest = 40): Promise<string[]> {
  const ids = Array.from({ length: highest }, (_, ordinal) => articleId(key, ordinal));
  const { body } = await client.mget({ index: names.articles, body: { ids } });
  const docs = body.docs as { found?: boolean; _source?: { title: string } }[];
  return docs.flatMap((doc) => (doc.found && doc._source ? [doc._source.title] : []));
}

describe('the indices', () => {
  it('are made once when several functions start together', async () => {
    const made = await Promise.all(Array.from({ length: 5 }, () => liveGenerations(client, names)));
    expect(new Set(made.flat()).size).toBe(1);
    expect(await liveGenerations(client, names)).toEqual(made[0]);
  });

  it('do not come back by a late write once they are dropped', async () => {
    const [alias = ''] = await liveGenerations(client, { articles: 'test-mirror-dropped', receipts: names.receipts });
    await client.indices.delete({ index: 'test-mirror-dropped-*' });
    const late = { alias, id: 'a', version: 5 };
    const results = await sendBulk(client, [{ ...late, action: 'index', document: '{}' }]);
    results.push(...(await sendBulk(client, [{ ...late, action: 'delete' }])));
    expect(results.every(({ storedAt }) => storedAt === null)).toBe(true);
    const { body } = await client.indices.get({ index: 'test-mirror-dropped*' });
    expect(body).toEqual({});
  });
});

describe('a file', () => {
  it('is indexed, with a receipt that says so', async () => {
    bucket.put('a.md', '# First title\n\nSome text.');
    await index('a.md');
    expect(await titlesOf('a.md')).toEqual(['First title']);
    expect(await receiptOf('a.md')).toMatchObject({
      key: 'a.md',
      status: 'indexed',
      articles: 1,
      highest: 1,
      attempts: 1,
      rejected: [],
      lastError: null,
      format: 'markdown',
      size: 25,
      uploadedAt: '2026-06-01T00:00:00.000Z',
    });
  });

  it('has a record of what was left out of its text, which its receipt counts', async () => {
    const text = '<p>The ferry to the island of Skell sails again after eleven days, the harbour office said.</p>';
    bucket.put(
      'ferry.html',
      `<html><body><article><h1>Ferry</h1>${text}<p>Advertisement</p>${text.replace('eleven', 'nine')}</article></body></html>`,
    );
    await index('ferry.html');
    const { body } = await client.get({ index: names.articles, id: articleId('ferry.html', 0) });
    expect(body._source).toMatchObject({
      leftOut: expect.arrayContaining([{ text: 'Advertisement', reason: 'boilerplate' }]),
    });
    const { leftOut } = body._source as { leftOut: unknown[] };
    expect(await receiptOf('ferry.html')).toMatchObject({ leftOut: leftOut.length });
    bucket.delete('ferry.html');
    await index('ferry.html');
    expect(await receiptOf('ferry.html')).toMatchObject({ status: 'deleted', leftOut: 0 });
  });

  it('is replaced when it is overwritten, and gone when it is deleted', async () => {
    bucket.put('a.md', '# Second title\n\nOther text.');
    await index('a.md');
    expect(await titlesOf('a.md')).toEqual(['Second title']);
    bucket.delete('a.md');
    await index('a.md');
    expect(await titlesOf('a.md')).toEqual([]);
    expect(await receiptOf('a.md')).toMatchObject({ status: 'deleted', articles: 0 });
  });

  it('loses the articles that it no longer has, and finds room for more', async () => {
    for (const count of [7, 2, 30, 0, 3]) {
      bucket.put('list.jsonl', manyArticles(count) || '{}');
      await index('list.jsonl');
      expect(await titlesOf('list.jsonl')).toEqual(Array.from({ length: count }, (_, ordinal) => `edition ${ordinal}`));
    }
    expect(await receiptOf('list.jsonl')).toMatchObject({ status: 'indexed', articles: 3, highest: 3 });
  });

  it('keeps its good articles when others are bad, each named by its position', async () => {
    bucket.put('mixed.jsonl', `${manyArticles(2)}\n{broken\n${manyArticles(1)}`);
    await index('mixed.jsonl');
    expect(await titlesOf('mixed.jsonl')).toEqual(['edition 0', 'edition 1', 'edition 0']);
    const receipt = await receiptOf('mixed.jsonl');
    expect(receipt).toMatchObject({ status: 'partly', articles: 3, rejectedCount: 1 });
    expect(receipt.rejected).toEqual([{ ordinal: 2, code: 'invalid_json', message: expect.any(String) }]);
  });

  it('that can not be read is rejected with the reason, and what it held before is gone', async () => {
    bucket.put('good-then-bad.md', '# Good\n\nText.');
    await index('good-then-bad.md');
    bucket.put('good-then-bad.md', '\u0000\u0001\u0002\u0003\u0004\u0005');
    await index('good-then-bad.md');
    expect(await receiptOf('good-then-bad.md')).toMatchObject({
      status: 'rejected',
      articles: 0,
      rejected: [{ ordinal: null, code: 'unsupported_format' }],
    });
    expect(await titlesOf('good-then-bad.md')).toEqual([]);
  });

  it('that is a folder marker is ignored', async () => {
    bucket.put('folder/', '');
    await index('folder/');
    expect(await receiptOf('folder/')).toMatchObject({ status: 'ignored', articles: 0 });
  });

  // One long word takes OpenSearch less time than many short ones.
  const large = (articles: number) => manyArticles(articles, 'long'.repeat(150));

  it.each([
    ['of thousands of articles is', 1, 4_000],
    ['and nine others of hundreds of articles are', 10, 400],
  ])('%s written in small requests, behind which others need not wait for long', async (_, files, articles) => {
    const keys = Array.from({ length: files }, (_, place) => `large-of-${files}-${place}.jsonl`);
    expect(large(articles).length * files).toBeGreaterThan(4 * BULK_BYTES);
    for (const key of keys) bucket.put(key, large(articles));
    const requests = vi.spyOn(client.transport, 'request');
    await index(...keys);
    const sizes = requests.mock.calls.map(([{ bulkBody }]) => JSON.stringify(bulkBody ?? '').length);
    requests.mockRestore();
    expect(Math.max(...sizes)).toBeGreaterThan(BULK_BYTES / 2);
    expect(Math.max(...sizes)).toBeLessThan(2 * BULK_BYTES);
    for (const key of keys)
      expect(await receiptOf(key)).toMatchObject({ status: 'indexed', articles, highest: articles });
  });
});

/** How often OpenSearch was asked to delete an article. */
async function deletions(): Promise<number> {
  const { body } = await client.indices.stats({ index: names.articles, metric: ['indexing'] });
  return Number(body._all.primaries?.indexing?.delete_total);
}

describe('a file of many positions without an article', () => {
  it('costs no deletion at any pass', async () => {
    const empty = '{}\n'.repeat(3_000);
    bucket.put('empty.jsonl', `${empty}${manyArticles(1)}`);
    await index('empty.jsonl');
    expect(await receiptOf('empty.jsonl')).toMatchObject({ articles: 1, highest: 1, rejectedCount: 3_000 });
    const { body } = await client.get({ index: names.articles, id: articleId('empty.jsonl', 0) });
    expect(body._source).toMatchObject({ source: { ordinal: 3_000 } });
    const before = await deletions();
    bucket.put('empty.jsonl', empty);
    await index('empty.jsonl');
    await index('empty.jsonl');
    // A search may still find the deleted article, so it may be deleted once more.
    expect(await deletions()).toBeLessThanOrEqual(before + 2);
    expect(await titlesOf('empty.jsonl')).toEqual([]);
  });
});

describe('without its receipt', () => {
  const lose = (key: string) => client.delete({ index: names.receipts, id: receiptId(key) });

  it.each([
    ['has shrunk', 2],
    ['was deleted', 0],
  ])('a file that %s loses its articles', async (_, left) => {
    bucket.put('lost.jsonl', manyArticles(5));
    await index('lost.jsonl');
    await lose('lost.jsonl');
    await client.indices.refresh({ index: names.articles });
    if (left > 0) bucket.put('lost.jsonl', manyArticles(left, 'later'));
    else bucket.delete('lost.jsonl');
    await index('lost.jsonl');
    expect(await titlesOf('lost.jsonl')).toEqual(Array.from({ length: left }, (_, number) => `later ${number}`));
  });

  it('a file whose articles have versions of an hour ahead is replaced at once', async () => {
    bucket.put('ahead.jsonl', manyArticles(2));
    const [alias = ''] = await liveGenerations(client, names);
    const version = Date.now() + 3_600_000;
    const article = { action: 'index', alias, version, document: '{"title":"ahead"}' } as const;
    await sendBulk(
      client,
      [0, 3].map((number) => ({ ...article, id: articleId('ahead.jsonl', number) })),
    );
    await sendBulk(client, [{ action: 'delete', alias, version, id: articleId('ahead.jsonl', 1) }]);
    const results = await index('ahead.jsonl');
    expect(results.get('ahead.jsonl')).toMatchObject({ result: { status: 'indexed', articles: 2 } });
    expect(await titlesOf('ahead.jsonl', 2)).toEqual(['edition 0', 'edition 1']);
  });
});

describe('an object that S3 does not return', () => {
  const archived = new Unreadable('archived', 'The object is archived.');

  it('keeps its articles, says why, and is read again', async () => {
    bucket.put('archive.jsonl', manyArticles(3));
    await index('archive.jsonl');
    await client.indices.refresh({ index: names.articles });
    bucket.withhold('archive.jsonl', archived);
    await index('archive.jsonl');
    expect(await titlesOf('archive.jsonl')).toHaveLength(3);
    const kept = {
      status: 'archived',
      articles: 3,
      lastError: 'The object is archived.',
      lastErrorCode: 'archived',
      etag: expect.any(String),
    };
    expect(await receiptOf('archive.jsonl')).toMatchObject(kept);
    bucket.restore('archive.jsonl');
    await index('archive.jsonl');
    expect(await receiptOf('archive.jsonl')).toMatchObject({
      status: 'indexed',
      articles: 3,
      lastError: null,
      lastErrorCode: null,
    });
  });

  it('has no articles where it was never read', async () => {
    bucket.withhold('never.md', new Unreadable('access_denied', 'S3 denies access.'));
    await index('never.md');
    expect(await receiptOf('never.md')).toMatchObject({ status: 'unreadable', articles: 0, etag: null, rejected: [] });
  });
});

describe('a batch', () => {
  it('indexes the good files beside a failing one, whose receipt says why it waits', async () => {
    const keys = ['one.md', 'fails.md', 'two.md'];
    for (const key of keys) bucket.put(key, `# ${key}\n\nText.`);
    const read = (key: string) => (key === 'fails.md' ? Promise.reject(new Error('S3 is away')) : bucket.read(key));
    const results = await indexBatch({ read, normalise, client, names, until: Date.now() }, keys);
    expect(keys.map((key) => 'error' in (results.get(key) ?? {}))).toEqual([false, true, false]);
    expect(await receiptOf('fails.md')).toMatchObject({
      status: 'pending',
      lastError: 'Error: S3 is away',
      lastErrorCode: 'unexpected',
      attempts: 1,
    });
    await index('fails.md');
    expect(await receiptOf('fails.md')).toMatchObject({ status: 'indexed', lastError: null, attempts: 2 });
  });

  it('takes its turn with others of the same keys: the index ends as the bucket', async () => {
    bucket.put('contended.jsonl', manyArticles(25));
    const early = index('contended.jsonl');
    bucket.put('contended.jsonl', manyArticles(3, 'late'));
    await Promise.all([early, index('contended.jsonl'), index('contended.jsonl'), index('contended.jsonl')]);
    expect(await titlesOf('contended.jsonl')).toEqual(['late 0', 'late 1', 'late 2']);
    expect(await receiptOf('contended.jsonl')).toMatchObject({ status: 'indexed', articles: 3 });
  });

  /** A pass that has claimed its key and stands still before it reads on. */
  async function standingStill(key: string) {
    const gate = Promise.withResolvers<void>();
    const reading = Promise.withResolvers<void>();
    const read = async () => {
      const object = await bucket.read(key);
      reading.resolve();
      await gate.promise;
      return object;
    };
    const results = indexBatch({ read, normalise, client, names, until: Date.now() + 10_000 }, [key]);
    await reading.promise;
    return { goOn: gate.resolve, ended: results.then((each) => each.get(key)) };
  }

  it('that is overtaken writes nothing', async () => {
    bucket.put('overtaken.md', '# Old\n\nText.');
    const overtaken = await standingStill('overtaken.md');
    bucket.put('overtaken.md', '# New\n\nText.');
    await index('overtaken.md');
    overtaken.goOn();
    expect(await overtaken.ended).toEqual({ result: 'superseded' });
    expect(await titlesOf('overtaken.md')).toEqual(['New']);
  });

  it('that is overtaken says so while the later one may still fail', async () => {
    bucket.put('pursued.jsonl', manyArticles(3));
    const [first, second] = [await standingStill('pursued.jsonl'), await standingStill('pursued.jsonl')];
    first.goOn();
    expect(await first.ended).toEqual({ result: 'overtaken' });
    second.goOn();
    expect(await second.ended).toMatchObject({ result: { status: 'indexed', articles: 3 } });
  });
});
