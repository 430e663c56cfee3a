import { FEED_DEFAULTS } from '../functions/search/feeds/feed.ts';
import { CHOOSING, searchParameters } from '../functions/search/parameters/search-parameters.ts';
import { SCOPE, TREND_DEFAULTS, trendParameters } from '../functions/search/trend/trend-parameters.ts';
import { valuesParameters } from '../functions/search/values/values-parameters.ts';
import { type Operation, PAGE } from './operation.ts';
import { SEARCH_DESCRIPTIONS, TREND_DESCRIPTIONS, VALUES_DESCRIPTIONS } from './parameter-descriptions.ts';
import {
  FACET_PARAMETER,
  PAGE_LANGUAGE_PARAMETER,
  type Parameter,
  queryParameters,
  TREND_QUERIES_PARAMETER,
} from './parameters.ts';

/** The parameters of /search. */
export const search = queryParameters(searchParameters, SEARCH_DESCRIPTIONS);

/** Returns the parameters with other defaults. */
const withDefaults = (parameters: readonly Parameter[], defaults: Readonly<Record<string, string>>): Parameter[] =>
  parameters.map((parameter) => {
    const fallback = defaults[parameter.name];
    if (fallback === undefined) return parameter;
    const value = parameter.schema.type === 'integer' ? Number(fallback) : fallback;
    return { ...parameter, schema: { ...parameter.schema, default: value } };
  });

const trend = [
  TREND_QUERIES_PARAMETER,
  ...withDefaults(search, TREND_DEFAULTS).filter(({ name }) => SCOPE.includes(name)),
  ...queryParameters(trendParameters, TREND_DESCRIPTIONS),
];

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
    answers: 'the same search as an Atom feed, page by page; what was added last is at the top',
    parameters: withDefaults(search, FEED_DEFAULTS),
    content: { 'application/atom+xml; charset=utf-8': 'text' },
    problems: [400],
  },
  '/feed.json': {
    id: 'jsonFeed',
    answers: 'the same search as a JSON Feed 1.1',
    parameters: withDefaults(search, FEED_DEFAULTS),
    content: { 'application/feed+json': 'JsonFeed' },
    problems: [400],
  },
  '/trend': {
    id: 'trend',
    answers:
      'articles by period of publication for up to five queries beside each other, as numbers and as shares of all articles with the same filters; as a web page for clients that prefer `text/html`',
    parameters: [...trend, PAGE_LANGUAGE_PARAMETER],
    content: { 'application/json': 'TrendAnswer', [PAGE]: 'text' },
    problems: [400],
  },
  '/trend.csv': {
    id: 'trendTable',
    answers: 'the same trend as a table for spreadsheets, a row for each query and period',
    parameters: trend,
    content: { 'text/csv; charset=utf-8; header=present': 'text' },
    problems: [400],
  },
  '/values/{facet}': {
    id: 'values',
    answers:
      'all values of a field in the articles of a search, with the number of articles and the first and last day of publication; as a web page for clients that prefer `text/html`',
    parameters: [
      FACET_PARAMETER,
      PAGE_LANGUAGE_PARAMETER,
      ...search.filter(({ name }) => CHOOSING.includes(name)),
      ...queryParameters(valuesParameters, VALUES_DESCRIPTIONS),
    ],
    content: { 'application/json': 'ValuesAnswer', [PAGE]: 'text' },
    problems: [400, 404],
  },
};
