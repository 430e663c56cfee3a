import { describe, expect, it } from 'vitest';
import type { SearchAnswer } from '../../../functions/search/answer/answer.ts';
import type { JsonFeed } from '../../../functions/search/feeds/json-feed.ts';
import { all, links, one } from '../../contract/atom-faults.ts';
import { createApp } from '../../contract/checked-app.ts';
import { parseXml } from '../../contract/xml.ts';
import { article } from '../search/collection.ts';
import { withIndex } from '../with-index.ts';

/** What people do with the API every day. */
const NOW = '2024-03-31T12:30:00Z';
const KESTREL = article('kestrel', {
  title: 'Kestrels nest on the old mill',
  body: 'A pair of kestrels was seen on the mill.',
  authors: ['Ada Quay'],
  summary: 'Two kestrels have moved in.',
  publishedAt: '2024-03-31T09:00:00Z',
  publishedAtPrecision: 'second',
  url: 'https://gazette.example/kestrels',
  siteName: 'The Gazette',
  domain: 'gazette.example',
  image: 'https://gazette.example/k.jpg',
  indexedAt: '2024-03-31T10:00:00Z',
});
const ARTICLES = [
  KESTREL,
  article('mill', { title: 'The mill is sold', publishedAt: '2024-03-30T10:00:00Z', publishedAtPrecision: 'second' }),
  article('week', { title: 'Mill race', publishedAt: '2024-03-25T00:00:00Z', publishedAtPrecision: 'day' }),
  article('year', { title: 'Mill stones', publishedAt: '2023-04-01T00:00:00Z', publishedAtPrecision: 'day' }),
  article('undated', { title: 'Kestrol, a remedy', domain: 'pharmacy.example' }),
];

const { client, names } = withIndex('search-desk', () => ARTICLES);
const configuration = { publicAccess: false, serveReceipts: true };
const app = createApp({ client, names, configuration, clock: () => Date.parse(NOW) });

async function text(path: string): Promise<string> {
  const response = await app.request(path, { headers: { Host: 'news.example' } });
  expect(response.status, path).toBe(200);
  return response.text();
}
const json = async <T = SearchAnswer>(path: string) => JSON.parse(await text(path)) as T;
const nameOf = (id: string) => ARTICLES.find((one) => id.includes(one.id))?.source.key.replace('.md', '');
const found = async (query: string) => (await json(`/search?${query}`)).articles.map(({ id }) => nameOf(id));

describe('relative dates', () => {
  it.each([
    ['from=today', ['kestrel']],
    ['from=yesterday&to=yesterday', ['mill']],
    ['from=24h', ['kestrel']],
    ['from=27h', ['kestrel', 'mill']],
    ['from=7d', ['kestrel', 'mill', 'week']],
    ['from=1m', ['kestrel', 'mill', 'week']],
    ['from=1y', ['kestrel', 'mill', 'week', 'year']],
    ['from=1y&to=1w', ['year']],
    ['from=today&tz=Asia/Tokyo', ['kestrel']],
  ])('are counted from now: %s', async (query, expected) => {
    expect(await found(`${query}&sort=newest`)).toEqual(expected);
  });

  it('are printed as the moments that they mean', async () => {
    const { query } = await json('/search?from=24h&to=today&tz=UTC');
    expect(query).toMatchObject({ from: '2024-03-30T12:00:00.000Z', to: '2024-03-31T23:59:59.999Z' });
  });

  it('are followed to the last page', async () => {
    const first = await json('/search?from=1y&pageSize=2');
    expect((await json(`/search?from=1y&pageSize=2&cursor=${first.nextCursor}`)).articles).toHaveLength(2);
  });
});

describe('a feed', () => {
  it('has only what was asked for, unless likely spellings are wanted', async () => {
    const items = async (query: string) =>
      (await json<JsonFeed>(`/feed.json?${query}`)).items.map(({ id }) => nameOf(id));
    expect(await items('q=kestrels')).toEqual(['kestrel']);
    expect(await items('q=kestrol&typo=auto')).toEqual(['undated', 'kestrel']);
    expect(await items('q=kestrol')).toEqual(['undated']);
  });

  it('has 50 articles, unless another number is wanted', async () => {
    const itemsPerPage = async (query: string) =>
      /<opensearch:itemsPerPage>(\d+)/.exec(await text(`/feed.atom${query}`))?.[1];
    expect([await itemsPerPage(''), await itemsPerPage('?pageSize='), await itemsPerPage('?pageSize=2')]).toEqual([
      '50',
      '50',
      '2',
    ]);
  });

  it('has entries that lead to the original and to the article here, with outlet, author, picture and summary', async () => {
    const [entry] = all(parseXml(await text('/feed.atom?q=kestrels')), 'entry');
    if (entry === undefined) throw new Error('There is no entry.');
    const permalink = `http://news.example/articles/${KESTREL.id}`;
    expect([links(entry, 'alternate'), links(entry, 'related')]).toEqual([[KESTREL.url], [permalink]]);
    expect(one(entry, 'source')?.children[0]?.text).toBe('The Gazette');
    expect(entry.children.find(({ name }) => name.endsWith('}thumbnail'))?.attributes['url']).toBe(KESTREL.image);
    const { items } = await json<JsonFeed>('/feed.json?q=kestrels');
    expect(items[0]).toMatchObject({
      url: KESTREL.url,
      image: KESTREL.image,
      authors: [{ name: 'Ada Quay' }],
      summary: KESTREL.summary,
      _article: { permalink, outlet: 'The Gazette', domain: 'gazette.example' },
    });
  });

  it('without entries is of the day on which it was asked for', async () => {
    expect(one(parseXml(await text('/feed.atom?q=nothing')), 'updated')?.text).toBe('2024-03-31T00:00:00.000Z');
  });
});
