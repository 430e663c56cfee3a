/** Ids of articles: the digest of the object's key and the article's ordinal in it. */
export const ARTICLE_ID = /^[0-9a-f]{40}-(?:0|[1-9]\d{0,9})$/;
