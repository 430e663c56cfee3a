import type { Client } from '@opensearch-project/opensearch';
import { describe, expect, it } from 'vitest';
import { searchArticles } from '../../../../functions/search/lookup/search-articles.ts';
import { readSearch } from '../../../../functions/search/parameters/read-search.ts';

type Body = { query?: unknown; aggs?: Record<string, unknown> };

const languages = { buckets: [{ key: 'en' }, { key: 'de' }] };

/** Returns what OpenSearch is asked for, and what is found when it has three articles for everything. */
async function find(query: string) {
  const bodies: Body[] = [];
  const search = async ({ body }: { body: Body }) => {
    bodies.push(body);
    const hits = { total: { value: 3, relation: 'eq' }, hits: [] };
    return { body: { timed_out: false, hits, aggregations: { languages } } };
  };
  const read = readSearch(new URLSearchParams(query), 0);
  if (!read.ok) throw new Error('The test asks for something wrong.');
  const found = await searchArticles({ search } as unknown as Client, 'articles', read.value, 0);
  return { bodies, found };
}

describe('the languages to choose from', () => {
  it('are counted with the stems of all languages, and not only of the chosen one', async () => {
    const { bodies } = await find('q=houses&language=en&facets=language&typo=off');
    const fields = (body: Body | undefined) => JSON.stringify(body?.query).match(/text\.\w+/g) ?? [];
    expect(new Set(fields(bodies.find(({ aggs }) => aggs?.['language'])))).toEqual(new Set(['text.en', 'text.de']));
    expect(new Set(fields(bodies.find(({ query, aggs }) => query && !aggs?.['language'])))).toEqual(
      new Set(['text.en']),
    );
  });
});

describe('articles without a date', () => {
  it('are counted where only the period leaves them out', async () => {
    expect((await find('from=2014')).found.undatedLeftOut).toBe(3);
    expect((await find('from=2014&hasDate=true')).found.undatedLeftOut).toBe(0);
    expect((await find('hasDate=true')).found.undatedLeftOut).toBe(0);
  });
});
