import type { Draft } from '../../draft.ts';
import type { Block } from '../block.ts';
import { publisherLine } from '../publisher-lines/publisher-lines.ts';

/** Kinds of lines that say something about the text between which they stand. */
const KEPT = new Set(['tags', 'position in a gallery', 'date of publication', 'decoration']);
/** Characters of a block that may be one: longer ones are not asked. */
const LONGEST = 320;

/** The blocks of a text without the lines that publishers set between its paragraphs; those go into the record. */
export function withoutLinesBetween(blocks: readonly Block[], draft: Draft): Block[] {
  return blocks.filter((block) => {
    if (!isAdded(block)) return true;
    for (const text of block.lines) draft.leftOut.push({ text, reason: 'boilerplate' });
    return false;
  });
}

/** The kind of line that publishers add; null for text, and for a line with a colon that leads to what stands below it. */
export function addedKind(line: string): string | null {
  return /[:：]\s*$/.test(line) ? null : publisherLine(line);
}

function isAdded({ heading, lines }: Block): boolean {
  if (heading || lines.length === 0 || lines.join(' ').length > LONGEST) return false;
  return lines.every((line) => {
    const kind = addedKind(line);
    return kind !== null && !KEPT.has(kind);
  });
}
