import { escapeAttribute, escapeText } from 'entities';
import { VOID_ELEMENTS } from '../text/elements.ts';
import type { XmlElement } from './element.ts';

/** Attributes that the reader of HTML looks at. */
const KEPT_ATTRIBUTES = ['src', 'href', 'alt', 'class', 'style', 'width'];

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
  const attributes = KEPT_ATTRIBUTES.filter((attribute) => element.attributes[attribute]).map(
    (attribute) => ` ${attribute}="${escapeAttribute(element.attributes[attribute] ?? '')}"`,
  );
  // An element of XML may have the name of a void one of HTML, and a text all the same.
  return `<${name}${attributes.join('')}>${toHtml(element, rename)}${VOID_ELEMENTS.has(name) ? '' : `</${name}>`}`;
}
