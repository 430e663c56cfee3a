import type { Client } from '@opensearch-project/opensearch';
import { describe, expect, it } from 'vitest';
import { type Bucket, listValues } from '../../../../functions/search/values/list-values.ts';
import { readListing } from '../../../../functions/search/values/values-parameters.ts';

type Body = {
  query?: unknown;
  aggs?: { values?: { composite: { size: number; after?: { value: string } } }; written?: unknown };
};

const DAYS = { '2019': Date.UTC(2019, 0, 1), '2024': Date.UTC(2024, 0, 1) };
const bucket = (value: string, doc_count = 1, day: number | null = null): Bucket => {
  const date = { value: day };
  return { key: { value }, doc_count, firstDay: date, lastDay: date, firstMoment: date, lastMoment: date };
};

/** Lists values as OpenSearch would: those of an index, in order, from `after` on. */
async function list(facet: 'author' | 'language', index: readonly Bucket[], query: string, names: string[] = []) {
  const search = async ({ body }: { body: Body }) => {
    const { size = 0, after } = body.aggs?.values?.composite ?? {};
    const buckets = index.filter(({ key }) => after === undefined || key.value > after.value).slice(0, size);
    const hits = { total: { value: 1, relation: 'eq' }, hits: [] };
    const written = { buckets: names.map((key) => ({ key, doc_count: 1 })) };
    return {
      body: { timed_out: false, hits, aggregations: body.aggs?.written ? { written } : { values: { buckets } } },
    };
  };
  const listing = readListing(new URLSearchParams(query), 0);
  if (!listing.ok) throw new Error('The test asks for something wrong.');
  return listValues({ search } as unknown as Client, 'articles', facet, listing.value);
}

describe('a list of values', () => {
  it('ends, although the index keeps marks that have no letter of their own', async () => {
    const index = ['adebayo\u0300', 'adebayo\u0300 ola', 'zoe'].map((value) => bucket(value));
    const reached: string[] = [];
    let after: string | null = '';
    while (after !== null && reached.length < 5) {
      const query = new URLSearchParams({ pageSize: '1', after });
      const { values, nextAfter }: Awaited<ReturnType<typeof list>> = await list('author', index, `${query}`);
      reached.push(...values.map(({ value }) => value));
      after = nextAfter;
    }
    expect(reached).toEqual(['adebayo\u0300', 'adebayo\u0300 ola', 'zoe']);
  });

  it('has values as they are written, also of articles with very many', async () => {
    const others = { written: { buckets: [{ key: 'Ada Quay', doc_count: 1 }] } };
    const index = ['ada quay', "o'brien, ed", 'odon'].map((value) => ({ ...bucket(value), ...others }));
    const { values } = await list('author', index, '', ['Ada Quay', 'O’Brien, Ed', 'Ödön', 'ODON']);
    expect(values.map(({ value }) => value)).toEqual(['Ada Quay', 'O’Brien, Ed', 'Ödön']);
  });

  it('counts a language with its regions, as filters and facets do', async () => {
    const index = [bucket('de', 1, DAYS[2024]), bucket('en', 2, DAYS[2024]), bucket('en-gb', 3, DAYS[2019])];
    expect(await list('language', index, 'pageSize=2')).toMatchObject({
      facet: 'language',
      values: [
        { value: 'de', count: 1, firstDate: '2024-01-01', lastDate: '2024-01-01' },
        { value: 'en', count: 5, firstDate: '2019-01-01', lastDate: '2024-01-01' },
      ],
      nextAfter: 'en',
    });
    expect((await list('language', index, 'after=en')).values).toMatchObject([{ value: 'en-GB', count: 3 }]);
  });
});
