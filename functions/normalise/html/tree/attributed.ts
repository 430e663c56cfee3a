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

  get src(): string {
    return this.getAttribute('src') ?? '';
  }

  /** What of its style decides whether it is seen. */
  get style(): { display: string; visibility: string } | null {
    const style = this.getAttribute('style');
    return style === null ? null : { display: DISPLAY(style), visibility: VISIBILITY(style) };
  }

  /** Whether nothing says that it is not shown, by the rules that Readability has. */
  get isVisible(): boolean {
    if (this.attributes.length === 0) return true;
    if (this.hasAttribute('hidden')) return false;
    const style = this.style;
    if (style !== null && (style.display === 'none' || style.visibility === 'hidden')) return false;
    return this.getAttribute('aria-hidden') !== 'true' || this.className.includes('fallback-image');
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
