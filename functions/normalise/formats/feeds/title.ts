import { decodeHTML } from 'entities';
import { plainLine } from '../../text/html-text.ts';

/** What only HTML has: an end tag, an element without one, an attribute. */
const MARKUP = /<\/[a-z][a-z\d]{0,20}\s?>|<(?:br|wbr|img|hr)\b[^<>]{0,500}>|<[a-z][a-z\d]{0,20}\s[^<>]{0,500}=/i;

/** A title as text. It may be HTML, or speak of it: "Intent to drop: <a> as <area>". */
export function feedTitle(title: string): string {
  if (!title.includes('<') || MARKUP.test(title)) return plainLine(title);
  return decodeHTML(title).replace(/\s+/g, ' ').trim();
}
