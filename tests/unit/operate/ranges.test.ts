import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareKeys } from '../../../functions/operate/reconcile/merge.ts';
import { rangesOf } from '../../../functions/operate/reconcile/ranges.ts';
import { quantiles } from '../../../functions/operate/reconcile/receipt-pages.ts';

const key = fc.string({ unit: 'binary', minLength: 1, maxLength: 6 }).filter((text) => text.isWellFormed());

it('every key is in one range, whatever keys the sample has', () => {
  fc.assert(
    fc.property(fc.array(key), fc.integer({ min: 1, max: 8 }), key, (sample, parts, any) => {
      const ranges = rangesOf(quantiles(sample, parts));
      expect(ranges.length).toBeLessThanOrEqual(parts);
      const isIn = ({ after, last }: { after: string | null; last: string | null }) =>
        (after === null || compareKeys(any, after) > 0) && (last === null || compareKeys(any, last) <= 0);
      expect(ranges.filter(isIn)).toHaveLength(1);
    }),
  );
});

it('ranges have about the same number of keys', () => {
  const keys = Array.from({ length: 1_000 }, (_, at) => `${at}`.padStart(4, '0'));
  expect(quantiles(keys, 4)).toEqual(['0249', '0499', '0749']);
  expect(quantiles([], 4)).toEqual([]);
});
