/** A row of a table, and where the next one begins. */
export interface TableRecord {
  cells: string[];
  end: number;
  /** Whether a cell begins with a quotation mark that nothing closes, which is read as a sign like any other. */
  isOpen: boolean;
}

/**
 * The record that begins at a place of a text, by RFC 4180: cells in quotation marks may have separators, line breaks and
 * doubled quotation marks. Null where the text ends within it and more may follow.
 */
export function recordAt(text: string, start: number, separator: string, isLast: boolean): TableRecord | null {
  const cells: string[] = [];
  let at = start;
  let isOpen = false;
  for (;;) {
    const cell = text[at] === '"' ? quotedCell(text, at, isLast) : { text: '', end: at, isOpen: false };
    if (cell === null) return null;
    isOpen ||= cell.isOpen;
    const end = cellEnd(text, cell.end, separator);
    if (end === text.length && !isLast) return null;
    cells.push(cell.text + text.slice(cell.end, end));
    at = end + 1;
    if (text[end] !== separator) return { cells: withoutReturn(cells), end: Math.min(at, text.length), isOpen };
  }
}

interface QuotedCell {
  text: string;
  end: number;
  isOpen: boolean;
}

/** The text between quotation marks. One that nothing closes is a sign like any other. */
function quotedCell(text: string, start: number, isLast: boolean): QuotedCell | null {
  const pieces: string[] = [];
  for (let at = start + 1; ; ) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return isLast ? { text: '"', end: start + 1, isOpen: true } : null;
    pieces.push(text.slice(at, quote));
    if (text[quote + 1] !== '"') return { text: pieces.join(''), end: quote + 1, isOpen: false };
    pieces.push('"');
    at = quote + 2;
  }
}

function cellEnd(text: string, start: number, separator: string): number {
  let at = start;
  while (at < text.length && text[at] !== separator && text[at] !== '\n') at++;
  return at;
}

function withoutReturn(cells: string[]): string[] {
  const last = cells.at(-1);
  return last?.endsWith('\r') ? [...cells.slice(0, -1), last.slice(0, -1)] : cells;
}
