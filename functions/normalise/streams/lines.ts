import { type FaultReason, FileFault } from '../file.ts';

/** Characters of the longest line that is held in memory, and the reason why there are no longer ones. */
export interface LineLimit {
  characters: number;
  reason: FaultReason;
}

/**
 * The lines of a text that arrives in pieces, without their ends.
 * @param limit asked for again with every piece: it may change with what the lines turn out to be
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
