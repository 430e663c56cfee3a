import { isUnspaced } from '../query/scripts.ts';

/** Latin letters that the index folds though Unicode does not take them apart: those of today's alphabets. */
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
const LATIN = /\p{sc=Latin}\p{M}*/gu;
/** Marks belong to a letter, and joiners stand within a word. */
const BETWEEN_WORDS = /[^\p{L}\p{M}\p{N}\u200c\u200d]+/u;

/** The words of a text, folded as in the index: the case of all letters, and the accents of Latin ones. */
export function foldedWords(text: string): string[] {
  // Letter by letter, as the index does: the small sigma is the same at the end of a word.
  const small = Array.from(text.normalize('NFC'), (letter) => letter.toLowerCase()).join('');
  return small
    .replace(LATIN, plain)
    .split(BETWEEN_WORDS)
    .filter((word) => word !== '');
}

function plain(letter: string): string {
  const bare = letter.normalize('NFKD').replace(/\p{M}/gu, '');
  return FOLDED[bare] ?? bare;
}

/** Whether each of the typed words begins a word of the text. Where words have no spaces between it may be anywhere. */
export function beginsWords(typed: readonly string[], text: string): boolean {
  const words = foldedWords(text);
  return typed.every((start) =>
    words.some((word) => word.startsWith(start) || (isUnspaced(start) && word.includes(start))),
  );
}
