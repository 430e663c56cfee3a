import type { Client } from '@opensearch-project/opensearch';
import { receiptId } from '../../article.ts';
import { HIDDEN, type ShownReceipt } from '../../engine/receipt.ts';
import { CLIENT_GIVES_UP } from '../lookup/engine-search.ts';

/** Returns the current receipt for a key, or undefined when there is none. */
export async function getReceipt(client: Client, index: string, key: string): Promise<ShownReceipt | undefined> {
  const id = receiptId(key);
  const { body } = await client.get(
    { index, id, _source_excludes: [...HIDDEN] },
    { ignore: [404], requestTimeout: CLIENT_GIVES_UP },
  );
  const receipt = body._source as unknown as ShownReceipt | undefined;
  return receipt && { ...receipt, leftOut: receipt.leftOut ?? 0 };
}
