import { describe, expect, it } from 'vitest';
import type { ArticleContent, LeftOut } from '../../../functions/article.ts';
import { composeArticle } from '../../../functions/normalise/compose.ts';
import { emptyDraft } from '../../../functions/normalise/draft.ts';

async function composed(leftOut: LeftOut[]): Promise<ArticleContent> {
  const draft = { ...emptyDraft(), title: 'Ferry', paragraphs: ['The ferry sails again.'], leftOut };
  const result = await composeArticle(draft, { key: 'ferry.md', uploadedAt: new Date(0) });
  if ('fault' in result) throw new Error(result.fault.message);
  return result.article;
}

const pieces = (count: number, text: string) =>
  Array.from({ length: count }, (): LeftOut => ({ text, reason: 'links' }));

describe('what was left out of a text', () => {
  it('is kept in its order, each piece on one line', async () => {
    const { leftOut, warnings } = await composed([
      { text: ' Read\n more ', reason: 'boilerplate' },
      { text: ' ', reason: 'links' },
      { text: 'Ferry', reason: 'title' },
    ]);
    expect(leftOut).toEqual([
      { text: 'Read more', reason: 'boilerplate' },
      { text: 'Ferry', reason: 'title' },
    ]);
    expect(warnings).not.toContain('left_out_truncated');
  });

  it.each([
    ['many pieces', pieces(201, 'Share'), 200, 1_000],
    ['one long piece', pieces(1, 'x'.repeat(2_001)), 1, 2_000],
    ['long pieces', pieces(11, 'x'.repeat(2_000)), 10, 20_000],
  ])('is cut with a warning: %s', async (_, given, count, characters) => {
    const { leftOut, warnings } = await composed(given);
    expect(leftOut).toHaveLength(count);
    expect(leftOut.reduce((sum, { text }) => sum + text.length, 0)).toBe(characters);
    expect(warnings).toContain('left_out_truncated');
  });

  it.each([
    ['as many pieces as are kept', pieces(200, 'Share')],
    ['as many characters as are kept', pieces(10, 'x'.repeat(2_000))],
  ])('is whole without a warning: %s', async (_, given) => {
    const { leftOut, warnings } = await composed(given);
    expect(leftOut).toEqual(given);
    expect(warnings).not.toContain('left_out_truncated');
  });
});
