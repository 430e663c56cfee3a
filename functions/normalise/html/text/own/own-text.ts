import { readDate } from '../../../fields/dates.ts';
import { nameKey } from '../../facts/titles/title-parts.ts';
import { nameWords } from '../../names/name-words.ts';
import { STANDFIRST } from '../../names/part-names.ts';
import type { Element } from '../../tree/node.ts';
import { type Judged, spanOf } from '../fates.ts';
import type { TextBlock } from '../text-block.ts';
import type { Belonging } from './belonging.ts';
import { isInLinkedBox } from './linked-box.ts';
import { isParagraph } from './missed-paragraphs.ts';
import type { OtherSites } from './other-sites.ts';

const MOST_LINKED = 0.5;
/** So many times as much text of its own as was found has an article of which only a part was found. */
const TIMES = 3;
/** Shorter is a label and no sentence. */
const SHORTEST = 20;
/** Shorter lines stand in a summary by chance. */
const SHORTEST_SUMMARY = 40;
const SENTENCE_END = /[.!?…。！？]['"”’»)]*$/u;
/** Blocks between a title and its text at most, and blocks of the text that are asked whether they repeat a lead. */
const FARTHEST_LEAD = 40;
const FARTHEST_SUMMARY = 12;
const FIRST_BLOCKS = 6;
const LISTS = new Set(['ul', 'ol', 'li']);
const LONGEST_DETAIL = 150;
const PICTURES = new Set(['img', 'picture', 'figure', 'video']);
const PICTURE_LEVELS = 3;
const MOST_IN_PICTURE_BOX = 3;

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

/** Takes the paragraphs of a page without an element for its article where what was found is a third of them at most. */
export function takePageText(judged: readonly Judged[], { isOwn, hasTitled, titleAt }: Belonging): void {
  if (hasTitled) return;
  const own = judged.slice(titleAt + 1).filter(({ block }) => isOwn(block) && isParagraph(block));
  const found = judged.filter(({ fate }) => fate === 'text');
  if (lengthOf(own) < TIMES * lengthOf(found)) return;
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
  const holders = new Set(judged.flatMap(({ block, fate }) => (fate === 'text' ? [block.element.parentNode] : [])));
  for (const each of judged.slice(first, last + 1)) {
    const { block, fate } = each;
    if (fate !== 'outside' || !isOwn(block)) continue;
    const isNeighbour = holders.has(holderOf(block)) && (isSpoken(block) || isOwnHeading(block));
    if (isNeighbour || (isParagraph(block) && isQuotation(block.element)) || isOffer(block))
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
  return isParagraph(block) || (isSentence(block) && SENTENCE_END.test(block.text));
}

function isQuotation(element: Element): boolean {
  return element.localName === 'blockquote' || element.parentNode?.localName === 'blockquote';
}

/**
 * Takes the lead between the title and the text: paragraphs there that belong to nothing else and are none of the text
 * already. A shorter line is one only by its name. A line close above the text that the page states as its summary is
 * one wherever it stands.
 */
export function takeLead(judged: readonly Judged[], belonging: Belonging, summary: string | null): void {
  const { titleAt } = belonging;
  const [first] = spanOf(judged);
  const text = judged.slice(first, first + FIRST_BLOCKS).map(({ block }) => block.text);
  const isUnderTitle = titleAt >= 0 && first - titleAt <= FARTHEST_LEAD;
  const begin = Math.max(0, first - FARTHEST_LEAD);
  for (const [at, each] of judged.slice(begin, first).entries()) {
    const { block, fate } = each;
    if (fate !== 'outside' || text.some((other) => other.includes(block.text))) continue;
    if (isUnderTitle && begin + at > titleAt && isLead(block, belonging))
      Object.assign(each, { fate: 'text', why: 'a lead under the title' });
    else if (first - begin - at <= FARTHEST_SUMMARY && isSummary(block, summary))
      Object.assign(each, { fate: 'text', why: 'what the page states as its summary' });
  }
}

/**
 * A paragraph that a page states as its summary, which some cut, or put a credit behind. Headings of this kind are
 * subtitles as often.
 */
function isSummary({ kind, text, linked, isUnseen, parts }: TextBlock, summary: string | null): boolean {
  if (summary === null || kind !== 'text' || text.length < SHORTEST_SUMMARY || linked > 0 || isUnseen) return false;
  const [own, stated] = [nameKey(text), nameKey(summary)];
  const isStated = stated.startsWith(own) || (own.startsWith(stated) && stated.length >= SHORTEST_SUMMARY);
  return isStated && parts.every((part) => part.kind === 'related');
}

function isLead(block: TextBlock, { isOwn, isUnlinkedTeaser }: Belonging): boolean {
  const { text, element } = block;
  if (isDetail(text) || !(isOwn(block) || (SENTENCE_END.test(text) && isUnlinkedTeaser(block)))) return false;
  const isNamed = isNamedLead(element) && isSentence({ ...block, kind: 'text' });
  return isNamed || (isParagraph(block) && !isUnderPicture(element));
}

/** A line with a date and a time of the day: when and by whom an article was published. */
function isDetail(text: string): boolean {
  return text.length <= LONGEST_DETAIL && /\d{1,2}[:.h]\d{2}/.test(text) && readDate(text) !== null;
}

/** What shares a small box with a picture is its caption. */
function isUnderPicture(element: Element): boolean {
  let box: Element | null = element;
  for (let level = 0; box && level < PICTURE_LEVELS; level++, box = box.parentNode) {
    const before = box.previousElementSibling;
    if (before && isPicture(before)) return (box.parentNode?.children.length ?? 0) <= MOST_IN_PICTURE_BOX;
  }
  return false;
}

function isPicture(element: Element): boolean {
  if (PICTURES.has(element.localName)) return true;
  const [first] = element.querySelectorAll('img,picture,video');
  return first !== undefined && element.textContent.trim() === '';
}

function isNamedLead(element: Element): boolean {
  const names = `${element.className} ${element.parentNode?.className ?? ''}`;
  return names.split(/\s+/).some((name) => STANDFIRST.test(nameWords(name)));
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
