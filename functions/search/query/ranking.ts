/** Where words can be looked for. */
export const SEARCH_FIELDS = ['title', 'summary', 'body', 'author'] as const;
export type SearchField = (typeof SEARCH_FIELDS)[number];

/**
 * The score of an article is the sum over the words of the query, and over the fields that a word is found in, of what
 * the word counts there (the similarity of the field, about 2.5 times as high for stems as for words) times these
 * weights. Stems in the body are the measure of all others.
 *
 * Chosen on six collections of judged questions for what is good on all of them and hardly changes nearby: the sum is
 * better than the best field of each word, and a title that weighs as much as the body is worse, since a title is short
 * and a word in it counts for more as it is. What repeats the beginning of the body, as most summaries do, adds little.
 */
export const WEIGHTS = {
  /** Words as they are inflected, in the article's own language. */
  stemmed: { title: 0.3, summary: 0.02, body: 1 },
  /**
   * Words as they are written: an article with the very form comes before one with another, and it is all there is
   * where the language is unknown. A caption or a dateline stands beside the body; a name in a byline is seldom there
   * by chance.
   */
  exact: { title: 0.2, summary: 0.02, body: 0.2, aside: 0.2, author: 1 },
} as const;

/** Words of the query that stand together in a title or a body, in their order and with at most so many others between. */
export const TOGETHER = { slop: 2, title: 1, body: 0.5 } as const;

/** What a word that begins or reads nearly as wanted adds to the score, whatever else is known of it. */
export const LIKE_WEIGHT = 1;

/** What a word adds to the score that is written otherwise: with a hyphen, with dots, as one. */
export const FORM_WEIGHT = 2;

/** What a word counts that differs from the one that was typed, beside one that is spelled so. */
export const CORRECTED_WEIGHT = 0.5;

/**
 * What an article with all words has in advance of those with some of them, and one that has them as they were typed of
 * those with corrections: more than any sum of words.
 */
export const ADVANCE = 1_000;

/**
 * What an article of today has in advance of an undated one; it is half as much after `halfAfterDays`. Little beside the
 * score of one rare word: of two articles that say the same the newer comes first, no more.
 */
export const RECENCY = { weight: 1, halfAfterDays: 365 } as const;

/**
 * Fewer articles than these, or than a page has room for, make a query of plain words be taken less strictly: articles
 * with some of the words are listed behind those with all of them. Measured, ten is where that no longer helps the first page.
 */
export const FEW = 10;

/** How many parts of a text without blanks an article must have where it need not have all. */
export const ENOUGH_PARTS = '2<2';

/** Clauses that a query may grow to. OpenSearch refuses more than 1,024, filters and what it makes of words included. */
export const MAX_CLAUSES = 960;
