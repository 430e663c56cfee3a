import { describe, expect, it } from 'vitest';
import type { SearchAnswer } from '../../../functions/search/answer/answer.ts';
import { readSearch } from '../../../functions/search/parameters/read-search.ts';
import { createApp } from '../../contract/checked-app.ts';
import { withIndex } from '../with-index.ts';
import { COLLECTION } from './collection.ts';

const { client, names } = withIndex('search-matching', () => COLLECTION);
const configuration = { publicAccess: false, serveReceipts: true };
const app = createApp({ client, names, configuration, clock: Date.now });

const nameOf = new Map(COLLECTION.map(({ id, source }) => [id, source.key.replace('.md', '')]));

async function search(query: string): Promise<SearchAnswer> {
  const response = await app.request(`/search?${query}`);
  expect(response.status, query).toBe(200);
  return (await response.json()) as SearchAnswer;
}

const found = async (query: string) => (await search(query)).articles.map(({ id }) => nameOf.get(id));
const foundInAnyOrder = async (query: string) => (await found(query)).sort();

describe('words', () => {
  it.each([
    ['q=ministers', ['kiev', 'paris']],
    ['q=MINISTERS', ['kiev', 'paris']],
    ['q=ministers troops&match=all', ['kiev']],
    ['q=ministers AND troops', ['kiev']],
    ['q=ministers nowhere&match=all', []],
    ['q="ministers meet over"', ['kiev']],
    ['q=“meet over”', ['kiev']],
    ['q="over meet"', []],
    ['q=russia', ['kiev']],
    ["q=russia's", ['kiev']],
    ['q=cafe', ['kiev']],
    ['q=sueden', ['berlin']],
    ['q=suden', ['berlin']],
    ['q=memorial', ['kiev']],
    ['q=krainova', ['kiev']],
    ['q="smith ministers"', []],
    ['q=troops !!! —', ['kiev', 'undated']],
    ['q=troops \u0870&match=all', ['kiev', 'undated']], // A letter that OpenSearch does not know.
    ['q="troops', ['kiev', 'undated']],
    ['q=century', ['old']],
  ])('%s finds %j', async (query, expected) => {
    expect(await foundInAnyOrder(query)).toEqual(expected);
  });

  it.each([
    ['q=ministers&searchIn=title', ['kiev']],
    ['q=paris&searchIn=summary', ['kiev']],
    ['q=paris&searchIn=title,body', []],
    ['q=smith&searchIn=author', ['kiev', 'paris']],
    ['q=smith&searchIn=body', []],
    ['q=memorial&searchIn=body', ['kiev']],
  ])('are looked for where wanted: %s', async (query, expected) => {
    expect(await foundInAnyOrder(query)).toEqual(expected);
  });

  it('count for more in a title', async () => {
    expect(await found('q=ministers')).toEqual(['kiev', 'paris']);
    const [first] = (await search('q=ministers')).articles;
    expect(first?.score).toBeGreaterThan(0);
  });

  it.each([
    '%00',
    '%ff%fe',
    '%ed%a0%80',
    '"',
    '*',
    '(((((',
    '\\',
    '{"query":1}',
    'a:b:c',
    "'",
    '%F0%9F%98%80',
    '%E2%80%8B',
    '+',
    '!',
  ])('may be %s', async (text) => {
    expect((await app.request(`/search?q=${text}`)).status).toBe(200);
  });

  it('may have a fingerprint that OpenSearch would take for a command', async () => {
    const read = (q: string) => readSearch(new URLSearchParams({ q }), Date.now());
    const words = Array.from({ length: 2_000 }, (_, at) => `w${at}`);
    const underscored = words.find((q) => {
      const result = read(q);
      return result.ok && result.value.fingerprint.startsWith('_');
    });
    expect((await app.request(`/search?q=${underscored}`)).status).toBe(200);
  });

  it('may be sixty-four in all fields, and as long as a query may be', async () => {
    expect((await app.request(`/search?q=${'a '.repeat(64)}`)).status).toBe(200);
    expect((await app.request(`/search?q=${"a'".repeat(250)}`)).status).toBe(200);
  });
});

describe('filters', () => {
  it.each([
    ['author=natalya krainova', ['kiev']],
    ['author=Krainova', []],
    ['author=NATALYA KRAINOVA,J. Smith', ['kiev', 'paris']],
    ['domain=Example.org', ['berlin', 'paris']],
    ['domain=example.org&section=weather', ['paris']],
    ['section=world&section=Weather', ['kiev', 'paris']],
    ['tag=wetter,ukraine', ['berlin', 'kiev']],
    ['language=en&domain=example.org', ['paris']],
    ['language=EN-gb', ['paris']],
    ['language=e', null],
    ['excludeDomain=example.org,EXAMPLE.net', ['kiev', 'old']],
    ['q=ministers&excludeDomain=example.org', ['kiev']],
  ])('%s keep %j', async (query, expected) => {
    if (expected === null) expect((await app.request(`/search?${query}`)).status).toBe(400);
    else expect(await foundInAnyOrder(query)).toEqual(expected);
  });

  it.each([
    ['from=2014-03-30&to=2014-03-30', ['kiev']],
    ['from=2014-03', ['berlin', 'kiev', 'paris']],
    ['from=2014-03-31&to=2014-03-31', ['berlin', 'paris']],
    ['from=2014-03-31&to=2014-03-31&tz=Europe/Berlin', ['paris']],
    ['from=2014-04-01&tz=europe/berlin', ['berlin']],
    ['to=1999', ['old']],
    ['from=2014-03-31T22:00:00Z&to=2014-04-01T00:00:00%2B02:00', ['berlin']],
    ['to=2014-03-31T21:59:59Z&from=2014', ['kiev', 'paris']],
  ])('by date, %s, keep %j', async (query, expected) => {
    expect(await foundInAnyOrder(query)).toEqual(expected);
  });

  it('by date say how many undated articles they leave out', async () => {
    const { warnings, query } = await search('from=2014-03&to=2014-03&tz=Europe/Berlin');
    expect(warnings).toEqual([{ code: 'undated_left_out', message: expect.stringContaining('2 articles') }]);
    expect(query).toMatchObject({ from: '2014-02-28T23:00:00.000Z', to: '2014-03-31T21:59:59.999Z' });
    expect((await search('q=troops&from=2014')).warnings).toMatchObject([
      { message: expect.stringContaining('1 article ') },
    ]);
    expect((await search('q=ministers&from=2014')).warnings).toEqual([]);
    expect((await search('q=troops')).warnings).toEqual([]);
  });
});

describe('order', () => {
  it('puts undated articles last, both ways', async () => {
    const newest = await found('');
    expect(newest.slice(0, 4)).toEqual(['berlin', 'paris', 'kiev', 'old']);
    const oldest = await found('sort=oldest');
    expect(oldest.slice(0, 4)).toEqual(['old', 'kiev', 'paris', 'berlin']);
    expect(newest.slice(4).sort()).toEqual(['undated', 'unsigned']);
    expect(oldest.slice(4).sort()).toEqual(['undated', 'unsigned']);
  });

  it('gives a score by relevance only', async () => {
    expect((await search('q=ministers&sort=newest')).articles.map(({ score }) => score)).toEqual([null, null]);
    expect((await search('')).query).toMatchObject({ sort: 'newest', interpreted: '' });
  });

  it('is kept from page to page', async () => {
    const pages = await Promise.all([1, 2, 3, 4].map((page) => search(`pageSize=2&page=${page}`)));
    expect(pages.flatMap(({ articles }) => articles.map(({ id }) => id))).toEqual(
      (await search('')).articles.map(({ id }) => id),
    );
    expect(pages.map(({ page, totalResults, nextCursor }) => [page, totalResults, nextCursor === null])).toEqual([
      [1, 6, false],
      [2, 6, false],
      [3, 6, true],
      [4, 6, true],
    ]);
  });

  it('ends at the last page that has a number', async () => {
    expect(await found('pageSize=100&page=100')).toEqual([]);
  });
});

describe('a cursor', () => {
  it.each(['', 'sort=oldest', 'sort=relevance', 'q=troops', 'q=rain&sort=oldest', 'domain=example.net'])(
    'reaches every article once: %s',
    async (query) => {
      const all = (await search(query)).articles.map(({ id }) => id);
      const reached: string[] = [];
      const pages: number[] = [];
      let next: string | null = '';
      while (next !== null) {
        const answer: SearchAnswer = await search(`${query}&pageSize=1${next && `&cursor=${next}`}`);
        reached.push(...answer.articles.map(({ id }) => id));
        pages.push(answer.page);
        next = answer.nextCursor;
      }
      expect(reached).toEqual(all);
      expect(pages).toEqual(all.map((_, index) => index + 1));
    },
  );
});
