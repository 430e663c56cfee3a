import { describe, expect, it } from 'vitest';
import type { Suggestion } from '../../../functions/search/suggest/suggest.ts';
import { createApp } from '../../contract/checked-app.ts';
import { withIndex } from '../with-index.ts';
import { article } from './collection.ts';

const { found, search, client, names } = withIndex('search-as-stored', () => ARTICLES);
const configuration = { publicAccess: false, serveReceipts: true };
const app = createApp({ client, names, configuration, clock: Date.now });

const ARTICLES = [
  article('cafe', {
    title: 'Café ministers of 한국',
    authors: ['José Ramírez'],
    tags: ['Night market'],
    section: 'Société',
    domain: 'example.org',
  }),
  article('other', { title: 'Tea for a minister', authors: ['Jose Ramirez Junior'], domain: 'example.net' }),
];

describe('text in other characters than it is stored in', () => {
  it.each([
    'q="cafe\u0301 ministers"',
    'q=cafe\u0301 mini\u00adsters',
    'q=title:(min\u200bisters 한\u2060국)',
    `q=${'한국'.normalize('NFD')}*`,
    'q=minister\ufeffs~1 cafe\u0301',
    'author=Jose\u0301 Rami\u0301rez',
    'author=Jo\u00adsé%20%20Ramírez\u200b',
    'tag=night\u00a0market',
    'section=Socie\u0301te\u0301',
  ])('finds the same: %s', async (query) => {
    expect(await found(`${query}&typo=off`)).toEqual(['cafe']);
  });

  it('is corrected whole', async () => {
    const { didYouMean } = await search('q=cafe\u0301 minis\u00adtrs');
    expect(didYouMean?.text).toBe('cafe\u0301 ministers');
  });

  it('is suggested for', async () => {
    const response = await app.request(`/suggest?q=${encodeURIComponent('Jo\u00adse\u0301')}`);
    const { suggestions } = (await response.json()) as { suggestions: Suggestion[] };
    expect(suggestions.map(({ text }) => text).sort()).toEqual(['Jose Ramirez Junior', 'José Ramírez']);
  });
});
