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
const INITIAL = /^["'“„«]?\p{Lu}$/u;
/** How much larger than the text an initial is, and how many a page has. */
const LARGER_INITIAL = 1.6;
const MOST_INITIALS = 20;

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
  return withInitials(lines)
    .map((line) => ({ ...line, text: line.text.replace(/\s+/g, ' ').trim() }))
    .filter(({ text }) => text !== '');
}

/** A large letter with which a text begins is set by itself, wherever in the file; it belongs to the line beside its top. */
function withInitials(lines: readonly PdfLine[]): PdfLine[] {
  const initials = lines.filter(({ text }) => INITIAL.test(text.trim())).slice(0, MOST_INITIALS);
  const begun = new Map(initials.map((initial) => [lineBeside(initial, lines), initial]));
  const taken = new Set([...begun].flatMap(([line, initial]) => (line ? [initial] : [])));
  return lines
    .filter((line) => !taken.has(line))
    .map((line) => ({ ...line, text: (begun.get(line)?.text.trim() ?? '') + line.text }));
}

function lineBeside({ left, right, baseline, size }: PdfLine, lines: readonly PdfLine[]): PdfLine | undefined {
  return lines
    .filter((line) => size > line.size * LARGER_INITIAL && line.left > left && line.left < right + line.size * 2)
    .filter((line) => line.baseline > baseline - line.size / 2 && line.baseline < baseline + size)
    .sort((one, other) => other.baseline - one.baseline)[0];
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
