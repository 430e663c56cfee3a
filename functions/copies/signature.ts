import { numbersOf } from './numbers.ts';
import { fold, unitsOf } from './words.ts';

/** What is kept of a text to tell whether another one is a copy of it. */
export interface Signature {
  /** The number of different shingles; 0 for a short text, which has only equal copies. */
  readonly shingles: number;
  /** The lowest hash of all shingles in each of 64 orders; of a short text, two hashes of the whole. */
  readonly minima: Uint32Array;
  readonly numbers: Uint16Array;
}

export const MINIMA = 64;
const OF_SHORT = 2;

/** Units of a shingle. Seven characters hold about as much as four words. */
const SHINGLE = { words: 4, characters: 7 } as const;
/** With fewer units, a shingle more or less is too large a share of the text. */
const SHORT = { words: 60, characters: 100 } as const;
/** With fewer units, equal texts say nothing: "See video", "No text." */
const LEAST = { words: 8, characters: 14 } as const;

/** Returns the signature of an article by its title and its body; null when there is too little text. */
export function signatureOf({ title, body }: { title: string; body: string }): Signature | null {
  const folded = fold(body);
  const { hashes, areCharacters } = unitsOf(folded);
  const units = areCharacters ? 'characters' : 'words';
  if (hashes.length < LEAST[units]) return null;
  if (hashes.length < SHORT[units]) return wholeOf([...unitsOf(fold(title)).hashes, 0, ...hashes]);
  const shingles = shinglesOf(hashes, SHINGLE[units]);
  return { shingles: shingles.size, minima: minimaOf(shingles), numbers: numbersOf(folded) };
}

function wholeOf(hashes: readonly number[]): Signature {
  const sum = (seed: number) => hashes.reduce((hash, each) => mix(Math.imul(hash, 31) ^ each), seed) >>> 0;
  return { shingles: 0, minima: Uint32Array.of(sum(1), sum(2)), numbers: new Uint16Array() };
}

function shinglesOf(units: readonly number[], length: number): Set<number> {
  const shingles = new Set<number>();
  for (let end = length; end <= units.length; end++) {
    let hash = 0;
    for (let at = end - length; at < end; at++) hash = Math.imul(hash, 0x9e3779b1) + (units[at] ?? 0);
    shingles.add(mix(hash));
  }
  return shingles;
}

/** An order of all hashes for each minimum: what is added before mixing, and what is multiplied. */
const ORDERS = Array.from({ length: MINIMA }, (_, at) => ({
  add: mix(2 * at + 1),
  times: mix(2 * at + 2) | 1,
}));
/** Each order runs over all shingles, not the reverse: so its minimum stays in a register. */
function minimaOf(shingles: ReadonlySet<number>): Uint32Array {
  const hashes = Int32Array.from(shingles);
  return Uint32Array.from(ORDERS, ({ add, times }) => lowest(hashes, add, times));
}

function lowest(hashes: Int32Array, add: number, times: number): number {
  let least = 0xffffffff;
  for (let at = 0; at < hashes.length; at++) {
    let hash = Math.imul((hashes[at] as number) ^ add, times);
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    hash = (hash ^ (hash >>> 13)) >>> 0;
    if (hash < least) least = hash;
  }
  return least;
}

/** Spreads the bits of a number over all of its bits (the finaliser of MurmurHash3). */
function mix(number: number): number {
  let hash = number;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/** Whether a signature is of a short text, which has only equal copies. */
export function isShort({ minima }: Signature): boolean {
  return minima.length === OF_SHORT;
}
