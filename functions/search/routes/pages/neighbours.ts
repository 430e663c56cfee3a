import type { SearchAnswer } from '../../answer/answer.ts';
import { bare, findArticles } from '../../answer/find-articles.ts';
import type { Dependencies } from '../../dependencies.ts';
import { pageAt } from '../../http/addresses.ts';
import type { Neighbour, Neighbours } from '../../page/article/neighbour-links.ts';
import { reachedByNumber } from '../../parameters/search-parameters.ts';
import { withoutLanguage } from './page-answerer.ts';
import { readPageSearch } from './page-search.ts';

/**
 * Returns the place of an article in the results of the search that led to it. Null where none did, where the parameters are
 * invalid, and where the article is not on the page of results that they lead to.
 * @param given the parameters of the page of results
 */
export async function findNeighbours(
  dependencies: Dependencies,
  given: URLSearchParams,
  id: string,
): Promise<Neighbours | null> {
  const answer = withoutLanguage(given).size === 0 ? null : await findPage(dependencies, given);
  const ids = (answer?.articles ?? []).map((article) => article.id);
  const at = ids.indexOf(id);
  if (answer === null || at < 0) return null;
  const onThisPage = (index: number): Neighbour | null => (ids[index] ? { id: ids[index], given } : null);
  const [previous, next] = await Promise.all([
    at > 0 ? onThisPage(at - 1) : lastOf(dependencies, pageBefore(given, answer)),
    at + 1 < ids.length ? onThisPage(at + 1) : firstOf(dependencies, pageAfter(given, answer)),
  ]);
  return { place: (answer.page - 1) * answer.pageSize + at + 1, results: resultsOf(given, answer), previous, next };
}

function resultsOf(given: URLSearchParams, { stories, totalResults }: SearchAnswer): number | null {
  return given.get('collapse') === 'none' ? totalResults : (stories ?? null);
}

async function findPage(dependencies: Dependencies, given: URLSearchParams): Promise<SearchAnswer | null> {
  const read = readPageSearch(given, dependencies.clock());
  return read.ok ? findArticles(dependencies, bare(read.value)) : null;
}

/** A page after a cursor does not know the page before. */
function pageBefore(given: URLSearchParams, { page }: SearchAnswer): URLSearchParams | null {
  return page === 1 || given.get('cursor') ? null : numbered(given, page - 1);
}

/** After the last page that has a number, cursors lead on. */
function pageAfter(given: URLSearchParams, { page, pageSize, nextCursor }: SearchAnswer): URLSearchParams | null {
  if (nextCursor === null) return null;
  const isNumbered =
    !given.get('cursor') &&
    (page + 1) * pageSize <= reachedByNumber(given.get('collapse') === 'none' ? 'none' : 'copies');
  return isNumbered ? numbered(given, page + 1) : pageAt(given, nextCursor);
}

function numbered(given: URLSearchParams, page: number): URLSearchParams {
  const parameters = new URLSearchParams(given);
  parameters.set('page', String(page));
  return parameters;
}

async function firstOf(dependencies: Dependencies, given: URLSearchParams | null): Promise<Neighbour | null> {
  return neighbour(given, (given && (await findPage(dependencies, given)))?.articles[0]);
}

async function lastOf(dependencies: Dependencies, given: URLSearchParams | null): Promise<Neighbour | null> {
  return neighbour(given, (given && (await findPage(dependencies, given)))?.articles.at(-1));
}

function neighbour(given: URLSearchParams | null, article: { id: string } | undefined): Neighbour | null {
  return given && article ? { id: article.id, given } : null;
}
