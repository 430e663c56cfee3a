import type { Client } from '@opensearch-project/opensearch';
import { ARTICLES_VERSION } from '../engine/articles-version.ts';
import type { IndexNames } from '../engine/names.ts';
import type { ReceiptStatus } from '../engine/receipt.ts';
import { openGenerations } from './generations.ts';
import { lastReport } from './kept.ts';
import type { GenerationStatus, StatusAnswer } from './requests.ts';

const STATUSES = 10;

/** Returns counts of files and articles, the generations, and the last comparison with the bucket. */
export async function readStatus(client: Client, names: IndexNames, prefix: string): Promise<StatusAnswer> {
  const generations = await openGenerations(client, names);
  // Files that were uploaded just now shall be counted.
  for (const index of [names.receipts, ...generations.map(({ index }) => index)])
    await client.indices.refresh({ index });
  const counted = generations.map(async (generation): Promise<GenerationStatus> => {
    const { body } = await client.count({ index: generation.index });
    return { ...generation, articles: body.count };
  });
  return {
    receipts: await receiptsByStatus(client, names),
    generations: await Promise.all(counted),
    codeVersion: ARTICLES_VERSION,
    shards: names.layout?.shards ?? 1,
    prefix,
    lastReconcile: await lastReport(client, names),
  };
}

async function receiptsByStatus(client: Client, { receipts: index }: IndexNames): Promise<StatusAnswer['receipts']> {
  const aggregations = { status: { terms: { field: 'status', size: STATUSES } } };
  const body = { size: 0, track_total_hits: false, aggregations };
  const response = await client.search({ index, body } as never);
  type Buckets = { status: { buckets: { key: ReceiptStatus; doc_count: number }[] } };
  const { buckets } = (response.body.aggregations as unknown as Buckets).status;
  return Object.fromEntries(buckets.map(({ key, doc_count: count }) => [key, count]));
}
