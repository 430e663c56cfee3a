/** Where words can be looked for. */
export const SEARCH_FIELDS = ['title', 'summary', 'body', 'author'] as const;
export type SearchField = (typeof SEARCH_FIELDS)[number];

/**
 * The score of an article is the sum over the words of the query, and over the fields that a word is found in, of
 * BM25 times these weights. Stems in the body are the measure of all others; the defaults of BM25 are kept.
 *
 * Tried on two collections of judged queries (news of the nineteen-sixties, abstracts in aerodynamics): sums did
 * better than the best field of each word, and titles that weigh more than the body did worse, since a title is short
 * and BM25 lets a word in it count for more as it is.
 */
export const WEIGHTS = {
  /** Words as they are inflected, in the article's own language. */
  stemmed: { title: 0.2, summary: 0.05, body: 1 },
  /**
   * Words as they are written: an article with the very form comes before one with another, and it is all there is
   * where the language is unknown. A caption or a dateline stands beside the body; a name in a byline is seldom there
   * by chance.
   */
  exact: { title: 0.1, summary: 0.05, body: 0.2, aside: 0.2, author: 1 },
} as const;

/** Words of the query that stand together in a title or a body, in their order and with at most so many others between. */
export const TOGETHER = { slop: 2, title: 1, body: 0.5 } as const;

/** What a word that begins or reads nearly as wanted adds to the score, whatever else is known of it. */
export const LIKE_WEIGHT = 1;

/** What a word counts that differs from the one that was typed, beside one that is spelled so. */
export const CORRECTED_WEIGHT = 0.5;

/**
 * What an article of today has in advance of an undated one; it is half as much after `halfAfterDays`. Little beside the
 * score of one rare word: of two articles that say the same the newer comes first, no more.
 */
export const RECENCY = { weight: 0.5, halfAfterDays: 365 } as const;

/** Fewer articles than these make a query of plain words be taken less strictly. */
export const FEW = 3;

/** How many of the words an article must have where it need not have all: a `minimum_should_match` of OpenSearch. */
export const MOST_WORDS = '2<-1 5<33%';

/** Clauses that a query may grow to. OpenSearch refuses more than 1,024, filters and what it makes of words included. */
export const MAX_CLAUSES = 800;
