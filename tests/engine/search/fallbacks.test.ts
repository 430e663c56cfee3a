import { describe, expect, it } from 'vitest';
import { articleId } from '../../../functions/article.ts';
import type { SearchAnswer } from '../../../functions/search/answer/answer.ts';
import type { JsonFeed } from '../../../functions/search/feeds/json-feed.ts';
import { one } from '../../contract/atom-faults.ts';
import { createApp } from '../../contract/checked-app.ts';
import { parseXml } from '../../contract/xml.ts';
import { withIndex } from '../with-index.ts';
import { article } from './collection.ts';

const { search, client, names } = withIndex('search-fallbacks', () => ARTICLES);

const town = (name: string) =>
  article(name, { title: `Council of ${name} approves budget`, body: `The mayor of ${name} spoke of seven bridges.` });
const OTHER_TOWNS = ['Arden', 'Brook', 'Corran', 'Dunmore', 'Esk'].map(town);
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
  article('year', { title: '1953x flood' }),
];
const tenTowns = withIndex('search-fallbacks-ten', () => [...ARTICLES, ...OTHER_TOWNS]);
const nineTowns = withIndex('search-fallbacks-nine', () => [...ARTICLES, ...OTHER_TOWNS.slice(1)]);

const taken = ({ query, didYouMean, totalResults, articles }: SearchAnswer) => ({
  mode: query.mode,
  didYouMean: didYouMean?.text ?? null,
  totalResults,
  first: articles[0]?.source?.key,
});
const counts = ({ all, some, totalResults }: SearchAnswer) => [all, some, totalResults];

describe('a query of plain words', () => {
  it('is taken as it is where it finds enough', async () => {
    const answer = await tenTowns.search('q=council approves');
    expect([answer.query.mode, ...counts(answer)]).toEqual(['all', 10, 0, 10]);
    // What a query finds does not depend on the size of its pages.
    const large = await tenTowns.search('q=council approves&pageSize=11');
    expect([large.query.mode, ...counts(large)]).toEqual(['all', 10, 0, 10]);
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
    const two = await search('q=mayor ellery');
    expect(taken(two)).toEqual({ mode: 'some', didYouMean: null, totalResults: 5, first: 'Ellery.md' });
    expect(counts(two)).toEqual([1, 4, 5]);
  });

  it('wants all of the words where that is asked for, and helps with their spelling', async () => {
    expect(taken(await search('q=mayor ellery&match=all'))).toMatchObject({ mode: 'all', totalResults: 1 });
    const typo = await search('q=mayor elery&match=all');
    expect([typo.query.mode, ...counts(typo)]).toEqual(['typo', 1, 0, 1]);
    expect(taken(await search('q=mayor kestrel&match=all'))).toMatchObject({ mode: 'all', totalResults: 0 });
    expect(counts(await search('q=mayor elery&typo=off'))).toEqual([0, 0, 0]);
  });

  it('does not count words without a meaning', async () => {
    // Every town has `of` and `the`.
    const answer = await search('q=what did the kestrel say of it');
    expect(taken(answer)).toMatchObject({ mode: 'some', totalResults: 1, first: 'kestrel.md' });
  });

  it('wants the only word with a meaning', async () => {
    expect(taken(await search('q=what of the Kestrel'))).toMatchObject({ mode: 'some', totalResults: 1 });
    expect(taken(await search('q=what of the xyzzyplugh'))).toMatchObject({ mode: 'all', totalResults: 0 });
  });

  it('takes what there is where no word has a meaning', async () => {
    expect(taken(await search('q=what of the'))).toMatchObject({ mode: 'some', totalResults: 6 });
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

describe('a query of two words', () => {
  const { search } = withIndex('search-fallbacks-dated', () =>
    [...TOWNS, 'Ellery again'].map((name, at) => ({ ...town(name), publishedAt: `20${10 + at}-01-01T00:00:00Z` })),
  );

  it.each(['relevance', 'newest', 'oldest'])('lists those with all of the words first by %s too', async (sort) => {
    const order: (string | undefined)[] = [];
    let next = '';
    do {
      const answer = await search(
        `q=mayor ellery&sort=${sort}&pageSize=2&facets=domain&cursor=${next}`.replace(/&cursor=$/, ''),
      );
      expect(counts(answer)).toEqual([2, 4, 6]);
      order.push(...answer.articles.map(({ source }) => source?.key));
      if (sort !== 'relevance') expect(answer.articles.map(({ score }) => score)).toEqual([null, null]);
      next = answer.nextCursor ?? '';
    } while (next !== '');
    expect(order.slice(0, 2).sort()).toEqual(['Ellery again.md', 'Ellery.md']);
    expect(new Set(order).size).toBe(6);
  });
});

describe('a query of words that others write as one', () => {
  const { search } = withIndex('search-fallbacks-joined', () => [
    article('joined', { title: 'A film', body: 'She put it on YouTube.' }),
    article('tube', { title: 'The tube', body: 'A tube was closed.' }),
    article('film', { title: 'Film night', body: 'A film about nothing, again a film.' }),
    article('truce', { title: 'The truce', body: 'The ceasefire held.' }),
  ]);

  it('finds a name that is written as one word, alone and beside articles with some of the words', async () => {
    const answer = await search('q=you tube film');
    expect([answer.query.mode, ...counts(answer)]).toEqual(['some', 1, 2, 3]);
    expect(answer.articles[0]?.source?.key).toBe('joined.md');
    expect(counts(await search('q=you tube fylm&match=all'))).toEqual([1, 0, 1]);
  });

  it('finds a compound', async () => {
    const { articles } = await search('q=cease fire&typo=off');
    expect(articles.map(({ source, highlights }) => [source?.key, highlights?.body])).toEqual([
      ['truce.md', ['The <mark>ceasefire</mark> held.']],
    ]);
  });
});

describe('a query of words that are only written as one', () => {
  const { search } = withIndex('search-fallbacks-face', () => [
    ...['one', 'two', 'three'].map((name) => article(name, { title: name, body: 'It is on FaceTube.' })),
    ...['four', 'five'].map((name) => article(name, { title: name, body: 'A face.' })),
    ...['six', 'seven', 'eight', 'nine'].map((name) => article(name, { title: name, body: 'A tune.' })),
  ]);

  it('looks for no more on the next page than on the first', async () => {
    // Of the two words, no article has `tube` by itself, and many have `tune`.
    const first = await search('q=face tube&pageSize=2');
    const second = await search(`q=face tube&pageSize=2&cursor=${first.nextCursor}`);
    expect([counts(first), counts(second)]).toEqual([
      [3, 2, 5],
      [3, 2, 5],
    ]);
  });
});

describe('where a handful of articles have all words', () => {
  // All five towns have all of the words. The treaty has two of them that say something: `approves` and `seven`.
  it.each([
    ['keywords', 'council approves seven bridges', 'some', 6],
    ['two words beside others', 'the council of seven', 'some', 6],
    ['keywords that are all wanted', 'council approves seven bridges&match=all', 'all', 5],
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
    expect(taken(await nineTowns.search(question))).toMatchObject({ mode: 'some', totalResults: 10 });
    expect(taken(await tenTowns.search(question))).toMatchObject({ mode: 'all', totalResults: 10 });
  });
});

describe('the page of an article', () => {
  const asset = { name: 'page.css', contentType: 'text/css; charset=utf-8', text: async () => '' };
  const assets = { style: asset, script: asset, icon: asset };
  const configuration = { publicAccess: false, serveReceipts: true };
  const app = createApp({ client, names, configuration, clock: Date.now, assets });
  const marked = async (name: string, query: string) => {
    const path = `/articles/${articleId(`${name}.md`, 0)}?${query}`;
    const page = await (await app.request(path, { headers: { Accept: 'text/html' } })).text();
    return [...page.matchAll(/<mark[^>]*>([^<]*)<\/mark>/g)].map(([, word]) => word);
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
  const get = async (form: string, q: string, others = '') =>
    app.request(`${form}?q=${encodeURIComponent(q)}${others}`);
  const subtitle = async (q: string) =>
    one(parseXml(await (await get('/feed.atom', q, '&typo=auto')).text()), 'subtitle')?.text;
  const description = async (q: string) =>
    ((await (await get('/feed.json', q, '&typo=auto')).json()) as JsonFeed).description;
  const headers = async (q: string) => {
    const table = await get('/search.csv', q);
    return [table.headers.get('x-query-mode'), table.headers.get('x-query-warnings')];
  };
  const misspelled = 'Few articles have exactly these words. Similar spellings are included.';
  const someWords = 'Few articles have all of these words. Articles with some of them are included.';

  it.each([
    ['parlament kestrel', `${misspelled} Did you mean parliament kestrel?`, 'typo', null],
    ['mayor ellery', someWords, 'some', null],
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
    expect(taken(await search('q=1954x'))).toMatchObject({ mode: 'all', totalResults: 0 });
  });
});
