import { decodeHTML } from 'entities';
import type { TextBlock } from '../text-block.ts';
import { shingles } from './shingles.ts';

/** Share of a stated text that the found one has to have; below it something else was found. */
const LEAST_FOUND = 0.75;
const SHORTEST_STATED = 400;
/** Share of a block that has to be part of the stated text. */
const MOSTLY = 0.6;

/**
 * What the text that a page states in its JSON-LD says about the found one: null where they agree, the blocks of the
 * page that are part of it where the found ones miss much of it, or the stated text where the page does not show it.
 */
export function betterText(
  stated: readonly string[],
  found: readonly TextBlock[],
  all: readonly TextBlock[],
): { blocks: ReadonlySet<TextBlock> } | { paragraphs: readonly string[] } | null {
  const paragraphs = stated.map(unescaped);
  const text = paragraphs.join(' ');
  if (text.length < SHORTEST_STATED) return null;
  const wanted = shingles(text);
  if (shareOf(wanted, found) >= LEAST_FOUND) return null;
  const shown = all.filter((block) => {
    const own = shingles(block.text);
    return own.size > 0 && [...own].filter((shingle) => wanted.has(shingle)).length >= own.size * MOSTLY;
  });
  return shareOf(wanted, shown) >= LEAST_FOUND ? { blocks: new Set(shown) } : { paragraphs };
}

/** Some programs escape a text twice. */
function unescaped(text: string): string {
  return /&#?\w{1,8};/.test(text) ? decodeHTML(text) : text;
}

function shareOf(wanted: ReadonlySet<string>, blocks: readonly TextBlock[]): number {
  const found = new Set(blocks.flatMap(({ text }) => [...shingles(text)]));
  return [...wanted].filter((shingle) => found.has(shingle)).length / Math.max(1, wanted.size);
}
