import type { Asked } from '../names/asked-once.ts';

const ELEMENT = 1;
const TEXT = 3;

/**
 * A node of a page's tree: of the DOM (https://dom.spec.whatwg.org) what is used here and by Readability, under the
 * names that it has there. Complete DOMs are made for pages that live on; to read one once takes several times as long
 * with them.
 */
export abstract class Node {
  abstract readonly nodeType: number;
  abstract readonly textContent: string;
  parentNode: Element | null = null;
  previousSibling: Node | null = null;
  nextSibling: Node | null = null;

  /** A copy of it and of all below, without a place in the tree. */
  abstract copy(): Node;

  get nextElementSibling(): Element | null {
    return firstElement(this.nextSibling);
  }

  get previousElementSibling(): Element | null {
    let node = this.previousSibling;
    while (node && !isElement(node)) node = node.previousSibling;
    return node;
  }

  remove(): void {
    this.parentNode?.removeChild(this);
  }
}

/** An element, as its neighbours and the readers of a page see it. */
export interface Element extends Node {
  localName: string;
  firstChild: Node | null;
  lastChild: Node | null;
  readonly childNodes: Node[];
  readonly children: readonly Element[];
  readonly firstElementChild: Element | null;
  readonly attributes: readonly { readonly name: string; readonly value: string }[];
  readonly style: { display: string; visibility: string } | null;
  readonly isVisible: boolean;
  readonly role: string;
  readonly classNames: Asked | null;
  readonly idName: Asked | null;
  className: string;
  id: string;
  innerHTML: unknown;
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
  setAttribute(name: string, value: string): void;
  appendChild<Kind extends Node>(node: Kind): Kind;
  insertBefore<Kind extends Node>(node: Kind, next: Node | null): Kind;
  replaceChild(node: Node, old: Node): Node;
  removeChild(node: Node): Node;
  querySelectorAll(names: string): Element[];
  copy(): Element;
  rename(name: string): void;
}

/** How long a text is when its spaces are made single and those around it are taken off, and where it had some. */
export interface TextShape {
  readonly length: number;
  readonly startsSpaced: boolean;
  readonly endsSpaced: boolean;
}

export class Text extends Node {
  readonly nodeType = TEXT;
  readonly textContent: string;
  /** The text that it is a copy of, else itself: Readability works on copies of a page. */
  readonly original: Text;
  #shape: TextShape | null = null;

  constructor(text: string, original?: Text) {
    super();
    this.textContent = text;
    this.original = original ?? this;
  }

  get shape(): TextShape {
    const { original } = this;
    original.#shape ??= shapeOf(this.textContent);
    return original.#shape;
  }

  get childNodes(): Node[] {
    return [];
  }

  copy(): Text {
    return new Text(this.textContent, this.original);
  }
}

const BLANK: TextShape = { length: 0, startsSpaced: true, endsSpaced: true };
const NO_SPACE: TextShape = { length: 0, startsSpaced: false, endsSpaced: false };
const MANY_SPACES = /\s{2,}/g;

function shapeOf(text: string): TextShape {
  const trimmed = text.trim();
  if (trimmed === '') return text === '' ? NO_SPACE : BLANK;
  return {
    length: trimmed.replace(MANY_SPACES, ' ').length,
    startsSpaced: text[0] !== trimmed[0],
    endsSpaced: text.at(-1) !== trimmed.at(-1),
  };
}

export function isElement(node: Node): node is Element {
  return node.nodeType === ELEMENT;
}

export function isText(node: Node): node is Text {
  return node.nodeType === TEXT;
}

/** The first element among a node and its following siblings. */
export function firstElement(first: Node | null): Element | null {
  let node = first;
  while (node && !isElement(node)) node = node.nextSibling;
  return node;
}

/** An anchor without an address is a place to jump to, unless scripts make a button of it. */
export function isLink(element: Element): boolean {
  if (element.localName !== 'a') return false;
  const has = (name: string) => element.getAttribute(name) !== null;
  return has('href') || has('role') || element.className !== '';
}
