import { FileFault } from '../file.ts';
import { BLOCK_ELEMENTS, HEADING_ELEMENTS } from '../text/elements.ts';
import { readTags, type TagHandler } from '../text/html-tokens.ts';
import { Disclosures, HIDING, isQuestion } from './disclosures.ts';
import { Attribute } from './tree/attributed.ts';
import { PageElement } from './tree/element.ts';
import { type Element, Text } from './tree/node.ts';
import { Page } from './tree/page.ts';

/** Elements without anything to read. */
const LEFT_OUT = new Set('annotation annotation-xml canvas iframe style svg'.split(' '));
/** Elements that hold what is shown only to who runs no scripts, by scripts, or in place of what can't be shown. */
const FALLBACKS = new Set(['noscript', 'object', 'template']);
const IN_HEAD = new Set(['base', 'link', 'meta', 'script', 'title']);
/** Elements of a page: large ones have 10,000, live blogs several times as many. So many take two to four seconds. */
const MOST_ELEMENTS = 50_000;
/** A script that gives a name of the page's own its data, as `window.__INITIAL_STATE__ = {`. */
const ASSIGNED_DATA =
  /^\s{0,99}(?:window|self|globalThis)(?:\.|\[["'])\w{1,60}(?:["']\])?\s{0,9}=\s{0,9}(?:[{[]|JSON\.parse\()/;

/** Most attributes of a page are for scripts: those that nobody here asks for are not kept. */
const ATTRIBUTES = new Set(
  (
    'alt aria-controls aria-expanded aria-hidden aria-modal class content datatable datetime hidden href http-equiv id itemprop itemscope itemtype lang name property ' +
    'pubdate rel role shadowrootmode size src style summary title type xml:lang'
  ).split(' '),
);

/**
 * The tree of a page, without scripts but JSON-LD, styles and other elements that nobody reads. Head and body are there
 * even where the page, or a fragment, does not say so.
 * @throws FileFault for a page with more elements than any article has
 */
export function parsePage(html: string): Page {
  const page = new Page();
  readTags(html, new PageBuilder(page), { attributes: ATTRIBUTES });
  return page;
}

class PageBuilder implements TagHandler {
  readonly #page: Page;
  readonly #root: PageElement;
  readonly #head: PageElement;
  readonly #body: PageElement;
  /** Where children of each open element go; null under what is left out. */
  readonly #open: (Element | null)[] = [];
  #hasBody = false;
  #elements = 0;
  readonly #classNames = new Map<string, Attribute>();
  readonly #disclosures = new Disclosures();
  /** What the open element is, where it is a script: data, or code that may begin with data. */
  #script: 'data' | 'code' | null = null;
  /** Nothing but the tag of a block has come since the last text. */
  #isBetweenBlocks = true;

  constructor(page: Page) {
    this.#page = page;
    this.#root = page.documentElement;
    this.#head = page.head;
    this.#body = page.body;
  }

  open(name: string, attributes: ReadonlyMap<string, string>): void {
    const parent = this.#parentFor(name);
    this.#isBetweenBlocks = BLOCK_ELEMENTS.has(name);
    this.#script = name === 'script' ? scriptOf(attributes.get('type')?.trim() ?? '') : null;
    if (parent === null || isLeftOut(name, attributes)) this.#open.push(null);
    else if (FALLBACKS.has(name) && !attributes.has('shadowrootmode')) this.#open.push(this.#fallback(name, parent));
    else this.#open.push(this.#element(shownAs(name, parent), attributes, parent));
  }

  text(text: string): void {
    if (this.#script === 'data' || (this.#script === 'code' && ASSIGNED_DATA.test(text))) this.#page.states.push(text);
    const parent = this.#parentFor('#text');
    const isSpace = this.#isBetweenBlocks && text.trim() === '';
    if (parent && parent !== this.#head && !isSpace) parent.appendChild(new Text(text));
    if (!isSpace) this.#isBetweenBlocks = false;
  }

  close(name: string): void {
    this.#script = null;
    this.#isBetweenBlocks = BLOCK_ELEMENTS.has(name);
    const element = this.#open.pop();
    if (element && name === 'button' && isQuestion(element)) element.rename('h4');
  }

  #parentFor(name: string): Element | null {
    const parent = this.#open.at(-1);
    if (parent === null || (parent && parent !== this.#root)) return parent;
    return !this.#hasBody && IN_HEAD.has(name) ? this.#head : this.#body;
  }

  #element(name: string, attributes: ReadonlyMap<string, string>, parent: Element): PageElement {
    if (++this.#elements > MOST_ELEMENTS)
      throw new FileFault('too_many_elements', `The page has more than ${MOST_ELEMENTS} elements.`);
    const element = this.#outer(name) ?? parent.appendChild(new PageElement(name));
    if (attributes.size > 0) element.setAttributes(this.#attributes(attributes, element));
    return element;
  }

  /** Of html, head and body, which may come again, the later ones. */
  #attributes(stated: ReadonlyMap<string, string>, element: PageElement): Attribute[] {
    const attributes = element.attributes.filter(({ name }) => !stated.has(name));
    const isOpened = HIDING.some((name) => stated.has(name)) && this.#disclosures.opens(element, stated);
    for (const [name, value] of stated)
      if (!(isOpened && HIDING.includes(name))) attributes.push(this.#attribute(name, value));
    this.#disclosures.see(element, stated);
    return attributes;
  }

  #attribute(name: string, value: string): Attribute {
    if (name !== 'class') return new Attribute(name, value);
    const names = this.#classNames.get(value) ?? new Attribute(name, value);
    this.#classNames.set(value, names);
    return names;
  }

  #fallback(name: string, parent: Element): Element | null {
    if (parent === this.#head) return null;
    const element = new PageElement(name);
    this.#page.fallbacks.push({ element, parent, previous: parent.lastChild });
    return element;
  }

  #outer(name: string): PageElement | null {
    if (name === 'html') return this.#root;
    if (name === 'head') return this.#head;
    if (name !== 'body') return null;
    this.#hasBody = true;
    return this.#body;
  }
}

/** A template with a shadow root is shown in place. A button in a heading is the heading, which opens what is below it. */
function shownAs(name: string, { localName }: Element): string {
  if (name === 'template') return 'div';
  return name === 'button' && HEADING_ELEMENTS.has(localName) ? 'span' : name;
}

function scriptOf(type: string): 'data' | 'code' | null {
  if (/^application\/json/i.test(type)) return 'data';
  return type === '' || /^(?:text|application)\/javascript/i.test(type) ? 'code' : null;
}

function isLeftOut(name: string, attributes: ReadonlyMap<string, string>): boolean {
  if (name === 'script') return !/^application\/ld\+json/i.test(attributes.get('type')?.trim() ?? '');
  return LEFT_OUT.has(name);
}
