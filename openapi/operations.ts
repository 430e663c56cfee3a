import { FEED_DEFAULTS } from '../functions/search/feeds/feed.ts';
import { objectParameters } from '../functions/search/parameters/object-parameters.ts';
import { searchParameters } from '../functions/search/parameters/search-parameters.ts';
import { similarParameters } from '../functions/search/parameters/similar-parameters.ts';
import { suggestParameters } from '../functions/search/parameters/suggest-parameters.ts';
import { CHOOSING, valuesParameters } from '../functions/search/values/values-parameters.ts';
import type { AnswerName } from './answers/answers.ts';
import {
  OBJECT_DESCRIPTIONS,
  SEARCH_DESCRIPTIONS,
  SIMILAR_DESCRIPTIONS,
  SUGGEST_DESCRIPTIONS,
  VALUES_DESCRIPTIONS,
} from './parameter-descriptions.ts';
import {
  ARTICLE_ID_PARAMETER,
  CITATION_FORMAT_PARAMETER,
  FACET_PARAMETER,
  MCP_VERSION_PARAMETER,
  type Parameter,
  queryParameters,
} from './parameters.ts';

/** The description of one route. */
export interface Operation {
  readonly id: string;
  /** What it answers with, in words. */
  readonly answers: string;
  readonly parameters: readonly Parameter[];
  /** The body of a successful answer by media type: the name of a schema, or text. */
  readonly content: Readonly<Record<string, AnswerName | 'text'>>;
  /** The body of a request, for a route that answers POST and not GET. */
  readonly posted?: AnswerName;
  /** Statuses of problems, in addition to those that every route has. */
  readonly problems: readonly (400 | 403 | 404 | 413 | 415)[];
  /** Headers that only this route answers with. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** The content type of pages. */
export const PAGE = 'text/html; charset=utf-8';

const search = queryParameters(searchParameters, SEARCH_DESCRIPTIONS);

/** The parameters of a feed: those of /search, some with another default. */
const feed = (): Parameter[] =>
  search.map((parameter) => {
    const fallback = FEED_DEFAULTS[parameter.name as keyof typeof FEED_DEFAULTS];
    if (fallback === undefined) return parameter;
    const value = parameter.schema.type === 'integer' ? Number(fallback) : fallback;
    return { ...parameter, schema: { ...parameter.schema, default: value } };
  });

const CITATIONS = {
  'application/x-bibtex; charset=utf-8': 'text',
  'application/x-research-info-systems; charset=utf-8': 'text',
  'application/vnd.citationstyles.csl+json': 'Citation',
} as const;

const PART_HEADERS = {
  Link: '`<...>; rel="next"`: the next part, if there is one',
  'X-Total-Results': 'the number of articles that match',
  'X-Query-Mode': 'the `query.mode` of /search: `all`, or how the query was widened',
  'X-Query-Warnings': 'the codes of the `warnings` of /search, if there are any',
};

/** Every route of the API by its path, except the files that the pages need. */
export const OPERATIONS: Readonly<Record<string, Operation>> = {
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
  '/suggest': {
    id: 'suggest',
    answers: 'suggestions for what somebody is typing, eight at most: titles first, then authors, sections and tags',
    parameters: queryParameters(suggestParameters, SUGGEST_DESCRIPTIONS),
    content: { 'application/json': 'SuggestAnswer' },
    problems: [400],
  },
  '/articles/{id}.{format}': {
    id: 'citation',
    answers: 'a citation of the article, as BibTeX, RIS or CSL-JSON; /articles/{id} answers with it too, by `Accept`',
    parameters: [ARTICLE_ID_PARAMETER, CITATION_FORMAT_PARAMETER],
    content: CITATIONS,
    problems: [404],
  },
  '/articles/{id}': {
    id: 'article',
    answers: 'one whole article; as a web page for clients that prefer `text/html`',
    parameters: [ARTICLE_ID_PARAMETER],
    content: { 'application/json': 'Article', [PAGE]: 'text', ...CITATIONS },
    problems: [404],
  },
  '/articles/{id}/similar': {
    id: 'similarArticles',
    answers: 'articles on the same subject, never the article itself',
    parameters: [ARTICLE_ID_PARAMETER, ...queryParameters(similarParameters, SIMILAR_DESCRIPTIONS)],
    content: { 'application/json': 'SimilarAnswer' },
    problems: [400, 404],
  },
  '/mcp': {
    id: 'mcp',
    answers:
      'the Model Context Protocol for agents, over streamable HTTP without sessions; only by POST. Its tools are the routes above',
    parameters: [MCP_VERSION_PARAMETER],
    posted: 'McpMessage',
    content: { 'application/json': 'McpAnswer' },
    problems: [400, 403, 413, 415],
  },
  '/objects': {
    id: 'receipt',
    answers: 'the receipt of a file: whether it is indexed, or why not; only where receipts are served',
    parameters: queryParameters(objectParameters, OBJECT_DESCRIPTIONS, ['key']),
    content: { 'application/json': 'Receipt' },
    problems: [400, 404],
  },
  '/health': {
    id: 'health',
    answers: '`{"status":"ok"}` when OpenSearch answers; otherwise a 503 problem',
    parameters: [],
    content: { 'application/json': 'Health' },
    problems: [],
  },
  '/llms.txt': {
    id: 'llms',
    answers: 'a description of this API for language models, in Markdown',
    parameters: [],
    content: { 'text/plain; charset=utf-8': 'text' },
    problems: [],
  },
  '/opensearch.xml': {
    id: 'searchDescription',
    answers: 'a description by which browsers offer to search here (OpenSearch 1.1)',
    parameters: [],
    content: { 'application/opensearchdescription+xml; charset=utf-8': 'text' },
    problems: [],
  },
  '/openapi.json': {
    id: 'openapi',
    answers: 'this API as an OpenAPI 3.1 document',
    parameters: [],
    content: { 'application/json': 'OpenApi' },
    problems: [],
  },
  '/': {
    id: 'searchPage',
    answers: 'the same search as a web page',
    parameters: search,
    content: { [PAGE]: 'text' },
    problems: [400],
  },
  '/files': {
    id: 'filesPage',
    answers: 'the status of all files, as a web page; only where receipts are served',
    parameters: queryParameters(objectParameters, OBJECT_DESCRIPTIONS),
    content: { [PAGE]: 'text' },
    problems: [],
  },
};
