import { endsSentence, isSentence as isProse } from '../../../text/publisher-lines/prose.ts';
import type { Element } from '../../tree/node.ts';
import { settingOf } from '../element-layout.ts';
import { type Judged, spanOf } from '../fates.ts';
import type { TextBlock } from '../text-block.ts';
import type { Belonging } from './belonging.ts';
import { isInLinkedBox } from './linked-box.ts';
import { isParagraph } from './missed-paragraphs.ts';
import type { OtherSites } from './other-sites.ts';

const MOST_LINKED = 0.5;
/** The same of a whole sentence in a paragraph of its own: with more, it is the headline of something else. */
const MOST_LINKED_PROSE = 0.85;
/** So many times as much text of its own as was found has an article of which only a part was found. */
const TIMES = 3;
/** Shorter is a label and no sentence. */
const SHORTEST = 20;
const LISTS = new Set(['ul', 'ol', 'li']);

/** Takes the paragraphs in the element of the title where what was found belongs to something else, or is a third of them at most. */
export function takeTitledText(judged: readonly Judged[], { isOwn, isTitled, hasTitled }: Belonging): void {
  if (!hasTitled) return;
  const own = judged.filter(({ block }) => isTitled(block) && isOwn(block) && isSentence(block));
  const found = judged.filter(({ fate }) => fate === 'text');
  const isFound = found.some(({ block }) => isTitled(block) && isSentence(block) && !isInLinkedBox(block));
  const isElsewhere = !isFound && lengthOf(found.filter(({ block }) => isOwn(block))) * 2 < lengthOf(found);
  if (own.length === 0 || !(isElsewhere || lengthOf(own) >= TIMES * lengthOf(found))) return;
  for (const each of judged) {
    if (own.includes(each)) Object.assign(each, { fate: 'text', why: 'in the element of the title' });
    else if (isElsewhere && each.fate === 'text')
      Object.assign(each, { fate: 'outside', why: 'not in the element of the title' });
  }
}

/**
 * Takes the paragraphs of a page without an element for its article where what was found is a third of them at most, or
 * stands as a whole in parts of the page that belong to something else.
 */
export function takePageText(judged: readonly Judged[], { isOwn, hasTitled, titleAt }: Belonging): void {
  if (hasTitled) return;
  const own = judged.slice(titleAt + 1).filter(({ block }) => isOwn(block) && isParagraph(block));
  const found = judged.filter(({ fate }) => fate === 'text');
  const isElsewhere = titleAt >= 0 && lengthOf(own) > lengthOf(found) && !found.some(({ block }) => isOwn(block));
  if (!isElsewhere && lengthOf(own) < TIMES * lengthOf(found)) return;
  if (isElsewhere)
    for (const each of found) Object.assign(each, { fate: 'outside', why: 'in a part of something else' });
  for (const each of own) Object.assign(each, { fate: 'text', why: 'of the paragraphs of the page' });
}

function lengthOf(blocks: readonly Judged[]): number {
  return blocks.reduce((sum, { block }) => sum + block.text.length, 0);
}

function isSentence({ kind, text, linked }: TextBlock): boolean {
  return kind !== 'heading' && text.length >= SHORTEST && linked / text.length <= MOST_LINKED;
}

/** Takes blocks that stand between those of the text, next to them in the same element, and quotations between them. */
export function takeNeighbours(judged: readonly Judged[], { isOwn }: Belonging, { isOffer }: OtherSites): void {
  const [first, last] = spanOf(judged);
  const texts = judged.filter(({ fate }) => fate === 'text').map(({ block }) => block);
  const holders = new Set(texts.map(({ element }) => element.parentNode));
  const settings = new Set(texts.filter(isParagraph).map(({ element }) => settingOf(element)));
  for (const each of judged.slice(first, last + 1)) {
    const { block, fate } = each;
    if (fate !== 'outside' || !isOwn(block)) continue;
    const isNeighbour = holders.has(holderOf(block)) && (isSpoken(block) || isOwnHeading(block));
    const isQuoted = isParagraph(block) && isQuotation(block.element);
    if (isNeighbour || isQuoted || (isLinkedProse(block) && settings.has(settingOf(block.element))) || isOffer(block))
      Object.assign(each, { fate: 'text', why: 'between paragraphs of the text' });
  }
}

/** A list stands among the paragraphs, not each of its items. */
function holderOf({ kind, element }: TextBlock): Element | null {
  let outer = element.parentNode;
  if (kind !== 'item') return outer;
  while (outer && LISTS.has(outer.localName)) outer = outer.parentNode;
  return outer;
}

/** A paragraph, or a shorter one with the end of a sentence. */
function isSpoken(block: TextBlock): boolean {
  return isParagraph(block) || (isSentence(block) && endsSentence(block.text));
}

/** A whole sentence most of which is a link. */
function isLinkedProse({ kind, text, linked, element }: TextBlock): boolean {
  return kind === 'text' && element.localName === 'p' && isProse(text) && linked / text.length <= MOST_LINKED_PROSE;
}

function isQuotation(element: Element): boolean {
  return element.localName === 'blockquote' || element.parentNode?.localName === 'blockquote';
}

/** Takes the headings that stand right above a paragraph of the text, in the element of the title. */
export function takeHeadings(judged: readonly Judged[], { isInArticle, isTitled, titleAt }: Belonging): void {
  for (const [at, each] of judged.entries()) {
    const { block, fate } = each;
    if (at <= titleAt || fate !== 'outside' || judged[at + 1]?.fate !== 'text') continue;
    if (isOwnHeading(block) && isTitled(block) && isInArticle(block))
      Object.assign(each, { fate: 'text', why: 'a heading of the text' });
  }
}

function isOwnHeading({ kind, linked, text }: TextBlock): boolean {
  return kind === 'heading' && linked / text.length <= MOST_LINKED;
}
