import { MINIMA, type Signature } from './signature.ts';

/** Bytes of the number of shingles, of a minimum, and of a number. */
const [COUNT, MINIMUM, NUMBER] = [4, 4, 2];

/** Returns a signature as base64, as a binary field of OpenSearch takes it. */
export function storedSignature({ shingles, minima, numbers }: Signature): string {
  const bytes = Buffer.alloc(COUNT + minima.length * MINIMUM + numbers.length * NUMBER);
  let at = bytes.writeUInt32BE(shingles, 0);
  for (const minimum of minima) at = bytes.writeUInt32BE(minimum, at);
  for (const number of numbers) at = bytes.writeUInt16BE(number, at);
  return bytes.toString('base64');
}

/** Returns the signature of a stored one; null for what no version has stored. */
export function readSignature(stored: unknown): Signature | null {
  if (typeof stored !== 'string') return null;
  const bytes = Buffer.from(stored, 'base64');
  if (bytes.length < COUNT) return null;
  const shingles = bytes.readUInt32BE(0);
  const end = COUNT + (shingles === 0 ? 2 : MINIMA) * MINIMUM;
  if (bytes.length < end || (bytes.length - end) % NUMBER !== 0) return null;
  const minima = Uint32Array.from({ length: (end - COUNT) / MINIMUM }, (_, at) =>
    bytes.readUInt32BE(COUNT + at * MINIMUM),
  );
  const numbers = Uint16Array.from({ length: (bytes.length - end) / NUMBER }, (_, at) =>
    bytes.readUInt16BE(end + at * NUMBER),
  );
  return { shingles, minima, numbers };
}
