import { describe, expect, it } from 'vitest';
import { countHits, paragraphs, title } from '../../../../functions/search/page/article/article-text.ts';
import { article } from '../../../engine/search/collection.ts';

const shown = article('ferry', { title: 'The ferry', body: 'The ferry.' });
const MARKS = {
  title: 'The <mark>ferry</mark>',
  body: 'The <mark>ferry</mark> of the\n\n<mark>old\n\nferry</mark> &amp; more',
};

describe('the hits of an article', () => {
  it('are numbered from the title on, also where a mark spans two paragraphs', () => {
    const text = [title(shown, MARKS), ...paragraphs(shown, MARKS)].map(String).join('');
    expect([...text.matchAll(/<mark id="(hit-\d)">/g)].map(([, id]) => id)).toEqual([
      'hit-1',
      'hit-2',
      'hit-3',
      'hit-4',
    ]);
    expect(countHits(MARKS)).toBe(4);
  });

  it('are none where nothing is marked', () => {
    expect(countHits({ title: null, body: null })).toBe(0);
    expect(String(paragraphs(shown, { title: null, body: null })[0])).not.toContain('<mark');
  });
});
