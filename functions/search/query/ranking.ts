/** The fields in which words can be searched. */
export const SEARCH_FIELDS = ['title', 'summary', 'body', 'author'] as const;
export type SearchField = (typeof SEARCH_FIELDS)[number];

/**
 * Weights of the fields. The score of an article is a sum over the words of the query and over the fields that contain
 * the word: the similarity score of the field (about 2.5 times as high for stems as for words) times the weight below.
 * All weights are relative to stems in the body.
 * The weights were chosen on six collections of judged questions: they are good on all six, and small changes hardly
 * matter. The sum is better than the best field of each word. A title with the weight of the body is worse: a title is
 * short, so a word in it already scores higher. Most summaries repeat the beginning of the body, and so add little.
 */
export const WEIGHTS = {
  /** Inflected words, in the article's own language. */
  stemmed: { title: 0.3, summary: 0.02, body: 1 },
  /**
   * Words as written. They rank an article with the exact form above one with another form, and they are the only
   * match where the language is unknown. `aside` holds captions and datelines beside the body. A name in a byline is
   * rarely there by chance.
   */
  exact: { title: 0.2, summary: 0.02, body: 0.2, aside: 0.2, author: 1 },
} as const;

/** For query words that occur together in a title or a body, in order, with at most `slop` other words between. */
export const TOGETHER = { slop: 2, title: 1, body: 0.5 } as const;

/** Constant score of a word that matches by prefix or approximately. */
export const LIKE_WEIGHT = 1;

/** Score of a word in another spelling: with a hyphen, with dots, or joined. */
export const FORM_WEIGHT = 2;

/** Constant score of a compound that begins or ends with a word, or is written as two. */
export const COMPOUND_WEIGHT = 0.2;

/** Factor for a corrected word, relative to the word as typed. */
export const CORRECTED_WEIGHT = 0.5;

/**
 * Added to articles that have all words, ahead of those with some of them, and to articles that have the words as
 * typed, ahead of those with corrections. It is higher than any sum of word scores.
 */
export const ADVANCE = 1_000;

/**
 * Added to an article of today; half as much after `halfAfterDays`, nothing for undated articles. It is small beside
 * the score of one rare word: it only puts the newer of two equal articles first.
 */
export const RECENCY = { weight: 1, halfAfterDays: 365 } as const;

/**
 * With fewer results than this, a query of plain words is loosened: articles with some of the words are listed after those
 * with all of them. In measurements, a higher number than ten no longer improved the first page. The number does not
 * depend on the size of a page, or the total would.
 */
export const ENOUGH = 10;

/** The share of the parts of a text without blanks that an article must have when not all are needed. */
export const ENOUGH_PARTS = '2<2';

/**
 * Most clauses in a query. OpenSearch refuses more than 1,024, including filters and the clauses that it makes of
 * words itself.
 */
export const MAX_CLAUSES = 960;
