import type { Client } from '@opensearch-project/opensearch';
import { receiptId } from '../../article.ts';
import { HIDDEN, type ShownReceipt, shownReceipt } from '../../engine/receipt.ts';
import { CLIENT_GIVES_UP } from '../lookup/engine-search.ts';

/** Returns the current receipt for a key, or undefined when there is none. */
export async function getReceipt(client: Client, index: string, key: string): Promise<ShownReceipt | undefined> {
  const id = receiptId(key);
  const { body } = await client.get(
    { index, id, _source_excludes: [...HIDDEN] },
    { ignore: [404], requestTimeout: CLIENT_GIVES_UP },
  );
  return body._source && shownReceipt(body._source);
}
