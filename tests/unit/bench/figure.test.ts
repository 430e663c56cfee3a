import { describe, expect, it } from 'vitest';
import { atLeast, atMost, type Figure, holds, ratios } from '../../../bench/report/figure.ts';
import { table } from '../../../bench/report/table.ts';

const figure: Figure = {
  what: 'reading',
  value: [2, 8, 3],
  unit: 'ms',
  against: { what: 'GET', value: [1, 4, 1] },
  target: atMost(2, 'x'),
};

describe('a figure', () => {
  it('is compared with its reference round by round, so that a busy moment slows both', () => {
    expect(ratios(figure)).toEqual({ median: 2, lowest: 2, highest: 3 });
  });

  it.each([
    [atMost(2, 'x'), true],
    [atMost(1.9, 'x'), false],
    [atLeast(2.1, 'x'), false],
    [atMost(3, 'ms'), true],
    [atLeast(4, 'ms'), false],
  ])('holds %o: %s', (target, expected) => {
    expect(holds({ ...figure, target })).toBe(expected);
  });

  it('without a target or a reference neither holds nor fails', () => {
    expect(holds({ what: 'alone', value: 1, unit: 's' })).toBeNull();
    expect(holds({ what: 'alone', value: 1, unit: 's', target: atMost(2, 'x') })).toBeNull();
  });

  it('is a row with its spread and whether it holds', () => {
    const row = table([figure]).split('\n')[2] ?? '';
    const cells = row.split('|').map((cell) => cell.trim());
    expect(cells.slice(1, -1)).toEqual([
      'reading',
      '3 (2 to 8) ms',
      'GET: 1 (1 to 4) ms',
      '2 (2 to 3)',
      'at most 2 x',
      'yes',
    ]);
  });
});
