import type { Dependencies } from '../dependencies.ts';
import { searchArticles } from '../lookup/search-articles.ts';
import type { Search } from '../parameters/search.ts';
import { type SearchAnswer, searchAnswer } from './answer.ts';

const DAY = 86_400_000;

/**
 * Returns the answer to a search, for all formats. Scores depend on the day and not on the time, so that the same search
 * has the same scores, the same cursor and the same ETag all day.
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

/** Returns the search without facets, histogram and highlights, which feeds and tables do not have. */
export function bare(search: Search): Search {
  return { ...search, facets: [], interval: undefined, highlight: false };
}
