import { sharedNumbers } from './numbers.ts';
import { isShort, type Signature } from './signature.ts';

/** From which values on an article is a copy. docs/decisions.md has the measured curve. */
export const THRESHOLDS = {
  /** The share of the shorter text's shingles that the longer one has too. */
  containment: 0.7,
  /** The share of all shingles of both that both have. Below it, a short text is found in every long one. */
  jaccard: 0.25,
  /** The share of the shorter text's numbers that the longer one has too. Notes written by robots differ only in these. */
  numbers: 0.6,
} as const;

/** What two signatures say about how much two texts share, each from 0 to 1. */
export interface Likeness {
  readonly jaccard: number;
  readonly containment: number;
  readonly numbers: number;
  /** Whether they have a band in common, by which the index finds one from the other. */
  readonly isFound: boolean;
}

/** Whether two articles are copies of each other. It is the same from both sides. */
export function isCopy(one: Signature, other: Signature): boolean {
  return haveSameWords(one, other) && likeness(one, other).numbers >= THRESHOLDS.numbers;
}

/** Whether two articles have most of the shorter one's words in common, whatever their numbers are. */
export function haveSameWords(one: Signature, other: Signature): boolean {
  const { jaccard, containment, isFound } = likeness(one, other);
  return isFound && jaccard >= THRESHOLDS.jaccard && containment >= THRESHOLDS.containment;
}

const NOTHING: Likeness = { jaccard: 0, containment: 0, numbers: 0, isFound: false };
const EQUAL: Likeness = { jaccard: 1, containment: 1, numbers: 1, isFound: true };

/** Returns how much two texts share, as their signatures estimate it. */
export function likeness(one: Signature, other: Signature): Likeness {
  const [shorter, longer] = inOrder(one, other);
  if (isShort(shorter)) return isShort(longer) && isSame(shorter, longer) ? EQUAL : NOTHING;
  const { jaccard, isFound } = compareMinima(shorter.minima, longer.minima);
  if (!isFound) return NOTHING;
  const shared = (jaccard / (1 + jaccard)) * (shorter.shingles + longer.shingles);
  const containment = Math.min(1, shared / shorter.shingles);
  return { jaccard, containment, numbers: sharedNumbers(shorter.numbers, longer.numbers), isFound };
}

/** Of texts of one length, the one with fewer numbers counts as the shorter one. */
function inOrder(one: Signature, other: Signature): [shorter: Signature, longer: Signature] {
  const isShorter = one.shingles - other.shingles || one.numbers.length - other.numbers.length;
  return isShorter <= 0 ? [one, other] : [other, one];
}

function isSame({ minima: [one, two] }: Signature, { minima: [first, second] }: Signature): boolean {
  return one === first && two === second;
}

function compareMinima(one: Uint32Array, other: Uint32Array): Pick<Likeness, 'jaccard' | 'isFound'> {
  let equal = 0;
  let isFound = false;
  for (let at = 0; at < one.length; at++) {
    if (one[at] !== other[at]) continue;
    equal++;
    // Two minima make a band.
    if (at % 2 === 1 && one[at - 1] === other[at - 1]) isFound = true;
  }
  return { jaccard: equal / one.length, isFound };
}
