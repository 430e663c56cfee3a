/** Letters, and what stands between words; code and records have more of other signs. */
const OF_TEXT = /[\p{L}\p{M}\p{Nd}\s.,;:!?'"’“”«»„()–—-]/gu;
const LETTER = /[\p{L}\p{M}]/gu;
const SENTENCE_END = /[\p{Sentence_Terminal}…]["'”’»)\]」』]{0,3}\s*$/u;
const SHARE_OF_TEXT = 0.97;
const SHARE_OF_LETTERS = 0.7;
/** Letters of a sentence that is more than a label; Chinese and Japanese sentences have fewer. */
const FEWEST_LETTERS = 40;
const FEWEST_SIGNS = 12;
const HAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

/** Whether a text has at least one paragraph of prose: a sentence with an end, of words and hardly any other signs. */
export function hasProse(text: string): boolean {
  return text.split(/\n[^\S\n]*\n|\n(?=\S)/).some(isProse);
}

function isProse(paragraph: string): boolean {
  const letters = paragraph.match(LETTER)?.length ?? 0;
  if (letters < (HAN.test(paragraph) ? FEWEST_SIGNS : FEWEST_LETTERS) || !SENTENCE_END.test(paragraph)) return false;
  const ofText = paragraph.match(OF_TEXT)?.length ?? 0;
  return ofText >= paragraph.length * SHARE_OF_TEXT && letters >= paragraph.length * SHARE_OF_LETTERS;
}
