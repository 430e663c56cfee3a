import type { IndexLayout } from '../../functions/engine/names.ts';
import type { Cluster } from './sizes.ts';

const GIB = 2 ** 30;
/** Bytes of an article in the index with its receipt, one copy; docs/cost.md has the measurement. */
const ARTICLE_BYTES = 7_500;
/** AWS advises 10 to 30 GiB for indices that are searched. */
const SHARD_BYTES = 25 * GIB;
/** AWS's rule: room for merges, the system and what OpenSearch Service reserves. */
const ROOM = 1.45;

/** Returns how an index is laid out over the nodes, for a number of articles. */
export function layoutOf(expectedArticles: number, { nodes, zones }: Pick<Cluster, 'nodes' | 'zones'>): IndexLayout {
  const needed = Math.max(1, Math.ceil((expectedArticles * ARTICLE_BYTES) / SHARD_BYTES));
  const shards = needed === 1 ? 1 : Math.ceil(needed / nodes) * nodes;
  const replicas = zones > 1 ? 1 : 0;
  if (shards === 1) return { shards, replicas, shardsPerNode: null };
  // A zone may fail: the others then have all the copies.
  const left = Math.max(1, zones > 1 ? nodes - nodes / zones : nodes);
  return { shards, replicas, shardsPerNode: Math.ceil((shards * (1 + replicas)) / left) };
}

/** Returns the GiB of disk that each node needs for one generation. A reindex holds two for a while. */
export function neededDiskGib(articles: number, { nodes, zones }: Cluster): number {
  const copies = zones > 1 ? 2 : 1;
  return Math.ceil((articles * ARTICLE_BYTES * copies * ROOM) / GIB / nodes);
}
