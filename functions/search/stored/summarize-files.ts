import type { Client } from '@opensearch-project/opensearch';
import type { Receipt, ReceiptStatus } from '../../engine/receipt.ts';
import { engineSearch } from '../lookup/engine-search.ts';

export interface StatusCount {
  readonly status: ReceiptStatus;
  readonly count: number;
}

/** The number of files with each status, and the latest rejections. */
export interface FilesSummary {
  /** Without deleted ones. */
  readonly files: number;
  /** The most frequent first, without deleted files. */
  readonly statuses: readonly StatusCount[];
  readonly deleted: number;
  readonly rejections: readonly Receipt[];
}

/** How OpenSearch counts files by status, and what it answers. */
export const STATUSES = { terms: { field: 'status' } };

export interface Statuses {
  buckets: { key: ReceiptStatus; doc_count: number }[];
}

export function countsOf(statuses: Statuses | undefined): StatusCount[] {
  return (statuses?.buckets ?? []).map(({ key, doc_count }) => ({ status: key, count: doc_count }));
}

const LATEST_REJECTIONS = 20;
const REJECTED: readonly ReceiptStatus[] = ['rejected', 'partly'];

/** Returns a summary of the receipts in the alias `index`. */
export async function summarizeFiles(client: Client, index: string): Promise<FilesSummary> {
  const { hits, aggregations } = await engineSearch(client, index, {
    size: LATEST_REJECTIONS,
    track_total_hits: true,
    aggs: { statuses: STATUSES },
    post_filter: { terms: { status: REJECTED } },
    // Files of one moment are told apart by a number: their keys would be looked up for nearly every receipt.
    sort: [{ indexedAt: 'desc' }, { claim: 'desc' }],
  });
  const counts = countsOf(aggregations?.['statuses'] as Statuses | undefined);
  const there = counts.filter(({ status }) => status !== 'deleted');
  return {
    files: there.reduce((sum, { count }) => sum + count, 0),
    statuses: there,
    deleted: counts.find(({ status }) => status === 'deleted')?.count ?? 0,
    rejections: hits.hits.map(({ _source }) => _source as unknown as Receipt),
  };
}
