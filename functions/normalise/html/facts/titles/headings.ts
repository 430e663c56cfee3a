import { cleanLine } from '../../../text/clean-text.ts';
import type { Element } from '../../tree/node.ts';
import { elementsBelow } from '../../tree/walk.ts';
import { spacedText } from '../authors/author-marks.ts';
import { isMenuHeading, isOfMenu } from './menus.ts';

/** A heading below the first level. */
export interface LesserHeading {
  text: string;
  /** It stands in the element of the article or of the main content. */
  isOfArticle: boolean;
}

const LEVELS = 12;
/** The path of a home page: "/", "./", "/index.html". */
const HOME = /^(?:https?:\/\/[^/?#]+)?\.?\/?(?:(?:index|default)\.\w{2,5})?$/i;

/** The text of a heading, without the sign by which programs that write documents link to it. */
export function headingText(element: Element): string {
  return spacedText(element)
    .replaceAll(' | ', ' ')
    .replace(/\s*[¶🔗]\s*$/u, '');
}

/** Whether a heading is no more than a link to the home page. */
export function isSiteHeading(heading: Element): boolean {
  for (const inner of elementsBelow(heading)) {
    if (inner.localName !== 'a') continue;
    const href = inner.getAttribute('href')?.trim() ?? '';
    return href !== '' && HOME.test(href) && cleanLine(inner.textContent) === cleanLine(heading.textContent);
  }
  return false;
}

/** Texts of headings that stand in no menu. */
export function lesserHeadings(elements: readonly Element[]): LesserHeading[] {
  return elements
    .filter((element) => !isOfMenu(element))
    .map((element) => ({ text: cleanLine(headingText(element)), isOfArticle: isOfArticle(element) }))
    .filter(({ text }) => text !== '' && !isMenuHeading(text));
}

function isOfArticle(element: Element): boolean {
  let current: Element | null = element;
  for (let level = 0; current && level < LEVELS; level++) {
    if (/^(?:article|main)$/.test(current.localName) || current.getAttribute('role') === 'main') return true;
    current = current.parentNode;
  }
  return false;
}
