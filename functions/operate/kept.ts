import type { Client } from '@opensearch-project/opensearch';
import { generationIndex, type IndexNames } from '../engine/names.ts';
import type { Counts, ReindexState } from './requests.ts';

export type Report = Counts & { at: string };

interface Meta {
  lastReconcile?: Report;
  /** Milliseconds since 1970. */
  repairedAt?: number;
  reindex?: ReindexState;
}

/** Stores the result in the mapping's `_meta` of the receipts index, which spares an index for one document. */
export function keepReport(client: Client, names: IndexNames, report: Report): Promise<void> {
  return keep(client, names, { lastReconcile: report });
}

/** Returns the result of the last comparison; null where there was none yet. */
export async function lastReport(client: Client, names: IndexNames): Promise<Report | null> {
  return (await read(client, names)).lastReconcile ?? null;
}

/** Stores when keys were sent to the queue, in milliseconds since 1970. */
export function keepRepair(client: Client, names: IndexNames, repairedAt: number): Promise<void> {
  return keep(client, names, { repairedAt });
}

/** Returns when keys were sent to the queue; null where they never were. */
export async function lastRepair(client: Client, names: IndexNames): Promise<number | null> {
  return (await read(client, names)).repairedAt ?? null;
}

/** Stores how far a reindex is. */
export function keepReindex(client: Client, names: IndexNames, reindex: ReindexState): Promise<void> {
  return keep(client, names, { reindex });
}

/** Returns how far the last reindex is; null where there was none. */
export async function lastReindex(client: Client, names: IndexNames): Promise<ReindexState | null> {
  return (await read(client, names)).reindex ?? null;
}

async function read(client: Client, names: IndexNames): Promise<Meta> {
  const { body } = await client.indices.getMapping({ index: names.receipts });
  const [index] = Object.values(body as Record<string, { mappings?: { _meta?: Meta } }>);
  return index?.mappings?._meta ?? {};
}

/** OpenSearch replaces the whole of `_meta`. */
async function keep(client: Client, names: IndexNames, changes: Meta): Promise<void> {
  const _meta = { ...(await read(client, names)), ...changes };
  await client.indices.putMapping({ index: generationIndex(names.receipts, 1), body: { _meta } } as never);
}
