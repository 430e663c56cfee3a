import type { Client } from '@opensearch-project/opensearch';
import { type ArticleItem, ITEM_FIELDS, readItem } from '../answer/item.ts';
import { engineSearch } from '../lookup/engine-search.ts';

const FIRST = 10;

/** Returns the first articles of the file with a key, in their order. */
export async function articlesOfFile(client: Client, index: string, key: string): Promise<ArticleItem[]> {
  const { hits } = await engineSearch(client, index, {
    query: { term: { 'source.key': key } },
    sort: [{ 'source.ordinal': 'asc' }],
    size: FIRST,
    _source: ITEM_FIELDS,
  });
  return hits.hits.map((hit) => readItem(hit, true));
}
