import { isIntroducedByline } from '../../fields/bylines.ts';
import { isDateLine } from '../../fields/dates.ts';
import { namesOccupation } from '../../fields/names/roles.ts';
import { labelKind } from '../../text/publisher-lines/labels.ts';
import { isReported, isSentence } from '../../text/publisher-lines/prose.ts';
import { isReadingTime, publisherLine } from '../../text/publisher-lines/publisher-lines.ts';
import { wordsIn } from '../../text/words-in.ts';
import { hasKey, nameKey } from '../facts/titles/title-parts.ts';
import type { Element } from '../tree/node.ts';
import { type Fate, type Judged, takeOut } from './fates.ts';
import { listAround, type OtherSites } from './own/other-sites.ts';
import { refrains } from './own/refrains.ts';
import { isOfRecipe } from './recipe-parts.ts';
import type { TextBlock } from './text-block.ts';

/** What is known of the article besides its text: lines that only repeat it are none of the text. */
export interface KnownFacts {
  title: string | null;
  authors: readonly string[];
  summary: string | null;
  /** Of the page, wherever they are stated. */
  addresses: readonly string[];
}

/** Blocks at either end in which bylines, dates and portraits of authors are looked for. */
const HEAD = 8;
const FOOT = 5;
const LONGEST_HEAD_LINE = 140;
/** Headlines of other articles are shorter, or end without a stop. */
const SHORTEST_LINKED_SENTENCE = 80;
/** A shorter line may come again: an answer, a label, a refrain. */
const SHORTEST_DOUBLE = 40;
/** Who said what stands above, below each of several quotations. */
const SIGNATURE = /^[—–-]\s?\S/u;
/** What announces links is a label, and a list of them has two at least: a single one may be what somebody showed. */
const MOST_LABEL_WORDS = 4;
const FEWEST_LINKS = 2;
/** A shorter one may be the first of several headings. */
const SHORTEST_TITLE = 15;
const BIOGRAPHY = /^.{0,60}?\b(?:is|was|has|joined|covers|writes|works|ist|arbeitet|schreibt|est|es|è|reports)\b/u;

/** What somebody writes about, or a second sentence about a person. */
const WRITER = /^\S+ (?:writes|schreibt|écrit|escribe|scrive) |[.!?] (?:She|He|Sie|Er|Elle|Il|Ella|Él|Lei|Lui) \p{Ll}/u;

/** Takes out of the text what publishers add to it, and what only repeats what is known of it. */
export function takeOutBoilerplate(blocks: readonly Judged[], known: KnownFacts, others: OtherSites): void {
  const isAmongProse = amongProse(blocks);
  takeOut(blocks, (block, at, texts) => linkListFate(block, texts[at + 1]?.block, isAmongProse, others));
  for (const [at, each] of blocks.entries()) {
    const kind = each.fate !== 'text' || isHeadingOfProse(each, blocks[at + 1]) ? null : publisherLine(each.block.text);
    if (kind !== null) Object.assign(each, { fate: 'boilerplate', why: `wording of publishers: ${kind}` });
  }
  takeOut(blocks, (block, at) => (at < HEAD && !isQuoted(block.element) ? headFate(block, known) : null));
  takeOut(blocks, ({ text }, at, texts) =>
    at < HEAD && isReadingTime(text) && !texts.slice(0, at).some((above) => isSentence(above.block.text))
      ? { fate: 'boilerplate', why: 'how long it takes to read' }
      : null,
  );
  takeOut(blocks, (block, at, texts) =>
    at >= texts.length - FOOT && isBiography(block, known.authors)
      ? { fate: 'biography', why: 'about the author' }
      : null,
  );
  takeOutDoubles(blocks);
  takeOutLooseLabels(blocks);
  takeOutLooseHeadings(blocks);
}

/** What publishers put above lists, buttons and comments is also the subject of what is told below: "Register". */
function isHeadingOfProse({ block: { kind, text } }: Judged, next: Judged | undefined): boolean {
  const label = kind === 'heading' ? labelKind(text) : null;
  if (label === null || label === 'advertisement' || next?.fate !== 'text') return false;
  const { block } = next;
  return block.kind === 'text' && isSentence(block.text) && publisherLine(block.text) === null;
}

function linkListFate(
  block: TextBlock,
  next: TextBlock | undefined,
  isAmongProse: (block: TextBlock) => boolean,
  others: OtherSites,
): { fate: Fate; why: string } | null {
  const { kind, text, linked, element } = block;
  const density = linked / text.length;
  // A heading that links to itself stands above its text; one that leads elsewhere stands among others of its kind.
  if (kind === 'heading' && next?.kind === 'text' && next.linked / next.text.length < 0.5) return null;
  // A sentence that is a link as a whole belongs to the text that goes on behind it.
  if (next && isLinkedSentence(text)) return null;
  if (next && (others.isChosen(block) || others.isOffer(block))) return null;
  const isList = kind === 'item' ? density > 0.6 && !isAmongProse(block) : text.length < 200 && density > 0.85;
  return isList && !isOfRecipe(element) ? { fate: 'links', why: 'nothing but links' } : null;
}

/**
 * Tells of linked sentences whether they stand in a list of sentences most of which are no links: they are some of them.
 * Each list is counted once.
 */
function amongProse(blocks: readonly Judged[]): (block: TextBlock) => boolean {
  const lists = new Map<Element | null, number>();
  for (const { block, fate } of blocks) {
    if (fate !== 'text' || block.kind !== 'item') continue;
    const list = listAround(block.element);
    const isProse = isSentence(block.text) && block.linked * 2 < block.text.length;
    lists.set(list, (lists.get(list) ?? 0) + (isProse ? 1 : -1));
  }
  // The sentence itself is counted among the links.
  return ({ text, element }) => isSentence(text) && (lists.get(listAround(element)) ?? -1) + 1 > 0;
}

/** Questions are headlines as often, and addresses end in a stop as well. */
function isLinkedSentence(text: string): boolean {
  return text.length >= SHORTEST_LINKED_SENTENCE && isSentence(text) && !/[?？]\W{0,2}$|^\S+:\/\/\S+$/u.test(text);
}

/** Names and dates in a quotation are of what is quoted. */
function isQuoted(element: Element): boolean {
  for (let outer: Element | null = element; outer; outer = outer.parentNode)
    if (outer.localName === 'blockquote') return true;
  return false;
}

/** Title, byline and date stand in fields of their own. */
export function headFate({ text }: TextBlock, { title, authors }: KnownFacts): { fate: Fate; why: string } | null {
  if (title !== null && (hasKey(text, nameKey(title)) || isBeforeSite(text, title)))
    return { fate: 'title', why: 'the title' };
  if (text.length > LONGEST_HEAD_LINE) return null;
  if (isDateLine(text)) return { fate: 'date', why: 'a date near the title' };
  const isByline = isIntroducedByline(text) || authors.some((author) => hasKey(text, nameKey(author)));
  return isByline ? { fate: 'byline', why: 'a byline near the title' } : null;
}

/** The name of the site stands behind a title that only the head of the page has: "Ferry late again - Norhaven Post". */
function isBeforeSite(text: string, title: string): boolean {
  return text.length >= SHORTEST_TITLE && title.startsWith(text) && /^\s+[|–—-]\s+\S/u.test(title.slice(text.length));
}

function isBiography({ text }: TextBlock, authors: readonly string[]): boolean {
  return authors.some((author) => {
    const [first = ''] = author.split(' ');
    if (nameKey(author) === nameKey(text)) return true;
    if (!BIOGRAPHY.test(text)) return false;
    return text.startsWith(author) || (first.length > 2 && text.startsWith(`${first} `) && tellsOfWriter(text));
  });
}

/** Countries, towns and months are called as people are: "Jordan has closed its border." */
function tellsOfWriter(text: string): boolean {
  return namesOccupation(text.slice(0, LONGEST_HEAD_LINE)) ? !isReported(text) : WRITER.test(text);
}

/**
 * A paragraph that comes again was set twice, for wide and for narrow screens. An item is one only where its whole list
 * comes again: lists about several things have some lines in common.
 */
function takeOutDoubles(blocks: readonly Judged[]): void {
  const seen = new Set<string>();
  const lists = Map.groupBy(
    blocks.filter(({ block, fate }) => fate === 'text' && block.kind === 'item'),
    ({ block }) => listAround(block.element),
  );
  const seenLists = new Map<Element | null, boolean>();
  const isRefrain = refrains(blocks);
  takeOut(blocks, (block) => {
    const { kind, text, element } = block;
    const list = kind === 'item' ? listAround(element) : null;
    if (list !== null && !seenLists.has(list))
      seenLists.set(list, lists.get(list)?.every(({ block }) => seen.has(block.text)) === true);
    const isAgain =
      seen.has(text) &&
      text.length >= SHORTEST_DOUBLE &&
      seenLists.get(list) !== false &&
      !SIGNATURE.test(text) &&
      !isRefrain(block);
    seen.add(text);
    return isAgain ? { fate: 'repeated', why: 'a paragraph of the text again' } : null;
  });
}

/** A few words with a colon at their end right above a list of links that is left out announce nothing but it. */
function takeOutLooseLabels(blocks: readonly Judged[]): void {
  for (const [at, each] of blocks.entries()) {
    if (each.fate !== 'text' || !isLabel(each.block)) continue;
    const below = blocks.slice(at + 1, at + 1 + FEWEST_LINKS);
    if (below.length === FEWEST_LINKS && below.every(({ fate }) => fate === 'links'))
      Object.assign(each, { fate: 'links', why: 'a label above links' });
  }
}

function isLabel({ text, linked }: TextBlock): boolean {
  return linked === 0 && /[:：]$/u.test(text) && wordsIn(text) <= MOST_LABEL_WORDS && !isReported(text);
}

/** A heading at the end has lost what it stood above. */
function takeOutLooseHeadings(blocks: readonly Judged[]): void {
  const last = blocks.filter(({ fate }) => fate === 'text').findLastIndex(({ block }) => block.kind !== 'heading');
  if (last >= 0) takeOut(blocks, (_, at) => (at > last ? { fate: 'heading', why: 'a heading without a text' } : null));
}
