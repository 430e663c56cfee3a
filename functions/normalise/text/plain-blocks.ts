import { type Block, emptyBlock } from './block.ts';
import { withSingleSpaces } from './clean-text.ts';
import { breaksWords, joinHyphenated } from './hyphens.ts';
import { partedLines } from './plain-paragraphs.ts';

const UNDERLINE = /^\s?[=~*#^–—-]{3,}\s?$/;
const LONGEST_TITLE = 200;
/** What says in which direction a line runs. Within it the marks may belong to a number or a sign. */
const DIRECTION_MARKS = /^[\u200e\u200f\u061c]+|[\u200e\u200f\u061c]+$/g;

/** The blocks of a plain text: nothing in it is markup. */
export function textBlocks(text: string): Block[] {
  const isHyphenated = breaksWords(text.split('\n').map((line) => line.trim()));
  const blocks: Block[] = [];
  let gap = false;
  for (const part of text.split(/\n[^\S\n]*\n/)) {
    const isBlank = part.trim() === '';
    const isApart = gap || part.startsWith('\n');
    for (const [index, block] of (isBlank ? [] : partBlocks(part, isHyphenated)).entries())
      blocks.push(index === 0 && isApart ? { ...block, gap: true } : block);
    gap = isBlank && blocks.length > 0;
  }
  return blocks;
}

function partBlocks(part: string, isHyphenated: boolean): Block[] {
  const { heading, rest } = splitUnderlined(part);
  const blocks = rest.trim() === '' ? [] : partedLines(rest).map((lines) => toBlock(lines, isHyphenated));
  return [...(heading === null ? [] : [{ ...emptyBlock(), heading: true, level: 1, lines: [heading] }]), ...blocks];
}

/** A title may be underlined with signs. */
function splitUnderlined(part: string): { heading: string | null; rest: string } {
  const [title = '', rule = '', ...others] = part.replace(/^\n/, '').split('\n');
  const isTitle = UNDERLINE.test(rule) && title.length <= LONGEST_TITLE && /\p{L}/u.test(title);
  return isTitle ? { heading: title.trim(), rest: others.join('\n') } : { heading: null, rest: part };
}

function toBlock(written: readonly string[], isHyphenated: boolean): Block {
  const lines = written
    .map((line) => withSingleSpaces(line).replace(DIRECTION_MARKS, '').trim())
    .filter((line) => line !== '');
  return { ...emptyBlock(), lines: joinHyphenated(lines, isHyphenated) };
}
