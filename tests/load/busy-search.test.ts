import { type Client, errors } from '@opensearch-project/opensearch';
import { describe, expect, it } from 'vitest';
import { article, searchApp } from '../engine/search/collection.ts';
import { withIndex } from '../engine/with-index.ts';

const { client, names } = withIndex('search-busy', () => [
  article('both', { title: 'Council of Ellery', body: 'The mayor spoke.' }),
  ...['Marlow', 'Finch'].map((name) => article(name, { title: `Council of ${name}`, body: 'Nobody spoke.' })),
]);

/** What OpenSearch answers when it has no room for a search, and when it has cancelled one. */
const REJECTED = { status: 429, error: { root_cause: [{ type: 'opensearch_rejected_execution_exception' }] } };
const CANCELLED = {
  status: 500,
  error: {
    root_cause: [],
    type: 'search_phase_execution_exception',
    failed_shards: [],
    caused_by: { type: 'task_cancelled_exception', reason: 'request has been terminated' },
  },
};

type Answer = ConstructorParameters<typeof errors.ResponseError>[0];

/** The routes over an OpenSearch that answers so many searches about articles, each after a while, and no more. */
function appOver(answered: number, { tookMs = 0, then = REJECTED }: { tookMs?: number; then?: object } = {}) {
  let searches = 0;
  const failing = Object.create(client, {
    search: {
      value: async (...given: Parameters<Client['search']>) => {
        const body = given[0]?.body as { aggs?: { languages?: unknown } };
        if (body.aggs?.languages === undefined) searches += 1;
        if (searches <= answered) {
          if (tookMs > 0) await new Promise((resolve) => setTimeout(resolve, tookMs));
          return client.search(...given);
        }
        const { status: statusCode } = then as typeof REJECTED;
        throw new errors.ResponseError({ statusCode, body: then, headers: {}, warnings: null } as unknown as Answer);
      },
    },
  }) as Client;
  return { ...searchApp(failing, names), searches: () => searches };
}

describe('a search while OpenSearch is busy', () => {
  it.each([
    ['rejects', REJECTED],
    ['cancels', CANCELLED],
  ])('is to be repeated where it %s the search itself', async (_, then) => {
    const response = await appOver(0, { then }).request('q=mayor council');
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '5']);
  });

  it.each([
    ['rejects', REJECTED],
    ['cancels', CANCELLED],
  ])('has what it found where it %s the look-up of similar spellings, and says so', async (_, then) => {
    const { articles, query, warnings } = await appOver(1, { then }).search('q=mayor&match=all');
    expect(articles.map(({ source }) => source?.key)).toEqual(['both.md']);
    expect(query.mode).toBe('all');
    const message = 'The search engine is busy. Similar spellings may be missing.';
    expect(warnings).toEqual([{ code: 'search_cut_short', message }]);
  });

  it('costs at most one look-up more where the first was slow, and says so', async () => {
    const slow = appOver(9, { tookMs: 1_050 });
    const { all, some, warnings } = await slow.search('q=mayor council');
    expect([slow.searches(), all, some]).toEqual([2, 1, 2]);
    const message = 'The search engine is busy. Similar spellings may be missing.';
    expect(warnings).toEqual([{ code: 'search_cut_short', message }]);
  });

  it.each([
    ['council spoke', 3],
    ['2024 1999', 0],
  ])('says nothing where no spelling was left out: %s', async (q, all) => {
    const answer = await appOver(9, { tookMs: 1_050 }).search(`q=${q}`);
    expect([answer.all, answer.warnings]).toEqual([all, []]);
  });

  it.each([
    ['council', 1],
    ['mayor council', 4],
    ['mayor OR council', 1],
    ['mayor council&typo=off', 1],
  ])('costs few look-ups where it is not: %s', async (q, searches) => {
    const quick = appOver(9);
    await quick.search(`q=${q}`);
    expect(quick.searches()).toBe(searches);
  });

  it('uses the languages of the last time where these can not be asked for', async () => {
    let isBusy = false;
    const failing = Object.create(client, {
      search: {
        value: async (...given: Parameters<Client['search']>) => {
          const body = given[0]?.body as { aggs?: { languages?: unknown } };
          if (!isBusy || body.aggs?.languages === undefined) return client.search(...given);
          throw new errors.ResponseError({ statusCode: 429, body: REJECTED, headers: {} } as unknown as Answer);
        },
      },
    }) as Client;
    const { found } = searchApp(failing, names);
    expect(await found('q=mayors')).toEqual(['both']);
    isBusy = true;
    // Which languages there are is asked for once a second.
    await new Promise((resolve) => setTimeout(resolve, 1_050));
    expect(await found('q=mayors')).toEqual(['both']);
  });

  it('says nothing where all look-ups were made', async () => {
    const { all, some, warnings } = await appOver(9).search('q=mayor council');
    expect([all, some, warnings]).toEqual([1, 2, []]);
  });
});
