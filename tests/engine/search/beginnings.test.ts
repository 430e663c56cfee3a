import { describe, expect, it } from 'vitest';
import type { Suggestion } from '../../../functions/search/suggest/suggest.ts';
import { createApp } from '../../contract/checked-app.ts';
import { withIndex } from '../with-index.ts';
import { article, drop, fill, searchApp } from './collection.ts';

const { search, client, names } = withIndex('search-beginnings', () =>
  [...TEXTS, ...NEIGHBOURS].map((text) => article(text, { title: text, authors: [text], language: 'und' })),
);
const configuration = { publicAccess: false, serveReceipts: true };
const app = createApp({ client, names, configuration, clock: Date.now });

/** What is typed, and a text that begins so: letters with marks, shapes and cases that scripts have of their own. */
const BEGINNINGS = [
  ['Байд', 'Байден'],
  ['ЙОД', 'Йодль'],
  ['Κύπρ', 'Κύπρος'],
  ['ΣΟΦΟΣ', 'Σοφοσύνη'],
  ['हिन्द', 'हिन्दी'],
  ['한국', '한국어'],
  ['ガス', 'ガス'],
  ['กิน', 'กินข้าว'],
  ['می\u200cخواه', 'می\u200cخواهم'],
  ['Għarb', 'Għarbija'],
  ['gharb', 'Għarbija'],
  ['əli', 'Əliyev'],
  ['ALI', 'Əliyev'],
  ['istan', 'İstanbul'],
  ['ngu', 'Nguyễn'],
  ['Nguyễ', 'Nguyễn'],
  ['U.S', 'U.S. Treasury'],
] as const;

const TEXTS = [...new Set(BEGINNINGS.map(([, text]) => text))];
/** As far as another folding would make the same of them. */
const NEIGHBOURS = ['Баиден', 'Иодль', 'हनदस', 'カス', 'กนขาว'];

const suggested = async (q: string) => {
  const response = await app.request(`/suggest?q=${encodeURIComponent(q)}`);
  const { suggestions } = (await response.json()) as { suggestions: Suggestion[] };
  return suggestions.map(({ type, text }) => [type, text]);
};

describe.each(BEGINNINGS)('%s', (typed, text) => {
  it(`finds ${text} with a star`, async () => {
    const { articles } = await search(`q=${encodeURIComponent(typed)}*&typo=off`);
    expect(articles.map(({ title }) => title)).toEqual([text]);
  });

  it(`suggests ${text}`, async () => {
    expect(await suggested(typed)).toEqual([
      ['title', text],
      ['author', text],
    ]);
  });
});

describe('a beginning', () => {
  it('stands for every word that has it, however many', async () => {
    const many = { articles: `${names.articles}-many`, receipts: `${names.receipts}-many` };
    const words = Array.from({ length: 1_200 }, (_, at) => `zorp${at}`);
    await fill(
      client,
      many,
      words.map((title) => article(title, { title })),
    );
    const { totalResults } = await searchApp(client, many).search('q=ZÓRP*');
    await drop(client, many);
    expect(totalResults).toBe(words.length);
  });
});
