import { copiesParameters } from '../functions/search/parameters/copies-parameters.ts';
import { objectParameters } from '../functions/search/parameters/object-parameters.ts';
import { similarParameters } from '../functions/search/parameters/similar-parameters.ts';
import { suggestParameters } from '../functions/search/parameters/suggest-parameters.ts';
import { type Operation, PAGE } from './operation.ts';
import {
  COPIES_DESCRIPTIONS,
  OBJECT_DESCRIPTIONS,
  SIMILAR_DESCRIPTIONS,
  SUGGEST_DESCRIPTIONS,
} from './parameter-descriptions.ts';
import {
  ARTICLE_ID_PARAMETER,
  CITATION_FORMAT_PARAMETER,
  MCP_VERSION_PARAMETER,
  PAGE_LANGUAGE_PARAMETER,
  queryParameters,
} from './parameters.ts';
import { SEARCH_OPERATIONS, search } from './search-operations.ts';
import { WATCH_OPERATIONS } from './watch-operations.ts';

const CITATIONS = {
  'application/x-bibtex; charset=utf-8': 'text',
  'application/x-research-info-systems; charset=utf-8': 'text',
  'application/vnd.citationstyles.csl+json': 'Citation',
} as const;

/** Every route of the API by its path, except the files that the pages need. */
export const OPERATIONS: Readonly<Record<string, Operation>> = {
  ...SEARCH_OPERATIONS,
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
    parameters: [ARTICLE_ID_PARAMETER, PAGE_LANGUAGE_PARAMETER],
    content: { 'application/json': 'Article', [PAGE]: 'text', ...CITATIONS },
    problems: [404],
  },
  '/articles/{id}/similar': {
    id: 'similarArticles',
    answers: 'articles on the same subject: never the article itself nor a copy of it',
    parameters: [ARTICLE_ID_PARAMETER, ...queryParameters(similarParameters, SIMILAR_DESCRIPTIONS)],
    content: { 'application/json': 'SimilarAnswer' },
    problems: [400, 404],
  },
  '/articles/{id}/copies': {
    id: 'articleCopies',
    answers:
      'the other articles with the same text, at most 1,000, the earliest first; as a web page for clients that prefer `text/html`',
    parameters: [
      ARTICLE_ID_PARAMETER,
      ...queryParameters(copiesParameters, COPIES_DESCRIPTIONS),
      PAGE_LANGUAGE_PARAMETER,
    ],
    content: { 'application/json': 'CopiesAnswer', [PAGE]: 'text' },
    problems: [400, 404],
  },
  '/articles/{id}/versions': {
    id: 'articleVersions',
    answers:
      'the article as it was each time it was seen, the earliest first, with the words that were changed; as a web page for clients that prefer `text/html`',
    parameters: [ARTICLE_ID_PARAMETER, PAGE_LANGUAGE_PARAMETER],
    content: { 'application/json': 'VersionsAnswer', [PAGE]: 'text' },
    problems: [404],
  },
  ...WATCH_OPERATIONS,
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
    answers:
      '`{"status":"ok"}` when OpenSearch answers; otherwise a 503 problem, also where a domain that was there already has a version that is too old',
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
    parameters: [...search, PAGE_LANGUAGE_PARAMETER],
    content: { [PAGE]: 'text' },
    problems: [400],
  },
  '/files': {
    id: 'filesPage',
    answers: 'the status of all files, as a web page; only where receipts are served',
    parameters: [...queryParameters(objectParameters, OBJECT_DESCRIPTIONS), PAGE_LANGUAGE_PARAMETER],
    content: { [PAGE]: 'text' },
    problems: [],
  },
};
