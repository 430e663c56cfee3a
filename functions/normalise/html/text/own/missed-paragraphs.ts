import { isSentence } from '../../../text/publisher-lines/prose.ts';
import { settingOf } from '../element-layout.ts';
import type { Judged } from '../fates.ts';
import { textLength } from '../fates.ts';
import type { TextBlock } from '../text-block.ts';
import type { Belonging } from './belonging.ts';
import { isInLinkedBox } from './linked-box.ts';

const SHORTEST = 60;
/** Less text than this is a teaser, or what a parser made of a page that it did not understand. */
const SHORTEST_TEXT = 200;
const MOST_LINKED = 0.3;
/** The same of a paragraph that is set as those of the text are. */
const MOST_LINKED_OF_KIND = 0.5;
/** Paragraphs of a kind that the found text has at least so many of, unless they are in the element of the title, and is at least so much of. */
const FEWEST = 2;
const LEAST_SHARE = 0.3;

/**
 * Takes those paragraphs of the page for text as well that are set in the same way, by element and class, as most of
 * the found ones, and those in the element of the title: a text in several containers is found only in one of them.
 */
export function takeMissedParagraphs(blocks: readonly Judged[], { isInArticle, isTitled }: Belonging): void {
  const found = textLength(blocks);
  const others = blocks.filter(
    ({ block, fate }) => fate === 'outside' && isLong(block, MOST_LINKED_OF_KIND) && isInArticle(block),
  );
  if (found < SHORTEST_TEXT) {
    const whole = others.filter(({ block }) => isParagraph(block));
    const more = whole.reduce((sum, { block }) => sum + block.text.length, 0);
    if (more > 3 * found) take(whole, 'next to nothing else was found');
    return;
  }
  const kinds = usualKinds(blocks);
  take(
    others.filter(({ block }) => {
      const count = kinds.get(settingOf(block.element)) ?? 0;
      return count >= FEWEST || (isTitled(block) && (count > 0 || isProse(block)));
    }),
    'set as the paragraphs of the text are, or prose in the element of the title',
  );
}

function take(blocks: readonly Judged[], why: string): void {
  for (const judged of blocks) Object.assign(judged, { fate: 'text', why });
}

/** Whole sentences in a paragraph that tells of no other page. */
function isProse(block: TextBlock): boolean {
  return block.element.localName === 'p' && isParagraph(block) && isSentence(block.text) && !isInLinkedBox(block);
}

/** How most of the found paragraphs are set in the page. */
function usualKinds(blocks: readonly Judged[]): Map<string, number> {
  const found = blocks.filter(({ block, fate }) => fate === 'text' && isParagraph(block));
  const counts = new Map<string, number>();
  for (const { block } of found) {
    const setting = settingOf(block.element);
    if (setting !== '') counts.set(setting, (counts.get(setting) ?? 0) + 1);
  }
  return new Map([...counts].filter(([, count]) => count >= found.length * LEAST_SHARE));
}

export function isParagraph(block: TextBlock): boolean {
  return isLong(block, MOST_LINKED);
}

function isLong({ kind, text, linked }: TextBlock, mostLinked: number): boolean {
  return kind === 'text' && text.length >= SHORTEST && linked / text.length <= mostLinked;
}
