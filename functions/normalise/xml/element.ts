/** An element with its content. Names are those of `knownName`; attributes keep the names that the file gives them. */
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

/** The first child of that name; of several names the first that there is. */
export function childNamed(parent: XmlElement | undefined, ...names: string[]): XmlElement | undefined {
  for (const name of names) {
    const found = elementsOf(parent).find((child) => child.name === name);
    if (found) return found;
  }
  return undefined;
}

/** All elements of these names below `parent`, in their order; none within another one of them. */
export function descendantsNamed(parent: XmlElement | undefined, ...names: string[]): XmlElement[] {
  return elementsOf(parent).flatMap((child) =>
    names.includes(child.name) ? [child] : descendantsNamed(child, ...names),
  );
}

/** All text in an element, as one line; null where there is none. */
export function textOf(element: XmlElement | undefined): string | null {
  if (!element) return null;
  return rawText(element).replace(/\s+/g, ' ').trim() || null;
}

/** All text in an element with its line breaks. */
export function rawText(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : rawText(child))).join('');
}

/** Texts of the children of the first of these names that has any. */
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

/** Like `textNamed`, with its line breaks. */
export function rawTextNamed(parent: XmlElement | undefined, ...names: string[]): string | null {
  for (const name of names) {
    const found = childrenNamed(parent, name)
      .map(rawText)
      .find((text) => text.trim() !== '');
    if (found) return found;
  }
  return null;
}
