import { describe, expect, it } from 'vitest';
import type { Article } from '../../../functions/article.ts';
import type { SearchAnswer } from '../../../functions/search/answer/answer.ts';
import { createApp } from '../../contract/checked-app.ts';
import { parseCsv } from '../../contract/csv.ts';
import { article } from '../search/collection.ts';
import { withIndex } from '../with-index.ts';

const ARTICLES = Array.from({ length: 7 }, (_, at) =>
  article(`ferry-${at}`, {
    title: `Ferry ${at}</script>`,
    body: `The ferry is late.\n\n${at} hours, "again".`,
    captions: ['A ferry'],
    authors: ['Ada Quay'],
    siteName: 'The Gazette',
    url: `https://gazette.example/${at}`,
    publishedAt: `2024-06-0${at + 1}T00:00:00Z`,
    publishedAtPrecision: 'day',
  }),
);
const { client, names, search, status } = withIndex('search-take-away', () => ARTICLES);

const asset = { name: 'x', contentType: 'text/plain', text: async () => '' };
const appWhere = (serveReceipts: boolean) =>
  createApp({
    client,
    names,
    configuration: { publicAccess: false, serveReceipts },
    clock: Date.now,
    assets: { style: asset, script: asset, icon: asset },
  });
const app = appWhere(true);

const get = async (path: string, headers: Record<string, string> = {}, from = app) => {
  const response = await from.request(path, { headers: { Host: 'news.example', ...headers } });
  expect(response.status, path).toBe(200);
  return response;
};
const lines = async (response: Response) =>
  (await response.text())
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Article & { permalink: string });

describe('fields', () => {
  it('are those that were asked for, and the id', async () => {
    const { articles } = await search('fields=title,body&sort=oldest&pageSize=1');
    expect(articles).toEqual([{ id: ARTICLES[0]?.id, title: ARTICLES[0]?.title, body: ARTICLES[0]?.body }]);
  });

  it('say which file an article comes from only where receipts are served', async () => {
    const closed = (await (await get('/search?fields=source,title', {}, appWhere(false))).json()) as SearchAnswer;
    expect(Object.keys(closed.articles[0] ?? {})).toEqual(['id', 'title']);
    expect((await search('fields=source')).articles[0]).toHaveProperty('source.key');
  });

  it('are refused when there are none of that name', async () => {
    expect(await status('fields=leftOut')).toBe(400);
  });

  it('are the columns of a table', async () => {
    const bytes = await (await get('/search.csv?fields=permalink,body,title&sort=oldest')).arrayBuffer();
    const rows = parseCsv(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
    expect(Object.keys(rows[0] ?? {})).toEqual(['id', 'title', 'permalink', 'body']);
    expect(rows[0]).toMatchObject({
      permalink: `http://news.example/articles/${ARTICLES[0]?.id}`,
      body: ARTICLES[0]?.body,
    });
  });
});

describe('counts alone', () => {
  it('come without articles', async () => {
    const answer = await search('pageSize=0&facets=author&q=ferry');
    expect(answer).toMatchObject({ totalResults: 7, articles: [], nextCursor: null, pageSize: 0 });
    expect(answer.facets['author']?.values).toEqual([{ value: 'Ada Quay', count: 7 }]);
  });
});

describe('an article in a list', () => {
  it('has the address of its page, where the words are marked', async () => {
    const { articles } = (await (await get('/search?q=ferry&sort=oldest')).json()) as SearchAnswer;
    expect(articles[0]?.permalink).toBe(`http://news.example/articles/${ARTICLES[0]?.id}?q=ferry`);
  });
});

describe('JSON Lines', () => {
  it('are whole articles, in the order of the search', async () => {
    const response = await get('/search.jsonl?q=ferry&sort=oldest');
    expect(response.headers.get('x-total-results')).toBe('7');
    const all = await lines(response);
    expect(all.map(({ id }) => id)).toEqual(ARTICLES.map(({ id }) => id));
    expect(all[0]).toMatchObject({ body: ARTICLES[0]?.body, captions: ['A ferry'], source: { ordinal: 0 } });
  });

  it('have the fields that were asked for, and no source where receipts are not served', async () => {
    const [first] = await lines(await get('/search.jsonl?fields=title&sort=oldest'));
    expect(Object.keys(first ?? {})).toEqual(['id', 'title', 'permalink']);
    const [closed] = await lines(await get('/search.jsonl', {}, appWhere(false)));
    expect(closed).not.toHaveProperty('source');
  });

  it('go on where a cursor says', async () => {
    const { nextCursor } = await search('q=ferry&sort=oldest&pageSize=5');
    const rest = await lines(await get(`/search.jsonl?q=ferry&sort=oldest&cursor=${nextCursor}`));
    expect(rest.map(({ id }) => id)).toEqual(ARTICLES.slice(5).map(({ id }) => id));
  });
});

describe('a citation', () => {
  const id = ARTICLES[0]?.id;

  it.each([
    ['bib', 'application/x-bibtex', '@article{quay2024-'],
    ['ris', 'application/x-research-info-systems', 'TY  - NEWS'],
    ['csl.json', 'application/vnd.citationstyles.csl+json', '[\n  {'],
  ])('is there by its end, and by the media type: %s', async (end, type, start) => {
    const byEnd = await get(`/articles/${id}.${end}`, { Accept: 'text/html' });
    const byType = await get(`/articles/${id}`, { Accept: type });
    expect(byEnd.headers.get('content-type')).toContain(type);
    expect(await byType.text()).toBe(await byEnd.clone().text());
    expect((await byEnd.text()).startsWith(start)).toBe(true);
  });

  it('is a 404 where there is no article', async () => {
    expect((await app.request('/articles/none.bib')).status).toBe(404);
    expect((await app.request(`/articles/${id}.doc`)).status).toBe(404);
  });

  it('is on the page, for reference managers and search engines', async () => {
    const page = await (await get(`/articles/${id}`, { Accept: 'text/html' })).text();
    expect(page).toContain('<meta name="citation_author" content="Ada Quay">');
    expect(page).toContain('<meta name="citation_publication_date" content="2024/06/01">');
    const data = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page)?.[1] ?? '';
    expect(JSON.parse(data)).toMatchObject({
      '@type': 'NewsArticle',
      headline: 'Ferry 0</script>',
      datePublished: '2024-06-01',
      author: [{ '@type': 'Person', name: 'Ada Quay' }],
      publisher: { name: 'The Gazette' },
      url: 'https://gazette.example/0',
    });
    expect(page).toContain(
      'data-source="Ada Quay: Ferry 0&lt;/script&gt;. The Gazette, 1 June 2024. https://gazette.example/0"',
    );
  });
});
