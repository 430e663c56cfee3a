import { isPlain, storedText } from '../../stored-text.ts';
import { signsOfControls } from '../detect/c1-controls.ts';
import { LIMITS } from '../limits.ts';

/** Line breaks of all kinds, and controls, of which some stand for a sign. */
const LINE_BREAKS = /\r\n?|[\u0080-\u009f\u2028\u2029]/g;
/** White space that is no single space. */
const OTHER_SPACES = /\s{2,}|[^\S ]/g;
const isC1 = (character: string) => character >= '\u0080' && character <= '\u009f';

/** Text as it is stored: NFC, "\n" as the only line break, nothing invisible in it. */
export function cleanText(text: string): string {
  if (isPlain(text)) return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  const signOf = signsOfControls(text);
  return storedText(text.replace(LINE_BREAKS, (found) => (isC1(found) ? signOf(found) : '\n')));
}

/** One line: every run of white space is a single space. */
export function cleanLine(text: string): string {
  return withSingleSpaces(cleanText(text));
}

/** A text with a single space for every run of white space, and none around it. */
export function withSingleSpaces(text: string): string {
  return text.replace(OTHER_SPACES, ' ').trim();
}

const ASCII = /^[\0-\x7f]*$/;

/** Titles and names in the form in which they are compared: letters and digits only, in lower case. */
export function lettersAndDigits(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase().replace(/[^a-z\d]+/g, '');
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}

/** Cut to so many characters, not through the middle of one. */
export function cut(text: string, characters: number): string {
  return text.length <= characters
    ? text
    : text
        .slice(0, characters)
        .toWellFormed()
        .replace(/\ufffd$/, '');
}

/** Names, sections and tags: single lines without repetition, bounded in length and number. */
export function cleanLabels(labels: readonly string[]): string[] {
  const clean = labels.map((label) => cut(cleanLine(label), LIMITS.labelCharacters)).filter((label) => label !== '');
  return [...new Set(clean)].slice(0, LIMITS.labels);
}
