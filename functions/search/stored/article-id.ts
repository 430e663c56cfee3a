/** The id of an article: a digest of the object's key, and the ordinal of the article in the object. */
export const ARTICLE_ID = /^[0-9a-f]{40}-(?:0|[1-9]\d{0,9})$/;
