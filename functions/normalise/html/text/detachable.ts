import { isSentence } from '../../text/publisher-lines/prose.ts';
import { syllablesIn } from '../../text/words-in.ts';
import { isElsewhere } from '../facts/around-title.ts';
import { hasKey, nameKey } from '../facts/titles/title-parts.ts';
import type { Element } from '../tree/node.ts';
import { isWithin } from '../tree/walk.ts';
import { isParagraph } from './own/missed-paragraphs.ts';
import type { PartKind } from './parts.ts';
import type { PagePart, TextBlock } from './text-block.ts';

/** Parts that Readability may take for the article where that is short. */
const DETACHED: ReadonlySet<PartKind> = new Set(['comments', 'form', 'consent']);
/** Others, where they stand outside of the element of title and text. */
const BESIDE: ReadonlySet<PartKind> = new Set(['aside', 'author', 'navigation', 'related']);
const LONGEST_BESIDE = 3_000;
/** So much text has to be left without them. */
const LEAST_LEFT = 140;
/** Prose of a page that is called short. */
const SHORT = { least: 60, most: 1_000 };

/** Elements of a page that are longer than many an article, without being one. */
export function detachable(blocks: readonly TextBlock[], title: string | null): ReadonlySet<Element> {
  const key = nameKey(title ?? '');
  const titleAt = blocks.findIndex(({ kind, text }) => kind === 'heading' && hasKey(text, key));
  const detached = partsOfReaders(blocks, key);
  const box = titleAt < 0 ? null : boxOfShortProse(blocks, titleAt);
  if (box) for (const element of besideBox(blocks, box)) detached.add(element);
  const left = blocks.reduce((sum, { element, text }) => (isBelow(element, detached) ? sum : sum + lengthOf(text)), 0);
  return left < LEAST_LEFT ? new Set() : detached;
}

/** Elements of parts that may be longer than an article, without those that the title stands in. */
function partsOfReaders(blocks: readonly TextBlock[], key: string): Set<Element> {
  const kept = new Set<PagePart>();
  const parts = new Set<PagePart>();
  for (const { parts: around, kind, text } of blocks)
    for (const part of around) {
      if (kind === 'heading' && hasKey(text, key)) kept.add(part);
      else if (DETACHED.has(part.kind)) parts.add(part);
    }
  return new Set([...parts].filter((part) => !kept.has(part)).map(({ element }) => element));
}

/** The smallest element around the title and all prose below it that stands in no part of the page; null where that is long. */
function boxOfShortProse(blocks: readonly TextBlock[], titleAt: number): Element | null {
  const own: TextBlock[] = [];
  let length = 0;
  for (const block of blocks.slice(titleAt + 1)) {
    if (block.parts.length > 0 || !isProse(block) || isIn(block.element, isElsewhere)) continue;
    own.push(block);
    length += lengthOf(block.text);
    if (length > SHORT.most) return null;
  }
  if (length < SHORT.least) return null;
  let box: Element | null = blocks[titleAt]?.element ?? null;
  for (const { element } of own) while (box && !isWithin(element, box)) box = box.parentNode;
  return box;
}

/** Characters that a text would have in letters: an ideograph or a syllable says what about three of them do. */
function lengthOf(text: string): number {
  return text.length + 2 * syllablesIn(text);
}

function isProse(block: TextBlock): boolean {
  return isParagraph(block) && isSentence(block.text);
}

function besideBox(blocks: readonly TextBlock[], box: Element): Set<Element> {
  const beside = new Set<Element>();
  for (const { element, parts } of blocks) {
    if (isWithin(element, box)) continue;
    for (const part of parts)
      if (BESIDE.has(part.kind) && part.characters <= LONGEST_BESIDE && !isWithin(box, part.element))
        beside.add(part.element);
    for (let outer: Element | null = element; outer && !isWithin(box, outer); outer = outer.parentNode)
      if (isElsewhere(outer)) beside.add(outer);
  }
  return beside;
}

function isBelow(element: Element, wholes: ReadonlySet<Element>): boolean {
  return isIn(element, (outer) => wholes.has(outer));
}

function isIn(element: Element, is: (element: Element) => boolean): boolean {
  for (let outer: Element | null = element; outer; outer = outer.parentNode) if (is(outer)) return true;
  return false;
}
