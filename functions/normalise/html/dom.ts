import { Parser } from 'htmlparser2';
import { parseHTML } from 'linkedom';

/** The part of the DOM that is used here. */
export interface Node {
  readonly nodeType: number;
  readonly parentNode: Element | null;
  readonly firstChild: Node | null;
  readonly nextSibling: Node | null;
  readonly textContent: string;
  appendChild(child: Node): void;
  remove(): void;
}

export interface Element extends Node {
  readonly localName: string;
  readonly className: string;
  readonly id: string;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
}

export interface Page {
  readonly documentElement: Element;
  readonly head: Element;
  readonly body: Element;
  createElement(name: string): Element;
  createTextNode(text: string): Node;
}

/** Levels of nested elements, as in browsers: what is nested deeper is put on the last level. The walks below recurse. */
const DEEPEST = 512;
const ELEMENT = 1;
const TEXT = 3;
/** Elements without anything to read. Readability fails on a template in this DOM. */
const LEFT_OUT = new Set(['template', 'style', 'svg', 'noscript', 'iframe', 'object', 'canvas', 'math']);
const IN_HEAD = new Set(['base', 'link', 'meta', 'script', 'title']);

/**
 * The tree of a page, without scripts but JSON-LD, styles and other elements that nobody reads. Head and body are there
 * even where the page, or a fragment, does not say so.
 */
export function parsePage(html: string): Page {
  const { document } = parseHTML('<!DOCTYPE html><html><head></head><body></body></html>') as unknown as {
    document: Page;
  };
  const builder = new PageBuilder(document);
  const parser = new Parser({
    onopentag: (name, attributes) => builder.open(name, attributes),
    ontext: (text) => builder.text(text),
    onclosetag: () => builder.close(),
  });
  parser.end(html);
  return document;
}

/** Takes a parser's events; everything is linear in their number. */
class PageBuilder {
  readonly #page: Page;
  /** Where children of each open element go; null under what is left out. */
  readonly #open: (Element | null)[] = [];
  #hasBody = false;

  constructor(page: Page) {
    this.#page = page;
  }

  open(name: string, attributes: Record<string, string>): void {
    const parent = this.#parentFor(name);
    this.#open.push(parent === null || isLeftOut(name, attributes) ? null : this.#element(name, attributes, parent));
  }

  text(text: string): void {
    const parent = this.#parentFor('#text');
    if (parent && (parent !== this.#page.head || text.trim() !== ''))
      parent.appendChild(this.#page.createTextNode(text));
  }

  close(): void {
    this.#open.pop();
  }

  #parentFor(name: string): Element | null {
    const parent = this.#open.at(-1);
    if (parent === null) return null;
    const { documentElement, head, body } = this.#page;
    if (parent && parent !== documentElement) return parent;
    const belongsInHead = !this.#hasBody && IN_HEAD.has(name);
    return belongsInHead ? head : body;
  }

  #element(name: string, attributes: Record<string, string>, parent: Element): Element {
    const element = this.#outer(name) ?? this.#page.createElement(name);
    for (const attribute of Object.keys(attributes)) element.setAttribute(attribute, attributes[attribute] ?? '');
    if (!element.parentNode) parent.appendChild(element);
    return this.#open.length < DEEPEST ? element : parent;
  }

  #outer(name: string): Element | null {
    if (name === 'body') this.#hasBody = true;
    if (name === 'html') return this.#page.documentElement;
    if (name === 'head') return this.#page.head;
    return name === 'body' ? this.#page.body : null;
  }
}

function isLeftOut(name: string, attributes: Record<string, string>): boolean {
  return LEFT_OUT.has(name) || (name === 'script' && !/^application\/ld\+json/i.test(attributes['type']?.trim() ?? ''));
}

export function isElement(node: Node): node is Element {
  return node.nodeType === ELEMENT;
}

export function isText(node: Node): boolean {
  return node.nodeType === TEXT;
}

/** All elements below a node in the order of the page. */
export function* elementsBelow(root: Node): Generator<Element> {
  let node: Node | null = root.firstChild;
  while (node) {
    if (isElement(node)) yield node;
    node = node.firstChild ?? after(node, root);
  }
}

function after(node: Node, root: Node): Node | null {
  let current: Node | null = node;
  while (current && current !== root) {
    if (current.nextSibling) return current.nextSibling;
    current = current.parentNode;
  }
  return null;
}
