/** Digits of Latin, Arabic, Persian, Hindi and Bengali texts. A list: Unicode's property takes several times as long. */
const DIGIT = '\\d\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef';
/** Digits with separators within: `1,200.5`, `14:30`, `3/2`, `12 000`. */
const NUMBER = new RegExp(`[${DIGIT}]+(?:[.,:/'’][${DIGIT}]+| [${DIGIT}]{3}(?![${DIGIT}]))*`, 'g');
const NO_DIGIT = new RegExp(`[^${DIGIT}]`, 'g');
/** Numbers that are kept of a text. Of more, those with the lowest hashes are: then two texts have the same selection. */
const MOST = 48;

/** Returns the different numbers of a folded text as hashes of 16 bits, in ascending order: `1,200` is `1200`. */
export function numbersOf(folded: string): Uint16Array {
  const hashes = new Set<number>();
  for (const number of folded.match(NUMBER) ?? []) hashes.add(hashOf(number.replace(NO_DIGIT, '')));
  return Uint16Array.from(hashes).sort().subarray(0, MOST);
}

function hashOf(digits: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < digits.length; at++) hash = Math.imul(hash ^ digits.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 16)) & 0xffff;
}

/** Returns the share of a text's numbers that another one has too, from 0 to 1; 1 where it has none. */
export function sharedNumbers(of: Uint16Array, other: Uint16Array): number {
  // What a full selection would have beyond its last one is not known.
  const last = other.length < MOST ? 0xffff : (other[MOST - 1] ?? 0xffff);
  const comparable = of.filter((number) => number <= last);
  if (comparable.length === 0) return 1;
  const known = new Set(other);
  return comparable.filter((number) => known.has(number)).length / comparable.length;
}
