import { escapeAttribute, escapeText } from 'entities';
import { VOID_ELEMENTS } from '../text/elements.ts';
import type { XmlElement } from './element.ts';

/** Attributes that the HTML reader uses. */
const KEPT_ATTRIBUTES = ['src', 'href', 'alt', 'class', 'style', 'width'];

/**
 * Returns the content of an element as HTML text.
 * @param rename returns the HTML name of an element; null leaves out the element and its content
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
  // An XML element may have the name of a void HTML element and still contain text.
  return `<${name}${attributes.join('')}>${toHtml(element, rename)}${VOID_ELEMENTS.has(name) ? '' : `</${name}>`}`;
}
