import { FEED_DEFAULTS } from '../functions/search/feeds/feed.ts';
import { searchParameters } from '../functions/search/parameters/search-parameters.ts';
import { CHOOSING, valuesParameters } from '../functions/search/values/values-parameters.ts';
import { type Operation, PAGE } from './operation.ts';
import { SEARCH_DESCRIPTIONS, VALUES_DESCRIPTIONS } from './parameter-descriptions.ts';
import { FACET_PARAMETER, type Parameter, queryParameters } from './parameters.ts';

/** The parameters of /search. */
export const search = queryParameters(searchParameters, SEARCH_DESCRIPTIONS);

/** The parameters of a feed: those of /search, some with another default. */
const feed = (): Parameter[] =>
  search.map((parameter) => {
    const fallback = FEED_DEFAULTS[parameter.name as keyof typeof FEED_DEFAULTS];
    if (fallback === undefined) return parameter;
    const value = parameter.schema.type === 'integer' ? Number(fallback) : fallback;
    return { ...parameter, schema: { ...parameter.schema, default: value } };
  });

const PART_HEADERS = {
  Link: '`<...>; rel="next"`: the next part, if there is one',
  'X-Total-Results': 'the number of articles that match',
  'X-Query-Mode': 'the `query.mode` of /search: `all`, or how the query was widened',
  'X-Query-Warnings': 'the codes of the `warnings` of /search, if there are any',
};

/** The routes that answer a search, in whatever form. */
export const SEARCH_OPERATIONS: Readonly<Record<string, Operation>> = {
  '/search': {
    id: 'search',
    answers: 'the articles that match',
    parameters: search,
    content: { 'application/json': 'SearchAnswer' },
    problems: [400],
  },
  '/search.csv': {
    id: 'searchTable',
    answers:
      'the same search as a table for spreadsheets: all articles from `page` or `cursor` on, in parts of at most 5 MB',
    parameters: search,
    content: { 'text/csv; charset=utf-8; header=present': 'text' },
    problems: [400],
    headers: PART_HEADERS,
  },
  '/search.jsonl': {
    id: 'searchLines',
    answers: 'whole articles of the same search as JSON, one a line, in parts like /search.csv',
    parameters: search,
    content: { 'application/jsonl': 'text' },
    problems: [400],
    headers: PART_HEADERS,
  },
  '/feed.atom': {
    id: 'atomFeed',
    answers: 'the same search as an Atom feed, page by page; use `sort=newest` to follow new articles',
    parameters: feed(),
    content: { 'application/atom+xml; charset=utf-8': 'text' },
    problems: [400],
  },
  '/feed.json': {
    id: 'jsonFeed',
    answers: 'the same search as a JSON Feed 1.1',
    parameters: feed(),
    content: { 'application/feed+json': 'JsonFeed' },
    problems: [400],
  },
  '/values/{facet}': {
    id: 'values',
    answers:
      'all values of a field in the articles of a search, with the number of articles and the first and last day of publication; as a web page for clients that prefer `text/html`',
    parameters: [
      FACET_PARAMETER,
      ...search.filter(({ name }) => CHOOSING.includes(name)),
      ...queryParameters(valuesParameters, VALUES_DESCRIPTIONS),
    ],
    content: { 'application/json': 'ValuesAnswer', [PAGE]: 'text' },
    problems: [400, 404],
  },
};
