import type { Client } from '@opensearch-project/opensearch';
import { generationIndex, type IndexNames } from '../../engine/names.ts';
import type { Counts } from '../requests.ts';

export type Report = Counts & { at: string };

interface Meta {
  lastReconcile?: Report;
}

/** Stores the result in the mapping's `_meta` of the receipts index, which spares an index for one document. */
export async function keepReport(client: Client, names: IndexNames, report: Report): Promise<void> {
  const index = generationIndex(names.receipts, 1);
  await client.indices.putMapping({ index, body: { _meta: { lastReconcile: report } } } as never);
}

/** Returns the result of the last comparison; null where there was none yet. */
export async function lastReport(client: Client, names: IndexNames): Promise<Report | null> {
  const { body } = await client.indices.getMapping({ index: names.receipts });
  const [index] = Object.values(body as Record<string, { mappings?: { _meta?: Meta } }>);
  return index?.mappings?._meta?.lastReconcile ?? null;
}
