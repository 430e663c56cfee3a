export const SIZES = ['small', 'production'] as const;

/** How large OpenSearch is. */
export type Size = (typeof SIZES)[number];

/** The nodes of a size. */
export interface Cluster {
  readonly nodes: number;
  readonly nodeType: string;
  /** For each node. */
  readonly diskGib: number;
  /**
   * How many zones the nodes are spread over, so that one zone may fail, and which dedicated leader nodes they have
   * then.
   */
  readonly spread?: { readonly zones: number; readonly leaders: number; readonly leaderType: string };
}

export const CLUSTERS: Readonly<Record<Size, Cluster>> = {
  /** The cheapest node, with 2 GB of memory and burstable CPU: for trying, not for the load of a newsroom. */
  small: { nodes: 1, nodeType: 't3.small.search', diskGib: 20 },
  /** Three zones, two copies of all data, and dedicated leader nodes: the minimum that AWS recommends. */
  production: {
    nodes: 3,
    nodeType: 'r6g.large.search',
    diskGib: 150,
    spread: { zones: 3, leaders: 3, leaderType: 'm6g.large.search' },
  },
};
