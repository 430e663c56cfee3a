import { describe, expect, it } from 'vitest';
import { precision, type Told, tell } from '../../../bench/copies/tell.ts';
import { wirePairs } from '../../../bench/copies/wire-corpus.ts';

const told = tell(wirePairs(7, 150));
const share = (kind: string) => {
  const { told: found, pairs } = told.find((each) => each.kind === kind) as Told;
  return found / pairs;
};

describe('in a corpus of wire stories', () => {
  it('what is told as copies are copies', () => {
    expect(precision(told)).toBeGreaterThanOrEqual(0.99);
    for (const { kind, isCopy, told: found, pairs } of told)
      if (!isCopy) expect(found / pairs, kind).toBeLessThanOrEqual(0.02);
  });

  it.each([
    ['5 % of sentences edited', 0.97],
    ['15 % of sentences edited', 0.97],
    ['30 % of sentences edited', 0.6],
    ['half cut', 0.95],
    ['half added', 0.95],
    ['title and dateline only', 1],
    ['merged from two agencies', 0.95],
  ])('copies are found: %s', (kind, least) => {
    expect(share(kind)).toBeGreaterThanOrEqual(least);
  });
});
