/** A run of text as pdf.js gives it; the matrix ends in its position, from the page's lower left corner. */
export interface TextRun {
  str: string;
  transform: number[];
  width: number;
  hasEOL: boolean;
}

/** A line of a page. Positions and sizes in points. */
export interface PdfLine {
  text: string;
  left: number;
  right: number;
  baseline: number;
  size: number;
}

/** Share of the font size that is a space when nothing is written there, and one that is the gap between columns. */
const SPACE = 0.15;
const COLUMN_GAP = 2.5;

/** The lines of a page, in the order in which they are written. Text that stands upright on its side is left out. */
export function pageLines(runs: readonly TextRun[]): PdfLine[] {
  const lines: PdfLine[] = [];
  for (const run of runs) {
    const [a = 0, b = 0, , , x = 0, y = 0] = run.transform;
    const size = Math.hypot(a, b);
    if (run.str === '' || Math.abs(b) > Math.abs(a)) continue;
    const next = { text: run.str, left: x, right: x + run.width, baseline: y, size };
    const line = lines.at(-1);
    if (line && goesOn(line, next)) append(line, next);
    else if (run.str.trim() !== '') lines.push(next);
  }
  return lines
    .map((line) => ({ ...line, text: line.text.replace(/\s+/g, ' ').trim() }))
    .filter(({ text }) => text !== '');
}

function goesOn(line: PdfLine, next: PdfLine): boolean {
  const size = Math.max(line.size, next.size);
  const gap = next.left - line.right;
  return Math.abs(next.baseline - line.baseline) < size * 0.4 && gap > -size && gap < size * COLUMN_GAP;
}

function append(line: PdfLine, next: PdfLine): void {
  const isApart = next.left - line.right > line.size * SPACE && !line.text.endsWith(' ') && !next.text.startsWith(' ');
  line.text += (isApart ? ' ' : '') + next.text;
  line.right = next.right;
  if (next.text.trim().length > line.text.length / 2) line.size = next.size;
}
