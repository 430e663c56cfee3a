import { describe, expect, it } from 'vitest';
import { type Article, articleId } from '../../../functions/article.ts';
import { articleDocument } from '../../../functions/engine/article-document.ts';
import { createGeneration, liveGenerations } from '../../../functions/engine/generations.ts';
import { indexBatch } from '../../../functions/index/index-batch.ts';
import { normalise } from '../../../functions/normalise/normalise.ts';
import type { SearchAnswer } from '../../../functions/search/answer/answer.ts';
import type { JsonFeed } from '../../../functions/search/feeds/json-feed.ts';
import { createApp } from '../../contract/checked-app.ts';
import { article } from '../search/collection.ts';
import { TestBucket } from '../test-bucket.ts';
import { withIndex } from '../with-index.ts';

const { client, names } = withIndex('arrival');
const bucket = new TestBucket();
const NOW = '2026-06-30T12:00:00Z';
const configuration = { publicAccess: false, serveReceipts: true };
const app = createApp({ client, names, configuration, clock: () => Date.parse(NOW) });
const day = (number: number) => `2026-06-${String(number).padStart(2, '0')}T08:00:00.000Z`;

const index = (...keys: string[]) =>
  indexBatch({ read: bucket.read, normalise, client, names, until: Date.now() + 10_000 }, keys);
const drop = async (key: string, content: string, uploadedAt: string) => {
  bucket.put(key, content, uploadedAt);
  await index(key);
};
const lines = (...titles: string[]) =>
  titles.map((title) => JSON.stringify({ title, body: `${title}, the harbour office said.` })).join('\n');
const stored = async (alias: string, key: string, count: number) => {
  const ids = Array.from({ length: count }, (_, number) => articleId(key, number));
  const { body } = await client.mget({ index: alias, body: { ids } });
  const docs = body.docs as { _source: Article }[];
  return docs.map(({ _source: { title, addedAt } }) => [title, addedAt]);
};
const json = async <T>(path: string) => (await (await app.request(path)).json()) as T;
const titles = async (query: string) =>
  (await json<SearchAnswer>(`/search?${query}`)).articles.map(({ title }) => title);

describe('an article is added', () => {
  it('when it is first seen in its file, wherever it stands in later ones', async () => {
    await drop('feed.jsonl', lines('B', 'C'), day(1));
    await drop('feed.jsonl', lines('A', 'B', 'C'), day(2));
    await drop('feed.jsonl', lines('B', 'A'), day(3));
    expect(await stored(names.articles, 'feed.jsonl', 2)).toEqual([
      ['B', day(1)],
      ['A', day(2)],
    ]);
  });

  it('anew when its file was deleted in between', async () => {
    await drop('gone.md', '# Gone\n\nText.', day(1));
    bucket.delete('gone.md');
    await index('gone.md');
    await drop('gone.md', '# Gone\n\nText.', day(4));
    expect(await stored(names.articles, 'gone.md', 1)).toEqual([['Gone', day(4)]]);
  });

  it('not anew in a generation that is built', async () => {
    await drop('built.jsonl', lines('D', 'E'), day(1));
    bucket.put('built.jsonl', lines('E', 'F'), day(5));
    const next = await createGeneration(client, names, 2, { searched: false });
    await index('built.jsonl');
    expect(await stored(next, 'built.jsonl', 2)).toEqual([
      ['E', day(1)],
      ['F', day(5)],
    ]);
    await client.indices.delete({ index: `${names.articles}-000002` });
  });
});

describe('searches and feeds', () => {
  it('have what was added last at the top, and tell articles by their arrival', async () => {
    await drop('archive.md', '---\ndate: 2003-01-01\n---\n# Old lantern\n\nLantern.', day(29));
    await drop('news.md', '---\ndate: 2026-06-20\n---\n# New lantern\n\nLantern.', day(20));
    await client.indices.refresh({ index: names.articles });
    expect(await titles('q=lantern&sort=added')).toEqual(['Old lantern', 'New lantern']);
    expect(await titles('q=lantern&sort=newest')).toEqual(['New lantern', 'Old lantern']);
    expect(await titles('q=lantern&addedFrom=7d')).toEqual(['Old lantern']);
    expect(await titles(`q=lantern&addedTo=2026-06-20`)).toEqual(['New lantern']);
    const { items } = await json<JsonFeed>('/feed.json?q=lantern');
    expect(items.map(({ title }) => title)).toEqual(['Old lantern', 'New lantern']);
    const { articles, nextCursor } = await json<SearchAnswer>('/search?q=lantern&sort=added&pageSize=1');
    expect(articles[0]).toMatchObject({ addedAt: day(29) });
    expect(await titles(`q=lantern&sort=added&pageSize=1&cursor=${nextCursor}`)).toEqual(['New lantern']);
    expect((await app.request('/search?addedFrom=7d&addedTo=2003')).status).toBe(400);
  });
});

describe('articles and a generation of earlier versions', () => {
  const older = withIndex('arrival-older');

  it('count as added when their files were uploaded', async () => {
    await client.indices.delete({ index: `${older.names.articles}-*` });
    const properties = {
      id: { type: 'keyword' },
      title: { type: 'text' },
      source: { properties: { key: { type: 'keyword' }, uploadedAt: { type: 'date' } } },
    };
    const [alias = ''] = [`${older.names.articles}-000001-Write`];
    const aliases = { [older.names.articles]: {}, [alias]: {} };
    const mappings = { dynamic: false, properties, _meta: { version: 8 } };
    await client.indices.create({ index: `${older.names.articles}-000001`, body: { aliases, mappings } } as never);
    expect(await liveGenerations(client, older.names)).toEqual([alias]);
    const uploads = { one: day(3), two: day(9), three: day(6) };
    for (const [name, uploadedAt] of Object.entries(uploads)) {
      const { source, addedAt: _none, ...content } = article(name, {});
      const document = articleDocument({ ...content, source: { ...source, uploadedAt } });
      await client.index({ index: alias, id: content.id, body: document, refresh: true });
    }
    const found = async (query: string) => (await older.search(query)).articles.map(({ title }) => title);
    expect(await found('sort=added')).toEqual(['two', 'three', 'one']);
    expect(await found('sort=added&addedFrom=2026-06-06')).toEqual(['two', 'three']);
    const { nextCursor, articles } = await older.search('sort=added&pageSize=1');
    expect(articles[0]).toMatchObject({ addedAt: day(9) });
    expect(await found(`sort=added&pageSize=1&cursor=${nextCursor}`)).toEqual(['three']);
  });
});
