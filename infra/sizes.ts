export const SIZES = ['small', 'production'] as const;

/** How large OpenSearch is. */
export type Size = (typeof SIZES)[number];

/** The nodes of a size. */
export interface Cluster {
  readonly nodes: number;
  readonly nodeType: string;
  /** Of each node. */
  readonly diskGib: number;
  /** Where nodes are spread over zones, so that one may fail: how many, and who leads them then. */
  readonly spread?: { readonly zones: number; readonly leaders: number; readonly leaderType: string };
}

export const CLUSTERS: Readonly<Record<Size, Cluster>> = {
  /** The cheapest node there is, with 2 GB of memory and CPU in bursts: for trying, not for a newsroom's load. */
  small: { nodes: 1, nodeType: 't3.small.search', diskGib: 20 },
  /** Three zones, a copy of everything in two of them, and leaders that do nothing else: what AWS advises at the least. */
  production: {
    nodes: 3,
    nodeType: 'r6g.large.search',
    diskGib: 150,
    spread: { zones: 3, leaders: 3, leaderType: 'm6g.large.search' },
  },
};
