import type { Client } from '@opensearch-project/opensearch';
import type { Receipt, ReceiptStatus } from '../../engine/receipt.ts';
import { engineSearch } from '../lookup/engine-search.ts';

/** The number of files with each status, and the latest rejections. */
export interface FilesSummary {
  readonly files: number;
  /** The most frequent first. */
  readonly statuses: readonly { readonly status: ReceiptStatus; readonly count: number }[];
  readonly rejections: readonly Receipt[];
}

interface Statuses {
  buckets: { key: ReceiptStatus; doc_count: number }[];
}

const LATEST_REJECTIONS = 20;
const REJECTED: readonly ReceiptStatus[] = ['rejected', 'partly'];

/** Returns a summary of the receipts in the alias `index`. */
export async function summarizeFiles(client: Client, index: string): Promise<FilesSummary> {
  const { hits, aggregations } = await engineSearch(client, index, {
    size: LATEST_REJECTIONS,
    track_total_hits: true,
    aggs: { statuses: { terms: { field: 'status' } } },
    post_filter: { terms: { status: REJECTED } },
    sort: [{ indexedAt: 'desc' }, { key: 'asc' }],
  });
  const counts = (aggregations?.['statuses'] as Statuses | undefined)?.buckets ?? [];
  return {
    files: counts.reduce((sum, { doc_count }) => sum + doc_count, 0),
    statuses: counts.map(({ key, doc_count }) => ({ status: key, count: doc_count })),
    rejections: hits.hits.map(({ _source }) => _source as unknown as Receipt),
  };
}
