import type { Block } from './block.ts';

/** How a sentence goes on after a break: in lower case, whatever opening mark stands before it. */
const CONTINUES = /^["'“‘„«(]?\p{Ll}/u;
/** A paragraph that ends so has not ended its sentence. */
const ENDS_OPEN = /[\p{L}\p{N},;–—-]$/u;
/** Code units: the last character is all that is asked for. */
const LONGEST_CHARACTER = 2;

/**
 * The paragraphs of blocks, with sentences joined that a crawl has broken over blank lines: what ends without a stop
 * goes on with what begins in lower case. Headings never take part.
 */
export function joinBrokenSentences(blocks: readonly Pick<Block, 'heading' | 'lines'>[]): string[] {
  const joined: string[][] = [];
  let before = '';
  for (const { heading, lines } of blocks) {
    const text = lines.join(' ');
    const isBroken = !heading && ENDS_OPEN.test(before) && CONTINUES.test(text);
    if (isBroken) joined.at(-1)?.push(text);
    else joined.push([text]);
    before = heading ? '' : text.slice(-LONGEST_CHARACTER);
  }
  return joined.map((parts) => parts.join(' '));
}
