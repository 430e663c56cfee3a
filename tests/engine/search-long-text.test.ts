import { Client } from '@opensearch-project/opensearch';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { SearchAnswer } from '../../functions/search/answer.ts';
import { createApp } from '../contract/checked-app.ts';
import { article, drop, fill } from './search-collection.ts';

const names = { articles: 'test-search-long-articles', receipts: 'test-search-long-receipts' };
const client = new Client({ node: inject('opensearch') });
const app = createApp({ client, names, configuration: { publicAccess: true, serveReceipts: true }, clock: Date.now });

/** Longer than OpenSearch highlights, with a word so frequent that highlighting all of it would take minutes. */
const body = `${'Filler words follow each other for ever. '.repeat(30_000)} The needle is at the end.`;

beforeAll(() => fill(client, names, [article('long', { title: 'A very long text', body })]));
afterAll(async () => {
  await drop(client, names);
  await client.close();
});

describe('a very long text', () => {
  const firstFound = async (q: string) => {
    const answer = (await (await app.request(`/search?q=${q}`)).json()) as SearchAnswer;
    return answer.articles[0];
  };

  it('is highlighted where it begins, in little time', async () => {
    expect(body.length).toBeGreaterThan(1_000_000);
    expect((await firstFound('filler'))?.highlights.body).toEqual([
      expect.stringContaining('<mark>Filler</mark>'),
      expect.stringContaining('<mark>Filler</mark>'),
      expect.stringContaining('<mark>Filler</mark>'),
    ]);
  });

  it('is found by its end too', async () => {
    expect(await firstFound('needle')).toMatchObject({ title: 'A very long text', highlights: {} });
  });
});
