import { describe, expect, it } from 'vitest';
import { articleId } from '../../../functions/article.ts';
import type { SearchAnswer } from '../../../functions/search/answer/answer.ts';
import { createApp } from '../../contract/checked-app.ts';
import { withIndex } from '../with-index.ts';
import { COLLECTION, receipt } from './collection.ts';

const { client, names } = withIndex('search-answers', () => COLLECTION);
const configuration = { publicAccess: false, serveReceipts: true };
const app = createApp({ client, names, configuration, clock: Date.now });

async function search(query: string): Promise<SearchAnswer> {
  const response = await app.request(`/search?${query}`);
  expect(response.status, query).toBe(200);
  return (await response.json()) as SearchAnswer;
}

describe('highlights', () => {
  const highlights = async (query: string) => (await search(query)).articles[0]?.highlights;

  it('mark the words in the whole title and in pieces of the body, escaped', async () => {
    expect(await highlights('q=ministers russia smiled')).toEqual({
      title: '<mark>Ministers</mark> meet over Kiev',
      body: [
        'The <mark>ministers</mark> spoke of troops. <mark>Russia\u2019s</mark> envoy &lt;b&gt;<mark>smiled</mark>&lt;/b&gt; &amp; left. A café stayed open.',
      ],
    });
  });

  it('are empty where there is nothing to mark', async () => {
    expect(await highlights('q=section:world')).toEqual({});
    expect(await highlights('q=ministers&highlight=false')).toEqual({});
    expect(await highlights('')).toEqual({});
  });
});

describe('facets and histogram', () => {
  it('count the whole match, not the page', async () => {
    const { facets } = await search('facets=domain,author&facets=tag&pageSize=1');
    expect(facets).toEqual({
      domain: {
        values: [
          { value: 'example.net', count: 2 },
          { value: 'example.org', count: 2 },
          { value: 'themoscowtimes.com', count: 1 },
        ],
        otherCount: 0,
      },
      author: {
        values: [
          { value: 'J. Smith', count: 2 },
          { value: 'Natalya Krainova', count: 1 },
        ],
        otherCount: 0,
      },
      tag: { values: ['Diplomacy', 'Ukraine', 'Wetter'].map((value) => ({ value, count: 1 })), otherCount: 0 },
    });
  });

  it('cut days where the zone does', async () => {
    const { histogram } = await search('from=2014&interval=auto&tz=Europe/Berlin');
    expect(histogram).toEqual({
      interval: 'day',
      tz: 'Europe/Berlin',
      field: 'publishedAt',
      undated: 0,
      buckets: [
        { from: '2014-03-30', to: '2014-03-30', count: 1 },
        { from: '2014-03-31', to: '2014-03-31', count: 1 },
        { from: '2014-04-01', to: '2014-04-01', count: 1 },
      ],
    });
  });

  it('count the undated, and lengthen an interval only with a warning', async () => {
    const years = await search('interval=year&pageSize=1');
    expect(years.histogram).toMatchObject({ interval: 'year', undated: 2 });
    expect(years.histogram?.buckets).toHaveLength(16);
    expect(years.histogram?.buckets.at(-1)).toEqual({ from: '2014-01-01', to: '2014-12-31', count: 3 });
    const days = await search('interval=day');
    expect(days).toMatchObject({ histogram: { interval: 'month' }, warnings: [{ code: 'interval_lengthened' }] });
  });

  it('are empty unless asked for', async () => {
    expect(await search('q=ministers')).toMatchObject({ facets: {}, histogram: null });
  });
});

describe('the answer', () => {
  it('has the fields of the contract', async () => {
    const answer = await search('q=“ministers meet” envoy');
    expect(answer).toEqual({
      totalResults: 1,
      totalRelation: 'eq',
      all: 1,
      some: 0,
      page: 1,
      pageSize: 10,
      nextCursor: null,
      query: {
        input: '“ministers meet” envoy',
        interpreted: '"ministers meet" AND envoy',
        mode: 'all',
        sort: 'relevance',
        from: null,
        to: null,
      },
      warnings: [{ code: 'smart_quotes_replaced', message: expect.any(String), position: 0 }],
      didYouMean: null,
      articles: [
        {
          id: articleId('kiev.md', 0),
          url: null,
          title: 'Ministers meet over Kiev',
          summary: 'Talks in Paris.',
          authors: ['Natalya Krainova', 'J. Smith'],
          publishedAt: '2014-03-30T00:00:00Z',
          publishedAtPrecision: 'day',
          publishedDay: '2014-03-30',
          publishedOffset: null,
          section: 'World',
          tags: ['Diplomacy', 'Ukraine'],
          language: 'en',
          domain: 'themoscowtimes.com',
          siteName: null,
          image: null,
          wordCount: 0,
          source: { key: 'kiev.md', ordinal: 0 },
          addedAt: '2026-01-01T00:00:00Z',
          indexedAt: '2026-01-01T00:00:00Z',
          score: expect.any(Number),
          highlights: expect.any(Object),
          permalink: expect.stringMatching(/^http:.*\/articles\/[\da-f]{40}-0\?q=/),
        },
      ],
      facets: {},
      histogram: null,
      tookMs: expect.any(Number),
      requestId: expect.any(String),
    });
  });

  it('is compressed above a kilobyte, for who accepts it', async () => {
    const long = await app.request('/search', { headers: { 'Accept-Encoding': 'gzip' } });
    expect(long.headers.get('content-encoding')).toBe('gzip');
    const text = await new Response(long.body?.pipeThrough(new DecompressionStream('gzip'))).text();
    expect(JSON.parse(text)).toMatchObject({ totalResults: COLLECTION.length });
    const short = await app.request('/health', { headers: { 'Accept-Encoding': 'gzip' } });
    expect(short.headers.get('content-encoding')).toBe(null);
  });

  it('keeps its tag while it says the same, and is not sent again', async () => {
    const first = await app.request('/search?q=ministers');
    const tag = first.headers.get('etag') ?? '';
    expect(tag).toMatch(/^W\/"[^"]+"$/);
    expect(first.headers.get('cache-control')).toBe('private, no-cache');
    const second = await app.request('/search?q=ministers', { headers: { 'If-None-Match': `"other", ${tag}` } });
    expect([second.status, await second.text(), second.headers.get('etag')]).toEqual([304, '', tag]);
    expect((await app.request('/search?q=troops', { headers: { 'If-None-Match': tag } })).status).toBe(200);
  });

  it('keeps its tag all day, also where there is a next page', async () => {
    const at = (time: string) => createApp({ client, names, configuration, clock: () => Date.parse(time) });
    for (const path of [
      '/search?pageSize=1',
      '/search?q=ministers+OR+troops&pageSize=1',
      '/feed.atom?pageSize=1',
      '/feed.json?pageSize=1',
    ]) {
      const morning = await at('2026-03-02T00:00:01.002Z').request(path);
      expect(await morning.text()).toMatch(/cursor/i);
      const tag = morning.headers.get('etag') ?? '';
      const evening = await at('2026-03-02T23:59:58Z').request(path, { headers: { 'If-None-Match': tag } });
      expect([path, evening.status]).toEqual([path, 304]);
    }
  });

  it('to HEAD is that to GET without its body', async () => {
    const context = { lambdaContext: { awsRequestId: 'r-1' } };
    const get = await app.request(`/articles/${articleId('kiev.md', 0)}`, {}, context);
    const head = await app.request(`/articles/${articleId('kiev.md', 0)}`, { method: 'HEAD' }, context);
    expect([head.status, await head.text()]).toEqual([200, '']);
    expect([...head.headers]).toEqual([...get.headers]);
  });
});

describe('an article', () => {
  it('is whole', async () => {
    const response = await app.request(`/articles/${articleId('kiev.md', 0)}`);
    const answer = (await response.json()) as object;
    expect(answer).toEqual(COLLECTION[0]);
    expect(Object.keys(answer).slice(0, 3)).toEqual(['id', 'title', 'authors']);
  });

  it('tells what was left out of its text, which no search finds and no list repeats', async () => {
    const response = await app.request(`/articles/${articleId('kiev.md', 0)}`);
    expect(await response.json()).toMatchObject({
      leftOut: [{ text: 'Subscribe to the quokka letter', reason: 'boilerplate' }],
    });
    const found = (await (await app.request('/search?q=quokka')).json()) as SearchAnswer;
    expect(found.totalResults).toBe(0);
    const list = (await (await app.request('/search')).json()) as SearchAnswer;
    expect(list.articles.filter((item) => 'leftOut' in item)).toEqual([]);
  });

  it('is a 404 when there is none', async () => {
    expect((await app.request(`/articles/${articleId('nowhere.md', 0)}`)).status).toBe(404);
  });

  it('does not say where it came from, where receipts are not served', async () => {
    const closed = createApp({
      client,
      names,
      configuration: { publicAccess: true, serveReceipts: false },
      clock: Date.now,
    });
    const whole = await closed.request(`/articles/${articleId('kiev.md', 0)}`);
    expect(whole.headers.get('cache-control')).toBe('public, no-cache');
    expect(await whole.json()).not.toHaveProperty('source');
    const list = (await (await closed.request('/search')).json()) as SearchAnswer;
    expect(list.articles.filter((item) => 'source' in item)).toEqual([]);
  });
});

describe('a receipt', () => {
  it('is found by the key of its object', async () => {
    const response = await app.request('/objects?key=kiev.md');
    const internal = ['checkpoint', 'claim', 'highest', 'generations', 'folders', 'folder'];
    const shown = Object.fromEntries(Object.entries(receipt('kiev.md')).filter(([name]) => !internal.includes(name)));
    const id = articleId('kiev.md', 0);
    const articleList = [{ id, title: COLLECTION[0]?.title, permalink: `http://localhost/articles/${id}` }];
    const answer = (await response.json()) as object;
    expect(answer).toEqual({ ...shown, articleList });
    expect(Object.keys(answer).slice(0, 5)).toEqual(['key', 'status', 'articles', 'articleList', 'rejected']);
    expect((await app.request('/objects?key=nowhere.md')).status).toBe(404);
  });
});

describe('before anything was indexed', () => {
  const empty = createApp({
    client,
    names: { articles: 'test-search-none', receipts: 'test-search-none-r' },
    configuration,
    clock: Date.now,
  });

  it('there are no articles, and nothing fails', async () => {
    const response = await empty.request('/search?q=ministers&facets=author&interval=auto&from=2014');
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({
      totalResults: 0,
      totalRelation: 'eq',
      all: 0,
      some: 0,
      nextCursor: null,
      articles: [],
      facets: { author: { values: [], otherCount: 0 } },
      histogram: { undated: 0, buckets: [] },
    });
    expect((await empty.request(`/articles/${articleId('kiev.md', 0)}`)).status).toBe(404);
    expect((await empty.request('/objects?key=kiev.md')).status).toBe(404);
    expect((await empty.request('/health')).status).toBe(200);
  });
});
