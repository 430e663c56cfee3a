/** Letters of a word that are compared: programs store texts with their words cut to stems as well. */
const STEM = 5;
const WORD = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]|[\p{L}\p{N}]{3,}/gu;
/** The share of words from which on two texts are versions of one. */
const SAME = 0.75;
const LONGEST = 100_000;

/** The words of a text, by which its repetition is found. */
export function stemsOf(text: string): Set<string> {
  const words = text.slice(0, LONGEST).normalize('NFKC').toLowerCase().match(WORD) ?? [];
  return new Set(words.map((word) => word.slice(0, STEM)));
}

/** Whether a text says what a text with these words says already. */
export function repeats(text: string, stems: ReadonlySet<string>): boolean {
  const own = stemsOf(text);
  let shared = 0;
  for (const stem of own) if (stems.has(stem)) shared++;
  return shared >= own.size * SAME;
}

/** The same of a paragraph: a heading or a short one may come again, and a changed one says something else. */
const FEWEST_STEMS = 8;
const SAME_PARAGRAPH = 0.95;

/** Whether a paragraph stands in a text with these words. */
export function isRepeated(paragraph: string, stems: ReadonlySet<string>): boolean {
  const own = [...stemsOf(paragraph)];
  return own.length >= FEWEST_STEMS && own.filter((stem) => stems.has(stem)).length >= own.length * SAME_PARAGRAPH;
}
