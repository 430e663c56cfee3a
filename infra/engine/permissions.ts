import {
  generationIndex,
  generationPattern,
  type IndexNames,
  watchIndexNames,
  writeAlias,
} from '../../functions/engine/names.ts';

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

/** The requests of each function. */
export interface Permissions {
  readonly indexing: readonly Permission[];
  /** Whether there are watches. */
  readonly noticingWatches: readonly Permission[];
  readonly searching: readonly Permission[];
  readonly readingReceipts: readonly Permission[];
  readonly operating: readonly Permission[];
  readonly readingWatches: readonly Permission[];
  readonly writingWatches: readonly Permission[];
  readonly watching: readonly Permission[];
}

/** Returns the requests that each function sends. @param isShared whether others use the engine too */
export function permissionsFor({ articles, receipts }: IndexNames, isShared: boolean): Permissions {
  // `?` does not match a slash, so the articles in the generations are not meant.
  const generations = generationPattern(articles);
  // The first generation of each, which the index function makes in an empty domain.
  const firstReceipts = generationIndex(receipts, 1);
  const first = [generationIndex(articles, 1), firstReceipts];
  const aliases = `_alias/${isShared ? `${articles}-` : ''}*`;
  const { watches, matches, told } = watchIndexNames({ receipts });
  const readingWatches = [
    { actions: [POST], paths: [`${watches}/_search`, `${matches}/_search`] },
    { actions: [GET], paths: [`${watches}/_doc/*`] },
  ];
  // Before a watch is made, what was written so far is made searchable.
  const writingWatches = [
    { actions: [PUT], paths: [`${watches}/_doc/*`] },
    {
      actions: [PUT],
      paths: [...[watches, matches, told].map((name) => generationIndex(name, 1)), `${watches}/_create/*`],
    },
    { actions: [POST], paths: [`${articles}/_refresh`] },
  ];
  return {
    noticingWatches: [{ actions: [POST], paths: [`${watches}/_search`] }],
    readingWatches,
    writingWatches,
    // The lines of its `_bulk` requests could name other indices, as those of the index function could.
    watching: [
      ...readingWatches,
      ...writingWatches,
      {
        actions: [POST],
        paths: [`${articles}/_msearch`, `${articles}/_search`, `${receipts}/_search`, `${told}/_mget`],
      },
      { actions: [POST], paths: [`${receipts}/_refresh`] },
      {
        actions: [POST],
        paths: ['_bulk', '_mget', '_refresh', '_delete_by_query'].map((request) => `${matches}/${request}`),
      },
      { actions: [POST], paths: [`${told}/_bulk`] },
      { actions: [DELETE], paths: [`${watches}/_doc/*`] },
      { actions: [GET], paths: [`${told}/_doc/*`] },
      { actions: [PUT], paths: [`${told}/_doc/*`, `${told}/_create/*`] },
    ],
    // Articles are deleted by lines of a `_bulk` request, so the method DELETE is needed for whole indices only. The function
    // looks up which articles of a file there are, and carries those of an archived file over to a new generation.
    indexing: [
      // It asks how many deletions OpenSearch remembers before it makes very many.
      { actions: [GET], paths: [aliases, `${writeAlias(generations)}/_stats/segments`] },
      { actions: [POST], paths: ['_search', '_mget'].map((query) => `${writeAlias(generations)}/${query}`) },
      { actions: [POST], paths: ['_bulk', `${receipts}/_mget`] },
      { actions: [PUT], paths: first },
    ],
    // POST goes to exact paths only: `articles/*` would let the search function write, `_mget` read any index at all.
    searching: [
      { actions: [POST], paths: [`${articles}/_search`, `${articles}/_termvectors`] },
      // The root tells the version, which may be too old where others have chosen it.
      { actions: [GET], paths: [`${articles}/_doc/*`, ...(isShared ? [''] : [])] },
    ],
    readingReceipts: [
      { actions: [POST], paths: [`${receipts}/_search`] },
      { actions: [GET], paths: [`${receipts}/_doc/*`] },
    ],
    // Operators make generations, let one be searched, and drop old ones: nobody else may drop an index. Of articles they can
    // drop and count, but neither write nor delete one.
    operating: [
      { actions: [GET], paths: [aliases, `${articles}-*`, `${receipts}/_mapping`, `${receipts}/_refresh`] },
      { actions: [POST], paths: ['_aliases', `${generations}/_search`, `${generations}/_count`] },
      { actions: [POST], paths: ['_search', '_count', '_mget'].map((query) => `${receipts}/${query}`) },
      { actions: [POST], paths: [`${firstReceipts}/_mapping`] },
      { actions: [PUT, DELETE], paths: [generations] },
      { actions: [PUT], paths: first },
    ],
  };
}
