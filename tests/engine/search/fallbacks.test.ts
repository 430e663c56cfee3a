import { describe, expect, it } from 'vitest';
import { articleId } from '../../../functions/article.ts';
import type { SearchAnswer } from '../../../functions/search/answer/answer.ts';
import type { JsonFeed } from '../../../functions/search/feeds/json-feed.ts';
import { one } from '../../contract/atom-faults.ts';
import { createApp } from '../../contract/checked-app.ts';
import { parseXml } from '../../contract/xml.ts';
import { withIndex } from '../with-index.ts';
import { article, fill } from './collection.ts';

const { search, client, names } = withIndex('search-fallbacks', () => ARTICLES);

const town = (name: string) =>
  article(name, { title: `Council of ${name} approves budget`, body: `The mayor of ${name} spoke of seven bridges.` });
const TOWNS = ['Ellery', 'Marlow', 'Finch', 'Oswald', 'Tarrant'];
const ARTICLES = [
  article('kestrel', {
    title: 'Parliament approves the Kestrel treaty',
    body: 'Ministers from seven countries signed it.',
    authors: ['Wilhelmina Sandoval'],
  }),
  ...TOWNS.map(town),
  article('frost', {
    title: 'Apples lost in one night',
    body: `Growers blame a frost. ${'They count trees. '.repeat(60)}`,
  }),
  ...['north', 'south', 'east', 'west'].map((side) =>
    article(side, { title: 'Front', body: `Front in ${side}. Front.` }),
  ),
];

const taken = ({ query, didYouMean, totalResults, articles }: SearchAnswer) => ({
  mode: query.mode,
  didYouMean: didYouMean?.text ?? null,
  totalResults,
  first: articles[0]?.source?.key,
});

describe('a query of plain words', () => {
  it('is taken as it is where it finds enough', async () => {
    expect(taken(await search('q=council approves'))).toMatchObject({ mode: 'all', didYouMean: null, totalResults: 5 });
  });

  it('is taken as it is where nothing more would be found', async () => {
    expect(taken(await search('q=kestrel'))).toMatchObject({ mode: 'all', didYouMean: null, totalResults: 1 });
    expect(taken(await search('q=xyzzyplugh'))).toMatchObject({ mode: 'all', didYouMean: null, totalResults: 0 });
  });

  it.each([
    ['parlament kestrel', 'parliament kestrel'],
    ['kestral treaty', 'kestrel treaty'],
    ['Krstel treaty', 'kestrel treaty'],
    ['wilhelmina sandovel', 'wilhelmina sandoval'],
    ['estrel', 'kestrel'],
  ])('finds what was meant by %j, and says so', async (q, meant) => {
    expect(taken(await search(`q=${q}`))).toEqual({
      mode: 'typo',
      didYouMean: meant,
      totalResults: 1,
      first: 'kestrel.md',
    });
  });

  it('finds what has the words as they were typed first, however much others are about a correction', async () => {
    expect(taken(await search('q=frost'))).toEqual({
      mode: 'typo',
      didYouMean: 'front',
      totalResults: 5,
      first: 'frost.md',
    });
  });

  it('finds articles with some of the words, those with most of them first, and says so', async () => {
    const answer = await search('q=which countries signed the kestrel treaty in parliament');
    expect(taken(answer)).toMatchObject({ mode: 'some', first: 'kestrel.md' });
    const two = await search('q=mayor ellery kestrel');
    expect(taken(two)).toEqual({ mode: 'some', didYouMean: null, totalResults: 1, first: 'Ellery.md' });
  });

  it('wants two words with a meaning, however many others it has', async () => {
    // All of the towns have `of` and `the`, and two of them what was asked for.
    const answer = await search('q=what did the mayor of ellery or of finch say about the kestrel');
    expect(taken(answer)).toMatchObject({ mode: 'some', totalResults: 2 });
    expect(answer.articles.map(({ source }) => source?.key).sort()).toEqual(['Ellery.md', 'Finch.md']);
    expect(taken(await search('q=who was the mayor of the kestrel'))).toMatchObject({ mode: 'all', totalResults: 0 });
  });

  it('wants the only word with a meaning', async () => {
    expect(taken(await search('q=what of the Kestrel'))).toMatchObject({ mode: 'some', totalResults: 1 });
    expect(taken(await search('q=what of the xyzzyplugh'))).toMatchObject({ mode: 'all', totalResults: 0 });
  });

  it('takes what there is where no word has a meaning', async () => {
    expect(taken(await search('q=what of the'))).toMatchObject({ mode: 'some', totalResults: 5 });
  });

  it('is taken exactly where that is wanted', async () => {
    expect(taken(await search('q=parlament&typo=off'))).toMatchObject({
      mode: 'all',
      didYouMean: null,
      totalResults: 0,
    });
  });

  it('goes on from page to page as it began', async () => {
    const first = await search('q=councel bridges&pageSize=2');
    expect(first.query.mode).toBe('typo');
    const second = await search(`q=councel bridges&pageSize=2&cursor=${first.nextCursor}`);
    expect(second.query.mode).toBe('typo');
    expect([second.totalResults, second.articles.length]).toEqual([first.totalResults, 2]);
  });
});

describe('where a handful of articles have all words', () => {
  // All five towns have all of the words. The treaty has two of them that say something: `approves` and `seven`.
  it.each([
    ['keywords', 'council approves seven bridges', 'all', 5],
    ['keywords with one again and again', 'council Council approves seven seven bridges', 'all', 5],
    ['two words beside others', 'the council of seven', 'all', 5],
    ['a question', 'the council approves the seven bridges', 'some', 6],
    ['many words', 'council mayor approves seven bridges', 'some', 6],
    ['a question that is meant exactly', 'the council approves the seven bridges&typo=off', 'all', 5],
    ['a question with operators', 'the council approves the AND seven AND bridges', 'all', 5],
  ])('%s: %s', async (_, q, mode, totalResults) => {
    const answer = await search(`q=${q}`);
    expect(taken(answer)).toMatchObject({ mode, totalResults, didYouMean: null });
    const firstFive = answer.articles.slice(0, 5).map(({ source }) => source?.key);
    expect(firstFive.sort()).toEqual(TOWNS.map((name) => `${name}.md`).sort());
  });

  it('a page of them is enough for a question too', async () => {
    const question = 'q=the council approves the seven bridges';
    await fill(client, names, [...ARTICLES, ...['Arden', 'Brook', 'Corran', 'Dunmore'].map(town)]);
    expect(taken(await search(question))).toMatchObject({ mode: 'some', totalResults: 10 });
    await fill(client, names, [...ARTICLES, ...['Arden', 'Brook', 'Corran', 'Dunmore', 'Esk'].map(town)]);
    expect(taken(await search(question))).toMatchObject({ mode: 'all', totalResults: 10 });
    await fill(client, names, ARTICLES);
  });
});

describe('the page of an article', () => {
  const asset = { name: 'page.css', contentType: 'text/css; charset=utf-8', text: '' };
  const assets = { style: asset, script: asset, icon: asset };
  const configuration = { publicAccess: false, serveReceipts: true };
  const app = createApp({ client, names, configuration, clock: Date.now, assets });
  const marked = async (name: string, query: string) => {
    const path = `/articles/${articleId(`${name}.md`, 0)}?${query}`;
    const page = await (await app.request(path, { headers: { Accept: 'text/html' } })).text();
    return [...page.matchAll(/<mark>([^<]*)<\/mark>/g)].map(([, word]) => word);
  };

  it.each([
    ['kestrel', 'q=parliament kestrel', ['Parliament', 'Kestrel']],
    ['kestrel', 'q=parlament kestral', ['Parliament', 'Kestrel']],
    ['kestrel', 'q=which kestral signed it', ['Kestrel', 'signed']],
    ['kestrel', 'q=parlament kestral&typo=off', []],
    ['kestrel', 'q="parlament"', []],
    ['Ellery', 'q=mayor ellery kestrel', ['Ellery', 'mayor', 'Ellery']],
  ])('of %s marks what was found by %s', async (name, query, words) => {
    expect(await marked(name, query)).toEqual(words);
  });
});

describe('the other forms of a search', () => {
  const app = createApp({
    client,
    names,
    configuration: { publicAccess: false, serveReceipts: true },
    clock: Date.now,
  });
  const get = async (form: string, q: string) => app.request(`${form}?q=${encodeURIComponent(q)}`);
  const subtitle = async (q: string) => one(parseXml(await (await get('/feed.atom', q)).text()), 'subtitle')?.text;
  const description = async (q: string) => ((await (await get('/feed.json', q)).json()) as JsonFeed).description;
  const headers = async (q: string) => {
    const table = await get('/search.csv', q);
    return [table.headers.get('x-query-mode'), table.headers.get('x-query-warnings')];
  };
  const misspelled = 'Few articles have exactly these words. Similar spellings are included.';
  const someWords = 'Few articles have all of these words. Articles with some of them are included.';

  it.each([
    ['parlament kestrel', `${misspelled} Did you mean parliament kestrel?`, 'typo', null],
    ['mayor ellery kestrel', someWords, 'some', null],
    ['“council”', 'Typographic quotes', 'all', 'smart_quotes_replaced'],
  ])('say how %s was taken', async (q, said, mode, warnings) => {
    expect(await subtitle(q)).toContain(said);
    expect(await description(q)).toBe(await subtitle(q));
    expect(await headers(q)).toEqual([mode, warnings]);
  });

  it('say nothing of a query that was taken as it is', async () => {
    expect(await subtitle('council')).toBeUndefined();
    expect(await description('council')).toBeUndefined();
    expect(await headers('council')).toEqual(['all', null]);
  });
});

describe('a query with operators', () => {
  it.each(['"parlament"', 'parlament AND kestrel', 'title:parlament', '-council parlament', 'parlam~1 parlament'])(
    'means what it says: %s',
    async (q) => {
      expect(taken(await search(`q=${q}`))).toMatchObject({ mode: 'all', didYouMean: null, totalResults: 0 });
    },
  );
});

describe('numbers', () => {
  it('are not taken for other numbers', async () => {
    await fill(client, names, [...ARTICLES, article('year', { title: 'The flood of 1953x' })]);
    expect(taken(await search('q=1954x'))).toMatchObject({ mode: 'all', totalResults: 0 });
  });
});
