import { generationIndex, generationPattern, INDEX_NAMES, writeAlias } from '../../functions/engine/names.ts';

const GET = 'es:ESHttpGet';
const POST = 'es:ESHttpPost';
const PUT = 'es:ESHttpPut';
const DELETE = 'es:ESHttpDelete';

/** Requests to OpenSearch that a function may send. */
export interface Permission {
  readonly actions: readonly string[];
  /** Paths of the OpenSearch API, as in its URLs, without the leading slash. */
  readonly paths: readonly string[];
}

const { articles: ARTICLES, receipts: RECEIPTS } = INDEX_NAMES;

/** The generations of the articles. `?` does not match a slash, so the articles in them are not meant. */
const GENERATIONS = generationPattern(ARTICLES);

/** The first generation of each, which the index function makes in an empty domain. */
const FIRST_RECEIPTS = generationIndex(RECEIPTS, 1);
const FIRST = [generationIndex(ARTICLES, 1), FIRST_RECEIPTS];

/**
 * The function asks how many deletions OpenSearch remembers before it makes very many.
 *
 * Articles are deleted by lines of a `_bulk` request, so the method DELETE is needed for whole indices only. The function
 * looks up which articles of a file there are, and carries those of an archived file over to a new generation.
 */
export const INDEXING: readonly Permission[] = [
  { actions: [GET], paths: ['_alias/*', `${writeAlias(GENERATIONS)}/_stats/segments`] },
  { actions: [POST], paths: ['_search', '_mget'].map((query) => `${writeAlias(GENERATIONS)}/${query}`) },
  { actions: [POST], paths: ['_bulk', `${RECEIPTS}/_mget`] },
  { actions: [PUT], paths: FIRST },
];

/** POST goes to exact paths only: `articles/*` would let the search function write, `_mget` read any index at all. */
export const SEARCHING: readonly Permission[] = [
  { actions: [POST], paths: [`${ARTICLES}/_search`, `${ARTICLES}/_termvectors`] },
  { actions: [GET], paths: [`${ARTICLES}/_doc/*`] },
];

export const READING_RECEIPTS: readonly Permission[] = [
  { actions: [POST], paths: [`${RECEIPTS}/_search`] },
  { actions: [GET], paths: [`${RECEIPTS}/_doc/*`] },
];

/**
 * Operators make generations, let one be searched, and drop old ones: nobody else may drop an index. Of articles they can
 * drop and count, but neither write nor delete one.
 */
export const OPERATING: readonly Permission[] = [
  { actions: [GET], paths: ['_alias/*', `${ARTICLES}-*`, `${RECEIPTS}/_mapping`, `${RECEIPTS}/_refresh`] },
  { actions: [POST], paths: ['_aliases', `${GENERATIONS}/_search`, `${GENERATIONS}/_count`] },
  { actions: [POST], paths: ['_search', '_count', '_mget'].map((query) => `${RECEIPTS}/${query}`) },
  { actions: [POST], paths: [`${FIRST_RECEIPTS}/_mapping`] },
  { actions: [PUT, DELETE], paths: [GENERATIONS] },
  { actions: [PUT], paths: FIRST },
];
