import { findArticles } from '../../answer/find-articles.ts';
import { queryOf, valid } from '../../http/read-request.ts';
import { searchPage as renderPage } from '../../page/results/search-page.ts';
import { readSearch } from '../../parameters/read-search.ts';
import { FACETS } from '../../parameters/search-parameters.ts';
import type { PageView } from './page-answerer.ts';

/** The parameters of the page that the request need not give: all facets and the histogram. */
const DEFAULTS = { facets: FACETS.join(','), interval: 'auto' };

/** GET /: the search page. Its parameters are those of /search. */
export const searchPage: PageView = async (c, site, dependencies) => {
  const given = queryOf(c);
  const search = valid(readSearch(new URLSearchParams([...given, ...missing(given, DEFAULTS)]), dependencies.clock()));
  const answer = await findArticles(dependencies, { ...search, fields: [] });
  c.set('totalResults', answer.totalResults);
  return renderPage(site, { given, search, answer });
};

function missing(given: URLSearchParams, defaults: Readonly<Record<string, string>>): [string, string][] {
  return Object.entries(defaults).filter(([name]) => !given.has(name));
}
