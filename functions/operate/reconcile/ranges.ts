import type { Counts, Drift, KeyRange, ReconcileAnswer } from '../requests.ts';
import { NOTHING_YET } from './reconcile.ts';

/** Differences that are kept, as examples: there may be very many. */
const KEPT = 100;

/** Compares a part of a range. @param isAlone whether no other range is compared beside it */
export type ComparePart = (range: KeyRange, isAlone: boolean) => Promise<ReconcileAnswer>;

/** Returns the ranges of all keys. @param ends their last keys, in order; the last range has no end */
export function rangesOf(ends: readonly string[]): KeyRange[] {
  return [...ends, null].map((last, at) => ({ after: ends[at - 1] ?? null, last, soFar: NOTHING_YET, isDone: false }));
}

/**
 * Compares ranges side by side until the time is over; at least one part of each. @returns how far they are, and some
 * of the differences
 */
export async function compareRanges(
  ranges: readonly KeyRange[],
  part: ComparePart,
  isOver: () => boolean,
): Promise<{ ranges: KeyRange[]; drift: Drift[] }> {
  const drift: Drift[] = [];
  const compareOne = async (range: KeyRange): Promise<KeyRange> => {
    let now = range;
    while (!now.isDone) {
      const { counts, next, drift: found } = await part(now, ranges.length === 1);
      drift.push(...found.slice(0, KEPT - drift.length));
      now = { ...now, after: next ?? now.after, soFar: counts, isDone: next === null };
      if (isOver()) break;
    }
    return now;
  };
  return { ranges: await Promise.all(ranges.map(compareOne)), drift };
}

export function isWhole(ranges: readonly KeyRange[]): boolean {
  return ranges.every(({ isDone }) => isDone);
}

/** Returns the counts of all ranges together. */
export function together(ranges: readonly KeyRange[]): Counts {
  const sum = { ...NOTHING_YET };
  for (const { soFar } of ranges) for (const name of Object.keys(sum) as (keyof Counts)[]) sum[name] += soFar[name];
  return sum;
}

export function driftOf({ missing, stale, orphaned }: Counts): number {
  return missing + stale + orphaned;
}
