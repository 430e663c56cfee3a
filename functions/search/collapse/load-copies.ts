import type { Client } from '@opensearch-project/opensearch';
import { ITEM_FIELDS } from '../answer/item.ts';
import type { Hit } from '../lookup/engine-search.ts';
import { loadArticles } from '../stored/load-articles.ts';
import { findCopies } from './find-copies.ts';

/** Returns the number of an article's copies, and those of one page of them, the earliest first. @param page from 1 */
export async function loadCopies(
  client: Client,
  index: string,
  id: string,
  { page, pageSize }: { page: number; pageSize: number },
): Promise<{ count: number; hits: Hit[] }> {
  const ids = await findCopies(client, index, id);
  const wanted = ids.slice((page - 1) * pageSize, page * pageSize);
  return { count: ids.length, hits: await loadArticles(client, index, wanted, ITEM_FIELDS) };
}
