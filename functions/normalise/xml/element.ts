/** An element with its content. Element names are those of `knownName`; attributes keep the names in the file. */
export interface XmlElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: (XmlElement | string)[];
}

function elementsOf(parent: XmlElement | undefined): XmlElement[] {
  return parent ? parent.children.filter((child) => typeof child !== 'string') : [];
}

export function childrenNamed(parent: XmlElement | undefined, ...names: string[]): XmlElement[] {
  return elementsOf(parent).filter(({ name }) => names.includes(name));
}

/** Returns the first child with that name. With several names, the first name that has a child decides. */
export function childNamed(parent: XmlElement | undefined, ...names: string[]): XmlElement | undefined {
  for (const name of names) {
    const found = elementsOf(parent).find((child) => child.name === name);
    if (found) return found;
  }
  return undefined;
}

/** Returns all elements with these names below `parent`, in document order. Elements inside a match are not searched. */
export function descendantsNamed(parent: XmlElement | undefined, ...names: string[]): XmlElement[] {
  return elementsOf(parent).flatMap((child) =>
    names.includes(child.name) ? [child] : descendantsNamed(child, ...names),
  );
}

/** Returns all text in an element as one line; null when there is none. */
export function textOf(element: XmlElement | undefined): string | null {
  if (!element) return null;
  return rawText(element).replace(/\s+/g, ' ').trim() || null;
}

/** Returns all text in an element, with its line breaks. */
export function rawText(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : rawText(child))).join('');
}

/** Returns the texts of all children with the first of these names that has any text. */
export function textsNamed(parent: XmlElement | undefined, ...names: string[]): string[] {
  for (const name of names) {
    const texts = childrenNamed(parent, name).flatMap((child) => textOf(child) ?? []);
    if (texts.length > 0) return texts;
  }
  return [];
}

export function textNamed(parent: XmlElement | undefined, ...names: string[]): string | null {
  return textsNamed(parent, ...names)[0] ?? null;
}

/** Like `textNamed`, but with line breaks. */
export function rawTextNamed(parent: XmlElement | undefined, ...names: string[]): string | null {
  for (const name of names) {
    const found = childrenNamed(parent, name)
      .map(rawText)
      .find((text) => text.trim() !== '');
    if (found) return found;
  }
  return null;
}
