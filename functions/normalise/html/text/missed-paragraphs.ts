import type { TextBlock } from './text-blocks.ts';

const SHORTEST = 60;
/** Less text than this is a teaser, or what a parser made of a page that it did not understand. */
const SHORTEST_TEXT = 200;
const MOST_LINKED = 0.3;
/** Paragraphs of a kind that the found text has at least so many of, and is at least so much of. */
const FEWEST = 2;
const LEAST_SHARE = 0.3;

/**
 * The found blocks with those paragraphs of the page put in between that are set in the same way, by element and class,
 * as most of the found ones: a text in several containers is found only in one of them.
 */
export function withMissedParagraphs(found: readonly TextBlock[], all: readonly TextBlock[]): TextBlock[] {
  if (lengthOf(found) < SHORTEST_TEXT) return wholeIfMuchLonger(found, all.filter(isParagraph));
  const kinds = usualKinds(found, all);
  if (kinds.size === 0) return [...found];
  const places = new Map(found.map(({ text }, place) => [text, place]));
  const missed = new Map<number, TextBlock[]>();
  let place = -1;
  for (const block of all) {
    const known = places.get(block.text);
    if (known !== undefined) place = Math.max(place, known);
    else if (kinds.has(block.setting) && isParagraph(block)) missed.set(place, [...(missed.get(place) ?? []), block]);
  }
  return [...(missed.get(-1) ?? []), ...found.flatMap((block, index) => [block, ...(missed.get(index) ?? [])])];
}

/** Where next to nothing was found, all paragraphs of the page stand for its text. */
function wholeIfMuchLonger(found: readonly TextBlock[], paragraphs: readonly TextBlock[]): TextBlock[] {
  return lengthOf(paragraphs) > 3 * lengthOf(found) ? [...paragraphs] : [...found];
}

function lengthOf(blocks: readonly TextBlock[]): number {
  return blocks.reduce((sum, { text }) => sum + text.length, 0);
}

/** How most of the found paragraphs are set in the page. */
function usualKinds(found: readonly TextBlock[], all: readonly TextBlock[]): Set<string> {
  const texts = new Set(found.filter(isParagraph).map(({ text }) => text));
  const counts = new Map<string, number>();
  for (const { text, setting } of all)
    if (setting !== '' && texts.has(text)) counts.set(setting, (counts.get(setting) ?? 0) + 1);
  return new Set(
    [...counts].filter(([, count]) => count >= FEWEST && count >= texts.size * LEAST_SHARE).map(([setting]) => setting),
  );
}

function isParagraph({ kind, text, linked }: TextBlock): boolean {
  return kind === 'text' && text.length >= SHORTEST && linked / text.length <= MOST_LINKED;
}
