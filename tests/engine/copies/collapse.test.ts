import { describe, expect, it } from 'vitest';
import { wirePairs } from '../../../bench/copies/wire-corpus.ts';
import { type Article, articleId } from '../../../functions/article.ts';
import { isCopy } from '../../../functions/copies/is-copy.ts';
import { signatureOf } from '../../../functions/copies/signature.ts';
import type { ArticleItem } from '../../../functions/search/answer/item.ts';
import type { JsonFeed } from '../../../functions/search/feeds/json-feed.ts';
import { createApp } from '../../contract/checked-app.ts';
import { article } from '../search/collection.ts';
import { withIndex } from '../with-index.ts';

const STORIES = wirePairs(3, 170).filter(({ kind }) => kind === 'another story');
const EDITED = wirePairs(3, 170).filter(({ kind }) => kind === '15 % of sentences edited');

/** Three stories in 300 papers, on the last days; before them 170 stories, each in up to four papers. */
function articles(): Article[] {
  const day = (at: number) => new Date(Date.UTC(2026, 0, 1) - at * 3_600_000).toISOString();
  const paper = (name: string, at: number, body: string) =>
    article(name, { title: `Paper ${name}`, body: `${body} harbour`, publishedAt: day(at), domain: `${name}.example` });
  const texts = EDITED.map(({ one, other }) => [one.sentences.join(' '), other.sentences.join(' ')]);
  const many = Array.from({ length: 300 }, (_, at) =>
    paper(`many-${at}`, at, STORIES[at % 3]?.other.sentences.join(' ') ?? ''),
  );
  const others = texts.flatMap(([one = '', other = ''], at) =>
    [one, other, one, STORIES[at % 170]?.other.sentences.join(' ') ?? ''].map((text, copy) =>
      paper(`story-${at}-${copy}`, 400 + ((at * 37 + copy * 101) % 900), text),
    ),
  );
  const lone = Array.from({ length: 200 }, (_, at) =>
    paper(`lone-${at}`, 2_000 + at, `Note ${at} of one paper only, and of no other paper at all`),
  );
  return [...many, ...others, ...lone, ...digested.map((text, at) => paper(`digested-${at}`, DIGESTED + at, text))];
}

/** A story, a digest of it and another one, and that other one: the digest is a copy of both. */
const digested = wirePairs(5, 1).flatMap(({ kind, one, other }) => {
  if (kind !== 'another story') return [];
  const [first, second] = [one.sentences.slice(0, 8), other.sentences.slice(0, 8)];
  return [first, [...first, ...second], second].map((sentences) => sentences.join(' '));
});
const DIGESTED = 1_500;

const { client, names } = withIndex('search-collapse', articles);
// Time stands still: a table would end in the middle on a slow machine.
const now = Date.now();
const app = createApp({ client, names, configuration: { publicAccess: false, serveReceipts: true }, clock: () => now });

interface Answer {
  totalResults: number;
  stories?: number;
  nextCursor: string | null;
  articles: ArticleItem[];
}

async function ask(query: string): Promise<Answer> {
  const response = await app.request(`/search?highlight=false&${query}`);
  expect(response.status, query).toBe(200);
  return (await response.json()) as Answer;
}

async function walk(query: string): Promise<ArticleItem[]> {
  const found: ArticleItem[] = [];
  let cursor: string | null = null;
  do {
    const answer: Answer = await ask(`${query}${cursor === null ? '' : `&cursor=${cursor}`}`);
    found.push(...answer.articles);
    cursor = answer.nextCursor;
  } while (cursor !== null);
  return found;
}

const signatures = new Map(articles().map((each) => [each.id, signatureOf(each)]));
const EXPECTED = new Map<string, ReturnType<typeof brute>>();

/** Returns what `brute` does, once for each query. */
function expected(query: string): ReturnType<typeof brute> {
  const known = EXPECTED.get(query) ?? brute(query);
  EXPECTED.set(query, known);
  return known;
}

/** Compares each article with those that are listed before it: those without a copy there, and how many copies there are. */
async function brute(query: string): Promise<{ first: string[]; copies: Map<string, number> }> {
  const all = (await walk(`${query}&pageSize=100`)).map(({ id }) => ({ id, signature: signatures.get(id) ?? null }));
  const isSame = (one: (typeof all)[0], other: (typeof all)[0]) =>
    one.signature !== null && other.signature !== null && isCopy(one.signature, other.signature);
  const first: typeof all = [];
  for (const each of all) if (!first.some((before) => isSame(before, each))) first.push(each);
  const copies = new Map(
    first.map((each) => [each.id, all.filter((other) => other !== each && isSame(other, each)).length]),
  );
  return { first: first.map(({ id }) => id), copies };
}

describe('a search with each story once', () => {
  it.each(['sort=newest', 'q=harbour', 'q=harbour&to=2025-12-20'])(
    'lists every story by the copy that ranks first, on one walk: %s',
    async (query) => {
      const { first, copies } = await expected(query);
      const walked = await walk(`${query}&collapse=copies&pageSize=40`);
      expect(walked.map(({ id }) => id)).toEqual(first);
      expect(walked.map(({ copies: of }) => of?.count)).toEqual(first.map((id) => copies.get(id)));
    },
    60_000,
  );

  it.each(['pageSize=25', 'pageSize=40&q=harbour'])(
    'lists a story of which only a digest that is not listed ranks before: %s',
    async (query) => {
      const ids = (await walk(`sort=newest&collapse=copies&${query}`)).map(({ id }) => id);
      const listed = digested.map((_, at) => ids.includes(articleId(`digested-${at}.md`, 0)));
      expect(listed).toEqual([true, false, true]);
    },
  );

  it('has the fourth story on its first page, after 300 copies of three', async () => {
    const { articles: page, totalResults, stories } = await ask('q=harbour&sort=newest&collapse=copies&pageSize=5');
    expect(page.map(({ copies }) => copies?.count).slice(0, 3)).toEqual([
      expect.any(Number),
      expect.any(Number),
      expect.any(Number),
    ]);
    expect(page.slice(0, 3).every(({ copies }) => (copies?.count ?? 0) >= 99)).toBe(true);
    expect(page[0]?.copies?.articles).toHaveLength(5);
    expect(page).toHaveLength(5);
    expect([totalResults > 1_000, stories]).toEqual([true, undefined]);
  });

  it('counts its stories where the articles are not too many', async () => {
    const query = 'q=harbour&to=2025-12-20';
    const { totalResults, stories } = await ask(`${query}&collapse=copies&pageSize=1`);
    expect(stories).toBe((await expected(query)).first.length);
    expect(totalResults).toBeGreaterThan(stories ?? totalResults);
  });

  it('counts its pages in stories', async () => {
    const { first } = await expected('sort=newest');
    const pages = await Promise.all(
      [1, 2, 3].map((page) => ask(`sort=newest&collapse=copies&pageSize=20&page=${page}`)),
    );
    expect(pages.flatMap(({ articles: page }) => page.map(({ id }) => id))).toEqual(first.slice(0, 60));
    expect((await app.request('/search?collapse=copies&page=11&pageSize=100')).status).toBe(400);
  });

  it('is a table with the number of copies', async () => {
    const rows = async (query: string) =>
      (await (await app.request(`/search.csv?${query}`)).text()).trim().split('\r\n');
    const { first } = await expected('q=harbour');
    const [header, ...table] = await rows('q=harbour&collapse=copies');
    expect([header?.split(',').includes('copies'), table.length]).toEqual([true, first.length]);
    expect((await rows('q=harbour'))[0]?.split(',')).not.toContain('copies');
  });

  it('is JSON Lines with the copies of each article', async () => {
    const lines = async (query: string) =>
      (await (await app.request(`/search.jsonl?${query}`)).text())
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as ArticleItem);
    const { first, copies } = await expected('q=harbour');
    const listed = await lines('q=harbour&collapse=copies');
    expect(listed.map(({ id, copies: of }) => [id, of?.count])).toEqual(first.map((id) => [id, copies.get(id)]));
    expect((await lines('q=harbour'))[0]).not.toHaveProperty('copies');
  });

  it('is a feed on request, whose entries have their copies', async () => {
    const query = 'q=harbour&sort=newest&pageSize=30';
    const feed = async (path: string) => (await app.request(path)).text();
    const { items } = JSON.parse(await feed(`/feed.json?${query}&collapse=copies`)) as JsonFeed;
    const { articles: page } = await ask(`${query}&collapse=copies`);
    expect(items.map(({ _article: { copies } }) => copies)).toEqual(page.map(({ copies }) => copies));
    const atom = await feed(`/feed.atom?${query}&collapse=copies`);
    const counts = page.flatMap(({ copies }) =>
      copies?.count ? [`${copies.count} cop${copies.count === 1 ? 'y' : 'ies'}`] : [],
    );
    expect([...atom.matchAll(/\/copies".* title="(.*?)"/g)].map(([, title]) => title)).toEqual(counts);
    expect(await feed(`/feed.json?${query}`)).not.toContain('"copies"');
  });
});

describe('the copies of an article', () => {
  const id = articleId('many-0.md', 0);
  const get = async (path: string) => (await (await app.request(`/articles/${id}/${path}`)).json()) as Answer;

  it('are all in the index, the earliest first', async () => {
    const { totalResults, articles: page } = await get('copies?pageSize=3');
    expect(totalResults).toBeGreaterThanOrEqual(99);
    expect(page.map(({ publishedAt }) => publishedAt)).toEqual(page.map(({ publishedAt }) => publishedAt).toSorted());
    expect((await app.request(`/articles/${articleId('nowhere.md', 0)}/copies`)).status).toBe(404);
  });

  it('are not among similar articles', async () => {
    const copies = new Set((await get('copies?pageSize=100')).articles.map((each) => each.id));
    const { articles: similar } = await get('similar?pageSize=20');
    expect(similar.filter((each) => copies.has(each.id))).toEqual([]);
  });
});
