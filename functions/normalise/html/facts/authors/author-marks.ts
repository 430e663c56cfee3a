import { askedOnce } from '../../names/asked-once.ts';
import type { Element } from '../../tree/node.ts';
import { isElement, isText } from '../../tree/node.ts';
import { elementsBelow } from '../../tree/walk.ts';

/** Parts of class names and ids of elements that hold a byline. */
const BYLINE =
  /(?:^|-)(?:by-?lines?|authors?|autor(?:en|in|es|a|as|zy)?|auteurs?|autore|autori|verfasser|forfatter|skribent|writers?|written-by|posted-by|reporters?|journalists?|contributors?|columnists?|poster|p-author)(?:-|$)/;
/** Such elements that say something else of an author, or belong to a comment or another text. */
const NO_BYLINE =
  /(?:^|-)(?:bio|biography|about|description|descr|desc|avatar|image|img|photo|picture|pic|portrait|social|follow|comments?|reply|replies|quote|zitat|cita|testimonial|related|more|archive|filter|search|count|popup|tooltip|modal|recommended|popular|copyright|publisher)(?:-|$)/;
/** Elements within a byline that hold a single name. */
const NAME = /(?:^|-)(?:name|fn|author-name|authorname|author-link|byline-name|contributor|p-author)(?:-|$)/;
/** Addresses of pages about authors. */
const AUTHOR_PAGE =
  /\/(?:authors?|autor(?:en|es|in|a|as)?|auteurs?|autore|autori|autorzy|redakteure?|writers?|columnists?|contributors?|journalists?|reporters?|journaliste|periodistas?|forfatter|skribent|newsteam)\/[^/?#]{2,}|[?&](?:author|autor)=/i;
const LONGEST = 400;
/** A byline has few elements, one within the other. */
const MOST_ELEMENTS = 200;
const DEEPEST = 40;

/** Class names and id as words: "metaInfoAuthorList" is "meta-info-author-list". */
function markOf(names: string): string {
  if (!/[a-z]/i.test(names)) return '';
  return names
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, '-')
    .toLowerCase()
    .replace(/[\s_:-]+/g, '-');
}

/** Most names have none of these letters, which a look at them as they are written tells. */
const MAYBE_BYLINE = /by|aut|verfasser|forfatter|skribent|writ|report|journal|contrib|column|poster/i;
const isNamedByline = askedOnce((names) => MAYBE_BYLINE.test(names) && BYLINE.test(markOf(names)));
const isNamedOtherwise = askedOnce((names) => NO_BYLINE.test(markOf(names)));
const isNamedName = askedOnce((names) => NAME.test(markOf(names)));

/** Whether an element says by rel, class or id that it holds a byline. */
export function isByline(element: Element): boolean {
  if (element.attributes.length === 0) return false;
  if (/(?:^|\s)author(?:\s|$)/.test(element.getAttribute('rel') ?? '')) return true;
  const { classNames, idName } = element;
  if (!isNamedByline(classNames) && !isNamedByline(idName)) return false;
  return !isNamedOtherwise(classNames) && !isNamedOtherwise(idName);
}

/** Whether an element links to a page about an author. */
export function isAuthorLink(element: Element): boolean {
  return element.localName === 'a' && AUTHOR_PAGE.test(element.getAttribute('href') ?? '');
}

/** Texts of the elements within a byline that are marked as single names, once each. */
export function namesWithin(element: Element): string[] {
  const names: string[] = [];
  let last: Element | null = null;
  let count = 0;
  for (const inner of elementsBelow(element)) {
    if (++count > MOST_ELEMENTS) break;
    if (!isName(inner) || (last !== null && isWithin(inner, last))) continue;
    last = inner;
    const text = spacedText(inner);
    if (text !== '' && !names.includes(text)) names.push(text);
  }
  return names;
}

function isName(element: Element): boolean {
  const isMarked = element.getAttribute('itemprop') === 'name' || element.getAttribute('rel') === 'author';
  return isMarked || isAuthorLink(element) || isNamedName(element.classNames) || isNamedName(element.idName);
}

function isWithin(element: Element, outer: Element): boolean {
  let current: Element | null = element;
  for (let level = 0; current && level < DEEPEST; level++) {
    if (current === outer) return true;
    current = current.parentNode;
  }
  return false;
}

/** Elements that set letters, not parts of a line. */
const LETTERS = new Set('b i em strong u font sup small mark abbr ruby rb'.split(' '));
const UNREAD = new Set('script style button svg template noscript select form img rt rp rtc'.split(' '));

/** The text of an element, with " | " where elements stand beside each other without a space: "Ada Lind | Staff Writer". */
export function spacedText(element: Element): string {
  const parts: string[] = [];
  let length = 0;
  const add = (text: string): void => {
    parts.push(text);
    length += text.length;
  };
  const read = (node: Element, depth: number): void => {
    for (let child = node.firstChild; child && length <= LONGEST; child = child.nextSibling) {
      if (isText(child)) add(child.textContent);
      else if (isElement(child) && !UNREAD.has(child.localName) && depth < DEEPEST) readElement(child, depth + 1);
    }
  };
  const readElement = (child: Element, depth: number): void => {
    const isLetters = LETTERS.has(child.localName);
    add(isLetters ? '\ufdd0' : '\0');
    read(child, depth);
    add(isLetters ? '\ufdd1' : '\0');
  };
  read(element, 0);
  return joined(parts.join(''));
}

/**
 * Between a letter and a letter or digit elements part words; a single letter is an initial that is set larger. Letters of
 * two kinds beside each other are two parts: "<b>ADA LIND</b><i>Associated Press</i>".
 */
function joined(text: string): string {
  return text
    .replace(/(?<=\p{L}{2})\ufdd1+\ufdd0+(?=\p{Lu}\p{L})/gu, '\0')
    .replace(/[\ufdd0\ufdd1]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/(?<=[\p{L}\p{N}.)]{2} ?)\0+(?: \0+)*(?=[\p{L}\p{N}(])/gu, (gap) => (gap.includes(' ') ? ' ' : ' | '))
    .replace(/\0/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
