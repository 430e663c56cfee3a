import { FileFault } from '../file.ts';
import { LIMITS } from '../limits.ts';

/** Returns a whole file in memory. @throws FileFault when the file is too large */
export async function readWhole(bytes: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const read: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of bytes) {
    length += chunk.length;
    if (length > LIMITS.wholeFileBytes)
      throw new FileFault('too_large', `The file is over ${LIMITS.wholeFileBytes >> 20} MB: too large for one text.`);
    read.push(chunk);
  }
  return Buffer.concat(read);
}
