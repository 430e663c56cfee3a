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
