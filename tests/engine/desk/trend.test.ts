import { describe, expect, it } from 'vitest';
import type { Trend } from '../../../functions/search/trend/count-trend.ts';
import { createApp } from '../../contract/checked-app.ts';
import { article } from '../search/collection.ts';
import { withIndex } from '../with-index.ts';

const published = (name: string, title: string, day: string | null, more: object = {}) =>
  article(name, {
    title,
    publishedAt: day && `${day}T00:00:00Z`,
    publishedAtPrecision: day === null ? null : 'day',
    ...more,
  });

const { client, names, search } = withIndex('trend', () => [
  published('a', 'The ferry sails', '2022-03-01'),
  published('b', 'The ferry, the tram', '2022-08-01', { language: 'de' }),
  published('c', 'The tram stops', '2024-05-01'),
  published('d', 'The market opens', '2022-05-01'),
  published('e', 'The market closes', '2025-05-01'),
  published('f', 'A ferry without a day', null),
  published('old', 'An old funicular', '1923-02-01'),
]);
const app = createApp({ client, names, configuration: { publicAccess: true, serveReceipts: false }, clock: Date.now });
const get = (query: string) => app.request(`/trend?${query}`);
const trend = async (query: string) => (await (await get(query)).json()) as Trend;

describe('a trend', () => {
  it('counts each query and all articles by period, from the first to the last one with an article', async () => {
    const { interval, queries, all, periods } = await trend('q=ferry&q=tram&interval=year');
    expect(interval).toBe('year');
    expect(queries.map(({ query, totalResults, undated }) => [query.input, totalResults, undated])).toEqual([
      ['ferry', 3, 1],
      ['tram', 2, 0],
    ]);
    expect(all).toEqual({ totalResults: 7, undated: 1 });
    expect(periods).toEqual([
      { from: '2022-01-01', to: '2022-12-31', all: 3, counts: [2, 1], shares: [0.666667, 0.333333] },
      { from: '2023-01-01', to: '2023-12-31', all: 0, counts: [0, 0], shares: [null, null] },
      { from: '2024-01-01', to: '2024-12-31', all: 1, counts: [0, 1], shares: [0, 1] },
    ]);
  });

  it('compares with the articles of the same filters and dates', async () => {
    const { periods } = await trend('q=ferry&language=de&interval=year');
    expect(periods).toEqual([expect.objectContaining({ all: 1, counts: [1], shares: [1] })]);
    expect((await trend('q=market&from=2023&tz=Asia/Tokyo&interval=month')).periods).toEqual([
      expect.objectContaining({ from: '2025-05-01', counts: [1] }),
    ]);
  });

  it('is by decades where one old article stretches it', async () => {
    const { interval, periods } = await trend('q=funicular&q=tram');
    expect([interval, periods.length]).toEqual(['decade', 11]);
  });

  it('counts what /search finds, and is widened only when asked to', async () => {
    for (const [q, typo] of [
      ['ferrry tram', 'off'],
      ['ferrry tram', 'auto'],
      ['tram -ferry', 'off'],
      ['title:market', 'off'],
    ]) {
      const parameters = new URLSearchParams({ q: q ?? '', typo: typo ?? '' });
      const { totalResults, query } = await search(`${parameters}`);
      expect((await trend(`${parameters}`)).queries).toMatchObject([{ totalResults, query: { mode: query.mode } }]);
    }
    expect((await trend('q=ferrry')).queries).toMatchObject([{ totalResults: 0, query: { mode: 'all' } }]);
  });

  it('is a table too, in which no query begins a formula', async () => {
    const response = await app.request('/trend.csv?q=%3Dferry&q=tram&interval=decade');
    expect((await response.text()).split('\r\n')).toEqual([
      'query,from,to,count,all,share',
      `"'=ferry",2020-01-01,2029-12-31,2,5,0.4`,
      '"tram",2020-01-01,2029-12-31,2,5,0.4',
      '',
    ]);
  });

  it('of nothing has no periods', async () => {
    expect(await trend('q=nothinglikeit')).toMatchObject({ queries: [{ totalResults: 0 }], periods: [] });
  });

  it.each([
    ['', 'q', 'must be given at least once'],
    ['q=a&q=b&q=c&q=d&q=e&q=f', 'q', 'must be given at most 5 times'],
    ['q=a&q=*b', 'q', '(query 2)'],
    ['q=a&pageSize=5', 'pageSize', 'is not a known parameter'],
    ['q=a&interval=week', 'interval', 'must be one of auto, day'],
  ])('refuses what it can not count: %s', async (query, parameter, detail) => {
    const response = await get(query);
    expect(response.status).toBe(400);
    expect(((await response.json()) as { errors: object[] }).errors).toEqual([
      expect.objectContaining({ parameter, detail: expect.stringContaining(detail) }),
    ]);
  });
});
