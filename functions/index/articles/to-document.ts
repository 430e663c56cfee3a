import { type Article, articleId } from '../../article.ts';
import { articleDocument } from '../../engine/article-document.ts';
import type { Outcome } from '../../normalise/file.ts';
import type { StoredObject } from './read-object.ts';

/**
 * Returns the JSON that is indexed of an article: its content, and where it came from.
 * @param article `number`: how many articles of the file were indexed before it
 */
export function toDocument(
  { ordinal, format, charset, article }: Extract<Outcome, { article: unknown }>,
  { key, number, identity, addedAt }: { key: string; number: number; identity: string; addedAt: string },
  object: StoredObject,
  now: number,
): string {
  const { versionId, etag, size } = object;
  const uploadedAt = object.uploadedAt.toISOString();
  const stored: Article = {
    id: articleId(key, number),
    ...article,
    source: { key, ordinal, versionId, etag, size, format, charset, uploadedAt },
    identity,
    addedAt,
    indexedAt: new Date(now).toISOString(),
  };
  return JSON.stringify(articleDocument(stored));
}
