import { isElsewhere } from '../../facts/around-title.ts';
import { hasKey, nameKey } from '../../facts/titles/title-parts.ts';
import type { Element } from '../../tree/node.ts';
import { leadsSomewhere } from '../part-fates.ts';
import type { PagePart, TextBlock } from '../text-block.ts';

/** What the blocks of a page belong to: the article under its title, or something else. */
export interface Belonging {
  /** Whether a block is in no part of the page that belongs to something else. */
  isOwn(block: TextBlock): boolean;
  /** The same, where parts that hold the title as well and are long do not count: they are the article. */
  isInArticle(block: TextBlock): boolean;
  /** Whether a block is in a part that is named a teaser, with neither a link nor a picture: it tells of nothing else. */
  isUnlinkedTeaser(block: TextBlock): boolean;
  /** Whether a part is about an author whom the title names: the page is that author's. */
  isAboutTitle(part: PagePart): boolean;
  /** Whether a block is in the `article` or `main` element of the title. */
  isTitled(block: TextBlock): boolean;
  /** Whether there is such an element. */
  hasTitled: boolean;
  /** Place of the block that is the title, or is worded like it; -1 where none is. */
  titleAt: number;
}

const PICTURES = 'img,picture,video';
/** A part with more characters than this that the title stands in is the article, whatever it is named. */
const LONGEST_BOX = 1_500;
const WHOLE = new Set(['article', 'main']);
/** Fewer words are alike by chance. */
const FEWEST_WORDS = 4;

export function belongingOf(blocks: readonly TextBlock[], title: string | null): Belonging {
  const key = nameKey(title ?? '');
  const stated = key === '' ? -1 : titleOf(blocks, key);
  const titleAt = title === null || isHeading(blocks[stated]) ? stated : (likeTitle(blocks, title) ?? stated);
  const whole = outermost(blocks[stated]?.element ?? null);
  const isWithin = inherited((element) => element === whole);
  const titled = holdersOf(blocks[stated]);
  const isWholeArticle = ({ element, characters }: PagePart) => characters > LONGEST_BOX && titled.has(element);
  const isInElsewhere = inherited(isElsewhere);
  const isBeside = inherited((element) => !titled.has(element) && isElsewhere(element));
  const isAboutTitle = ({ kind, element }: PagePart) => kind === 'author' && titled.has(element);
  return {
    isOwn: ({ parts, element }) => parts.every(isAboutTitle) && !isInElsewhere(element),
    isAboutTitle,
    isInArticle: ({ parts, element }) => parts.every(isWholeArticle) && !isBeside(element),
    isUnlinkedTeaser: ({ parts: [part, ...others] }) =>
      part?.kind === 'related' &&
      others.every(({ kind }) => kind === 'related') &&
      !leadsSomewhere(part.element) &&
      part.element.querySelectorAll(PICTURES).length === 0 &&
      !(part.element.parentNode && isInElsewhere(part.element.parentNode)),
    isTitled: ({ element }) => whole !== null && isWithin(element),
    hasTitled: whole !== null,
    titleAt,
  };
}

/** Lists of the newest articles, menus and crumbs have the title as well: a heading is before them. */
function titleOf(blocks: readonly TextBlock[], key: string): number {
  const heading = blocks.findIndex((block) => isHeading(block) && hasKey(block.text, key));
  return heading >= 0 ? heading : blocks.findIndex(({ text }) => hasKey(text, key));
}

function isHeading(block: TextBlock | undefined): boolean {
  return block?.kind === 'heading';
}

/**
 * Place of the only h1 of a page where most of its words are the title's: titles for searches and networks are worded a
 * little differently.
 */
function likeTitle(blocks: readonly TextBlock[], title: string): number | null {
  const firsts = blocks.filter((block) => isHeading(block) && block.element.localName === 'h1');
  const [first] = firsts;
  return first && firsts.length === 1 && isLike(first.text, title) ? blocks.indexOf(first) : null;
}

function isLike(heading: string, title: string): boolean {
  const words = wordsOf(heading);
  const stated = new Set(wordsOf(title));
  return words.length >= FEWEST_WORDS && words.filter((word) => stated.has(word)).length * 2 >= words.length;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The elements around the title. */
function holdersOf(title: TextBlock | undefined): Set<Element> {
  const holders = new Set<Element>();
  if (title?.kind === 'heading')
    for (let outer: Element | null = title.element; outer; outer = outer.parentNode) holders.add(outer);
  return holders;
}

/** The innermost `article` around an element, else the `main`. */
function outermost(element: Element | null): Element | null {
  let main: Element | null = null;
  for (let outer = element; outer; outer = outer.parentNode) {
    if (outer.localName === 'article') return outer;
    if (WHOLE.has(outer.localName)) main = outer;
  }
  return main;
}

/** Whether something holds for an element or for one around it; each element is asked once. */
function inherited(holds: (element: Element) => boolean): (element: Element) => boolean {
  const known = new Map<Element, boolean>();
  return (element) => {
    const path: Element[] = [];
    let answer = false;
    for (let outer: Element | null = element; outer; outer = outer.parentNode) {
      const found = known.get(outer) ?? (holds(outer) ? true : undefined);
      path.push(outer);
      if (found === undefined) continue;
      answer = found;
      break;
    }
    // What holds for an element holds for those in it.
    for (const each of path) known.set(each, answer);
    return answer;
  };
}
