import { isRuleLine } from './rule-lines.ts';

const BLANK_LINES = /\n[^\S\n]*\n/;
/** Lines of signs, as they stand below headings. */
const RULES = /^[^\S\n]*[*_=~#–—-]{3,}[^\S\n]*$/gm;
const INDENTED = /^[^\S\n]/;
const LISTED = /^[^\S\n]*(?:[*•–-]|\d{1,2}[.)])\s/;
const BEFORE_LISTED = /\n(?=[^\S\n]*(?:[*•–-]|\d{1,2}[.)])\s)/;
/** Chinese and Japanese have no spaces where a line was wrapped. */
const WITHIN_WORDS =
  /(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3001-\u303f\uff00-\uffef])[^\S\n]*\n[^\S\n]*(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3001-\u303f\uff00-\uffef])/gu;
const SENTENCE_END = /[\p{Sentence_Terminal}:…]["'”’»)\]」』]{0,3}\s?$/u;

/**
 * The paragraphs of plain text: blank lines part them. Between those every line is one where lines end with their
 * sentences, or one begins where a line is indented or is an entry of a list; all other lines were wrapped at some width.
 */
export function plainParagraphs(text: string): string[] {
  return text
    .replaceAll('\r\n', '\n')
    .replaceAll(RULES, '')
    .split(BLANK_LINES)
    .flatMap(parted)
    .map((paragraph) => paragraph.replace(WITHIN_WORDS, '').replace(/\s+/g, ' ').trim())
    .filter((paragraph) => paragraph !== '' && !isRuleLine(paragraph));
}

function parted(block: string): string[] {
  const lines = block.split('\n').filter((line) => line.trim() !== '');
  const ended = lines.filter((line) => SENTENCE_END.test(line.slice(-5))).length;
  if (ended === lines.length) return lines;
  if (lines.filter((line) => LISTED.test(line)).length > 1) return block.split(BEFORE_LISTED);
  const indented = lines.filter((line) => INDENTED.test(line)).length;
  if (!INDENTED.test(lines[0] ?? '') || indented === lines.length) return [block];
  return block.split(/\n(?=[^\S\n])/);
}
