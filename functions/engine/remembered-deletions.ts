import type { Client } from '@opensearch-project/opensearch';

/**
 * Bytes, as OpenSearch counts them, that it may use to remember deletions: an eighth of the heap of the smallest node
 * (t3.small.search, 1 GB), a quarter of the local stack's, with what it does not count. It remembers each for
 * `index.gc_deletes`, and counts 166 bytes for it: so half a million articles can be deleted at once, and then as many every
 * half an hour, whatever number of files they are from.
 */
const MOST_BYTES = 80 * 1024 * 1024;

/** Whether OpenSearch remembers so many deletions of the articles that more have to wait. @param aliases of generations */
export async function remembersMany(client: Client, aliases: readonly string[]): Promise<boolean> {
  return (await rememberedBytes(client, aliases)) > MOST_BYTES;
}

/** The bytes of what OpenSearch remembers of the articles; what was written in the last second is in it. */
export async function rememberedBytes(client: Client, aliases: readonly string[]): Promise<number> {
  const metric = 'segments' as const;
  const answers = await Promise.all(aliases.map((index) => client.indices.stats({ index, metric })));
  const bytes = answers.map(({ body }) => body._all.primaries?.segments?.version_map_memory_in_bytes ?? 0);
  return bytes.reduce((sum, each) => sum + each, 0);
}
