import { describe, expect, it } from 'vitest';
import { markdownBlocks } from '../../../../functions/normalise/text/markdown-blocks.ts';
import { textBlocks } from '../../../../functions/normalise/text/plain-blocks.ts';

const LONG =
  'The harbour council of Norhaven voted on Tuesday to keep the old salt market open until the end of next year, after a debate that lasted five hours.';
const linesOf = (blocks: readonly { lines: string[] }[]) => blocks.map(({ lines }) => lines.join(' '));

describe('the blocks of Markdown', () => {
  it.each([
    [
      `The [council][1] of [Norhaven][].\n\n[1]: https://a.example/c\n[Norhaven]: https://a.example/n`,
      ['The council of Norhaven.'],
    ],
    ['Built in 1931[^1] by the guild.\n\n[^1]: Guild ledger.', ['Built in 1931 by the guild.', 'Guild ledger.']],
    ['A [[Norhaven]] and a [[places/skell|Skell]].', ['A Norhaven and a Skell.']],
    ['> [!note] Remember\n> The hall closes.', ['Remember The hall closes.']],
    ['| Quay | For |\n|---|---|\n| Old | 412 |', ['Quay For', 'Old 412']],
    ['Title\n=====\nText', ['Title', 'Text']],
    ['Title\n######\n\nText', ['Title', 'Text']],
    [`${LONG}\n${LONG}`, [LONG, LONG]],
    ['A wrapped\nline.', ['A wrapped line.']],
    ['The list [1, 2] and a[3] stay, as does [x][y].', ['The list [1, 2] and a[3] stay, as does [x][y].']],
    ['[Note]: the hall is closed.', ['[Note]: the hall is closed.']],
  ])('are plain text: %s', (text, lines) => {
    expect(linesOf(markdownBlocks(text))).toEqual(lines);
  });

  it('say what links and stands behind a gap', () => {
    expect(markdownBlocks('# A\n\n[B](/b) c\n\n\n\nD')).toMatchObject([
      { heading: true, level: 1, gap: false },
      { linked: 1, links: ['/b'], gap: false },
      { lines: ['D'], gap: true },
    ]);
  });

  it('have the captions of figures', () => {
    const figure = '<figure>\n<img src="a.jpg">\n<figcaption>The pier at dawn</figcaption></figure>';
    expect(markdownBlocks(figure)).toMatchObject([
      { images: [{ url: 'a.jpg' }, { alt: 'The pier at dawn' }], lines: [] },
    ]);
  });
});

describe('the blocks of plain text', () => {
  it.each([
    [`Salt\n${LONG}\n${LONG}`, ['Salt', LONG, LONG]],
    [`    ${LONG}\n    ${LONG}`, [LONG, LONG]],
    ['    First line\nof one.\n    Second.', ['First line of one.', 'Second.']],
    ['Wrapped at\nsome width.\n    The next\nbegins.', ['Wrapped at some width.', 'The next begins.']],
    ['- one\n- two', ['- one', '- two']],
    ['The harbour coun-\ncil of the mar-\nket.', ['The harbour council of the market.']],
    ['A well-\nknown market.', ['A well-known market.']],
    ['Salt market\n-----------\n\nText', ['Salt market', 'Text']],
    ['2014 -\n2015', ['2014 - 2015']],
  ])('are its paragraphs: %s', (text, lines) => {
    expect(linesOf(textBlocks(text))).toEqual(lines);
  });
});
