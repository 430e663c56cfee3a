import { withSingleSpaces } from './clean-text.ts';
import { isRuleLine } from './rule-lines.ts';

const BLANK_LINES = /\n[^\S\n]*\n/;
/** Lines of signs, as they stand below headings. */
const RULES = /^[^\S\n]*[*_=~#–—-]{3,}[^\S\n]*$/gm;
const INDENTED = /^[^\S\n]/;
const LISTED = /^[^\S\n]*(?:[*•–-]|\d{1,2}[.)])\s/;
/** A line that is longer was never wrapped. */
export const LONGEST_WRAPPED = 120;
/** Shorter lines may be a title, a byline or a date. */
const SHORTEST_TEXT = 60;
/** Chinese and Japanese have no spaces where a line was wrapped. */
const WITHIN_WORDS =
  /(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3001-\u303f\uff00-\uffef])[^\S\n]*\n[^\S\n]*(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3001-\u303f\uff00-\uffef])/gu;
export const SENTENCE_END = /[\p{Sentence_Terminal}:…]["'”’»)\]」』]{0,3}\s?$/u;

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
    .map((paragraph) => withSingleSpaces(paragraph.replace(WITHIN_WORDS, '')))
    .filter((paragraph) => paragraph !== '' && !isRuleLine(paragraph));
}

function parted(block: string): string[] {
  return partedLines(block).map((lines) => lines.join('\n'));
}

/** The lines between two blank ones, those of each paragraph together. */
export function partedLines(block: string): string[][] {
  const lines = block.split('\n').filter((line) => line.trim() !== '');
  if (isLinePerParagraph(lines)) return lines.map((line) => [line]);
  if (lines.filter((line) => LISTED.test(line)).length > 1) return linesFrom(lines, (line) => LISTED.test(line));
  if (lines.every((line) => INDENTED.test(line))) return [lines];
  const isFirstIndented = INDENTED.test(lines[0] ?? '');
  return linesFrom(lines, (line, before) => INDENTED.test(line) && (isFirstIndented || endsSentence(before)));
}

function endsSentence(line: string): boolean {
  return SENTENCE_END.test(line.slice(-5));
}

/** Lines that all end with their sentences, or of which those of a text do and are longer than any that was wrapped. */
function isLinePerParagraph(lines: readonly string[]): boolean {
  if (lines.every(endsSentence)) return true;
  const text = lines.filter((line) => line.length > SHORTEST_TEXT);
  return text.some((line) => line.length > LONGEST_WRAPPED) && text.filter(endsSentence).length * 2 >= text.length;
}

/** Parts lines where a paragraph begins. */
function linesFrom(lines: readonly string[], begins: (line: string, before: string) => boolean): string[][] {
  const paragraphs: string[][] = [];
  for (const line of lines) {
    const last = paragraphs.at(-1);
    if (last && !begins(line, last.at(-1) ?? '')) last.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs;
}
