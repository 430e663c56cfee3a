import type { SearchAnswer } from '../../answer/answer.ts';
import { findArticles } from '../../answer/find-articles.ts';
import { queryOf, valid } from '../../http/read-request.ts';
import { searchPage as renderPage } from '../../page/results/search-page.ts';
import { readSearch } from '../../parameters/read-search.ts';
import type { Search } from '../../parameters/search.ts';
import { FACETS } from '../../parameters/search-parameters.ts';
import { type ParsedQuery, parseQuery } from '../../query/parse.ts';
import type { PageView } from './page-answerer.ts';

/** The parameters of the page that the request need not give: all facets and the histogram. */
const DEFAULTS = { facets: FACETS.join(','), interval: 'auto' };

/** GET /: the search page. Its parameters are those of /search. */
export const searchPage: PageView = async (c, site, dependencies) => {
  const given = queryOf(c);
  const search = valid(readSearch(new URLSearchParams([...given, ...missing(given, DEFAULTS)]), dependencies.clock()));
  const isTyping = c.req.header('X-Typing') === 'true';
  const find = (wanted: Search) => findArticles(dependencies, { ...wanted, fields: [] });
  const answer = isTyping ? await findWhileTyping(find, search) : await find(search);
  c.header('Vary', 'X-Typing', { append: true });
  c.set('totalResults', answer.totalResults);
  return renderPage(site, { given, search, answer });
};

/**
 * Finds articles for a query that is still being typed. If none has its words, the last word counts as a beginning, as it
 * does for suggestions.
 */
async function findWhileTyping(find: (wanted: Search) => Promise<SearchAnswer>, search: Search): Promise<SearchAnswer> {
  const beginning = lastWordAsBeginning(search);
  if (beginning === null) return find(search);
  const exact = await find({ ...search, typo: 'off' });
  if (exact.totalResults > 0) return exact;
  const begun = await find({ ...search, query: beginning, typo: 'off' });
  return begun.totalResults > 0 ? { ...begun, query: { ...begun.query, input: search.q } } : find(search);
}

/** Returns the query with a last word that is the beginning of words; null when it does not end in a plain word. */
function lastWordAsBeginning({ q, query }: Search): ParsedQuery | null {
  if (!query.isPlain || !/[\p{L}\p{N}]{2}$/u.test(q)) return null;
  return parseQuery(`${q}*`);
}

function missing(given: URLSearchParams, defaults: Readonly<Record<string, string>>): [string, string][] {
  return Object.entries(defaults).filter(([name]) => !given.has(name));
}
