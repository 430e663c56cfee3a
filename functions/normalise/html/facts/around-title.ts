import { askedOnce } from '../names/asked-once.ts';
import { namesLegalFoot } from '../names/legal-names.ts';
import type { TextBlock } from '../text/text-block.ts';
import { textBlocks } from '../text/text-blocks.ts';
import { type Element, isElement } from '../tree/node.ts';
import type { Page } from '../tree/page.ts';

/** Parts of a page whose dates and names belong to something else; not commentaries, promotions and what is unrelated. */
const ELSEWHERE =
  /comment(?!ar|at)|(?<!un|cor)related|sidebar|side-bar|teaser|footer|recommend|promo(?!ti|te)|newsletter|navigation|navbar|archive|most-?read|latest|copyright/i;
const isNamedElsewhere = askedOnce((names) => ELSEWHERE.test(names) || namesLegalFoot(names));
const ELSEWHERE_NAMES = new Set(['aside', 'footer', 'nav', 'select', 'option']);
/** A part with more text than this is the page itself, whatever its name says. */
const LONGEST_PART = 3_000;
const LEVELS = 6;
const BEFORE_TITLE = 4;
const AFTER_TITLE = 8;

/** The texts of a page apart from those that belong to something else. */
export interface PageTexts {
  all: readonly string[];
  /** Texts close to the title: those behind it first, then those before it, from the closest one. */
  aroundTitle: readonly string[];
  /** Those that belong to something else as well. */
  everywhere: () => readonly string[];
}

/** @param own blocks of the page without the parts that belong to something else */
export function readPageTexts(page: Page, own: readonly TextBlock[], title: string | null): PageTexts {
  const all = own.map(({ text }) => text);
  const everywhere = () => textBlocks(page.body).map(({ text }) => text);
  const place = title === null ? -1 : all.indexOf(title);
  if (place < 0) return { all, aroundTitle: [], everywhere };
  const after = all.slice(place + 1, place + 1 + AFTER_TITLE);
  const before = all.slice(Math.max(0, place - BEFORE_TITLE), place).reverse();
  return { all, aroundTitle: [...after, ...before], everywhere };
}

/** Whether an element stands in a part of the page that belongs to something else. */
export function isInElsewhere(element: Element): boolean {
  const parts: Element[] = [];
  let current: Element | null = element;
  while (current && isElement(current) && current.localName !== 'body' && parts.length < LEVELS) {
    parts.push(current);
    current = current.parentNode;
  }
  // The texts of large parts are long to read, again and again for all that stands in them: names are asked first.
  return parts.some(({ localName }) => ELSEWHERE_NAMES.has(localName)) || parts.some(isElsewhere);
}

/** Whether an element is a part of the page that belongs to something else. */
export function isElsewhere(element: Element): boolean {
  if (ELSEWHERE_NAMES.has(element.localName)) return true;
  if (element.attributes.length === 0) return false;
  const isNamed = isNamedElsewhere(element.classNames) || isNamedElsewhere(element.idName);
  return isNamed && element.textContent.length < LONGEST_PART;
}

const FOOT = /(?:post|entry|article|story|news|item|content)[-_]{0,2}foot|foot(?:er)?[-_]?row/i;
const BESIDE_FOOT =
  /comment(?!ar|at)|(?<!un|cor)related|sidebar|side-bar|teaser|recommend|promo(?!ti|te)|newsletter|navigation|navbar|most-?read|latest/i;

/** Whether an element stands in the foot of the article, where some sites name who has written it. */
export function isInArticleFoot(element: Element): boolean {
  let isFoot = false;
  let current: Element | null = element;
  for (let level = 0; current && level < LEVELS + 2; level++) {
    const names = `${current.className} ${current.id}`;
    if (BESIDE_FOOT.test(names) || current.localName === 'aside' || current.localName === 'nav') return false;
    if (current.localName === 'article') return isFoot;
    isFoot ||= FOOT.test(names) || current.localName === 'footer';
    if (FOOT.test(names)) return true;
    current = current.parentNode;
  }
  return false;
}
