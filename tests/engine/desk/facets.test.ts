import { describe, expect, it } from 'vitest';
import type { SearchAnswer } from '../../../functions/search/answer/answer.ts';
import type { problemBody } from '../../../functions/search/http/problem.ts';
import type { ValuesList } from '../../../functions/search/values/list-values.ts';
import { createApp } from '../../contract/checked-app.ts';
import { article } from '../search/collection.ts';
import { withIndex } from '../with-index.ts';

const of = (name: string, domain: string, authors: string[], day: string | null, tags: string[] = []) =>
  article(name, { domain, authors, tags, publishedAt: day && `${day}T00:00:00Z`, body: 'The ferry was late.' });

/** Six articles about a ferry, on three sites. */
const ARTICLES = [
  of('one', 'a.example', ['Ada Quay', 'José Pim'], '2019-02-28', ['Sea']),
  of('two', 'a.example', ['ADA QUAY'], '2024-06-06', ['sea']),
  of('three', 'a.example', ['Ada Quay'], null, ['SEA', 'Ships, old']),
  of('four', 'b.example', ['Jose Pim'], '2020-01-01', ['Land']),
  of('five', 'b.example', ['Āda Quay'], '2021-01-01'),
  of('six', 'c.example', ['Ödön'], '2022-01-01'),
];

const { client, names, search, found, status } = withIndex('search-facets', () => ARTICLES);
const app = createApp({
  client,
  names,
  configuration: { publicAccess: false, serveReceipts: true },
  clock: Date.now,
});

const values = (answer: SearchAnswer, facet: string) =>
  Object.fromEntries((answer.facets[facet]?.values ?? []).map(({ value, count }) => [value, count]));
const list = async (path: string) => {
  const response = await app.request(`/values/${path}`);
  expect(response.status, path).toBe(200);
  return (await response.json()) as ValuesList;
};

describe('a facet', () => {
  it('has one value for spellings that differ in case or accents, as its filter does', async () => {
    const answer = await search('facets=author,tag');
    expect(values(answer, 'author')).toEqual({ 'Ada Quay': 4, 'Jose Pim': 2, Ödön: 1 });
    expect(Object.values(values(answer, 'tag')).sort()).toEqual([1, 1, 3]);
    expect(await found('author=ada quay')).toHaveLength(4);
  });

  it('keeps its other values once one is chosen, with what they would add', async () => {
    const chosen = await search('facets=domain,tag&domain=b.example');
    expect(values(chosen, 'domain')).toEqual({ 'a.example': 3, 'b.example': 2, 'c.example': 1 });
    expect(values(chosen, 'tag')).toEqual({ Land: 1 });
    expect(chosen.totalResults).toBe(2);
    expect((await search('domain=b.example,a.example')).totalResults).toBe(5);
  });

  it('is counted with the filters of the others', async () => {
    const answer = await search('facets=domain,author&domain=b.example&author=Jose Pim');
    expect(values(answer, 'domain')).toEqual({ 'a.example': 1, 'b.example': 1 });
    expect(values(answer, 'author')).toEqual({ 'Āda Quay': 1, 'Jose Pim': 1 });
  });

  it('has as many values as are wanted', async () => {
    const { facets } = await search('facets=domain&facetSize=1');
    expect(facets['domain']).toEqual({ values: [{ value: 'a.example', count: 3 }], otherCount: 3 });
  });

  it('excludes values', async () => {
    expect(await found('excludeAuthor=ada quay')).toEqual(['six', 'four']);
    expect(await found('excludeTag=sea,LAND&sort=oldest')).toEqual(['five', 'six']);
    expect(await status('hasDate=false&from=2014')).toBe(400);
    expect(await found('hasDate=false')).toEqual(['three']);
  });
});

describe('the list of values', () => {
  it('has counts, the first and the last date', async () => {
    expect((await list('domain')).values).toEqual([
      { value: 'a.example', count: 3, firstDate: '2019-02-28', lastDate: '2024-06-06' },
      { value: 'b.example', count: 2, firstDate: '2020-01-01', lastDate: '2021-01-01' },
      { value: 'c.example', count: 1, firstDate: '2022-01-01', lastDate: '2022-01-01' },
    ]);
  });

  it('is of the articles of a search', async () => {
    expect((await list('author?q=ferry&domain=b.example')).values.map(({ value }) => value)).toEqual([
      'Āda Quay',
      'Jose Pim',
    ]);
    expect((await list('tag?q=nothing')).values).toEqual([]);
    expect((await list('domain?hasDate=false')).values).toMatchObject([{ count: 1, firstDate: null }]);
  });

  it('has only values with a beginning, in any case, and not the others of the same articles', async () => {
    expect((await list('author?prefix=JOS')).values).toMatchObject([{ value: 'Jose Pim', count: 2 }]);
    expect((await list('author?prefix=od')).values).toMatchObject([{ value: 'Ödön' }]);
    expect((await list('tag?prefix=ships')).values).toMatchObject([{ value: 'Ships, old' }]);
  });

  it('goes on until its end', async () => {
    const reached: string[] = [];
    let after: string | null = '';
    while (after !== null) {
      const { values: page, nextAfter }: ValuesList = await list(
        `author?pageSize=2&after=${encodeURIComponent(after)}`,
      );
      reached.push(...page.map(({ value }) => value));
      after = nextAfter;
    }
    expect(reached).toEqual(['Ada Quay', 'Jose Pim', 'Ödön']);
  });

  it('refuses what it does not know', async () => {
    expect((await app.request('/values/colour')).status).toBe(404);
    const refused = await app.request('/values/tag?sort=newest&from=2015&to=2014&pageSize=0&prefics=x');
    const { errors = [] } = (await refused.json()) as ReturnType<typeof problemBody>;
    expect(errors.map(({ parameter }) => parameter)).toEqual(['sort', 'prefics', 'pageSize', 'from']);
    expect(errors[1]?.detail).toContain('did you mean "prefix"?');
  });
});
