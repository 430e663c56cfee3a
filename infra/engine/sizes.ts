import type { Size } from '../settings/choices.ts';

/** The nodes of OpenSearch. */
export interface Cluster {
  readonly nodeType: string;
  readonly nodes: number;
  /** For each node. */
  readonly diskGib: number;
  /** How many zones the nodes are spread over: with more than one, each article has a copy in another zone. */
  readonly zones: number;
  /** The type of three nodes that lead and do nothing else; null where a data node leads. */
  readonly leaderType: string | null;
}

/** Leaders agree by majority: one of three may fail. */
export const LEADERS = 3;

const CLUSTERS: Readonly<Record<Size, Cluster>> = {
  /** The cheapest node, with 2 GB of memory and burstable CPU: for trying, not for the load of a newsroom. */
  small: { nodeType: 't3.small.search', nodes: 1, diskGib: 20, zones: 1, leaderType: null },
  /** Two copies in two zones. Without leaders, the loss of a zone stops writes until AWS has replaced the node. */
  medium: { nodeType: 'r7g.medium.search', nodes: 2, diskGib: 100, zones: 2, leaderType: null },
  /** Three zones, two copies of all data, and dedicated leader nodes: the minimum that AWS recommends. */
  production: { nodeType: 'r7g.large.search', nodes: 3, diskGib: 150, zones: 3, leaderType: 'm7g.large.search' },
};

/** What a size is made of, where it shall be other than the size's own. */
export interface Overrides {
  readonly size: Size;
  readonly nodeType?: string | undefined;
  readonly nodes?: number | undefined;
  readonly diskGib?: number | undefined;
  readonly zones?: number | undefined;
  /** `none` for no leaders. */
  readonly leaderType?: string | undefined;
}

/** Returns the nodes of a size, with overrides. */
export function clusterOf({ size, leaderType, ...others }: Overrides): Cluster {
  const standard = CLUSTERS[size];
  const { nodeType = standard.nodeType, nodes = standard.nodes, diskGib = standard.diskGib } = others;
  const leaders = leaderType === undefined ? standard.leaderType : leaderType;
  return {
    nodeType,
    nodes,
    diskGib,
    zones: others.zones ?? standard.zones,
    leaderType: leaders === 'none' ? null : leaders,
  };
}
