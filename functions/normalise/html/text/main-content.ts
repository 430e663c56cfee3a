import { Readability } from '@mozilla/readability';
import type { Element } from '../tree/element.ts';
import type { Page } from '../tree/page.ts';

/** What Readability takes for the article, with classes kept; null where it finds none. It changes the page. */
export function mainContent(page: Page): { content: Element; byline: string | null; title: string | null } | null {
  const reader = new Readability<Element>(page as never, {
    serializer: (node) => node as unknown as Element,
    keepClasses: true,
  });
  const found = reader.parse();
  return found?.content ? { content: found.content, byline: found.byline ?? null, title: found.title ?? null } : null;
}
