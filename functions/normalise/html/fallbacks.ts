import { readHtmlText } from '../text/html-text.ts';
import { publisherLine } from '../text/publisher-lines/publisher-lines.ts';
import { isParagraph } from './text/own/missed-paragraphs.ts';
import { partOf } from './text/parts.ts';
import type { TextBlock } from './text/text-block.ts';
import { readBlocks } from './text/text-blocks.ts';
import type { Element } from './tree/node.ts';
import type { Fallback, Page } from './tree/page.ts';

/** Less than this is a note that scripts are needed. */
const SHORTEST = 200;
/** The page itself has the text unless there is so many times as much of it in what it does not show. */
const TIMES = 3;

/**
 * Puts what stands in `noscript`, `template` and `object` elements into the page where nothing else has its text: pages
 * that are made by scripts show it only so to who runs none.
 */
export function showFallbacks(page: Page): void {
  const withText = page.fallbacks.filter(({ element }) => paragraphsIn(element).length > 0);
  const hidden = withText.reduce((sum, { element }) => sum + lengthOf(paragraphsIn(element)), 0);
  if (hidden >= SHORTEST && hidden > TIMES * lengthOf(paragraphsIn(page.body))) for (const each of withText) show(each);
}

/** Blocks of the fallbacks that are not shown, each with the element of the page that it stands in. */
export function unshownBlocks(page: Page): TextBlock[] {
  const unshown = page.fallbacks.filter(({ element }) => element.parentNode === null);
  return unshown.flatMap(({ element, parent }) =>
    readBlocks(element, partOf).map((block) => ({ ...block, element: parent })),
  );
}

function show({ element, parent, previous }: Fallback): void {
  element.rename('div');
  parent.insertBefore(element, previous?.parentNode === parent ? previous.nextSibling : parent.firstChild);
}

/** The paragraphs of an element that stand in no part of the page and do not speak of the page itself. */
function paragraphsIn(root: Element): string[] {
  return readBlocks(root, partOf)
    .filter((block) => isParagraph(block) && block.parts.length === 0 && publisherLine(block.text) === null)
    .map(({ text }) => text);
}

/** Characters of a page's data that are looked through, and levels of it. */
const LONGEST_STATE = 2_000_000;
const DEEPEST = 24;
const SHORTEST_PARAGRAPH = 40;

/**
 * The longest text in the data of a page that a script shows: the paragraphs of the object that has most of them.
 * Only for pages that show nothing themselves.
 */
export function textInState(states: readonly string[]): string[] {
  let best: string[] = [];
  for (const state of states) {
    const texts = state.length <= LONGEST_STATE ? longestTexts(parsed(state), 0) : [];
    if (lengthOf(texts) > lengthOf(best)) best = texts;
  }
  return best;
}

function parsed(state: string): unknown {
  try {
    return JSON.parse(state);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** The paragraphs of one text are a list; of a list of articles the longest is taken. */
function longestTexts(value: unknown, depth: number): string[] {
  if (typeof value === 'string') return proseIn(value);
  if (value === null || typeof value !== 'object' || depth > DEEPEST) return [];
  if (!Array.isArray(value)) {
    const { liveBlogUpdate } = value as { liveBlogUpdate?: unknown };
    if (Array.isArray(liveBlogUpdate)) return liveBlogUpdate.flatMap((each) => longestTexts(each, depth + 1));
  }
  const parts = Object.values(value).map((each) => longestTexts(each, depth + 1));
  if (Array.isArray(value) && !value.some(isTitled)) return parts.flat();
  return parts.reduce((most, each) => (lengthOf(each) > lengthOf(most) ? each : most), []);
}

function isTitled(value: unknown): boolean {
  return value !== null && typeof value === 'object' && ('headline' in value || 'title' in value);
}

/** Prose only: addresses, code and labels are none. */
function proseIn(text: string): string[] {
  if (text.length < SHORTEST_PARAGRAPH || !/[\p{L}]\s[\p{L}]|[\u3040-\u9fff]{20}/u.test(text.slice(0, 2_000)))
    return [];
  if (/<(?:p|div|br)\b/i.test(text)) return readHtmlText(text).paragraphs;
  return /[.!?…。！？]['"”’»)]*\s*$/u.test(text) ? [text] : [];
}

export function lengthOf(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + text.length, 0);
}
