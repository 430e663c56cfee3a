import { Attributed } from './attributed.ts';
import { type Element, firstElement, isElement, isText, type Node } from './node.ts';
import { allBelow, nextBelow } from './walk.ts';

/** An element. Its children are linked, so that taking one out or putting one in takes the same time in any page. */
export class PageElement extends Attributed implements Element {
  readonly nodeType = 1;
  localName: string;
  tagName: string;
  firstChild: Node | null = null;
  lastChild: Node | null = null;
  #children: Element[] | null = null;

  constructor(name: string, upper = upperCase(name)) {
    super();
    this.localName = name;
    this.tagName = upper;
  }

  /** Tells Readability that an element is renamed by its names, instead of being replaced. */
  get __JSDOMParser__(): boolean {
    return true;
  }

  rename(name: string): void {
    this.localName = name;
    this.tagName = upperCase(name);
  }

  get nodeName(): string {
    return this.tagName;
  }

  get childNodes(): Node[] {
    const nodes: Node[] = [];
    for (let child = this.firstChild; child; child = child.nextSibling) nodes.push(child);
    return nodes;
  }

  /** Kept, because Readability asks for them by number. */
  get children(): readonly Element[] {
    if (this.#children === null) {
      this.#children = [];
      for (let child = this.firstChild; child; child = child.nextSibling)
        if (isElement(child)) this.#children.push(child);
    }
    return this.#children;
  }

  get firstElementChild(): Element | null {
    return firstElement(this.firstChild);
  }

  get textContent(): string {
    let text = '';
    for (let node = nextBelow(this, this); node; node = nextBelow(this, node))
      if (isText(node)) text += node.textContent;
    return text;
  }

  /** A copy of what is inside, not markup: Readability only asks for it to put it back. */
  get innerHTML(): unknown {
    return this.copy();
  }

  set innerHTML(kept: unknown) {
    for (const child of this.childNodes) child.remove();
    if (kept instanceof PageElement) for (const child of kept.copy().childNodes) this.appendChild(child);
  }

  appendChild<Kind extends Node>(node: Kind): Kind {
    return this.insertBefore(node, null);
  }

  /** Takes a node from its place and puts it before a child, or behind all of them. */
  insertBefore<Kind extends Node>(node: Kind, next: Node | null): Kind {
    node.remove();
    const previous = next ? next.previousSibling : this.lastChild;
    node.parentNode = this;
    this.#link(previous, node);
    this.#link(node, next);
    return node;
  }

  replaceChild(node: Node, old: Node): Node {
    if (node === old) return old;
    this.insertBefore(node, old);
    return this.removeChild(old);
  }

  removeChild(node: Node): Node {
    this.#link(node.previousSibling, node.nextSibling);
    node.parentNode = node.previousSibling = node.nextSibling = null;
    return node;
  }

  /** Puts a node that stands nowhere yet behind all children. */
  #append<Kind extends Node>(node: Kind): Kind {
    node.parentNode = this;
    node.previousSibling = this.lastChild;
    if (this.lastChild) this.lastChild.nextSibling = node;
    else this.firstChild = node;
    this.lastChild = node;
    this.#children = null;
    return node;
  }

  #link(previous: Node | null, next: Node | null): void {
    if (previous) previous.nextSibling = next;
    else this.firstChild = next;
    if (next) next.previousSibling = previous;
    else this.lastChild = previous;
    this.#children = null;
  }

  getElementsByTagName(name: string): Element[] {
    return this.querySelectorAll(name);
  }

  /** @param names of elements with commas between them, or `*`; no other selector is known */
  querySelectorAll(names: string): Element[] {
    if (names === '*') return allBelow(this);
    const lower = names.toLowerCase();
    const wanted = lower.includes(',') ? new Set(lower.split(',')) : null;
    const found: Element[] = [];
    for (let node = nextBelow(this, this); node; node = nextBelow(this, node))
      if (isElement(node) && (wanted ? wanted.has(node.localName) : node.localName === lower)) found.push(node);
    return found;
  }

  copy(): PageElement {
    const copy = new PageElement(this.localName, this.tagName);
    this.copyInto(copy);
    return copy;
  }

  /** @param isLeftOut whether an element is not to be copied */
  copyInto(copy: PageElement, isLeftOut?: (element: Element) => boolean): void {
    copy.shareAttributes(this);
    for (let child = this.firstChild; child; child = child.nextSibling) {
      if (!(child instanceof PageElement)) copy.#append(child.copy());
      else if (!isLeftOut?.(child))
        child.copyInto(copy.#append(new PageElement(child.localName, child.tagName)), isLeftOut);
    }
  }
}

/** A page has few names of elements, and each of them often. */
const upperCases = new Map<string, string>();
const MOST_NAMES = 500;

function upperCase(name: string): string {
  let upper = upperCases.get(name);
  if (upper === undefined) {
    upper = name.toUpperCase();
    if (upperCases.size < MOST_NAMES) upperCases.set(name, upper);
  }
  return upper;
}
