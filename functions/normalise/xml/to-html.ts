import type { XmlElement } from './element.ts';

/**
 * The content of an element as HTML text.
 * @param rename the HTML name of an element; null leaves it out with all that is in it
 */
export function toHtml(
  element: XmlElement,
  rename: (element: XmlElement) => string | null = ({ name }) => name,
): string {
  return element.children
    .map((child) => (typeof child === 'string' ? escapeText(child) : elementToHtml(child, rename)))
    .join('');
}

function elementToHtml(element: XmlElement, rename: (element: XmlElement) => string | null): string {
  const name = rename(element);
  if (name === null) return '';
  const attributes = ['src', 'href', 'alt', 'class']
    .filter((attribute) => element.attributes[attribute])
    .map((attribute) => ` ${attribute}="${escapeText(element.attributes[attribute] ?? '')}"`);
  if (VOID.has(name)) return `<${name}${attributes.join('')}>`;
  return `<${name}${attributes.join('')}>${toHtml(element, rename)}</${name}>`;
}

const VOID = new Set(['br', 'hr', 'img', 'source', 'wbr']);

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
