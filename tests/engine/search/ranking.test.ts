import { describe, expect, it } from 'vitest';
import type { Article } from '../../../functions/article.ts';
import { withIndex } from '../with-index.ts';
import { article, fill } from './collection.ts';

const SOON = { timeout: 10_000, interval: 100 };
const DAY = 86_400_000;
const daysAgo = (days: number) => new Date(Date.now() - days * DAY).toISOString();
const others = Array.from({ length: 20 }, (_, at) =>
  article(`other-${at}`, {
    title: `Notes from week ${at}`,
    body: 'Rain in the morning, a little sun in the afternoon.',
  }),
);

const WORDS = 'The minister spoke of water and of prices for an hour.';
const ARTICLES = [
  article('about', {
    title: 'Ada Tarrant elected mayor',
    body: 'Ada Tarrant won by forty votes. Tarrant had run twice.',
  }),
  article('mention', {
    title: 'A long evening at the town hall',
    body: `${'Speeches were made. '.repeat(20)}Ada Marlow thanked Tarrant.`,
  }),
  article('byline', { title: 'Rain on the coast', body: 'It rained.', authors: ['Ada Tarrant'] }),
  article('aside', {
    title: 'A busy week',
    body: 'The harbour fire was put out, a school was opened, a ship was named, and the council met twice.',
  }),
  article('event', {
    title: 'Harbour fire destroys three sheds',
    body: 'The fire in the harbour began at night. Three sheds burned.',
  }),
  article('apart', { title: 'A speech in the capital', body: `${WORDS} White was the colour of the house.` }),
  article('together', {
    title: 'A speech in the capital',
    body: `${WORDS} The colour was that of the white house.`,
  }),
  article('dam', {
    title: 'Dam breaks at Ellery',
    body: 'The Ellery dam broke at dawn. The dam had been inspected in May.',
    publishedAt: daysAgo(9_000),
  }),
  article('dam named', {
    title: 'Council meets',
    body: `${'The council talked about many things. '.repeat(8)} An old dam at Ellery was named.`,
    publishedAt: daysAgo(1),
  }),
  article('meant', { title: 'Lighthouse keeper retires', body: 'After forty years the keeper leaves.' }),
  article('less', { title: 'Goal keeper retires', body: 'He leaves after a long career.' }),
  article('answer', { title: 'Kestrel census', body: '412 pairs.' }),
  article('forms', { title: 'On the water', body: 'Sailing is slow here, and so it was on the lake.' }),
  article('form', { title: 'On the water', body: 'Sailors are slow here, and so it was on the lake.' }),
  article('sailed', { title: 'On the water', body: 'Sailed it was slow here, and so it was on the lake.' }),
];

describe('who looks for', () => {
  const { found, search } = withIndex('search-ranking', () => [...others, ...ARTICLES]);

  it('a name finds the articles about that person before those that only mention one part of it', async () => {
    const order = await found('q=ada tarrant');
    expect(order.filter((name) => name !== 'byline')).toEqual(['about', 'mention']);
    expect(order).toHaveLength(3);
  });

  it('an event finds the article that has it in its title first', async () => {
    expect(await found('q=harbour fire')).toEqual(['event', 'aside']);
  });

  it('two words finds them side by side first', async () => {
    expect(await found('q=white house')).toEqual(['together', 'apart']);
  });

  it('an old matter finds it, though there is something newer that says less of it', async () => {
    expect(await found('q=ellery dam')).toEqual(['dam', 'dam named']);
  });

  it('a misspelled word finds the article with the right one before those with less of the query', async () => {
    expect((await found('q=lighthose keeper retires'))[0]).toBe('meant');
  });

  it('the answer to a long question finds a short article that has it', async () => {
    const question = 'what do we know about the kestrel and what did the last census say of it';
    const { articles, query } = await search(`q=${question}`);
    expect([query.mode, articles[0]?.source?.key]).toEqual(['some', 'answer.md']);
  });

  it('the form as it is written finds it before other forms', async () => {
    expect((await found('q=sailing'))[0]).toBe('forms');
  });
});

describe('who looks for what others are about too:', () => {
  const { found, search, client, names } = withIndex('search-ranking-apart');
  const collection = (articles: readonly Article[]) => fill(client, names, [...others, ...articles]);

  it('something that was written about again finds the newer article first', async () => {
    const same = { title: 'Ferry timetable changes', body: 'New times for the ferry.' };
    await collection([
      article('old', { ...same, publishedAt: daysAgo(2_000) }),
      article('undated', same),
      article('new', { ...same, publishedAt: daysAgo(2) }),
    ]);
    expect(await found('q=ferry timetable')).toEqual(['new', 'old', 'undated']);
  });

  it('a time in the past is not told that newer is better', async () => {
    const same = { title: 'Ferry timetable changes', body: 'New times for the ferry.' };
    await collection([
      article('b', { ...same, publishedAt: '2001-01-01T00:00:00Z' }),
      article('a', { ...same, publishedAt: '2001-12-01T00:00:00Z' }),
    ]);
    const scores = (await search('q=ferry timetable&from=2001&to=2001')).articles.map(({ score }) => score);
    expect(new Set(scores).size).toBe(1);
  });

  it('a word of another language finds articles in it', async () => {
    await collection([
      article('german', { title: 'Die Häuser am Hafen', body: 'Die alten Häuser werden abgerissen.', language: 'de' }),
      article('english', { title: 'A German poem', body: 'It begins with the word haus, and ends in rain.' }),
    ]);
    // Which languages there are is known as late as what is new in the index.
    await expect.poll(async () => (await found('q=Haus')).sort(), SOON).toEqual(['english', 'german']);
  });

  it('either of two words finds the one that articles are about before the one that they only have', async () => {
    const numbered = (name: string, body: string) =>
      Array.from({ length: 6 }, (_, at) => article(`${name}-${at}`, { title: 'A report', body }));
    await collection([
      ...numbered('about', 'The ferry left, the ferry came back, and then the ferry left again.'),
      ...numbered('having', 'A short summary of what the council said about the bridge and the school.'),
      article('passing', { title: 'A letter', body: 'They took a summary along.' }),
      article('topical', { title: 'A letter', body: 'They took a ferry along.' }),
      article('topical too', { title: 'A letter', body: 'They took a ferry along.' }),
    ]);
    const order = await found('q=ferry OR summary&pageSize=20');
    expect(order.indexOf('topical')).toBeLessThan(order.indexOf('passing'));
  });
});
