const BLANK_LINES = /\n[^\S\n]*\n/;
const INDENTED = /^[^\S\n]/;
const SENTENCE_END = /[\p{Sentence_Terminal}:…]["'”’»)\]」』]{0,3}\s?$/u;

/**
 * The paragraphs of plain text: blank lines part them. Between those every line is one where lines end with their
 * sentences, or one begins where a line is indented; all other lines were wrapped at some width.
 */
export function plainParagraphs(text: string): string[] {
  return text
    .replaceAll('\r\n', '\n')
    .split(BLANK_LINES)
    .flatMap(parted)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter(Boolean);
}

function parted(block: string): string[] {
  const lines = block.split('\n').filter((line) => line.trim() !== '');
  const ended = lines.filter((line) => SENTENCE_END.test(line.slice(-5))).length;
  if (ended === lines.length) return lines;
  const indented = lines.filter((line) => INDENTED.test(line)).length;
  if (!INDENTED.test(lines[0] ?? '') || indented === lines.length) return [block];
  return block.split(/\n(?=[^\S\n])/);
}
