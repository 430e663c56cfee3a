import { readDate } from '../../fields/dates.ts';
import { cleanLine } from '../../text/clean-text.ts';
import type { Element } from '../tree/node.ts';
import { elementsBelow } from '../tree/walk.ts';
import { spacedText } from './authors/author-marks.ts';

const ARTICLE = /(?:Article|Posting|Report|Review|NewsItem)$/;
const LONGEST = 2_000;
const MOST = 50;
const LEVELS = 40;
const BESIDE = new Set(['aside', 'nav', 'footer']);

/** Microdata of a page, by the article that each property belongs to. */
export class ItemProperties {
  readonly #scopes = new Map<Element | null, Map<string, string[]>>();

  add(property: string, value: string, element: Element): void {
    const { scope, isBeside } = scopeOf(element);
    if (isBeside) return;
    const properties = this.#scopes.get(scope) ?? new Map<string, string[]>();
    this.#scopes.set(scope, properties);
    for (const name of property.split(/\s+/)) {
      const values = properties.get(name) ?? [];
      const clean = cleanLine(value.slice(0, LONGEST));
      if (clean !== '' && values.length < MOST) values.push(clean);
      properties.set(name, values);
    }
  }

  /** Those of no article and of the page's own: the first one in it that has a headline, a text or a date. */
  ofPage(): ReadonlyMap<string, readonly string[]> {
    const scopes = [...this.#scopes.keys()].filter((scope) => scope !== null);
    const own = scopes.find((scope) => this.#scopes.get(scope)?.has('articlebody')) ?? scopes[0];
    const all = new Map(this.#scopes.get(null));
    for (const [name, values] of (own && this.#scopes.get(own)) ?? [])
      all.set(name, [...values, ...(all.get(name) ?? [])]);
    return all;
  }
}

/** The outermost article that an element belongs to: reviews and comments within it say more about it. */
function scopeOf(element: Element): { scope: Element | null; isBeside: boolean } {
  let scope: Element | null = null;
  let isBeside = false;
  let current: Element | null = element;
  for (let level = 0; current && level < LEVELS; level++) {
    if (ARTICLE.test(current.getAttribute('itemtype') ?? '')) scope = current;
    if (BESIDE.has(current.localName)) isBeside = true;
    current = current.parentNode;
  }
  return { scope, isBeside: isBeside && !(scope && hasWithin(scope, element)) };
}

/** A foot of the article itself: the article is nearer than the part beside the text. */
function hasWithin(scope: Element, element: Element): boolean {
  for (let current: Element | null = element; current; current = current.parentNode) {
    if (current === scope) return true;
    if (current.localName === 'aside' || current.localName === 'nav') return false;
  }
  return false;
}

/** Blogs write a date for machines into the title of an element whose text is only the time. */
export function valueOfItem(element: Element): string {
  const title = element.getAttribute('title');
  const dated = title !== null && readDate(title) ? title : null;
  return element.getAttribute('content') ?? element.getAttribute('datetime') ?? dated ?? spacedText(element);
}

/** An author is marked up as a thing with a name, and often with a portrait and a life. */
export function nameWithin(element: Element): Element | null {
  if (element.getAttribute('itemprop') !== 'author') return null;
  for (const inner of elementsBelow(element)) if (inner.getAttribute('itemprop') === 'name') return inner;
  return null;
}
