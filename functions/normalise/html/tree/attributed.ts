import type { Asked } from '../names/asked-once.ts';
import { Node } from './node.ts';

/** An attribute never changes, so that elements with the same class names share one. */
export class Attribute implements Asked {
  readonly name: string;
  readonly value: string;
  #answers: unknown[] | null = null;

  constructor(name: string, value: string) {
    this.name = name;
    this.value = value;
  }

  get answers(): unknown[] {
    this.#answers ??= [];
    return this.#answers;
  }

  cloneNode(): Attribute {
    return this;
  }
}

const NO_ATTRIBUTES: readonly Attribute[] = [];

/** A node with attributes. There are few of them, so a list is as quick as a map and takes less memory. */
export abstract class Attributed extends Node {
  /** Never changed, so that a copy of a node can share it. */
  attributes: readonly Attribute[] = NO_ATTRIBUTES;

  /** Its class names and its id, to be asked about. */
  classNames: Attribute | null = null;
  idName: Attribute | null = null;

  get className(): string {
    return this.classNames?.value ?? '';
  }

  /** Readability names what it has found. In a bundle, which is strict, a property without a setter would throw. */
  set className(name: string) {
    this.setAttribute('class', name);
  }

  get id(): string {
    return this.idName?.value ?? '';
  }

  set id(id: string) {
    this.setAttribute('id', id);
  }

  get role(): string {
    return this.getAttribute('role')?.toLowerCase() ?? '';
  }

  get src(): string {
    return this.getAttribute('src') ?? '';
  }

  /** What of its style decides whether it is seen. */
  get style(): { display: string; visibility: string } | null {
    const style = this.getAttribute('style');
    return style === null ? null : { display: DISPLAY(style), visibility: VISIBILITY(style) };
  }

  /** Whether nothing says that it is not shown: the rules of Readability, and what is cut down to a point for screen readers. */
  get isVisible(): boolean {
    for (const { name, value } of this.attributes) {
      if (name === 'hidden') return false;
      if (name === 'style' && HIDING.test(value)) return false;
      if (name === 'aria-hidden' && value === 'true' && !this.className.includes('fallback-image')) return false;
    }
    return true;
  }

  getAttribute(name: string): string | null {
    for (const attribute of this.attributes) if (attribute.name === name) return attribute.value;
    return null;
  }

  hasAttribute(name: string): boolean {
    return this.getAttribute(name) !== null;
  }

  setAttribute(name: string, value: string): void {
    this.setAttributeNode(new Attribute(name, value));
  }

  setAttributeNode(attribute: Attribute): void {
    const place = this.attributes.findIndex(({ name }) => name === attribute.name);
    this.setAttributes(place < 0 ? [...this.attributes, attribute] : this.attributes.with(place, attribute));
  }

  /** @param attributes each name once */
  setAttributes(attributes: readonly Attribute[]): void {
    this.attributes = attributes;
    this.classNames = this.idName = null;
    for (const attribute of attributes) {
      if (attribute.name === 'class') this.classNames = attribute;
      else if (attribute.name === 'id') this.idName = attribute;
    }
  }

  shareAttributes(other: Attributed): void {
    this.attributes = other.attributes;
    this.classNames = other.classNames;
    this.idName = other.idName;
  }

  removeAttribute(name: string): void {
    if (this.hasAttribute(name)) this.setAttributes(this.attributes.filter((attribute) => attribute.name !== name));
  }
}

const [DISPLAY, VISIBILITY] = ['display', 'visibility'].map((property) => {
  const declaration = new RegExp(`(?:^|[;\\s])${property}\\s*:\\s*([a-z-]+)`, 'i');
  return (style: string) => declaration.exec(style)?.[1]?.toLowerCase() ?? '';
}) as [(style: string) => string, (style: string) => string];
const HIDING =
  /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden|clip\s*:\s*rect\(\s*[01](?:px)?[\s,]|clip-path\s*:\s*inset\(\s*(?:50|100)%)/i;
