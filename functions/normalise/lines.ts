import { FileFault } from './file.ts';

/**
 * The lines of a text that arrives in pieces, without their ends.
 * @throws FileFault for a line longer than `longest` characters, which would have to be held in memory
 */
export async function* readLines(text: AsyncIterable<string>, longest: number): AsyncGenerator<string, void> {
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
    if (length > longest) throw new FileFault('line_too_long', `A line has more than ${longest} characters.`);
    pieces.push(last);
  }
  if (length > 0) yield withoutReturn(pieces.join(''));
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}
