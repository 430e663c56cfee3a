import { shingles } from './shingles.ts';
import type { TextBlock } from './text-blocks.ts';

/** Share of a stated text that the found one has to have; below it something else was found. */
const LEAST_FOUND = 0.75;
const SHORTEST_STATED = 400;
/** Share of a block that has to be part of the stated text. */
const MOSTLY = 0.6;

/**
 * Corrects the main text by the text that the page states in its JSON-LD, where it missed much of that: the blocks of
 * the page that are part of it, or the stated text itself where the page does not show it.
 * @param all blocks of the whole page, read only when they are needed
 */
export function correctedBy(
  stated: readonly string[],
  found: readonly TextBlock[],
  all: () => TextBlock[],
): TextBlock[] {
  const text = stated.join(' ');
  if (text.length < SHORTEST_STATED) return [...found];
  const wanted = shingles(text);
  if (shareOf(wanted, found) >= LEAST_FOUND) return [...found];
  const shown = all().filter((block) => {
    const own = shingles(block.text);
    return own.size > 0 && [...own].filter((shingle) => wanted.has(shingle)).length >= own.size * MOSTLY;
  });
  if (shareOf(wanted, shown) >= LEAST_FOUND) return shown;
  return stated.map((paragraph) => ({ kind: 'text', text: paragraph, linked: 0, setting: '' }));
}

function shareOf(wanted: ReadonlySet<string>, blocks: readonly TextBlock[]): number {
  const found = new Set(blocks.flatMap(({ text }) => [...shingles(text)]));
  return [...wanted].filter((shingle) => found.has(shingle)).length / Math.max(1, wanted.size);
}
