import type { LeftOutReason } from '../../../article.ts';
import type { TextBlock } from './text-block.ts';

/** What became of a block of a page: `outside` is what stands before, behind or beside the article. */
export type Fate = 'text' | 'caption' | 'outside' | LeftOutReason;

/** A block and its fate, which each step of reading may change; `why` tells it in words. */
export interface Judged {
  readonly block: TextBlock;
  fate: Fate;
  why: string;
  /** The page itself says that it is text, against which the name of a part around it says nothing. */
  isCertain?: true;
}

/** Gives the blocks of the text that a step takes out their fate. */
export function takeOut(
  blocks: readonly Judged[],
  judge: (block: TextBlock, at: number, texts: readonly Judged[]) => { fate: Fate; why: string } | null,
): void {
  const texts = blocks.filter(({ fate }) => fate === 'text');
  for (const [at, judged] of texts.entries()) Object.assign(judged, judge(judged.block, at, texts));
}

/** Characters of the blocks that are text. */
export function textLength(blocks: readonly Judged[]): number {
  return blocks.reduce((sum, { block, fate }) => (fate === 'text' ? sum + block.text.length : sum), 0);
}

/** Places of the first and the last block of the text. */
export function spanOf(blocks: readonly Judged[]): [number, number] {
  const isText = ({ fate }: Judged) => fate === 'text';
  return [Math.max(0, blocks.findIndex(isText)), blocks.findLastIndex(isText)];
}
