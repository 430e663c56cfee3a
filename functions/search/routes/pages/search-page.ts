import type { SearchAnswer } from '../../answer/answer.ts';
import { bare, findArticles } from '../../answer/find-articles.ts';
import { queryOf, valid } from '../../http/read-request.ts';
import type { Results } from '../../page/results/results.ts';
import { searchPage as renderPage } from '../../page/results/search-page.ts';
import type { Read } from '../../parameters/read-parameters.ts';
import type { Search } from '../../parameters/search.ts';
import { FACETS } from '../../parameters/search-parameters.ts';
import type { PageView } from './page-answerer.ts';
import { readPageSearch } from './page-search.ts';

/** The parameters of the page that the request need not give: all facets and the histogram. */
const DEFAULTS = { facets: FACETS.join(','), interval: 'auto' };

/** GET /: the search page. Its parameters are those of /search. */
export const searchPage: PageView = async (c, site, dependencies) => {
  const { clock } = dependencies;
  const isTyping = c.req.header('X-Typing') === 'true';
  const find = (search: Search) => findArticles(dependencies, { ...search, fields: [] });
  const asked = await findAsked(queryOf(c), clock(), find);
  const results = isTyping ? ((await findBegun(asked, clock(), find)) ?? asked) : asked;
  c.header('Vary', 'X-Typing', { append: true });
  c.set('totalResults', results.answer.totalResults);
  return renderPage(site, results);
};

type Find = (search: Search) => Promise<SearchAnswer>;

async function findAsked(given: URLSearchParams, now: number, find: Find): Promise<Results> {
  const search = valid(readPage(given, now));
  return { given, search, answer: await find(search) };
}

/**
 * Finds articles for a query whose last word is still being typed: if none has the words, it counts as a beginning, as it
 * does for suggestions. The links of these results have the query with a `*`, so that they lead to what they promise.
 * @returns null where the query is taken as it is
 */
async function findBegun({ given, search, answer: asked }: Results, now: number, find: Find): Promise<Results | null> {
  if (!endsInWord(search) || (asked.query.mode === 'all' && asked.totalResults > 0)) return null;
  const begun = new URLSearchParams(given);
  begun.set('q', `${search.q}*`);
  const read = readPage(begun, now);
  if (!read.ok || (await hasAllWords(search, find))) return null;
  const found = await find(read.value);
  if (found.totalResults === 0) return null;
  // What was typed is the input, so that the page says what became of it.
  const answer = { ...found, query: { ...found.query, input: search.q } };
  return { given: begun, search: { ...read.value, q: search.q }, answer };
}

async function hasAllWords(search: Search, find: Find): Promise<boolean> {
  return (await find({ ...bare(search), typo: 'off', collapse: 'none', pageSize: 0 })).totalResults > 0;
}

function endsInWord({ q, query }: Search): boolean {
  return query.isPlain && /[\p{L}\p{N}]{2}$/u.test(q);
}

function readPage(given: URLSearchParams, now: number): Read<Search> {
  return readPageSearch(given, now, DEFAULTS);
}
