import { cleanLine } from '../../text/clean-text.ts';
import { isInElsewhere } from '../facts/around-title.ts';
import { hasKey, nameKey } from '../facts/titles/title-parts.ts';
import type { Element } from '../tree/node.ts';
import type { Page } from '../tree/page.ts';

const WHOLE = new Set(['article', 'main']);
const LONGEST = 1_500;
const MOST = 50;

/**
 * Captions of the pictures between title and end of an article, also of those that stand above its text: they are in
 * the same `article` or `main` element as the title, and not in a link or an article of their own, as those of teasers are.
 */
export function captionsOfPage(page: Page, title: string | null): string[] {
  const whole = titledPart(page, nameKey(title ?? ''));
  if (!whole) return [];
  return whole
    .querySelectorAll('figcaption')
    .filter((element) => isOwn(element, whole) && !isInElsewhere(element))
    .map((element) => cleanLine(element.textContent))
    .filter((text) => text !== '' && text.length <= LONGEST)
    .slice(0, MOST);
}

/**
 * All captions once, those of the page in its order first.
 * @param ofText captions found in the text, often with more of their figure in them
 * @param text of the article: what it has as well is no caption
 */
export function mergedCaptions(ofPage: readonly string[], ofText: readonly string[], text: string): string[] {
  const longest = (caption: string) => ofText.find((other) => other.includes(caption)) ?? caption;
  return [...new Set([...ofPage.filter((caption) => !text.includes(caption)).map(longest), ...ofText])];
}

function titledPart(page: Page, key: string): Element | null {
  const heading = page.querySelectorAll('h1,h2').find((each) => hasKey(cleanLine(each.textContent), key));
  for (let part = heading?.parentNode ?? null; part; part = part.parentNode) if (WHOLE.has(part.localName)) return part;
  return null;
}

function isOwn(element: Element, whole: Element): boolean {
  for (let outer = element.parentNode; outer && outer !== whole; outer = outer.parentNode)
    if (outer.localName === 'a' || outer.localName === 'article') return false;
  return true;
}
