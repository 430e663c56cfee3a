/** Scripts without blanks between words. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
/** Matches only letters or only digits: words are split between letters and digits. */
const ONE_WORD = /^(?:[\p{L}\p{M}]+|\p{N}+)$/u;

/** Whether a text may hold several words without blanks between them. */
export function isUnspaced(text: string): boolean {
  return UNSPACED.test(text);
}

/** Whether OpenSearch treats a word as a single one in every language: only letters of a script that uses blanks. */
export function isOneWord(word: string): boolean {
  return !splits(word);
}

/** Whether OpenSearch splits a word into several terms. */
export function splits(word: string): boolean {
  return isUnspaced(word) || !ONE_WORD.test(word);
}

/** What OpenSearch makes a term of: a letter of a script without blanks, a run of other letters, of digits, an emoji. */
const PART = new RegExp(
  `${UNSPACED.source}|(?:(?!${UNSPACED.source})[\\p{L}\\p{M}])+|\\p{N}+|\\p{Extended_Pictographic}|\\p{Regional_Indicator}`,
  'gu',
);

/** Returns the number of terms that analysis may make of a text, at most. */
export function partsOf(text: string): number {
  return Math.max(1, text.match(PART)?.length ?? 0);
}
