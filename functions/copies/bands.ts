import { isShort, type Signature } from './signature.ts';

/** Minima of a band. With 32 bands of two, 95 % of the pairs that share 30 % of their shingles have one in common. */
const MINIMA_OF_BAND = 2;

/** Bytes and base64 characters of a term: which band it is, and 40 bits of its minima. */
const [BYTES, CHARACTERS] = [6, 8];
const OF_WHOLE = 0xff;

/** Returns the bands of a signature as terms: articles that have none in common are no copies of each other. */
export function bandsOf(signature: Signature): string[] {
  const { minima } = signature;
  const bytes = Buffer.alloc((minima.length / MINIMA_OF_BAND) * BYTES);
  for (let band = 0; band < minima.length / MINIMA_OF_BAND; band++) {
    const [one, other] = [minima[2 * band] ?? 0, minima[2 * band + 1] ?? 0];
    const at = bytes.writeUInt8(isShort(signature) ? OF_WHOLE : band, band * BYTES);
    bytes.writeUInt8((one + other) & 0xff, bytes.writeUInt32BE((one ^ Math.imul(other, 0x9e3779b1)) >>> 0, at));
  }
  const text = bytes.toString('base64url');
  return Array.from({ length: text.length / CHARACTERS }, (_, at) =>
    text.slice(at * CHARACTERS, (at + 1) * CHARACTERS),
  );
}

/** Returns the bands of a signature as numbers, each of its band only. They are made faster than terms. */
export function bandKeys({ minima }: Signature): number[] {
  return Array.from({ length: minima.length / MINIMA_OF_BAND }, (_, band) => {
    const [one, other] = [minima[2 * band] ?? 0, minima[2 * band + 1] ?? 0];
    return band * 2 ** 32 + ((one ^ Math.imul(other, 0x9e3779b1)) >>> 0);
  });
}
