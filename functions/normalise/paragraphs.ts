import type { Block } from './markdown-blocks.ts';

/** How a sentence goes on after a break: in lower case, whatever opening mark stands before it. */
const CONTINUES = /^["'“‘„«(]?\p{Ll}/u;
/** A paragraph that ends so has not ended its sentence. */
const ENDS_OPEN = /[\p{L}\p{N},;–—-]$/u;

/**
 * The paragraphs of blocks, with sentences joined that a crawl has broken over blank lines: what ends without a stop
 * goes on with what begins in lower case. Headings never take part.
 */
export function joinBrokenSentences(blocks: readonly Pick<Block, 'heading' | 'lines'>[]): string[] {
  const joined: string[] = [];
  let previous: Pick<Block, 'heading'> | undefined;
  for (const block of blocks) {
    const text = block.lines.join(' ');
    const before = joined.at(-1) ?? '';
    const isBroken = !block.heading && !previous?.heading && ENDS_OPEN.test(before) && CONTINUES.test(text);
    if (isBroken) joined[joined.length - 1] = `${before} ${text}`;
    else joined.push(text);
    previous = block;
  }
  return joined;
}
