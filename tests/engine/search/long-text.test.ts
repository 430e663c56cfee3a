import { describe, expect, it } from 'vitest';
import { articleId } from '../../../functions/article.ts';
import type { SearchAnswer } from '../../../functions/search/answer/answer.ts';
import { createApp } from '../../contract/checked-app.ts';
import { withIndex } from '../with-index.ts';
import { article } from './collection.ts';

const { client, names } = withIndex('search-long', () => [
  article('long', { title: 'A very long text', body }),
  article('report', { title: 'A long report', body: `${longest.slice(0, 90_000)}\n\nA heron was seen.` }),
  article('longest', { title: 'A text of a million characters', body: longest }),
]);
const asset = { name: 'page.css', contentType: 'text/css; charset=utf-8', text: async () => '' };
const assets = { style: asset, script: asset, icon: asset };
const configuration = { publicAccess: true, serveReceipts: true };
const app = createApp({ client, names, configuration, clock: Date.now, assets });

/** Longer than OpenSearch highlights, with a word so frequent that highlighting all of it would take minutes. */
const body = `${'Filler words follow each other for ever. '.repeat(30_000)} The needle is at the end.`;

/** As long as a body may be. */
const longest = body.slice(-1_000_000);

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

  it('is highlighted behind many words too', async () => {
    expect((await firstFound('heron'))?.highlights.body).toEqual(['A <mark>heron</mark> was seen.']);
  });

  it('is found by its end too', async () => {
    expect(await firstFound('needle title:very')).toMatchObject({ title: 'A very long text', highlights: {} });
  });

  it.each([
    ['needle', 1],
    ['filler needle', 24_000],
  ])('is marked to its end on its page: %s', async (q, fewest) => {
    const path = `/articles/${articleId('longest.md', 0)}?q=${q}`;
    const page = await (await app.request(path, { headers: { Accept: 'text/html' } })).text();
    expect(/The <mark[^>]*>needle<\/mark> is at the end\./.test(page)).toBe(true);
    expect(page.split('<mark ').length - 1).toBeGreaterThanOrEqual(fewest);
  });
});
