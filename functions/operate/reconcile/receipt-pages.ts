import type { Client } from '@opensearch-project/opensearch';
import { receiptId } from '../../article.ts';
import type { ReceiptFacts } from './merge.ts';
import type { FetchPage } from './pages.ts';

const PAGE = 1_000;
const FACTS = ['key', 'status', 'claim', 'articles', 'etag', 'uploadedAt', 'indexedAt', 'generations'];

/** Returns a function that fetches receipts in the order of their keys. */
export function receiptPages(client: Client, alias: string): FetchPage<ReceiptFacts> {
  return async (after) => {
    const body = {
      size: PAGE,
      sort: [{ key: 'asc' }],
      _source: FACTS,
      track_total_hits: false,
      ...(after !== null && { search_after: [after] }),
    };
    const response = await client.search({ index: alias, body } as never);
    const items = (response.body.hits.hits as unknown as { _source: ReceiptFacts }[]).map(({ _source }) => _source);
    return { items, isLast: items.length < PAGE };
  };
}

/** Returns the current receipts of keys, also those that a search would not find yet. Keys without one are left out. */
export async function receiptsNow(client: Client, alias: string, keys: readonly string[]): Promise<ReceiptFacts[]> {
  const body = { ids: keys.map(receiptId) };
  const response = await client.mget({ index: alias, body, _source: FACTS });
  return (response.body.docs as { _source?: ReceiptFacts }[]).flatMap(({ _source }) => _source ?? []);
}
