import { type Element, isText, type Text } from '../tree/node.ts';
import type { Page } from '../tree/page.ts';
import { nextBelow } from '../tree/walk.ts';
import { QuickReadability } from './quick-readability.ts';

/** Characters of a text with which Readability is content; below it tries again with less strict rules. */
const CONTENT_WITH = { most: 500, least: 100 };
/** In a page of little text that is so much of it. */
const CONTENT_WITH_SHARE = 0.3;

export interface MainContent {
  /** The texts of the page that are in it. */
  texts: ReadonlySet<Text>;
  title: string | null;
  /** Who wrote it, by the first element that is named so. */
  byline: string | null;
}

/**
 * What Readability takes for the article; null where it finds none. It changes the page.
 * @param own characters of the page's paragraphs
 */
export function mainContent(page: Page, own: number): MainContent | null {
  const reader = new QuickReadability(page as never, {
    serializer: (node) => node as unknown as Element,
    keepClasses: true,
    disableJSONLD: true,
    charThreshold: Math.min(CONTENT_WITH.most, Math.max(CONTENT_WITH.least, own * CONTENT_WITH_SHARE)),
  });
  const found = reader.parse();
  if (!found?.content) return null;
  return { texts: textsBelow(found.content), title: found.title ?? null, byline: found.byline ?? null };
}

function textsBelow(root: Element): Set<Text> {
  const texts = new Set<Text>();
  for (let node = nextBelow(root, root); node; node = nextBelow(root, node)) if (isText(node)) texts.add(node.original);
  return texts;
}
