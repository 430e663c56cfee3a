import type { Draft } from '../../draft.ts';
import type { Block } from '../block.ts';
import { SENTENCE_END } from '../plain-paragraphs.ts';
import { LONGEST_PUBLISHER_LINE, publisherLine } from '../publisher-lines/publisher-lines.ts';

/** Kinds of lines that say something about the text between which they stand. */
const KEPT = new Set(['tags', 'position in a gallery', 'date of publication', 'decoration']);
/** Characters of a block that may be one: longer ones are not asked. */
const LONGEST = 200;

const LONGEST_LABEL = 60;
/** Words of the whole sentences that publishers add. To look for them takes less time than to ask for each kind of line. */
const TO_READER =
  /[©ⓒ]|newsletter|inbox|e-?mail|abonn|subscri|suscr|iscriv|inscr|assine|zapisz|подпи|sign(?:ing)? (?:up|in)|account|cookie|affiliate|commission|javascript|privacy|reserved|vorbehalten|réservés|reservados|riservati|voorbehouden|zastrzeżone|защищены|breaking|developing|to follow|check back|refresh/i;

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
  if (line.length > LONGEST_PUBLISHER_LINE || /[:：]\s*$/.test(line)) return null;
  const isSentence = line.length > LONGEST_LABEL && SENTENCE_END.test(line.slice(-5));
  return isSentence && !TO_READER.test(line) ? null : publisherLine(line);
}

/** Whether a line stands between the paragraphs of a text and is none of it. */
export function isAddedLine(line: string): boolean {
  const kind = line.length > LONGEST ? null : addedKind(line);
  return kind !== null && !KEPT.has(kind);
}

function isAdded({ heading, lines }: Block): boolean {
  return !heading && lines.length > 0 && lines.join(' ').length <= LONGEST && lines.every(isAddedLine);
}
