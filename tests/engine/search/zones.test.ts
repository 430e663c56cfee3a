import { describe, expect, it } from 'vitest';
import type { DatePrecision } from '../../../functions/article.ts';
import { withIndex } from '../with-index.ts';
import { article } from './collection.ts';

const { found, search } = withIndex('search-zones', () => ARTICLES);

const published = (name: string, publishedAt: string, publishedAtPrecision: DatePrecision, publishedDay?: string) =>
  article(name, { publishedAt, publishedAtPrecision, ...(publishedDay !== undefined && { publishedDay }) });

const ARTICLES = [
  published('year', '2014-01-01T00:00:00Z', 'year'),
  published('month', '2014-03-01T00:00:00Z', 'month'),
  published('day', '2014-03-30T00:00:00Z', 'day'),
  published('midnight', '2014-03-30T00:00:00Z', 'second'),
  published('evening', '2014-03-30T22:30:00Z', 'second'),
  published('next', '2014-03-31T00:00:00Z', 'day'),
  published('kiritimati', '2014-03-29T12:30:00Z', 'second', '2014-03-30'),
  published('honolulu', '2014-03-31T08:30:00Z', 'second', '2014-03-30'),
  article('undated', {}),
];

const ZONES = ['UTC', 'America/New_York', 'Asia/Tokyo', 'Europe/Berlin', 'Pacific/Kiritimati'];

describe('a period in a zone', () => {
  it.each([
    ['from=2014-03-30&to=2014-03-30', 'UTC', ['day', 'evening', 'midnight']],
    ['from=2014-03-30&to=2014-03-30', 'America/New_York', ['day', 'evening']],
    ['from=2014-03-30&to=2014-03-30', 'Asia/Tokyo', ['day', 'midnight']],
    ['to=2014-03-29', 'America/New_York', ['kiritimati', 'midnight', 'month', 'year']],
    ['from=2014-03-31', 'Asia/Tokyo', ['evening', 'honolulu', 'next']],
    ['from=2014&to=2014-02', 'Asia/Tokyo', ['year']],
    ['from=2014-03-30T20:00:00Z', 'Asia/Tokyo', ['evening', 'honolulu', 'next']],
  ])('takes a date without a time for the same day everywhere: %s in %s', async (query, tz, expected) => {
    expect((await found(`${query}&tz=${tz}`)).sort()).toEqual(expected);
  });

  it('is told as it is in the zone, and goes on from page to page', async () => {
    const query = 'from=2014-03-30&to=2014-03-30&tz=America/New_York&pageSize=1';
    const first = await search(query);
    const second = await search(`${query}&cursor=${first.nextCursor}`);
    expect(first.query).toMatchObject({ from: '2014-03-30T04:00:00.000Z', to: '2014-03-31T03:59:59.999Z' });
    expect([first, second].map(({ articles }) => articles[0]?.source?.key)).toEqual(['evening.md', 'day.md']);
    expect(first.warnings).toMatchObject([{ code: 'undated_left_out' }]);
  });
});

describe('a period without a zone', () => {
  const ALL = ['day', 'evening', 'honolulu', 'kiritimati', 'midnight'];
  it.each([
    ['from=2014-03-30&to=2014-03-30', ALL],
    ['from=2014-03-30&to=2014-03-30T23:00:00Z', ALL.filter((name) => name !== 'honolulu')],
    ['from=2014-03-30T00:00:00Z&to=2014-03-30', ALL.filter((name) => name !== 'kiritimati')],
    ['from=2014-03-31', ['next']],
    ['to=2014-03-29', ['month', 'year']],
    ['from=2014-03-31T00:00:00Z', ['honolulu', 'next']],
  ])('takes a bare date for the day that the article states: %s', async (query, expected) => {
    expect((await found(query)).sort()).toEqual(expected);
  });

  it('has a histogram that counts what its buckets find', async () => {
    const { histogram } = await search('interval=day&from=2014-03-29');
    expect(histogram).toMatchObject({ tz: 'UTC', field: 'publishedDay' });
    expect(histogram?.buckets).toEqual([
      { from: '2014-03-30', to: '2014-03-30', count: ALL.length },
      { from: '2014-03-31', to: '2014-03-31', count: 1 },
    ]);
  });
});

describe('an index of before days were stored', () => {
  const withoutDay = (document: (typeof ARTICLES)[number]) =>
    Object.fromEntries(Object.entries(document).filter(([name]) => name !== 'publishedDay')) as typeof document;
  const older = withIndex('search-no-days', () => ARTICLES.map(withoutDay));

  it('is searched by moments in UTC', async () => {
    expect((await older.found('from=2014-03-30&to=2014-03-30')).sort()).toEqual(['day', 'evening', 'midnight']);
    const { histogram } = await older.search('interval=day&from=2014-03-30');
    expect(histogram?.buckets.map(({ count }) => count)).toEqual([3, 2]);
  });
});

describe.each(ZONES)('the histogram in %s', (tz) => {
  it.each(['day', 'month', 'year'])('by %s counts what its buckets find', async (interval) => {
    const { histogram } = await search(`interval=${interval}&tz=${tz}`);
    const buckets = histogram?.buckets ?? [];
    expect(buckets.reduce((sum, { count }) => sum + count, 0)).toBe(ARTICLES.length - 1);
    expect(histogram?.undated).toBe(1);
    for (const { from, to, count } of buckets.filter((bucket, at) => bucket.count > 0 || at % 20 === 1)) {
      expect((await search(`from=${from}&to=${to}&tz=${tz}`)).totalResults, from).toBe(count);
    }
  });

  it('has a bucket for every day from the first article to the last', async () => {
    const { histogram } = await search(`interval=day&from=2014-03&tz=${tz}`);
    const days = (histogram?.buckets ?? []).map(({ from }) => Date.parse(from) / 86_400_000);
    expect(days).toEqual(Array.from(days, (_, at) => (days[0] ?? 0) + at));
    expect(days).toHaveLength(31);
  });
});
