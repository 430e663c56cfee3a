import type { Dependencies } from '../dependencies.ts';
import { searchArticles } from '../lookup/search-articles.ts';
import type { Search } from '../parameters/search.ts';
import { type SearchAnswer, searchAnswer } from './answer.ts';

const DAY = 86_400_000;

/**
 * The answer to a search, whatever form it is then given: every form says the same. The day counts, not the moment: the
 * same search gets the same scores, the same cursor, and so the same ETag, all day.
 */
export async function findArticles(
  { client, names, configuration, clock }: Dependencies,
  search: Search,
): Promise<SearchAnswer> {
  const now = Math.floor(clock() / DAY) * DAY;
  return searchAnswer(
    search,
    await searchArticles(client, names.articles, search, now),
    now,
    configuration.serveReceipts,
  );
}

/** The same search without what only pages and programs have a use for. */
export function bare(search: Search): Search {
  return { ...search, facets: [], interval: undefined, highlight: false };
}
