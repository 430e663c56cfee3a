import type { Article } from '../../article.ts';
import { readBody } from '../../engine/stored-body.ts';
import type { Copies } from '../collapse/collapsed.ts';
import type { Hit } from '../lookup/engine-search.ts';
import { type Highlights, readHighlights } from '../lookup/highlights.ts';
import { EXTRA_FIELDS, type ItemField, LIST_FIELDS, MADE_FIELDS } from './item-fields.ts';

type StoredField = Exclude<(typeof LIST_FIELDS)[number], (typeof MADE_FIELDS)[number]>;

const STORED = LIST_FIELDS.filter((name): name is StoredField => !(MADE_FIELDS as readonly string[]).includes(name));

/** The fields that a list of articles loads. The body is too long for it. */
export const ITEM_FIELDS = [...STORED, 'addedAt', 'source.key', 'source.ordinal', 'source.uploadedAt'];

/** One article in a list of articles. */
export interface ArticleItem extends Pick<Article, StoredField> {
  /** When it was first seen. */
  addedAt: string;
  /** The object that the article comes from, for operators only. */
  source?: Pick<Article['source'], 'key' | 'ordinal'>;
  score: number | null;
  highlights: Highlights;
  /** The address of its page. Only routes know it. */
  permalink?: string;
  /** Its copies among the articles that match. Only where each story is listed once. */
  copies?: Copies;
}

/** Returns the fields that OpenSearch is asked for. */
export function storedFields(fields: readonly ItemField[]): string[] {
  const extra = fields.filter((name) => (EXTRA_FIELDS as readonly string[]).includes(name));
  return [...ITEM_FIELDS, ...extra];
}

/** Returns one article from a hit of OpenSearch. */
export function readItem(hit: Hit, withSource: boolean, withScore = true): ArticleItem {
  const article = hit._source as unknown as Article;
  return {
    ...(pick(article, STORED) as Pick<Article, StoredField>),
    addedAt: addedAt(article),
    ...(withSource && { source: pick(article.source, ['key', 'ordinal']) }),
    score: withScore ? hit._score : null,
    highlights: readHighlights(hit.highlight),
  };
}

/**
 * Returns one article with some fields only, and with its id. No fields stand for those of a list. The answer has the
 * type of a whole item: who asks for fields knows which ones there are.
 */
export function readFields(
  hit: Hit,
  fields: readonly ItemField[],
  withSource: boolean,
  withScore: boolean,
): ArticleItem {
  const item = readItem(hit, withSource, withScore);
  if (fields.length === 0) return item;
  const { body, ...stored } = hit._source as unknown as Article;
  const whole: Record<string, unknown> = { ...stored, ...item, ...(body !== undefined && { body: readBody(body) }) };
  const names = ['id', ...fields.filter((name) => name !== 'id' && (withSource || name !== 'source'))];
  return Object.fromEntries(names.map((name) => [name, whole[name] ?? null])) as unknown as ArticleItem;
}

/** Returns when an article was first seen. Of articles that earlier versions have indexed, only the upload is known. */
export function addedAt({ addedAt, source }: Article): string {
  return addedAt ?? source.uploadedAt;
}

/** Returns the articles with the addresses of their pages, unless other fields were asked for. */
export function withPermalinks(
  articles: readonly ArticleItem[],
  origin: string,
  { fields, q = '' }: { fields: readonly ItemField[]; q?: string },
): ArticleItem[] {
  if (fields.length > 0 && !fields.includes('permalink')) return [...articles];
  const marked = q === '' ? '' : `?${new URLSearchParams({ q })}`;
  return articles.map((article) => ({ ...article, permalink: `${origin}/articles/${article.id}${marked}` }));
}

/** Returns some fields of an object. Missing fields are null. */
function pick<T, K extends keyof T>(from: T, names: readonly K[]): Pick<T, K> {
  return Object.fromEntries(names.map((name) => [name, from[name] ?? null])) as Pick<T, K>;
}
