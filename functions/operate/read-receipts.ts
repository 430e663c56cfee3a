import type { Client } from '@opensearch-project/opensearch';
import { receiptId } from '../article.ts';
import type { IndexNames } from '../engine/names.ts';
import { HIDDEN, shownReceipt } from '../engine/receipt.ts';
import type { Answers } from './requests.ts';

/** Files of one answer, which may have 6 MB: each file may have a hundred rejections. */
const PAGE = 100;

/** Returns the current receipts of keys, in the order of the keys; null for a key without one. */
export async function readReceipts(
  client: Client,
  names: IndexNames,
  keys: readonly string[],
): Promise<Answers['receipts']> {
  if (keys.length === 0) return { receipts: [] };
  const body = { ids: keys.map(receiptId) };
  const response = await client.mget({ index: names.receipts, body, _source_excludes: [...HIDDEN] });
  const docs = response.body.docs as { _source?: object }[];
  return { receipts: docs.map(({ _source }) => (_source ? shownReceipt(_source) : null)) };
}

/** Returns files with rejections, in the order of their keys. @param after key to continue after */
export async function listRejections(
  client: Client,
  names: IndexNames,
  after: string | null,
): Promise<Answers['rejections']> {
  if (after === null) await client.indices.refresh({ index: names.receipts });
  const body = {
    size: PAGE,
    query: { range: { rejectedCount: { gt: 0 } } },
    sort: [{ key: 'asc' }],
    _source: ['key', 'status', 'rejectedCount', 'uploadedAt', 'rejected'],
    track_total_hits: false,
    ...(after !== null && { search_after: [after] }),
  };
  const response = await client.search({ index: names.receipts, body } as never);
  const hits = response.body.hits.hits as unknown as { _source: Answers['rejections']['files'][number] }[];
  const files = hits.map(({ _source }) => _source);
  return { files, next: files.length < PAGE ? null : (files.at(-1)?.key ?? null) };
}
