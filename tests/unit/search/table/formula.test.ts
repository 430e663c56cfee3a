import { describe, expect, it } from 'vitest';
import { withoutFormulas } from '../../../../functions/search/table/formula.ts';

/** What a spreadsheet takes for the beginning of a formula. */
const FORMULA = /^[\s"\p{Cf}\p{Cc}]*[=+\-@＝＋－＠﹦﹢﹣﹫]/u;

describe('a formula', () => {
  it.each([
    '=1+1',
    '+1+1',
    '-1+1',
    '@SUM(1)',
    '\t=1',
    '\r=1',
    ' =1+1',
    '\u00a0=1+1',
    '\u200e=1',
    '\ufeff=1',
    '"=1+1"',
    ' " =1',
    '＝1+1',
    '﹦1',
    'x;=1+1;y',
    'x; =HYPERLINK("https://attacker.example";"click")',
    'x;"=1+1"',
    'x;""=1+1',
    'x\t=1',
    'x\r\n=1',
    'x\n\n=1',
    'x;;;=1',
    'x;@SUM(1)',
    "x;-2+3+cmd|' /C calc'!A0",
    "x;+cmd|' /C calc'!A0",
    'x; - SUM(1)',
    'x;\u200b=1',
    'Eve;=A1',
  ])('begins in no cell, however the cells are parted: %j', (text) => {
    const guarded = withoutFormulas(text);
    for (const cells of [[guarded], guarded.split(/[;\r\n]/), guarded.split(/[\t\r\n]/)])
      for (const cell of cells) expect(cell).not.toMatch(FORMULA);
    expect(guarded.replaceAll("'", '')).toBe(text.replaceAll("'", ''));
  });

  it.each([
    'Council votes; mayor abstains',
    'a = b; c == d',
    'write to desk@paper.example; or call +44 20 7946 0000',
    '5 - 3 (three) - 1',
    'Agenda:\n- the budget\n- the harbour',
    'It was cold; -5 degrees',
    'Jo O’Neill; "Kim" Lee; Ann-Marie Smith',
    '“=” is a sign',
    'https://paper.example/?a=1;b=2',
    "'=1",
    '',
  ])('is not seen in ordinary text: %j', (text) => expect(withoutFormulas(text)).toBe(text));

  it('is found in time that grows with the length of the text', () => {
    for (const text of ['\n', ' ', '"', ';"', '; ', ';-', '\u200b', '\ufeff', '\f', '\v', '\t "']) {
      const long = text.repeat(1_000_000 / text.length);
      const started = performance.now();
      withoutFormulas(long);
      withoutFormulas(`x;${long}`);
      expect(performance.now() - started).toBeLessThan(2_000);
    }
  });
});
