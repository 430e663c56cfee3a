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
  return { shingles: shingles.length, minima: minimaOf(shingles), numbers: numbersOf(folded) };
}

function wholeOf(hashes: readonly number[]): Signature {
  const sum = (seed: number) => hashes.reduce((hash, each) => mix(Math.imul(hash, 31) ^ each), seed) >>> 0;
  return { shingles: 0, minima: Uint32Array.of(sum(1), sum(2)), numbers: new Uint16Array() };
}

/** Returns the hashes of the different shingles. A table of where each stands takes far less time than sorting, or a set. */
function shinglesOf(units: readonly number[], length: number): Int32Array {
  const count = units.length - length + 1;
  const all = new Int32Array(count);
  // At least twice as many places as shingles. One that is taken has the number of its shingle, counted from 1.
  const places = new Int32Array(2 << (32 - Math.clz32(count)));
  const last = places.length - 1;
  let different = 0;
  for (let begin = 0; begin < count; begin++) {
    let hash = 0;
    for (let at = begin; at < begin + length; at++) hash = Math.imul(hash, 0x9e3779b1) + (units[at] as number);
    hash = mix(hash);
    let place = hash & last;
    while (places[place] !== 0 && all[(places[place] as number) - 1] !== hash) place = (place + 1) & last;
    if (places[place] !== 0) continue;
    all[different++] = hash;
    places[place] = different;
  }
  return all.subarray(0, different);
}

/** An order of all hashes for each minimum: what is added before mixing, and what is multiplied. */
const ADDED = Int32Array.from({ length: MINIMA }, (_, at) => mix(2 * at + 1));
const TIMES = Int32Array.from({ length: MINIMA }, (_, at) => mix(2 * at + 2) | 1);

function minimaOf(shingles: Int32Array): Uint32Array {
  const minima = new Uint32Array(MINIMA);
  for (let order = 0; order < MINIMA; order += 2) setLowest(minima, order, shingles);
  return minima;
}

/** Two orders run over all shingles, not the reverse: their minima stay in registers, and each shingle is loaded once. */
function setLowest(minima: Uint32Array, order: number, shingles: Int32Array): void {
  const add = ADDED[order] as number;
  const times = TIMES[order] as number;
  const nextAdd = ADDED[order + 1] as number;
  const nextTimes = TIMES[order + 1] as number;
  let least = 0xffffffff;
  let nextLeast = 0xffffffff;
  for (let at = 0; at < shingles.length; at++) {
    const shingle = shingles[at] as number;
    const hash = spread(shingle ^ add, times);
    const nextHash = spread(shingle ^ nextAdd, nextTimes);
    if (hash < least) least = hash;
    if (nextHash < nextLeast) nextLeast = nextHash;
  }
  minima[order] = least;
  minima[order + 1] = nextLeast;
}

function spread(number: number, times: number): number {
  let hash = Math.imul(number, times);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
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
