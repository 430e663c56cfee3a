import { isDateLine } from '../../fields/dates.ts';
import { askedOnce } from '../names/asked-once.ts';
import { type Element, isElement, isText } from '../tree/node.ts';
import type { Page } from '../tree/page.ts';
import { allBelow, elementsBelow } from '../tree/walk.ts';

/** Posts of other sites that are shown within a text. */
const EMBEDDED = /(?:^|[\s_-])(?:tweet|twitter|instagram|fb-post|tiktok|reddit|bluesky|mastodon|embed)(?:$|[\s_-])/i;
const PAGE_HEADER =
  /(?:^|[\s_-])(?:masthead|topbar|top-bar|(?:site|page|main)-?header|header-?(?:top|date|bar)|today)(?:$|[\s_-])/i;
const TEXT_NAMES = new Set(['article', 'main']);
/** Parts with comments, not the links and counters in a byline that lead to them. */
const COMMENTS =
  /(?:^|\s)(?:comment|comments|comments?-?(?:list|area|thread|section|body|meta|metadata|content)|replies|guestbook)(?:$|\s)/i;
const isNamedComments = askedOnce((names) => COMMENTS.test(names));
const isEmbedded = askedOnce((names) => EMBEDDED.test(names));
const isNamedHeader = askedOnce((names) => PAGE_HEADER.test(names));
const LONGEST = 1_600;
const MOST_ELEMENTS = 200;

/** Whether an element shows a date that is not the article's: today's in the header of a page, that of an embedded post. */
export function isForeign(element: Element): boolean {
  let isInText = false;
  for (let current: Element | null = element; current && isElement(current); current = current.parentNode) {
    if (current.localName === 'blockquote' || isEmbedded(current.classNames)) return true;
    isInText ||= TEXT_NAMES.has(current.localName);
    if (!isInText && isPageHeader(current)) return true;
  }
  return false;
}

const headers = new WeakMap<Element, boolean>();

/** A header of the page, not that of the article, which has its heading in it. */
function isPageHeader(element: Element): boolean {
  const known = headers.get(element);
  if (known !== undefined) return known;
  const isHeader = looksLikePageHeader(element);
  headers.set(element, isHeader);
  return isHeader;
}

function looksLikePageHeader(element: Element): boolean {
  if (element.localName !== 'header' && !PAGE_HEADER.test(`${element.className} ${element.id}`)) return false;
  for (const inner of elementsBelow(element)) if (/^h[12]$/.test(inner.localName)) return false;
  return true;
}

/** Texts of the elements of a page whose dates are not the article's. */
export function foreignTexts(page: Page): readonly string[] {
  const texts: string[] = [];
  let lookedInto = 0;
  for (const element of allBelow(page.body)) {
    if (lookedInto === MOST_ELEMENTS) break;
    const isComment = isNamedComments(element.classNames) || isNamedComments(element.idName);
    if (!isComment && !(isRoot(element) && isForeign(element))) continue;
    lookedInto++;
    const text = beginning(element);
    // What is longer and named after comments holds the article as well.
    if (/\d/.test(text) && !(isComment && text.length > LONGEST)) texts.push(text);
  }
  return texts;
}

function isRoot({ localName, classNames }: Element): boolean {
  return localName === 'blockquote' || localName === 'header' || isEmbedded(classNames) || isNamedHeader(classNames);
}

/** A text that is compared without spaces, as blocks are set apart by them. */
export function isWithin(text: string, others: readonly string[]): boolean {
  const bare = text.replace(/\s+/g, '');
  return others.some((other) => other.includes(bare)) && isDateLine(text);
}

/** The first texts of an element without their spaces; those of a long one are not read to its end. */
function beginning(element: Element): string {
  let text = '';
  const read = (node: Element): void => {
    for (let child = node.firstChild; child && text.length <= LONGEST; child = child.nextSibling) {
      if (isText(child)) text += child.textContent.replace(/\s+/g, '');
      else if (isElement(child)) read(child);
    }
  };
  read(element);
  return text;
}
