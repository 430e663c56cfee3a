import type { Hit } from '../lookup/engine-search.ts';
import type { Ask } from '../lookup/found.ts';
import { Listed } from './listed.ts';
import type { Listing, Stories, Story, Wanted } from './listing.ts';
import { type Related, relate } from './relate.ts';
import { idsOf, type Signed, signed } from './signatures.ts';
import { BARE, WINDOW } from './window.ts';

/**
 * The sizes of the windows that are looked through until a page is full. After the last one the page stays shorter, and the
 * next page goes on. So the first page has the fourth story after a thousand copies of three.
 */
const REFILLS = [100, 300, 600] as const;
/** Articles of which it is looked up at once whether a copy ranks before them. */
const LOOKED_UP = { least: 50, most: 200 } as const;

interface Window {
  readonly articles: readonly Signed[];
  /** Whether no article follows. */
  readonly isLast: boolean;
}

/** Returns a page of the stories of a search that has too many articles for one window. */
export async function findStories(ask: Ask, listing: Listing, { skip, count }: Wanted): Promise<Stories> {
  const isFromStart = listing.search.start.kind === 'page';
  const listed = new Listed(ask, listing);
  const stories: Story[] = [];
  let left = skip;
  let last: Hit | null = null;
  if (count === 0) return { stories, last, total: null };
  // One more than the page has tells whether another page follows.
  const enough = count + 1;
  for await (const { articles, isLast } of windows(ask, listing, skip > 0)) {
    if (isFromStart) {
      const firsts = listed.amongAll(articles);
      const skipped = Math.min(left, firsts.length);
      left -= skipped;
      const shown = firsts.slice(skipped, skipped + enough - stories.length);
      stories.push(...(await relate(ask, listing, shown)).map(story));
    } else await addListed(listed, articles, stories, enough);
    if (stories.length > count) {
      const page = stories.slice(0, count);
      return { stories: page, last: page.at(-1)?.hit ?? null, total: null };
    }
    last = isLast ? null : (articles.at(-1)?.hit ?? null);
  }
  return { stories, last, total: null };
}

/** Adds the articles that are listed, until there are enough. */
async function addListed(listed: Listed, articles: readonly Signed[], stories: Story[], enough: number): Promise<void> {
  for (let rest = articles; rest.length > 0 && stories.length < enough; ) {
    const size = Math.min(LOOKED_UP.most, Math.max(LOOKED_UP.least, enough - stories.length));
    stories.push(...(await listed.lookUp(rest.slice(0, size))).map(story));
    rest = listed.withoutKnown(rest.slice(size));
  }
}

function story({ article, copies }: Related): Story {
  return { hit: article.hit, copies: idsOf(copies) };
}

/** @param isFromStart whether to begin with the first of all articles, not with those that are known */
async function* windows(ask: Ask, listing: Listing, isFromStart: boolean): AsyncGenerator<Window> {
  const { search, query, sort, first } = listing;
  let after: unknown;
  if (!isFromStart) {
    const isLast = first.length <= search.pageSize;
    yield { articles: first.map(signed), isLast };
    if (isLast) return;
    after = first.at(-1)?.sort;
  }
  for (const size of isFromStart ? [WINDOW, ...REFILLS] : REFILLS) {
    const answer = await ask({ ...BARE, query, sort, size, ...(after !== undefined && { search_after: after }) });
    const { hits } = answer.hits;
    yield { articles: hits.map(signed), isLast: hits.length < size };
    if (hits.length < size) return;
    after = hits.at(-1)?.sort;
  }
}
