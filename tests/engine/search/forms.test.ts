import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articleId } from '../../../functions/article.ts';
import type { SearchAnswer } from '../../../functions/search/answer/answer.ts';
import type { JsonFeed } from '../../../functions/search/feeds/json-feed.ts';
import { all, atomFaults, links, one } from '../../contract/atom-faults.ts';
import { createApp } from '../../contract/checked-app.ts';
import { parseCsv } from '../../contract/csv.ts';
import { parseXml } from '../../contract/xml.ts';
import { withIndex } from '../with-index.ts';
import { article, COLLECTION, drop, fill } from './collection.ts';

const { client, names } = withIndex('search-forms', () => ARTICLES);
const configuration = { publicAccess: false, serveReceipts: true };
const app = createApp({ client, names, configuration, clock: Date.now });

/** Texts that break a form where they are not escaped. */
const HOSTILE = article('hostile', {
  title: '=HYPERLINK("http://evil.example";"a, b")\u0007 & <b>]]></title>',
  summary: '-2+3, "quoted"\r\nsecond line\u0000\ufffe',
  authors: ['@SUM(A1)', 'O\u2019Neill, "Jo"; Jr'],
  tags: ['+1', '\tindented', '<tag attr="1">'],
  section: '\rreturned',
  language: 'und',
  domain: 'hostile.example',
  url: 'https://example.org/a?b=1&c=%222%22',
  siteName: '＝1+1',
  image: 'https://example.org/i.png',
  publishedAt: '2020-02-29T12:00:00.123Z',
  publishedAtPrecision: 'second',
});
const ARTICLES = [...COLLECTION, HOSTILE];

/** Bytes that Lambda answers with at most, less a little for what stands around the body. */
const LAMBDA_ANSWER = 6 * 1024 * 1024 - 10_000;

const QUERIES = [
  '',
  'q=troops',
  'q=ministers&sort=oldest',
  'domain=example.org',
  'from=2014&to=2014-03',
  'q=nothing-at-all',
];

async function get(path: string, headers: Record<string, string> = {}) {
  const response = await app.request(path, { headers: { Host: 'news.example:8443', ...headers } });
  expect(response.status, path).toBe(200);
  return response;
}
/** Decoding as `text()` does would take the byte order mark away. */
async function text(path: string): Promise<string> {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await (await get(path)).arrayBuffer());
}
const json = async <T>(path: string) => JSON.parse(await text(path)) as T;
const idsOf = (addresses: readonly string[]) => addresses.map((address) => address.split('/').at(-1));

describe.each(QUERIES)('a search in any form: %s', (query) => {
  it('finds the same articles in the same order', async () => {
    const answer = await json<SearchAnswer>(`/search?${query}`);
    const ids = answer.articles.map(({ id }) => id);
    const inOrder = query.includes('sort=') ? query : `${query}&sort=${answer.query.sort}`;
    const feed = await json<JsonFeed>(`/feed.json?${inOrder}`);
    const atom = parseXml(await text(`/feed.atom?${inOrder}`));
    const table = await get(`/search.csv?${query}`);
    expect(feed._search).toMatchObject({ totalResults: answer.totalResults, warnings: answer.warnings });
    expect(idsOf(feed.items.map(({ id }) => id))).toEqual(ids);
    expect(idsOf(all(atom, 'entry').map((entry) => one(entry, 'id')?.text ?? ''))).toEqual(ids);
    expect(atom.children.find(({ name }) => name.endsWith('}totalResults'))?.text).toBe(String(answer.totalResults));
    expect(parseCsv(await text(`/search.csv?${query}`)).map(({ id }) => id)).toEqual(ids);
    expect(table.headers.get('x-total-results')).toBe(String(answer.totalResults));
  });

  it('is a feed by the rules of Atom', async () => {
    expect(atomFaults(await text(`/feed.atom?${query}`))).toEqual([]);
    expect(atomFaults(await text(`/feed.atom?${query}&pageSize=1`))).toEqual([]);
  });
});

describe('feeds', () => {
  it('lead to every page, under one id', async () => {
    const reached: (string | undefined)[] = [];
    const ids = new Set<string>();
    let next: string | undefined = '/feed.atom?q=&pageSize=3';
    while (next !== undefined) {
      const feed = parseXml(await text(next));
      reached.push(...idsOf(all(feed, 'entry').map((entry) => one(entry, 'id')?.text ?? '')));
      ids.add(one(feed, 'id')?.text ?? '');
      next = links(feed, 'next')[0];
      expect(next ?? '').toMatch(/^$|^http:\/\/news\.example:8443\/feed\.atom\?/);
    }
    expect([...reached].sort()).toEqual(ARTICLES.map(({ id }) => id).sort());
    expect([...ids]).toEqual(['http://news.example:8443/feed.atom?q=&pageSize=3']);
  });

  it('say where they are, and where the article is', async () => {
    const feed = await json<JsonFeed>('/feed.json?domain=themoscowtimes.com&pageSize=1');
    expect(feed).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Articles',
      home_page_url: 'http://news.example:8443/?domain=themoscowtimes.com&pageSize=1',
      feed_url: 'http://news.example:8443/feed.json?domain=themoscowtimes.com&pageSize=1',
    });
    const address = `http://news.example:8443/articles/${articleId('kiev.md', 0)}`;
    expect(feed.items).toEqual([
      {
        id: address,
        url: address,
        title: 'Ministers meet over Kiev',
        content_text: 'Talks in Paris.',
        summary: 'Talks in Paris.',
        date_published: '2014-03-30T00:00:00Z',
        date_modified: '2026-01-01T00:00:00Z',
        authors: [{ name: 'Natalya Krainova' }, { name: 'J. Smith' }],
        tags: ['Diplomacy', 'Ukraine'],
        language: 'en',
        _article: { permalink: address, outlet: 'themoscowtimes.com', domain: 'themoscowtimes.com' },
      },
    ]);
  });

  it('take scheme and host from the front door, and no nonsense', async () => {
    const secure = await get('/feed.json', { 'X-Forwarded-Proto': 'https' });
    expect(await secure.json()).toMatchObject({ feed_url: 'https://news.example:8443/feed.json' });
    const odd = await get('/feed.json', { Host: 'a b"<>', 'X-Forwarded-Proto': 'javascript' });
    expect(await odd.json()).toMatchObject({ feed_url: 'http://localhost/feed.json' });
  });

  it('keep hostile texts texts', async () => {
    const feed = parseXml(await text('/feed.atom?domain=hostile.example'));
    const [entry] = all(feed, 'entry');
    expect(entry && one(entry, 'title')?.text).toBe(HOSTILE.title.replace('\u0007', ''));
    expect(entry && all(entry, 'author').map((author) => one(author, 'name')?.text)).toEqual(HOSTILE.authors);
    expect(entry && links(entry, 'alternate')).toEqual([HOSTILE.url]);
  });

  it('keep their tag, and are served as what they are', async () => {
    for (const [path, type] of [
      ['/feed.atom', 'application/atom+xml; charset=utf-8'],
      ['/feed.json', 'application/feed+json'],
      ['/search.csv', 'text/csv; charset=utf-8; header=present'],
    ] as const) {
      const first = await get(path);
      const tag = first.headers.get('etag') ?? '';
      expect(first.headers.get('content-type')).toBe(type);
      expect((await app.request(path, { headers: { 'If-None-Match': tag, Host: 'news.example:8443' } })).status).toBe(
        304,
      );
      expect((await get(path, { 'Accept-Encoding': 'gzip' })).headers.get('content-encoding')).toBe('gzip');
      expect((await app.request(`${path}?sort=best`)).status).toBe(400);
    }
  });
});

describe('a table', () => {
  it('holds texts as texts: nothing in it begins a formula', async () => {
    const [row = {}] = parseCsv(await text('/search.csv?domain=hostile.example'));
    expect(row).toMatchObject({
      title: `'${HOSTILE.title}`,
      summary: `'${HOSTILE.summary}`,
      authors: `'${HOSTILE.authors.join('; ')}`,
      tags: `'${HOSTILE.tags.join('; ')}`,
      section: "'\rreturned",
      siteName: "'＝1+1",
      key: 'hostile.md',
      ordinal: '0',
      publishedAt: HOSTILE.publishedAt,
      publishedAtPrecision: 'second',
    });
    for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
  });

  it('begins where a page or a cursor begins, and goes to the end', async () => {
    const all = parseCsv(await text('/search.csv'));
    expect(parseCsv(await text('/search.csv?page=2&pageSize=3'))).toEqual(all.slice(3));
    expect(parseCsv(await text('/search.csv?page=9&pageSize=3'))).toEqual([]);
    const { nextCursor } = await json<SearchAnswer>('/search?pageSize=5');
    expect(parseCsv(await text(`/search.csv?cursor=${nextCursor}`))).toEqual(all.slice(5));
  });

  it('says where an article came from only where receipts are served', async () => {
    const closed = createApp({
      client,
      names,
      configuration: { publicAccess: true, serveReceipts: false },
      clock: Date.now,
    });
    expect(await (await closed.request('/search.csv')).text()).not.toMatch(/\bkey\b|hostile\.md/);
  });
});

describe('a table of more than fits into one answer', () => {
  const large = { articles: `${names.articles}-large`, receipts: `${names.receipts}-large` };
  const letters = '"=,\r\né'.repeat(900);
  const many = Array.from({ length: 1_200 }, (_, index) =>
    article(`large-${index}`, {
      title: `Number ${index}`,
      summary: letters,
      publishedAt: `20${10 + (index % 10)}-01-01T00:00:00Z`,
    }),
  );
  beforeAll(() => fill(client, large, many));
  afterAll(() => drop(client, large));

  it('goes on in parts that Lambda can answer with, each article once', async () => {
    const whole = createApp({ client, names: large, configuration, clock: Date.now });
    const reached: (string | undefined)[] = [];
    let parts = 0;
    let next: string | undefined = '/search.csv';
    while (next !== undefined) {
      const response: Response = await whole.request(next);
      const bytes = await response.arrayBuffer();
      const part = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
      expect(Buffer.from(bytes).toString('base64').length).toBeLessThan(LAMBDA_ANSWER);
      reached.push(...parseCsv(part).map(({ id }) => id));
      parts += 1;
      next = /^<([^>]+)>; rel="next"$/.exec(response.headers.get('link') ?? '')?.[1];
    }
    expect(parts).toBeGreaterThan(1);
    expect(reached).toHaveLength(many.length);
    expect(new Set(reached).size).toBe(many.length);
  });
});
