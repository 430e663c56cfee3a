import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { articlesOf } from './articles-of.ts';

const DOCUMENTS: { what: string; document: unknown }[] = readFileSync(
  new URL('./no-articles.jsonl', import.meta.url),
  'utf8',
)
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));

const REVIEW = { author: 'Bo', rating: 5, title: 'Great cloth', date: '2024-05-06' };
const REVIEWS = ['I have sewn two sails of it, and both have', 'My sister has made a tent of it, and it has'].map(
  (body) => ({
    ...REVIEW,
    body: `${body} held through a winter of storms in the north.`,
  }),
);

it('reads a product without what people say of it', async () => {
  const product = { id: 8, name: 'Sail cloth', price: 49.9, description: 'A heavy cloth of cotton.', reviews: REVIEWS };
  expect((await articlesOf(product)).map(({ title }) => title)).toEqual(['Sail cloth']);
  expect(await articlesOf({ name: 'Reviews of cloth', reviews: REVIEWS })).toHaveLength(2);
});

it('takes the summary for the text of an entry that has a name, an address, a day and a publisher', async () => {
  const entry = { name: 'Ferry sails', url: 'https://norhaven.example/f', datePublished: '2024-03-01' };
  const description = 'The ferry to Norhaven sails again after eleven days.';
  const answer = { value: [{ ...entry, description, provider: [{ name: 'Norhaven Herald' }] }] };
  expect(await articlesOf(answer)).toMatchObject([{ body: description, warnings: ['summary_only'] }]);
});

it('dates an article that came out again by the first time', async () => {
  const document = {
    headlines: { basic: 'Ferry sails' },
    first_publish_date: '2024-03-01',
    publish_date: '2024-04-02',
  };
  const [article] = await articlesOf({ ...document, content_elements: [{ type: 'text', content: REVIEWS[0]?.body }] });
  expect(article?.publishedDay).toBe('2024-03-01');
});

describe('JSON that is no article', () => {
  it.each(DOCUMENTS)('is rejected: $what', async ({ document }) => {
    expect(await articlesOf(document).catch(() => [])).toEqual([]);
  });

  it.each([
    [
      'a package',
      {
        name: 'article-tools',
        version: '1.0.0',
        description: 'Tools that read articles and write summaries.',
        author: 'Ada',
      },
    ],
    [
      'a place',
      {
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [1, 2] },
        properties: { title: 'Pier', text: 'The pier of the old harbour is here.' },
      },
    ],
    ['a user', { id: 1, name: 'Ada', description: 'I write about salt and harbours. Views are mine, as ever.' }],
  ])('gets no text from what describes it: %s', async (_, document) => {
    expect((await articlesOf(document)).map(({ body }) => body).join('')).toBe('');
  });
});
