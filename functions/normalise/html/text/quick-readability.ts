import { Readability } from '@mozilla/readability';
import { isSentence } from '../../text/publisher-lines/prose.ts';
import { type Element, isElement, isLink, isText } from '../tree/node.ts';

/** What of Readability 0.6 the measures below ask for. */
interface Rules {
  REGEXPS: { byline: RegExp; hashUrl: RegExp };
}

/** A link within the page counts less. */
const WITHIN_PAGE = 0.3;
const LONGEST_BYLINE = 100;
/** Words that begin as "author" does: "authority", "authorized". */
const NO_AUTHOR = /authori[a-z]*/gi;

/**
 * Readability with its own rules, measured without making the texts that it measures: it asks for the text of every
 * element, and so reads each line of a page as often as there are elements around it.
 */
export class QuickReadability extends Readability<Element> {
  /** @see Rules */
  readonly #rules = this as unknown as Rules;

  _isElementWithoutContent(node: Element): boolean {
    if (hasText(node)) return false;
    const { length } = node.children;
    return length === 0 || length === countOf(node, 'br') + countOf(node, 'hr');
  }

  _isValidByline(node: Element, names: string): boolean {
    const { byline } = this.#rules.REGEXPS;
    const isNamed =
      node.getAttribute('rel') === 'author' ||
      node.getAttribute('itemprop')?.includes('author') === true ||
      byline.test(names.replace(NO_AUTHOR, ''));
    if (!isNamed) return false;
    const text = node.textContent.trim();
    return text !== '' && text.length < LONGEST_BYLINE && !isSentence(text);
  }

  _getLinkDensity(element: Element): number {
    const length = textLength(element);
    if (length === 0) return 0;
    const { hashUrl } = this.#rules.REGEXPS;
    let linked = 0;
    for (const link of element.querySelectorAll('a')) {
      if (!isLink(link)) continue;
      const address = link.getAttribute('href');
      linked += textLength(link) * (address && hashUrl.test(address) ? WITHIN_PAGE : 1);
    }
    return linked / length;
  }

  _getTextDensity(element: Element, names: readonly string[]): number {
    const length = textLength(element);
    if (length === 0) return 0;
    let within = 0;
    for (const inner of element.querySelectorAll(names.join(','))) within += textLength(inner);
    return within / length;
  }

  _getCharCount(element: Element, character = ','): number {
    return count(element, character);
  }
}

function hasText(parent: Element): boolean {
  for (let child = parent.firstChild; child; child = child.nextSibling)
    if (isText(child) ? child.shape.length > 0 : isElement(child) && hasText(child)) return true;
  return false;
}

function countOf(element: Element, name: string): number {
  return element.querySelectorAll(name).length;
}

function count(parent: Element, character: string): number {
  let found = 0;
  for (let child = parent.firstChild; child; child = child.nextSibling) {
    if (isElement(child)) found += count(child, character);
    if (!isText(child)) continue;
    const { textContent } = child;
    for (let at = textContent.indexOf(character); at >= 0; at = textContent.indexOf(character, at + 1)) found++;
  }
  return found;
}

/** Characters of an element's text, trimmed and with a single space for every run of them. */
function textLength(element: Element): number {
  const line = { length: 0, isSpaced: false };
  measure(element, line);
  return line.length;
}

function measure(parent: Element, line: { length: number; isSpaced: boolean }): void {
  for (let child = parent.firstChild; child; child = child.nextSibling) {
    if (isElement(child)) measure(child, line);
    if (!isText(child)) continue;
    const { length, startsSpaced, endsSpaced } = child.shape;
    if (length === 0) {
      line.isSpaced ||= startsSpaced;
      continue;
    }
    if (line.length > 0 && (line.isSpaced || startsSpaced)) line.length++;
    line.length += length;
    line.isSpaced = endsSpaced;
  }
}
