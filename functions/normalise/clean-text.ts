import { LIMITS } from './limits.ts';

/** Control characters, soft hyphens, zero-width marks that only invite tricks, and lone surrogates. Joiners stay: Persian and emoji need them. */
const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to remove
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u200b\u2060\ufeff\ufff9-\ufffc]|[\u202a-\u202e\u2066-\u2069]/g;

const LINE_BREAKS = /\r\n?|[\u0085\u2028\u2029]/g;

/** Text as it is stored: NFC, "\n" as the only line break, nothing invisible in it. */
export function cleanText(text: string): string {
  return text.toWellFormed().replace(LINE_BREAKS, '\n').replace(INVISIBLE, '').normalize('NFC');
}

/** One line: every run of white space is a single space. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim();
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
