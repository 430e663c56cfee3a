import { describe, expect, it } from 'vitest';
import { UNMARKED } from '../../../../functions/search/lookup/mark-article.ts';
import { articleText } from '../../../../functions/search/page/article/article-text.ts';
import { article } from '../../../engine/search/collection.ts';

const shown = article('ferry', {
  title: 'The ferry',
  summary: 'What sails & what does not',
  authors: ['Ada Quay', 'Ben Ferry'],
  dateline: 'FERRYPORT',
  body: 'The ferry.',
  captions: ['A pier', 'A ferry < a boat'],
});
const MARKS = {
  title: 'The <mark>ferry</mark>',
  authors: ['Ben <mark>Ferry</mark>'],
  summary: 'What <mark>sails</mark> &amp; what does not',
  dateline: '<mark>FERRYPORT</mark>',
  body: 'The <mark>ferry</mark> of the\n\n<mark>old\n\nferry</mark> &amp; more',
  captions: ['A <mark>ferry</mark> &lt; a boat'],
};

const written = ({ title, summary, authors, paragraphs, captions }: ReturnType<typeof articleText>) =>
  [title, summary, authors, paragraphs, captions].flat(2).map(String).join('');

describe('the hits of an article', () => {
  it('are numbered from the title to the captions, also where a mark spans two paragraphs', () => {
    const text = articleText(shown, MARKS);
    const ids = [...written(text).matchAll(/<mark id="hit-(\d)">/g)].map(([, id]) => Number(id));
    expect(ids).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(text.hits).toBe(8);
  });

  it('are none where nothing is marked', () => {
    const text = articleText(shown, UNMARKED);
    expect([text.hits, written(text).includes('<mark')]).toEqual([0, false]);
  });

  it('in a summary that the text begins with are those of the text', () => {
    const lead = { ...shown, summary: 'The  ferry…' };
    expect(articleText(lead, MARKS).summary).toBeNull();
  });
});
