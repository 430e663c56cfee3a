import { isUnspaced } from '../query/scripts.ts';

/** Latin letters of today's alphabets that the index folds, although Unicode does not decompose them. */
const FOLDED: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
  ĸ: 'q',
  ə: 'a',
  ɛ: 'e',
  ɔ: 'o',
  ɓ: 'b',
  ɗ: 'd',
  ƙ: 'k',
  ƴ: 'y',
};
/** Signs that the index folds too, and that names have: “O’Brien” is "O'Brien". */
const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/[‘’‛‚‹›′‵]/gu, "'"],
  [/[“”„«»″‶]/gu, '"'],
  [/[‐‑‒–—]/gu, '-'],
];
const LATIN = /\p{sc=Latin}\p{M}*/gu;
/** Separators of words. Marks belong to a letter, and joiners are part of a word. */
const BETWEEN_WORDS = /[^\p{L}\p{M}\p{N}\u200c\u200d]+/u;

/** Returns the words of a text, folded as in the index: lower case, and Latin letters without accents. */
export function foldedWords(text: string): string[] {
  return foldedValue(text)
    .split(BETWEEN_WORDS)
    .filter((word) => word !== '');
}

/** Returns a value as filters compare it: lower case, Latin letters without accents, plain quotes and hyphens. */
export function foldedValue(text: string): string {
  // Letter by letter, as the index does: otherwise a sigma at the end of a word becomes another letter.
  const small = Array.from(text.normalize('NFC'), (letter) => letter.toLowerCase()).join('');
  return SIGNS.reduce((text, [signs, sign]) => text.replace(signs, sign), small.replace(LATIN, plain));
}

function plain(letter: string): string {
  const bare = letter.normalize('NFKD').replace(/\p{M}/gu, '');
  return FOLDED[bare] ?? bare;
}

/** Whether each typed word is the beginning of a word in the text; in scripts without spaces, it may be anywhere. */
export function beginsWords(typed: readonly string[], text: string): boolean {
  const words = foldedWords(text);
  return typed.every((start) =>
    words.some((word) => word.startsWith(start) || (isUnspaced(start) && word.includes(start))),
  );
}
