import type { Client } from '@opensearch-project/opensearch';
import { expect, it } from 'vitest';
import { balanceLanguages } from '../../../../functions/search/lookup/balance.ts';

/** Statistics as OpenSearch returns them: articles of the language, and of each word the articles that have it and its occurrences. */
const vector = (articles: number, words: Record<string, { at: number; having?: number; occurrences?: number }>) => ({
  field_statistics: { doc_count: articles },
  terms: Object.fromEntries(
    Object.entries(words).map(([word, { at, having, occurrences }]) => [
      word,
      { doc_freq: having, ttf: occurrences, tokens: [{ start_offset: at }] },
    ]),
  ),
});

/** The query is `of diodes`. English analysis leaves out `of`. */
const vectors = {
  'text.en.body': vector(10_000, { diod: { at: 3, having: 100, occurrences: 130 } }),
  'text.fr.body': vector(14, {
    of: { at: 0, having: 14, occurrences: 30 },
    diod: { at: 3, having: 1, occurrences: 1 },
  }),
};
const client = { termvectors: async () => ({ body: { term_vectors: vectors } }) } as unknown as Client;

it('raises a word that is rare in all languages, and no stop word, in a language with few articles', async () => {
  const balance = await balanceLanguages(client, 'articles', ['of', 'diodes'], ['en', 'fr'], { until: Infinity });
  expect(balance.get('diodes')?.get('fr')).toBeCloseTo(1.6, 0);
  expect(balance.get('diodes')?.get('en')).toBeCloseTo(1, 1);
  expect(balance.get('of')?.get('fr')).toBeLessThan(2);
});
