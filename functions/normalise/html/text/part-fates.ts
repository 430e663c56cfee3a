import { isSentence } from '../../text/publisher-lines/prose.ts';
import type { Element } from '../tree/node.ts';
import type { Fate } from './fates.ts';
import type { PartKind } from './parts.ts';
import type { PagePart, TextBlock } from './text-block.ts';

const LONGEST = 1_500;
const LONGEST_LINE = 100;
/** A part with more of the text than this is the text, whatever its name says. */
const MOST_OF_WHOLE = 0.3;
/** What is quoted or shown in a figure is text; only what is written about it is a caption. */
const FIGURE_TEXTS = new Set(['blockquote', 'pre', 'table', 'q', 'code']);

const PICTURE_NAMES = 'img,picture,video,figure,svg,iframe,amp-img,object,embed';
const PICTURES = new Set(PICTURE_NAMES.split(','));
const PICTURE_LEVELS = 4;

interface PartRule {
  fate: Fate;
  why: string;
  /** Only a line so short is one. */
  longest?: number;
  /** With more of the text than this in all parts of a name, it means the text: what is behind a paywall, a ticker. */
  mostOfAll?: number;
}

const RULES: Readonly<Record<PartKind, PartRule>> = {
  figure: { fate: 'caption', why: 'in a figure' },
  caption: { fate: 'caption', why: 'named a caption' },
  credit: { fate: 'caption', why: 'named a credit' },
  related: { fate: 'markup', why: 'named as something else to read' },
  advertisement: { fate: 'markup', why: 'named an advertisement' },
  subscribing: { fate: 'markup', why: 'named as an offer to subscribe or sign in', mostOfAll: 0.3 },
  sharing: { fate: 'markup', why: 'named as buttons that share' },
  comments: { fate: 'comments', why: 'named comments', mostOfAll: 0.3 },
  author: { fate: 'biography', why: 'named as about the author' },
  details: { fate: 'markup', why: 'named as details of the article' },
  kicker: { fate: 'markup', why: 'named a kicker', longest: LONGEST_LINE },
  widget: { fate: 'markup', why: 'named a poll, a player or the like' },
  embed: { fate: 'consent', why: 'named as a question before embedded content' },
  tooltip: { fate: 'markup', why: 'named a tooltip' },
  hidden: { fate: 'markup', why: 'hidden from readers' },
  form: { fate: 'markup', why: 'in a form' },
  navigation: { fate: 'markup', why: 'in navigation or the foot of the page' },
  aside: { fate: 'markup', why: 'in an aside' },
  consent: { fate: 'consent', why: 'asks for consent' },
};

const MOST_OF_ALL = 0.6;

/**
 * Tells the fate of blocks by the parts of the page that they stand in; null for text.
 * @param blocks of the text
 * @param whole characters of the main text
 * @param isAbout whether a part is about what the page is about
 */
export function partFates(
  blocks: readonly TextBlock[],
  whole: number,
  isAbout: (part: PagePart) => boolean,
): (block: TextBlock) => { fate: Fate; why: string; part: PagePart } | null {
  const texts = namesOfText(blocks, whole);
  const isCommentedOn = isWithComments(blocks);
  const isText = (block: TextBlock, part: PagePart) => {
    if (part.kind === 'comments' && isCommentedOn) return false;
    const { longest = LONGEST } = RULES[part.kind];
    return (
      texts.has(keyOf(part)) || part.characters > Math.min(longest, mostOf(part, whole)) || isTextInside(block, part)
    );
  };
  return (block) => {
    const part = block.parts.find((each) => !isText(block, each) && !isAbout(each));
    return part === undefined ? null : { fate: RULES[part.kind].fate, why: RULES[part.kind].why, part };
  };
}

/** Whether a part of this kind may hold such a block and mean it as text. */
function isTextInside(block: TextBlock, part: PagePart): boolean {
  if (part.kind === 'figure') return isFigureText(block, part);
  if (!isSentence(block.text)) return false;
  if (part.kind === 'caption' || part.kind === 'credit')
    return part.element.localName !== 'figcaption' && !isNearPicture(part.element);
  return part.kind === 'related' && !leadsSomewhere(part.element);
}

/** What is written about a picture stands in a small box with it. */
function isNearPicture(element: Element): boolean {
  let box: Element | null = element;
  for (let level = 0; box && level < PICTURE_LEVELS; level++, box = box.parentNode)
    if (PICTURES.has(box.localName) || box.querySelectorAll(PICTURE_NAMES).length > 0) return true;
  return false;
}

/**
 * Whether a sentence stands above several comments. It is what they are about, however short it is; comments without one
 * are the text, as on a page of a forum, and so is one alone: "comment" is also a name for opinion.
 */
function isWithComments(blocks: readonly TextBlock[]): boolean {
  const comments = blocks.map(({ parts }) => parts.findLast(({ kind }) => kind === 'comments')?.element);
  if (new Set(comments.filter(Boolean)).size < 2) return false;
  const above = blocks.slice(0, comments.findIndex(Boolean));
  return above.some(({ text, parts }) => parts.length === 0 && isSentence(text));
}

/** Names of parts that have so much of the text together that they are the text. */
function namesOfText(blocks: readonly TextBlock[], whole: number): Set<string> {
  const sums = new Map<string, number>();
  const limits = new Map<string, number>();
  for (const part of new Set(blocks.flatMap(({ parts }) => parts))) {
    if (RULES[part.kind].fate === 'caption') continue;
    sums.set(keyOf(part), (sums.get(keyOf(part)) ?? 0) + part.characters);
    limits.set(keyOf(part), whole * (RULES[part.kind].mostOfAll ?? MOST_OF_ALL));
  }
  return new Set([...sums].filter(([key, sum]) => sum > (limits.get(key) ?? 0)).map(([key]) => key));
}

/** What is marked up as a caption is one, however short the text is. */
function mostOf({ element }: PagePart, whole: number): number {
  return element.localName === 'figcaption' ? Number.POSITIVE_INFINITY : whole * MOST_OF_WHOLE;
}

/** What is named a teaser without a link in or around it leads to nothing else: it is the lead of this article. */
export function leadsSomewhere(element: Element): boolean {
  if (element.querySelectorAll('a').length > 0) return true;
  for (let outer: Element | null = element; outer; outer = outer.parentNode) if (outer.localName === 'a') return true;
  return false;
}

function keyOf({ kind, element }: PagePart): string {
  return `${kind} ${element.className}`;
}

function isFigureText({ element }: TextBlock, { element: figure }: PagePart): boolean {
  for (let outer = element; outer !== figure && outer.parentNode; outer = outer.parentNode)
    if (FIGURE_TEXTS.has(outer.localName)) return true;
  return false;
}
