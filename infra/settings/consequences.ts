import { layoutOf } from '../engine/shards.ts';
import { clusterOf } from '../engine/sizes.ts';
import type { Settings } from './settings.ts';

/** Settings as a stack keeps them. An older stack has fewer. */
export type Deployed = Partial<Settings>;

/** A change of a setting. */
export interface Change {
  name: string;
  deployed: unknown;
  wanted: unknown;
}

/** Returns the settings that differ, by name. */
export function changes(deployed: Deployed, wanted: Deployed): Change[] {
  const [one, other] = [deployed, wanted] as Record<string, unknown>[];
  const names = new Set([...Object.keys(deployed), ...Object.keys(wanted)]);
  return [...names]
    .sort()
    .map((name) => ({ name, deployed: one?.[name], wanted: other?.[name] }))
    .filter((change) => JSON.stringify(change.deployed) !== JSON.stringify(change.wanted));
}

/** Returns what a deployment would do that can't be undone, loses something, or lets more callers in. */
export function consequences(deployed: Deployed, wanted: Settings): string[] {
  return [
    ...ofName(deployed, wanted),
    ...ofBucket(deployed, wanted),
    ...ofEngine(deployed, wanted),
    ...ofAccess(deployed, wanted),
    ...ofWatches(deployed, wanted),
    ...ofAddress(deployed, wanted),
  ];
}

const REBUILD = 'Searches find nothing until npm run articles -- reconcile --repair has built the index.';

function ofName(deployed: Deployed, wanted: Settings): string[] {
  if (deployed.stackName === wanted.stackName) return [];
  return [`Makes another stack, ${wanted.stackName}, beside ${deployed.stackName}, which stays as it is.`];
}

function ofBucket(deployed: Deployed, wanted: Settings): string[] {
  const bucket = (settings: Deployed) => settings.bucket ?? 'the stack’s own bucket';
  const leaves = deployed.bucket !== wanted.bucket;
  const narrows = !(deployed.prefix ?? '').startsWith(wanted.prefix ?? '');
  return [
    ...(leaves
      ? [
          `Leaves ${bucket(deployed)} for ${bucket(wanted)}: its files are kept, its articles leave the index at the next reconcile --repair.`,
        ]
      : []),
    ...(narrows
      ? [
          `Leaves out keys without the prefix ${wanted.prefix}: their articles leave the index at the next reconcile --repair.`,
        ]
      : []),
  ];
}

function ofEngine(deployed: Deployed, wanted: Settings): string[] {
  if (deployed.engine !== wanted.engine || deployed.engineArn !== wanted.engineArn)
    return [`Replaces the engine; a domain of the stack’s own is deleted with its index. ${REBUILD}`];
  if (deployed.indexPrefix !== wanted.indexPrefix)
    return [`Uses other indices; the old ones stay in the domain. ${REBUILD}`];
  if (wanted.engine === 'existing') return [];
  if (deployed.vpc !== wanted.vpc)
    return [
      `Replaces the engine, as a domain can’t move into or out of a VPC; the old index is deleted. ${REBUILD}`,
      ...(wanted.vpc === undefined
        ? ['Gives the engine an address on the internet; it takes signed requests only.']
        : []),
    ];
  return [...ofVersion(deployed, wanted), ...ofSize(deployed, wanted), ...ofShards(deployed, wanted)];
}

function ofVersion({ engineVersion: from = '0.0' }: Deployed, { engineVersion: to }: Settings): string[] {
  const compared = from.localeCompare(to, 'en', { numeric: true });
  if (compared > 0) return [`Is refused by AWS: the engine can’t go back from ${from} to ${to}.`];
  return compared < 0 ? [`Upgrades the engine from ${from} to ${to}. There is no way back but a new stack.`] : [];
}

function ofSize(deployed: Deployed, wanted: Settings): string[] {
  const before = clusterOf({ ...deployed, size: deployed.size ?? 'small' });
  const after = clusterOf(wanted);
  const disks = after.nodes * after.diskGib - before.nodes * before.diskGib;
  return [
    ...(after.nodes < before.nodes ? [`Shrinks the engine from ${before.nodes} to ${after.nodes} nodes.`] : []),
    ...(disks < 0
      ? [`Shrinks the disks by ${-disks} GiB together: AWS refuses it where the index has no room then.`]
      : []),
    ...(after.zones < before.zones ? [`Spreads the engine over ${after.zones} instead of ${before.zones} zones.`] : []),
    ...(before.leaderType !== null && after.leaderType === null ? ['Takes the engine’s leaders away.'] : []),
  ];
}

function ofShards(deployed: Deployed, wanted: Settings): string[] {
  const before = { ...deployed, size: deployed.size ?? 'small' };
  const shards = [before, wanted].map((each) => layoutOf(each.expectedArticles ?? 1, clusterOf(each)).shards);
  if (deployed.expectedArticles === wanted.expectedArticles && shards[0] === shards[1]) return [];
  return [
    'Lays out the next generation of the index anew, where the number of shards changes: npm run articles -- reindex.',
  ];
}

function ofAccess(deployed: Deployed, wanted: Settings): string[] {
  const opens = deployed.access !== 'public' && wanted.access === 'public';
  const sites = wanted.corsOrigins.filter((site) => !deployed.corsOrigins?.includes(site));
  return [
    ...(opens ? ['Opens the search API to everyone.'] : []),
    ...(!opens && deployed.access !== wanted.access ? [`Callers need other credentials: ${wanted.access}.`] : []),
    ...(deployed.access === 'jwt' && wanted.access === 'jwt' ? ofTokens(deployed, wanted) : []),
    ...(wanted.receipts && deployed.receipts === false
      ? ['Shows object keys and receipts to all who may search.']
      : []),
    ...(sites.length > 0 ? [`Lets scripts of more sites read answers: ${sites.join(', ')}.`] : []),
    ...(deployed.cdn && !wanted.cdn ? ['Takes WAF away from before the API.'] : []),
  ];
}

function ofTokens(deployed: Deployed, { jwtIssuer, jwtAudience = [] }: Settings): string[] {
  const audiences = jwtAudience.filter((audience) => !deployed.jwtAudience?.includes(audience));
  return [
    ...(jwtIssuer === deployed.jwtIssuer ? [] : [`Accepts tokens of ${jwtIssuer} instead of ${deployed.jwtIssuer}.`]),
    ...(audiences.length > 0 ? [`Accepts tokens for more audiences: ${audiences.join(', ')}.`] : []),
  ];
}

function ofWatches({ watches: before = 'off' }: Deployed, { watches: after }: Settings): string[] {
  if (before === after) return [];
  if (after === 'off')
    return [
      'Deletes the topic that matches of watches are published to, with its subscriptions; the watches are kept.',
    ];
  return [
    ...(before === 'off' ? ['Shows watches, and so what others look for, to all who may search.'] : []),
    ...(after === 'write' ? ['Lets all who may search make and remove watches.'] : []),
  ];
}

function ofAddress(deployed: Deployed, wanted: Settings): string[] {
  const address = ({ domainName, cdn }: Deployed) =>
    domainName ?? (cdn ? 'an address of CloudFront' : 'an address that AWS generates');
  if (deployed.stackName !== wanted.stackName || address(deployed) === address(wanted)) return [];
  return [`Moves the API to ${address(wanted)}: the old address, ${address(deployed)}, stops working.`];
}
