import { expect, it } from 'vitest';
import type { LeftOut } from '../../../../functions/article.ts';
import { leftOut } from '../../../../functions/search/page/article/left-out.ts';
import type { ShownArticle } from '../../../../functions/search/page/article/shown-article.ts';

function shown(...pieces: object[]): string | null {
  const part = leftOut({ language: 'de', leftOut: pieces as LeftOut[] } as ShownArticle);
  return part && String(part);
}

it('is no part of the page where nothing was left out', () => {
  expect(shown()).toBeNull();
});

it('says how many lines were left out, and has each with its reason to be opened', () => {
  const page = shown({ text: 'Anzeige', reason: 'boilerplate' }, { text: 'Mehr < weniger', reason: 'links' });
  expect(page).toMatch(/^<details class="left-out"><summary>2 lines were left out<\/summary>/);
  expect(page).toContain(
    '<span lang="de" dir="auto">Anzeige</span> <span class="note">standard wording of the publisher</span>',
  );
  expect(page).toContain('Mehr &lt; weniger');
  expect(shown({ text: 'Anzeige', reason: 'boilerplate' })).toContain('1 line was left out');
});

it('shows a reason of another version as it is', () => {
  expect(shown({ text: 'Anzeige', reason: 'constructor' })).toContain('<span class="note">constructor</span>');
});
