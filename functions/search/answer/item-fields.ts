import type { Article } from '../../article.ts';

/** The first fields of an article wherever it is shown, in the order in which people look for them. */
export const FIRST_FIELDS = [
  'id',
  'title',
  'authors',
  'publishedAt',
  'publishedAtPrecision',
  'publishedDay',
  'publishedOffset',
  'summary',
  'siteName',
  'domain',
  'url',
  'section',
  'tags',
  'language',
] as const satisfies readonly (keyof Article)[];

/** The fields of an article in a list, in their order. */
export const LIST_FIELDS = [
  ...FIRST_FIELDS,
  'image',
  'wordCount',
  'addedAt',
  'indexedAt',
  'source',
  'score',
  'highlights',
  'permalink',
  'copies',
] as const;

/** Those of them that are made for the answer, and not stored as they are. */
export const MADE_FIELDS = ['addedAt', 'source', 'score', 'highlights', 'permalink', 'copies'] as const;

/** Fields of the whole article that a list has only on request. */
export const EXTRA_FIELDS = [
  'body',
  'captions',
  'dateline',
  'contact',
  'modifiedAt',
  'capturedAt',
  'publishedAtFrom',
  'characters',
  'warnings',
] as const;

/** The fields that can be requested. */
export const FIELDS = [...LIST_FIELDS, ...EXTRA_FIELDS] as const;
export type ItemField = (typeof FIELDS)[number];
