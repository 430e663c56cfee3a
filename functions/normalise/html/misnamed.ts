import { isSentence } from '../text/publisher-lines/prose.ts';
import { isElsewhere, isInElsewhere } from './facts/around-title.ts';
import { hasKey, nameKey, partTexts } from './facts/titles/title-parts.ts';
import { namesSubject } from './names/name-words.ts';
import { named } from './names/part-names.ts';
import { blocksOfPage } from './text/page-text.ts';
import { leadsSomewhere } from './text/part-fates.ts';
import type { PartKind } from './text/parts.ts';
import type { PagePart, TextBlock } from './text/text-block.ts';
import type { Element } from './tree/node.ts';
import type { Page } from './tree/page.ts';
import { isWithin } from './tree/walk.ts';

/** Parts that offer something to readers: without it they are named after a subject, as "voter-registration" and "poll-tax". */
const OFFERS: ReadonlySet<PartKind> = new Set(['related', 'advertisement', 'subscribing', 'sharing', 'widget']);
const CONTROLS = 'button,input,select,textarea,form,iframe,img,picture,video';
/** Parts that may be the article below its title: "comment" is also a name for opinion, and some servers set a page in one form. */
const MAYBE_TEXT: ReadonlySet<PartKind> = new Set(['comments', 'form']);
/** A lead above an opinion is shorter, and so many times as long is the opinion. */
const LONGEST_LEAD = 300;
const TIMES = 3;
/** Names of what several readers write. */
const READERS = /comments|kommentare|commentaires|comentarios|replies|disqus|comment-?(?:list|area)/i;
const SHORTEST_TITLE = 8;
/** Parts of a page that are looked at: each of them as a whole. */
const MOST = 100;

/** The blocks of a page, once names are taken from parts of it that are the article and not what their name says. */
export function readPageBlocks(page: Page): TextBlock[] {
  const blocks = blocksOfPage(page);
  const misnamed = misnamedIn(blocks, page.title);
  if (misnamed.size === 0) return blocks;
  for (const element of misnamed) unname(element);
  return blocksOfPage(page);
}

function unname(element: Element): void {
  if (element.localName === 'form') element.rename('div');
  if (element.className !== '') element.className = '';
  if (element.id !== '') element.id = '';
}

function misnamedIn(blocks: readonly TextBlock[], pageTitle: string): Set<Element> {
  const titleAt = titleOf(blocks, pageTitle);
  const title = blocks[titleAt];
  const prose = blocks.slice(titleAt + 1).filter(isProse);
  const found = new Set<Element>();
  const around = title ? elementsAround(title.element) : [];
  for (const outer of around.filter(isNamedElsewhere).slice(0, MOST)) if (hasMost(outer, prose)) found.add(outer);
  const holders = new Set(prose.map(({ element }) => element.parentNode).filter((holder) => holder?.id));
  for (const holder of [...holders].slice(0, MOST)) if (holder && isAnchor(holder)) found.add(holder);
  for (const part of partsOf(blocks, title)) if (isArticle(part, title, prose, found)) found.add(part.element);
  return found;
}

function elementsAround(element: Element): Element[] {
  const around: Element[] = [];
  for (let outer: Element | null = element; outer && outer.localName !== 'body'; outer = outer.parentNode)
    around.push(outer);
  return around;
}

/** Whether an element has only its id, by which links lead to it, from what it is about: `id="comments"`. */
function isAnchor(element: Element): boolean {
  return element.id !== '' && element.className === '' && isNamedElsewhere(element) && !offersSomething(element);
}

/** Whether most of the prose that readers have not written is in an element. */
function hasMost(outer: Element, prose: readonly TextBlock[]): boolean {
  const own = prose.filter(({ parts }) => !parts.some(({ kind }) => kind === 'comments'));
  return lengthOf(own.filter(({ element }) => isWithin(element, outer))) * 2 > lengthOf(own);
}

/** The heading that the title element has as a whole or as a part, else the only h1. */
function titleOf(blocks: readonly TextBlock[], pageTitle: string): number {
  const keys = [pageTitle, ...partTexts(pageTitle)].map(nameKey).filter((key) => key.length >= SHORTEST_TITLE);
  const headings = blocks.filter(({ kind }) => kind === 'heading');
  const stated = headings.find(({ text }) => keys.some((key) => hasKey(text, key)));
  const firsts = headings.filter(({ element }) => element.localName === 'h1');
  const title = stated ?? (firsts.length === 1 ? firsts[0] : undefined);
  return title === undefined ? -1 : blocks.indexOf(title);
}

/** Parts that may be the article, without those of readers: each of several with the same names. */
function partsOf(blocks: readonly TextBlock[], title: TextBlock | undefined): PagePart[] {
  const parts = [
    ...new Set(blocks.flatMap((block) => block.parts.filter(({ kind }) => OFFERS.has(kind) || MAYBE_TEXT.has(kind)))),
  ];
  const names = Map.groupBy(parts, ({ element }) => element.className);
  const isAlone = ({ element }: PagePart) => names.get(element.className)?.length === 1;
  return parts
    .filter((part) => part.kind !== 'comments' || isAlone(part) || title?.parts.includes(part))
    .slice(0, MOST);
}

/** @param found parts before this one that are the article */
function isArticle(
  part: PagePart,
  title: TextBlock | undefined,
  prose: readonly TextBlock[],
  found: ReadonlySet<Element>,
): boolean {
  const inside = prose.filter(({ parts }) => parts.includes(part) && (isForm(part) || !parts.some(isForm)));
  if (inside.length === 0) return false;
  if (title?.parts.includes(part)) return MAYBE_TEXT.has(part.kind) || hasMost(part.element, prose);
  if (OFFERS.has(part.kind)) return namesSubject(part.element.className, isPartWord) && !offersSomething(part.element);
  if (!isOneText(part, inside)) return false;
  // What readers write stands below what they write about; a form may stand above it.
  const others = isForm(part)
    ? prose
    : prose.slice(
        0,
        prose.findIndex((block) => inside.includes(block)),
      );
  const own = others.filter((block) => isOwn(block, found));
  if (own.length === 0) return true;
  const isLead = own.length === 1 && lengthOf(own) <= LONGEST_LEAD && !READERS.test(part.element.className);
  return isLead && isBesideTitle(part.element, title?.element ?? null) && lengthOf(inside) >= TIMES * lengthOf(own);
}

/** A word of a class name that is one of a part by itself. */
function isPartWord(word: string): boolean {
  return named({ value: word, answers: [] }).part !== null;
}

/** Whether an element is in the `article` that the title is in, if there is one. */
function isBesideTitle(element: Element, title: Element | null): boolean {
  for (let outer = title; outer; outer = outer.parentNode)
    if (outer.localName === 'article') return isWithin(element, outer);
  return true;
}

/** Whether there is something to open, to fill in or to look at in an element, or it is a link. */
function offersSomething(element: Element): boolean {
  return leadsSomewhere(element) || element.querySelectorAll(CONTROLS).length > 0;
}

/** Paragraphs beside each other: comments stand each in a box of its own. */
function isOneText(part: PagePart, inside: readonly TextBlock[]): boolean {
  return new Set(inside.map(({ element }) => element.parentNode)).size === 1 || isForm(part);
}

function isForm({ kind }: PagePart): boolean {
  return kind === 'form';
}

function isOwn({ parts, element }: TextBlock, found: ReadonlySet<Element>): boolean {
  if (parts.some((part) => found.has(part.element))) return true;
  return parts.every(({ kind }) => OFFERS.has(kind)) && !isInElsewhere(element);
}

function isProse({ kind, text, linked, isUnseen }: TextBlock): boolean {
  return kind !== 'heading' && !isUnseen && linked * 2 < text.length && isSentence(text);
}

/** Whether the name of an element, not the element itself, says that it is something else. */
function isNamedElsewhere(element: Element): boolean {
  return !/^(?:aside|footer|nav)$/.test(element.localName) && isElsewhere(element);
}

function lengthOf(blocks: readonly TextBlock[]): number {
  return blocks.reduce((sum, { text }) => sum + text.length, 0);
}
