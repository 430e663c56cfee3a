import { type FaultReason, FileFault } from '../file.ts';

/** The longest line that is held in memory, in characters, and the fault for a longer one. */
export interface LineLimit {
  characters: number;
  reason: FaultReason;
}

/**
 * Yields the lines of a text that arrives in pieces, without their line ends.
 * @param limit called again for every piece, because the limit may depend on the lines read so far
 * @throws FileFault for a longer line
 */
export async function* readLines(text: AsyncIterable<string>, limit: () => LineLimit): AsyncGenerator<string, void> {
  let pieces: string[] = [];
  let length = 0;
  for await (const piece of text) {
    const lines = piece.split('\n');
    const last = lines.pop() ?? '';
    for (const line of lines) {
      yield withoutReturn(pieces.join('') + line);
      pieces = [];
      length = 0;
    }
    length += last.length;
    const { characters, reason } = limit();
    if (length > characters) throw new FileFault(reason.code, reason.message);
    pieces.push(last);
  }
  if (length > 0) yield withoutReturn(pieces.join(''));
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}
