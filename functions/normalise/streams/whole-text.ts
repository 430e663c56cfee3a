import { FileFault } from '../file.ts';
import { LIMITS } from '../limits.ts';

/** Returns a streamed text in memory. @throws FileFault when it is too long */
export async function wholeText(text: AsyncIterable<string>): Promise<string> {
  const pieces: string[] = [];
  let length = 0;
  for await (const piece of text) {
    length += piece.length;
    if (length > LIMITS.wholeFileBytes)
      throw new FileFault('too_large', `The file is over ${LIMITS.wholeFileBytes >> 20} MB: too large for one text.`);
    pieces.push(piece);
  }
  return pieces.join('');
}
