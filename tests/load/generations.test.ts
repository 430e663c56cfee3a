import { beforeEach, describe, expect, it } from 'vitest';
import { articleId } from '../../functions/article.ts';
import { articlesIndex } from '../../functions/engine/articles-index.ts';
import { ARTICLES_VERSION } from '../../functions/engine/articles-version.ts';
import { sendBulk } from '../../functions/engine/bulk.ts';
import { liveGenerations, readGenerations } from '../../functions/engine/generations.ts';
import { Unreadable } from '../../functions/index/articles/read-object.ts';
import { indexBatch } from '../../functions/index/index-batch.ts';
import { normalise } from '../../functions/normalise/normalise.ts';
import {
  beginReindex,
  dropGenerations,
  openGenerations,
  reindexProgress,
  swapGenerations,
} from '../../functions/operate/generations.ts';
import { createApp } from '../contract/checked-app.ts';
import { TestBucket } from '../engine/test-bucket.ts';
import { withoutIndex } from '../engine/with-index.ts';

const { client, names, drop } = withoutIndex('generations');
const [first, second, third] = ['000001', '000002', '000003'].map((number) => `${names.articles}-${number}`) as [
  string,
  string,
  string,
];
const bucket = new TestBucket();

const index = (...keys: string[]) =>
  indexBatch({ read: bucket.read, normalise, client, names, until: Date.now() + 10_000 }, keys);
const searched = async () => (await readGenerations(client, names)).find(({ isSearched }) => isSearched)?.index;

/** Titles that a generation has of keys, in their order. */
async function titles(generation: string, ...keys: string[]): Promise<(string | undefined)[]> {
  const { body } = await client.mget({ index: generation, body: { ids: keys.map((key) => articleId(key, 0)) } });
  return (body.docs as { _source?: { title: string } }[]).map(({ _source }) => _source?.title);
}

function put(key: string, title: string): void {
  bucket.put(key, `# ${title}\n\nText.`);
}

/** The searched generation as code of an earlier version made it: without stems, and without some fields of today. */
async function makeOlder(): Promise<void> {
  await liveGenerations(client, names);
  await client.indices.delete({ index: first });
  const { aside: _, text: __, ...properties } = articlesIndex.mappings.properties;
  const { captions, dateline } = { captions: { type: 'text' }, dateline: { type: 'text' } };
  const older = { ...properties, captions, dateline };
  const mappings = { dynamic: false, properties: older, _meta: { version: ARTICLES_VERSION - 1 } };
  const aliases = { [names.articles]: {}, [`${first}-Write`]: {} };
  await client.indices.create({ index: first, body: { ...articlesIndex, mappings, aliases } as never });
}

beforeEach(drop);

describe('a reindex', () => {
  it('begins with a new generation that is written and not searched', async () => {
    put('a.md', 'Before');
    await index('a.md');
    expect(await beginReindex(client, names)).toEqual({ building: second, isNew: true });
    expect(await liveGenerations(client, names)).toEqual([`${first}-Write`, `${second}-Write`]);
    expect(await searched()).toBe(first);
    put('b.md', 'Meanwhile');
    await index('b.md');
    expect(await titles(first, 'a.md', 'b.md')).toEqual(['Before', 'Meanwhile']);
    expect(await titles(second, 'a.md', 'b.md')).toEqual([undefined, 'Meanwhile']);
    await client.indices.refresh({ index: names.receipts });
    expect(await reindexProgress(client, names, second)).toEqual({ done: 1, total: 2 });
  });

  it('has the articles of an archived file, from the generation before, and no others', async () => {
    const text = `An old text.\n\n${'Long paragraph. '.repeat(200)}`;
    bucket.put('old.jsonl', [1, 2].map((number) => JSON.stringify({ title: `Old ${number}`, body: text })).join('\n'));
    await index('old.jsonl');
    await client.indices.refresh({ index: first });
    await beginReindex(client, names);
    const surplus = { action: 'index', alias: `${second}-Write`, version: 1 } as const;
    const source = { key: 'old.jsonl', ordinal: 7 };
    const document = JSON.stringify({ title: 'Of another version', body: 'paragraph', number: 5, source });
    await sendBulk(client, [{ ...surplus, id: articleId('old.jsonl', 5), document }]);
    await client.indices.refresh({ index: second });
    bucket.withhold('old.jsonl', new Unreadable('archived', 'The object is archived.'));
    await index('old.jsonl');
    bucket.restore('old.jsonl');
    const of = async (generation: string) => {
      await client.indices.refresh({ index: generation });
      const query = { match: { body: 'paragraph' } };
      const { body } = await client.search({ index: generation, body: { query, sort: 'source.ordinal' } } as never);
      return (body.hits.hits as { _source?: object }[]).map(({ _source }) => _source);
    };
    const kept = await of(second);
    expect(kept).toHaveLength(2);
    expect(kept).toEqual(await of(first));
    await client.indices.refresh({ index: names.receipts });
    expect(await reindexProgress(client, names, second)).toEqual({ done: 1, total: 1 });
  });

  it('is gone on with when it was interrupted, anywhere', async () => {
    await openGenerations(client, names);
    await beginReindex(client, names);
    expect(await beginReindex(client, names)).toEqual({ building: second, isNew: false });
    expect(await swapGenerations(client, names, second)).toEqual({ searched: second });
    expect(await swapGenerations(client, names, second)).toEqual({ searched: second });
    expect(await beginReindex(client, names)).toEqual({ building: null, isNew: false });
    expect(await dropGenerations(client, names)).toEqual({ dropped: [first] });
    expect(await dropGenerations(client, names)).toEqual({ dropped: [] });
    expect(await beginReindex(client, names)).toEqual({ building: third, isNew: true });
  });

  it('that was begun by other code is begun anew', async () => {
    await openGenerations(client, names);
    await beginReindex(client, names);
    await client.indices.putMapping({ index: second, body: { _meta: { version: ARTICLES_VERSION - 1 } } } as never);
    expect(await beginReindex(client, names)).toEqual({ building: third, isNew: true });
    expect((await readGenerations(client, names)).map((generation) => generation.index)).toEqual([first, third]);
  });

  it('lets no other index be searched', async () => {
    await openGenerations(client, names);
    await expect(swapGenerations(client, names, `${names.receipts}-000001`)).rejects.toThrow('There is no generation');
    await expect(swapGenerations(client, names, second)).rejects.toThrow('There is no generation');
    expect(await searched()).toBe(first);
  });

  it('never drops what is searched, nor what is being built', async () => {
    await openGenerations(client, names);
    await beginReindex(client, names);
    expect(await dropGenerations(client, names)).toEqual({ dropped: [] });
    expect(await readGenerations(client, names)).toHaveLength(2);
  });
});

describe('a dropped generation', () => {
  it('is not revived by what arrives late', async () => {
    await openGenerations(client, names);
    await beginReindex(client, names);
    await swapGenerations(client, names, second);
    await dropGenerations(client, names);
    const late = { alias: `${first}-Write`, id: 'a', version: 5 };
    const results = await sendBulk(client, [
      { ...late, action: 'index', document: '{}' },
      { ...late, action: 'delete' },
    ]);
    expect(results.map(({ storedAt }) => storedAt)).toEqual([null, null]);
    expect((await readGenerations(client, names)).map((generation) => generation.index)).toEqual([second]);
  });

  it('that was the searched one has a successor: the newest that there is, or a new one', async () => {
    await openGenerations(client, names);
    await beginReindex(client, names);
    await client.indices.delete({ index: first });
    expect(await openGenerations(client, names)).toMatchObject([{ index: second, isSearched: true }]);
    await client.indices.delete({ index: second });
    expect(await openGenerations(client, names)).toMatchObject([{ index: first, isSearched: true }]);
  });
});

describe('a generation of older code', () => {
  it('is still written and searched by this code, until a reindex', async () => {
    await makeOlder();
    put('a.md', 'Older');
    bucket.put('b.jsonl', JSON.stringify({ title: 'The older one is marked', body: 'Text.', language: 'en' }));
    await index('a.md', 'b.jsonl');
    await client.indices.refresh({ index: names.articles });
    const configuration = { publicAccess: true, serveReceipts: true };
    const app = createApp({ client, names, configuration, clock: Date.now });
    for (const q of ['older', '"older"', 'old OR older', 'oldre', 'titel:old*', '']) {
      const response = await app.request(`/search?${new URLSearchParams({ q, facets: 'language', interval: 'auto' })}`);
      expect([q, response.status]).toEqual([q, 200]);
    }
    const marked = (await (await app.request('/search?q=marked')).json()) as { articles: { highlights: object }[] };
    expect(marked.articles[0]?.highlights).toMatchObject({ title: 'The older one is <mark>marked</mark>' });
    expect(await titles(names.articles, 'a.md')).toEqual(['Older']);
    expect(await readGenerations(client, names)).toEqual([
      { index: first, isSearched: true, version: ARTICLES_VERSION - 1, shards: 1 },
    ]);
    expect(await beginReindex(client, names)).toEqual({ building: second, isNew: true });
    await index('a.md');
    expect(await titles(second, 'a.md')).toEqual(['Older']);
    expect((await readGenerations(client, names)).map(({ version }) => version)).toEqual([
      ARTICLES_VERSION - 1,
      ARTICLES_VERSION,
    ]);
  });
});
