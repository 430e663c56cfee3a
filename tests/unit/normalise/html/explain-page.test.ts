import { describe, expect, it } from 'vitest';
import { explanationLines } from '../../../../commands/normalise.ts';
import { explainPage } from '../../../../functions/normalise/html/explain-page.ts';

const TEXT =
  'The ferry between Norhaven and the island of Skell sails again after eleven days in the dock, the office said.';
const PAGE = `<html lang="en"><head><title>Ferry | Post</title><meta property="og:title" content="Grey Heron sails"><meta property="og:site_name" content="Post"></head><body>
<nav><a href="/">Home</a></nav><article><h1>Grey Heron sails</h1><p>${TEXT}</p><p>Advertisement</p><div class="newsletter"><p>The best of the Post, every Friday.</p></div>
<p>${TEXT.replace('eleven', 'nine')}</p><p>${TEXT.replace('eleven', 'ten')}</p></article></body></html>`;

describe('the explanation of a page', () => {
  const { blocks, fields } = explainPage(PAGE, null);

  it('has the blocks in their order, each with what became of it', () => {
    expect(blocks.map(({ fate, text }) => [fate, text.slice(0, 20)])).toEqual([
      ['outside', 'Home'],
      [expect.stringMatching(/title|outside/), 'Grey Heron sails'],
      ['text', TEXT.slice(0, 20)],
      ['boilerplate', 'Advertisement'],
      ['markup', 'The best of the Post'],
      ['text', TEXT.slice(0, 20)],
      ['text', TEXT.slice(0, 20)],
    ]);
    expect(blocks.every(({ why }) => why !== '')).toBe(true);
  });

  it('has the candidates for the title with their sources, the one that was taken marked', () => {
    const titles = fields.filter(({ field }) => field === 'title');
    expect(titles).toContainEqual({ field: 'title', source: 'meta og:title', value: 'Grey Heron sails', won: true });
    expect(titles.find(({ value }) => value.startsWith('Ferry'))?.won).toBe(false);
  });

  it('has what Readability takes for title and byline', () => {
    const page = PAGE.replace('<h1>', '<p class="byline">By Ada Lind</p><h1>');
    const sources = explainPage(page, null).fields.map(({ field, source }) => `${field} ${source}`);
    expect(sources).toEqual(expect.arrayContaining(['title Readability', 'authors Readability byline']));
  });

  it('is printed as lines', () => {
    const lines = explanationLines('page.html', { blocks, fields });
    expect(lines[0]).toBe('page.html');
    expect(lines).toContainEqual(expect.stringMatching(/^\* title {6}meta og:title +Grey Heron sails$/));
    expect(lines).toContainEqual(
      expect.stringMatching(/^ {2}boilerplate {2}wording of publishers: label +Advertisement$/),
    );
  });
});
