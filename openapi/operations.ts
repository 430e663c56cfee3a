import { objectParameters } from '../functions/search/parameters/object-parameters.ts';
import { searchParameters } from '../functions/search/parameters/search-parameters.ts';
import { similarParameters } from '../functions/search/parameters/similar-parameters.ts';
import { suggestParameters } from '../functions/search/parameters/suggest-parameters.ts';
import type { AnswerName } from './answers/answers.ts';
import { OBJECT_WORDS, SEARCH_WORDS, SIMILAR_WORDS, SUGGEST_WORDS } from './parameter-words.ts';
import { ARTICLE_ID_PARAMETER, type Parameter, queryParameters } from './parameters.ts';

/** One route as its users see it. */
export interface Operation {
  readonly id: string;
  /** What it answers, for people. */
  readonly answers: string;
  readonly parameters: readonly Parameter[];
  /** The body of a good answer by media type: a schema's name, or text of that type. */
  readonly content: Readonly<Record<string, AnswerName | 'text'>>;
  /** Problems beyond those that every route may answer with. */
  readonly problems: readonly (400 | 404)[];
  /** Headers that only this route answers with. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** The content type of pages. */
export const PAGE = 'text/html; charset=utf-8';

const search = queryParameters(searchParameters, SEARCH_WORDS);

/** Every route of the API by its path, but for the files that the pages need. */
export const OPERATIONS: Readonly<Record<string, Operation>> = {
  '/search': {
    id: 'search',
    answers: 'matching articles',
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
    headers: {
      Link: '`<...>; rel="next"`: the next part of the table, if there is one',
      'X-Total-Results': 'how many articles match',
      'X-Query-Mode': '`query.mode` of /search: `all`, or how the query was taken less strictly',
      'X-Query-Warnings': 'the codes of the `warnings` of /search, if there are some',
    },
  },
  '/feed.atom': {
    id: 'atomFeed',
    answers: 'the same search as an Atom feed, page by page; say `sort=newest` to follow a search with words',
    parameters: search,
    content: { 'application/atom+xml; charset=utf-8': 'text' },
    problems: [400],
  },
  '/feed.json': {
    id: 'jsonFeed',
    answers: 'the same search as a JSON Feed 1.1',
    parameters: search,
    content: { 'application/feed+json': 'JsonFeed' },
    problems: [400],
  },
  '/suggest': {
    id: 'suggest',
    answers:
      'what somebody who is typing may be looking for, eight at most: titles first, then names of authors, sections and tags',
    parameters: queryParameters(suggestParameters, SUGGEST_WORDS),
    content: { 'application/json': 'SuggestAnswer' },
    problems: [400],
  },
  '/articles/{id}': {
    id: 'article',
    answers: 'one whole article; a page to read for who asks for `text/html`',
    parameters: [ARTICLE_ID_PARAMETER],
    content: { 'application/json': 'Article', [PAGE]: 'text' },
    problems: [404],
  },
  '/articles/{id}/similar': {
    id: 'similarArticles',
    answers: 'articles on the same subject, never the article itself',
    parameters: [ARTICLE_ID_PARAMETER, ...queryParameters(similarParameters, SIMILAR_WORDS)],
    content: { 'application/json': 'SimilarAnswer' },
    problems: [400, 404],
  },
  '/objects': {
    id: 'receipt',
    answers: 'the receipt of a dropped file; only where receipts are served',
    parameters: queryParameters(objectParameters, OBJECT_WORDS, ['key']),
    content: { 'application/json': 'Receipt' },
    problems: [400, 404],
  },
  '/health': {
    id: 'health',
    answers: '`{"status":"ok"}` when OpenSearch answers, else a 503 problem',
    parameters: [],
    content: { 'application/json': 'Health' },
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
    answers: 'the same search as a page to read',
    parameters: search,
    content: { [PAGE]: 'text' },
    problems: [400],
  },
  '/files': {
    id: 'filesPage',
    answers: 'what became of the dropped files, as a page to read; only where receipts are served',
    parameters: queryParameters(objectParameters, OBJECT_WORDS),
    content: { [PAGE]: 'text' },
    problems: [],
  },
};
