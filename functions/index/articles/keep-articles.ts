import type { BulkOperation } from '../../engine/bulk.ts';
import type { Indexed } from '../receipts.ts';
import type { ArticleStore } from './article-store.ts';
import type { Target } from './target.ts';
import { BULK_BYTES } from './write-articles.ts';
import { checkWrite, deleteBeyond } from './write-chunk.ts';

/**
 * Keeps the articles of an object that can't be read now. A generation that is being built gets them from the one that
 * has them, and no others.
 * @param indexed what each generation has of the key
 * @returns the number of articles; null where the next pass must continue
 */
export async function keepArticles(
  articles: ArticleStore,
  target: Target,
  key: string,
  indexed: readonly Indexed[],
): Promise<number | null> {
  const source = indexed.find(({ articles }) => articles > 0);
  if (!source) return 0;
  for (const other of indexed) {
    if (other.articles === source.articles && end(other) === end(source)) continue;
    if (!(await copy(articles, target, key, { source, other }))) return null;
    // Another version of the object may have been written there in part.
    const surplus = { ...target, aliases: [other.alias], highestBefore: end(other) };
    if ((await deleteBeyond(surplus, key, { numbers: end(source) })) > end(source)) return null;
  }
  return source.articles;
}

/** One more than the highest number of the articles. */
function end({ highest, highestUnnumbered }: Indexed): number {
  return Math.max(highest, highestUnnumbered);
}

/** Copies the articles that a generation lacks. An earlier pass may have copied the first of them. */
async function copy(
  articles: ArticleStore,
  target: Target,
  key: string,
  { source, other }: { source: Indexed; other: Indexed },
): Promise<boolean> {
  const from = other.lastOrdinal < source.lastOrdinal ? other.lastOrdinal : 0;
  let operations: BulkOperation[] = [];
  let bytes = 0;
  const flush = async () => {
    if (operations.length > 0) (await target.write(operations)).forEach(checkWrite);
    operations = [];
    bytes = 0;
  };
  for await (const { id, document } of articles.stored(source.alias, key, from)) {
    operations.push({ action: 'index', alias: other.alias, id, version: target.claim, document });
    bytes += document.length;
    if (bytes < BULK_BYTES) continue;
    await flush();
    if (target.timeIsUp()) return false;
  }
  await flush();
  return true;
}
