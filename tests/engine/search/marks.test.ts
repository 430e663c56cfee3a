import { describe, expect, it } from 'vitest';
import { articleId } from '../../../functions/article.ts';
import { createApp } from '../../contract/checked-app.ts';
import { withIndex } from '../with-index.ts';
import { article } from './collection.ts';

const { search, client, names } = withIndex('search-marks', () => [
  article('lighthouse', { title: 'The light of the bay', body: BODY }),
  article('beside', {
    title: 'Ada Quay opens a café',
    summary: 'Visitors of the tearoom.',
    authors: ['Ben Samphire', 'Ada Quay'],
    dateline: 'Sankt-Pölten',
    body: 'It opens at noon.',
    captions: ['A door', 'The Théâtre & its pianist'],
  }),
]);
const asset = { name: 'page.css', contentType: 'text/css; charset=utf-8', text: async () => '' };
const assets = { style: asset, script: asset, icon: asset };
const app = createApp({
  client,
  names,
  configuration: { publicAccess: true, serveReceipts: true },
  clock: Date.now,
  assets,
});

const FILLER = 'Of the boats in the bay the most were of the old kind. ';
const BODY = `${FILLER.repeat(40)}\n\nThe mayor praised the lighthouse.`;

const bodyOf = async (q: string) => (await search(`q=${q}&typo=off`)).articles[0]?.highlights?.body;

describe('marks', () => {
  it('are on words with a meaning, and passages are chosen by them', async () => {
    expect(await bodyOf('the mayor of the lighthouse')).toEqual([
      'The <mark>mayor</mark> praised the <mark>lighthouse</mark>.',
    ]);
  });

  it('are on all words where none has a meaning, and on all words of a phrase', async () => {
    expect((await bodyOf('of the'))?.[0]).toContain('<mark>Of</mark> <mark>the</mark>');
    expect((await bodyOf('"the lighthouse"'))?.[0]).toMatch(/<mark>the.*lighthouse<\/mark>/);
  });

  it('are in authors, summary, place and captions, with and without accents', async () => {
    const [found] = (await search('q=samphire+tearoom+polten+theatre&typo=off')).articles;
    expect(found?.highlights).toEqual({
      authors: ['Ben <mark>Samphire</mark>'],
      summary: 'Visitors of the <mark>tearoom</mark>.',
      dateline: 'Sankt-<mark>Pölten</mark>',
      captions: ['The <mark>Théâtre</mark> &amp; its pianist'],
    });
    expect((await search('q=title:ada&typo=off')).articles[0]?.highlights).toEqual({
      title: '<mark>Ada</mark> Quay opens a café',
    });
  });

  it('are shown wherever they are, in the results and on the page of the article', async () => {
    const q = 'samphire+tearoom+polten+theatre+noon';
    const shown = async (path: string) => {
      const text = await (await app.request(path, { headers: { Accept: 'text/html' } })).text();
      return [...text.matchAll(/<mark[^>]*>(.*?)<\/mark>/g)].map(([, word]) => word);
    };
    expect(await shown(`/?q=${q}`)).toEqual(['Samphire', 'noon', 'tearoom', 'Pölten', 'Théâtre']);
    expect(await shown(`/articles/${articleId('beside.md', 0)}?q=${q}`)).toEqual([
      'tearoom',
      'Samphire',
      'Pölten',
      'noon',
      'Théâtre',
    ]);
  });

  it('are so on an article’s page too', async () => {
    const path = `/articles/${articleId('lighthouse.md', 0)}?q=the+mayor`;
    const page = await (await app.request(path, { headers: { Accept: 'text/html' } })).text();
    expect(page).toContain('<mark id="hit-1">mayor</mark>');
    expect(page).not.toMatch(/<mark[^>]*>the<\/mark>/i);
  });
});
