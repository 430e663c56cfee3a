/** Where words can be looked for. */
export const SEARCH_FIELDS = ['title', 'summary', 'body', 'author'] as const;
export type SearchField = (typeof SEARCH_FIELDS)[number];

/**
 * The fields of the index behind each of them, with their weight in the score. A title says what an article is about,
 * a name in a byline is seldom there by chance, a caption speaks of the picture.
 */
export const WEIGHTED_FIELDS: Readonly<Record<SearchField, readonly string[]>> = {
  title: ['title^3'],
  summary: ['summary^1.5'],
  body: ['body', 'captions^0.5', 'dateline^0.5'],
  author: ['authors^2'],
};

/**
 * A word scores as in its best field, plus this share of the others: an article with the word in title and body comes
 * before one with it in the title only, but three weak fields don't beat a title.
 */
export const TIE_BREAKER = 0.3;
