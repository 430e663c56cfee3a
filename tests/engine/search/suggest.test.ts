import { describe, expect, it } from 'vitest';
import { articleId } from '../../../functions/article.ts';
import type { Suggestion } from '../../../functions/search/suggest/suggest.ts';
import { createApp } from '../../contract/checked-app.ts';
import { withIndex } from '../with-index.ts';
import { article, drop, fill } from './collection.ts';

const { client, names } = withIndex('search-suggest', () => ARTICLES);
const configuration = { publicAccess: false, serveReceipts: true };
const app = createApp({ client, names, configuration, clock: Date.now });

const ARTICLES = [
  article('bridge', {
    title: 'Bridge over the Salt reopens after repairs',
    authors: ['Tobias Finch', 'Élodie Bréval'],
    section: 'Town',
    tags: ['Bridges', 'Salt river'],
  }),
  article('tobacco', { title: 'A tobacconist closes', authors: ['Mara Łuczak'], section: 'Town' }),
  article('toll', { title: 'Council drops the bridge toll', authors: ['Tobias Finch'], tags: ['bridges', 'Council'] }),
  article('same', { title: 'Council drops the bridge toll', section: 'Britain' }),
  article('kyoto', { title: '京都市で桜が満開', tags: ['日本'] }),
];

async function suggestions(q: string): Promise<Suggestion[]> {
  const response = await app.request(`/suggest?q=${encodeURIComponent(q)}`);
  expect(response.status, q).toBe(200);
  return ((await response.json()) as { suggestions: Suggestion[] }).suggestions;
}

async function texts(q: string, type: Suggestion['type']): Promise<string[]> {
  return (await suggestions(q)).filter((suggestion) => suggestion.type === type).map(({ text }) => text);
}

describe('titles', () => {
  it('are suggested with their article, each once, those first that begin as was typed', async () => {
    expect((await suggestions('bri')).filter(({ type }) => type === 'title')).toEqual([
      { text: 'Bridge over the Salt reopens after repairs', type: 'title', articleId: articleId('bridge.md', 0) },
      { text: 'Council drops the bridge toll', type: 'title', articleId: expect.stringMatching(/-0$/) },
    ]);
  });

  it.each(['TOLL bri', 'council drops', 'council dr', 'bridge toll', 'br to co', 'the bridge'])(
    'have words that begin so, in any order: %s',
    async (q) => {
      expect(await texts(q, 'title')).toContain('Council drops the bridge toll');
    },
  );

  it.each(['ridge', 'council raises', 'bridgehead'])('have all of them: %s', async (q) => {
    expect(await texts(q, 'title')).toEqual([]);
  });

  it('are found where words have no spaces', async () => {
    expect(await texts('京都', 'title')).toEqual(['京都市で桜が満開']);
  });
});

describe('authors, sections and tags', () => {
  it('are suggested as they are written, without their neighbours', async () => {
    expect(await texts('tob', 'author')).toEqual(['Tobias Finch']);
    expect(await texts('elodie', 'author')).toEqual(['Élodie Bréval']);
    expect(await texts('tow', 'section')).toEqual(['Town']);
    expect(await texts('日', 'tag')).toEqual(['日本']);
  });

  it('are found by any of their words, folded as the index does', async () => {
    expect(await texts('finch to', 'author')).toEqual(['Tobias Finch']);
    expect(await texts('lucz', 'author')).toEqual(['Mara Łuczak']);
    expect(await texts('riv', 'tag')).toEqual(['Salt river']);
    expect(await texts('finch elodie', 'author')).toEqual([]);
  });

  it('come after the titles', async () => {
    expect((await suggestions('bri')).map(({ type }) => type)).toEqual(['title', 'title', 'section', 'tag', 'tag']);
  });
});

describe('suggestions', () => {
  it.each(['', ' ', '!?', '"', '*'])('are none for nothing: %j', async (q) => {
    expect(await suggestions(q)).toEqual([]);
  });

  it('are eight at most', async () => {
    const many = { articles: `${names.articles}-many`, receipts: `${names.receipts}-many` };
    const words = ['alder', 'ash', 'aspen', 'almond', 'apple', 'apricot', 'acacia', 'araucaria', 'avocado', 'areca'];
    const trees = words.map((word) => article(word, { title: `The ${word}`, authors: [word], tags: [word, 'trees'] }));
    await fill(client, many, trees);
    const response = await createApp({ client, names: many, configuration, clock: Date.now }).request('/suggest?q=a');
    const { suggestions: found } = (await response.json()) as { suggestions: Suggestion[] };
    await drop(client, many);
    const counts = Object.groupBy(found, ({ type }) => type);
    expect(found).toHaveLength(8);
    expect([counts.title?.length, counts.author?.length, counts.tag?.length]).toEqual([4, 2, 2]);
    expect(new Set(found.map(({ text, type }) => `${type} ${text}`)).size).toBe(8);
  });

  it('are none before anything was indexed', async () => {
    const none = { articles: 'test-search-suggest-none', receipts: 'test-search-suggest-none-r' };
    const response = await createApp({ client, names: none, configuration, clock: Date.now }).request('/suggest?q=a');
    expect([response.status, await response.json()]).toEqual([200, expect.objectContaining({ suggestions: [] })]);
  });
});
