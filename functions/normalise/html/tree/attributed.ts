import { Node } from './node.ts';

class Attribute {
  readonly name: string;
  readonly value: string;

  constructor(name: string, value: string) {
    this.name = name;
    this.value = value;
  }

  cloneNode(): Attribute {
    return this;
  }
}

/** A node with attributes. There are few of them, so a list is as quick as a map and takes less memory. */
export abstract class Attributed extends Node {
  readonly attributes: Attribute[] = [];

  get className(): string {
    return this.getAttribute('class') ?? '';
  }

  /** Readability names what it has found. In a bundle, which is strict, a property without a setter would throw. */
  set className(name: string) {
    this.setAttribute('class', name);
  }

  get id(): string {
    return this.getAttribute('id') ?? '';
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
    if (place < 0) this.attributes.push(attribute);
    else this.attributes[place] = attribute;
  }

  removeAttribute(name: string): void {
    const place = this.attributes.findIndex((attribute) => attribute.name === name);
    if (place >= 0) this.attributes.splice(place, 1);
  }
}

const [DISPLAY, VISIBILITY] = ['display', 'visibility'].map((property) => {
  const declaration = new RegExp(`(?:^|[;\\s])${property}\\s*:\\s*([a-z-]+)`, 'i');
  return (style: string) => declaration.exec(style)?.[1]?.toLowerCase() ?? '';
}) as [(style: string) => string, (style: string) => string];
const HIDING =
  /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden|clip\s*:\s*rect\(\s*[01](?:px)?[\s,]|clip-path\s*:\s*inset\(\s*(?:50|100)%)/i;
