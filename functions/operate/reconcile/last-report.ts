import type { Client } from '@opensearch-project/opensearch';
import { generationIndex, type IndexNames } from '../../engine/names.ts';
import type { Counts } from '../requests.ts';

export type Report = Counts & { at: string };

interface Meta {
  lastReconcile?: Report;
}

/** Keeps what was found beside the receipts, in what OpenSearch keeps about that index: no index of its own for one line. */
export async function keepReport(client: Client, names: IndexNames, report: Report): Promise<void> {
  const index = generationIndex(names.receipts, 1);
  await client.indices.putMapping({ index, body: { _meta: { lastReconcile: report } } } as never);
}

/** What was found last; null when nobody has looked yet. */
export async function lastReport(client: Client, names: IndexNames): Promise<Report | null> {
  const { body } = await client.indices.getMapping({ index: names.receipts });
  const [index] = Object.values(body as Record<string, { mappings?: { _meta?: Meta } }>);
  return index?.mappings?._meta?.lastReconcile ?? null;
}
