import type { Client } from '@opensearch-project/opensearch';
import { describe, expect, it } from 'vitest';
import { searchArticles } from '../../../../functions/search/lookup/search-articles.ts';
import { readSearch } from '../../../../functions/search/parameters/read-search.ts';

type Body = { query?: unknown; aggs?: Record<string, unknown> };

const languages = { buckets: [{ key: 'en' }, { key: 'de' }] };

/** Returns what OpenSearch is asked for. */
async function asked(query: string): Promise<Body[]> {
  const bodies: Body[] = [];
  const search = async ({ body }: { body: Body }) => {
    bodies.push(body);
    const hits = { total: { value: 0, relation: 'eq' }, hits: [] };
    return { body: { timed_out: false, hits, aggregations: { languages } } };
  };
  const read = readSearch(new URLSearchParams(query), 0);
  if (!read.ok) throw new Error('The test asks for something wrong.');
  await searchArticles({ search } as unknown as Client, 'articles', read.value, 0);
  return bodies;
}

describe('the languages to choose from', () => {
  it('are counted with the stems of all languages, and not only of the chosen one', async () => {
    const bodies = await asked('q=houses&language=en&facets=language&typo=off');
    const fields = (body: Body | undefined) => JSON.stringify(body?.query).match(/text\.\w+/g) ?? [];
    expect(new Set(fields(bodies.find(({ aggs }) => aggs?.['language'])))).toEqual(new Set(['text.en', 'text.de']));
    expect(new Set(fields(bodies.find(({ query, aggs }) => query && !aggs?.['language'])))).toEqual(new Set(['text.en']));
  });
});
