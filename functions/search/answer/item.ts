import type { Article } from '../../article.ts';
import type { Hit } from '../lookup/engine-search.ts';
import { type Highlights, readHighlights } from '../lookup/highlights.ts';

const SHOWN = [
  'id',
  'url',
  'title',
  'summary',
  'authors',
  'publishedAt',
  'publishedAtPrecision',
  'publishedDay',
  'publishedOffset',
  'section',
  'tags',
  'language',
  'domain',
  'siteName',
  'image',
  'wordCount',
  'indexedAt',
] as const satisfies readonly (keyof Article)[];

/** The fields that a list of articles loads. The body is too long for it. */
export const ITEM_FIELDS = [...SHOWN, 'source.key', 'source.ordinal'];

/** One article in a list of articles. */
export interface ArticleItem extends Pick<Article, (typeof SHOWN)[number]> {
  /** The object that the article comes from, for operators only. */
  source?: Pick<Article['source'], 'key' | 'ordinal'>;
  score: number | null;
  highlights: Highlights;
}

/** Returns one article from a hit of OpenSearch. */
export function readItem(hit: Hit, withSource: boolean, withScore = true): ArticleItem {
  const article = hit._source as unknown as Article;
  return {
    ...(pick(article, SHOWN) as Pick<Article, (typeof SHOWN)[number]>),
    ...(withSource && { source: pick(article.source, ['key', 'ordinal']) }),
    score: withScore ? hit._score : null,
    highlights: readHighlights(hit.highlight),
  };
}

/** Returns some fields of an object. Missing fields are null. */
function pick<T, K extends keyof T>(from: T, names: readonly K[]): Pick<T, K> {
  return Object.fromEntries(names.map((name) => [name, from[name] ?? null])) as Pick<T, K>;
}
