/** Scripts that put no blanks between words. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
/** Words are parted between letters and digits. */
const ONE_WORD = /^(?:[\p{L}\p{M}]+|\p{N}+)$/u;

/** Whether a text may hold several words with no blanks between. */
export function isUnspaced(text: string): boolean {
  return UNSPACED.test(text);
}

/** Whether a word is one to OpenSearch whatever the language: nothing but letters of a script with blanks. */
export function isOneWord(word: string): boolean {
  return !splits(word);
}

/** Whether OpenSearch makes several terms of a word. */
export function splits(word: string): boolean {
  return isUnspaced(word) || !ONE_WORD.test(word);
}
