import { lettersAndDigits } from '../../../text/clean-text.ts';

const SEPARATOR = /\s*[|»«›‹•·]\s*|\s+[-–—:]+(?:\s+|$)|:\s+/g;
/** The same for a title in which guillemets quote. */
const SEPARATOR_OF_QUOTES = /\s*[|•·]\s*|\s+[-–—:]+(?:\s+|$)|:\s+/g;

/** Guillemets that come in pairs are quotation marks: « la patience », »Abzocke«. */
export function isQuoting(text: string): boolean {
  return (text.includes('«') && text.includes('»')) || (text.includes('‹') && text.includes('›'));
}

export function separatorsIn(text: string): RegExpExecArray[] {
  return [...text.matchAll(isQuoting(text) ? SEPARATOR_OF_QUOTES : SEPARATOR)];
}

/** What stands before and after each separator. */
export function partTexts(text: string): string[] {
  return separatorsIn(text).flatMap(({ index, 0: separator }) => [
    text.slice(0, index),
    text.slice(index + separator.length),
  ]);
}

/** "Ferry sails again - Coast | Norhaven Post": names of the site at either end go, and separators that nothing follows. */
export function withoutSite(title: string, site: ReadonlySet<string>): string {
  let text = title;
  for (let round = 0; round < 3; round++) {
    const separators = separatorsIn(text);
    const [first, last] = [separators[0], separators.at(-1)];
    if (!first || !last) break;
    const tail = nameKey(text.slice(last.index + last[0].length));
    if (tail === '' || site.has(tail)) text = text.slice(0, last.index);
    else if (site.has(nameKey(text.slice(0, first.index)))) text = text.slice(first.index + first[0].length);
    else break;
  }
  return text.trim() === '' ? title : text.trim();
}

/** Whether a text has this key. A key leaves out marks and spaces only, so much longer and shorter texts need not be asked. */
export function hasKey(text: string, key: string): boolean {
  const { length } = text;
  return length >= key.length && length <= key.length * 2 + 20 && nameKey(text) === key;
}

/** A title or name in the form in which they are compared: letters and digits only. */
export function nameKey(text: string): string {
  return lettersAndDigits(text);
}
