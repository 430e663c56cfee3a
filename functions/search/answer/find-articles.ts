import type { Dependencies } from '../dependencies.ts';
import { searchArticles } from '../lookup/search-articles.ts';
import type { Search } from '../parameters/search.ts';
import { cursorAfter, type SearchAnswer, searchAnswer } from './answer.ts';

/**
 * Returns the answer to a search, for all formats. Scores depend on the day and not on the time, so that the same search
 * has the same scores, the same cursor and the same ETag all day. With relative dates it is a quarter of an hour.
 */
export async function findArticles(dependencies: Dependencies, search: Search): Promise<SearchAnswer> {
  return (await findPage(dependencies, search)).answer;
}

/** Returns the answer to a search, and what makes cursors within its page. */
export async function findPage(
  { client, names, configuration }: Dependencies,
  search: Search,
): Promise<{ answer: SearchAnswer; cursorAfter: (articles: number) => string | null }> {
  const found = await searchArticles(client, names.articles, search, search.now);
  return {
    answer: searchAnswer(search, found, configuration.serveReceipts),
    cursorAfter: (articles) => cursorAfter(search, found, articles),
  };
}

/** Returns the search without facets, histogram, highlights and a choice of fields, which feeds do not have. */
export function bare(search: Search): Search {
  return { ...search, facets: [], interval: undefined, highlight: false, fields: [] };
}
