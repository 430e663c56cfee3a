import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FRAMES } from '../../../bench/hostile/frames.ts';
import { cpuOf } from '../../../bench/hostile/linear.ts';
import { NUMBERED_UNITS, UNITS } from '../../../bench/hostile/units.ts';

const LENGTH = 100_000;
/** Milliseconds of CPU. The slowest takes 0.5 s; where time grows with the square of the length, it takes ten times that. */
const LIMIT = 4_000;
const RUNS = 2;
const ALL = [...UNITS, ...NUMBERED_UNITS];

/** `npm run bench -- linear` reads every text at every place, at larger sizes. */
describe('a text of 100 KB that repeats itself is read in linear time', () => {
  it.each(FRAMES)('$name', async (frame) => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...ALL), fc.constantFrom(...ALL), async (first, second) => {
        expect(await cpuOf(frame, first + second, LENGTH)).toBeLessThan(LIMIT);
      }),
      { numRuns: RUNS },
    );
  });
});
