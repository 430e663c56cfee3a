/** Letters that the index folds though Unicode does not take them apart. */
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
};
/** Scripts that put no space between words. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

/** The words of a text, their case and accents folded as in the index. */
export function foldedWords(text: string): string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const folded = plain.replace(/[ßæœøłđðþı]/g, (letter) => FOLDED[letter] ?? letter);
  return folded.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}

/** Whether each of the typed words begins a word of the text. Where words have no spaces between it may be anywhere. */
export function beginsWords(typed: readonly string[], text: string): boolean {
  const words = foldedWords(text);
  return typed.every((start) =>
    words.some((word) => word.startsWith(start) || (UNSPACED.test(start) && word.includes(start))),
  );
}
