import { type Block, emptyBlock } from '../../text/block.ts';
import { mendHyphens } from '../../text/hyphens.ts';
import type { PdfLine } from './pdf-lines.ts';

/** How much larger than the text a heading is set. */
const LARGER = 1.12;
/** And how much smaller a note. */
const SMALLER = 0.92;
/** Characters of a line that stands for itself, as those of a head do. */
const LONGEST_IN_HEAD = 60;
/** Lines before and behind one that show how wide its column is. */
const NEAR = 6;
const ENDS_SENTENCE = /[.!?…:。！？]["'”’»)\]]*$/;

interface Layout {
  /** Size of the text, in points; headings are larger. */
  size: number;
  /** Usual distance of two baselines. */
  leading: number;
}

/** The blocks of a document from the lines of its pages, without those that run over all of them. */
export function pdfBlocks(pages: readonly PdfLine[][]): Block[] {
  const layout = layoutOf(pages);
  const body = withNotesLast(pages, layout);
  const groups: PdfLine[][] = [];
  for (const lines of body) {
    for (const [index, line] of lines.entries()) {
      const before = index === 0 ? groups.at(-1)?.at(-1) : lines[index - 1];
      if (before && (index === 0 ? runsOver(before, line) : goesOn(before, line, layout, columnAt(lines, index))))
        groups.at(-1)?.push(line);
      else groups.push([line]);
    }
  }
  const head = groups.slice(0, 4);
  const largest = Math.max(...head.map((lines) => lines[0]?.size ?? 0));
  return groups.map((group, index) => {
    const size = group[0]?.size ?? 0;
    // Of what stands large at the beginning the largest is the title; a section's name above it is not.
    const heading = size > layout.size * LARGER && (index >= head.length || size >= largest);
    return { ...emptyBlock(), heading, lines: unwrapped(mendHyphens(group.map(({ text }) => text))) };
  });
}

/** The lines of a paragraph are wrapped at the width of its column, those of a head are not. */
function unwrapped(lines: readonly string[]): string[] {
  const isWrapped = lines.slice(1).some((line) => /^\p{Ll}/u.test(line)) || lines.slice(0, -1).some(isLong);
  return isWrapped ? [lines.join(' ')] : [...lines];
}

function isLong(line: string): boolean {
  return line.length > LONGEST_IN_HEAD;
}

/** Notes stand in small letters at the foot of a page, in the middle of what goes on over it. */
function withNotesLast(pages: readonly PdfLine[][], { size }: Layout): PdfLine[][] {
  const notes: PdfLine[] = [];
  const texts = pages.map((lines) => {
    const isText = (line: PdfLine) => line.size >= size * SMALLER;
    const lowest = Math.min(...lines.filter(isText).map(({ baseline }) => baseline));
    const isNote = (line: PdfLine) => !isText(line) && line.baseline < lowest && lowest !== Number.POSITIVE_INFINITY;
    notes.push(...lines.filter(isNote));
    return lines.filter((line) => !isNote(line));
  });
  return [...texts, notes].filter((lines) => lines.length > 0);
}

function layoutOf(pages: readonly PdfLine[][]): Layout {
  const sizes = new Map<number, number>();
  const distances: number[] = [];
  for (const lines of pages)
    for (const [index, { size, text, baseline }] of lines.entries()) {
      const rounded = Math.round(size * 2) / 2;
      sizes.set(rounded, (sizes.get(rounded) ?? 0) + text.length);
      const distance = (lines[index - 1]?.baseline ?? 0) - baseline;
      if (distance > size * 0.8 && distance < size * 3) distances.push(distance);
    }
  const [size = 10] = [...sizes].sort((one, other) => other[1] - one[1])[0] ?? [];
  // Most lines follow one of the same paragraph; the gaps between paragraphs are the larger distances.
  const leading = distances.sort((one, other) => one - other)[Math.floor(distances.length * 0.3)] ?? size * 1.2;
  return { size, leading };
}

/** The edges of the column that a line stands in, as far as the lines near it show them: a page may have several. */
function columnAt(lines: readonly PdfLine[], index: number): { left: number; right: number } {
  const line = lines[index];
  const near = lines
    .slice(Math.max(0, index - NEAR), index + NEAR)
    .filter(({ left, size }) => line && Math.abs(left - line.left) < 5 * line.size && isAsLarge(size, line.size));
  return { left: Math.min(...near.map(({ left }) => left)), right: Math.max(...near.map(({ right }) => right)) };
}

function isAsLarge(size: number, other: number): boolean {
  return Math.abs(size - other) <= 0.12 * Math.max(size, other);
}

/** Whether a line belongs to the paragraph of the line before it. */
function goesOn(before: PdfLine, line: PdfLine, layout: Layout, column: { left: number; right: number }): boolean {
  const distance = before.baseline - line.baseline;
  const isLarge = line.size > layout.size * LARGER;
  if (!isAsLarge(before.size, line.size)) return false;
  if (distance <= 0) return !ENDS_SENTENCE.test(before.text) && !isLarge;
  if (distance > Math.max(layout.leading, line.size * (isLarge ? 1.3 : 1)) * 1.25) return false;
  const isIndented = line.left > before.left + line.size * 0.8 && line.left < before.left + line.size * 5;
  const wasShort = before.right < column.left + (column.right - column.left) * 0.7;
  const isApart = ENDS_SENTENCE.test(before.text) ? isIndented || wasShort : isIndented && wasShort;
  return !isApart || isLarge;
}

/** Whether a paragraph goes on over the end of a page. */
function runsOver(before: PdfLine, line: PdfLine): boolean {
  return !ENDS_SENTENCE.test(before.text) && Math.abs(before.size - line.size) < 0.5;
}
