import { layoutOf, neededDiskGib } from '../engine/shards.ts';
import { type Cluster, clusterOf } from '../engine/sizes.ts';
import type { SettingName, Values } from './schema.ts';

/** Settings that could be read, with their defaults; and those that were given, whether they could be read or not. */
export interface Read {
  readonly values: Partial<Values>;
  readonly given: ReadonlySet<string>;
}

/** Returns a fault for each setting that another one needs or forbids. */
export function contradictions(read: Read): string[] {
  return [
    ...pairedWith(read, 'access', 'jwt', ['jwtIssuer', 'jwtAudience']),
    ...pairedWith(read, 'engine', 'existing', ['engineEndpoint', 'engineArn', 'indexPrefix']),
    ...onlyWith(read, 'engine', 'own', ['size', 'nodeType', 'diskGib', 'leaderType', 'engineVersion']),
    ...domainNameFaults(read),
    ...cdnFaults(read),
    ...vpcFaults(read),
    ...clusterFaults(read),
  ];
}

/** Faults of settings that are needed with one value of another setting, and have no effect with its others. */
function pairedWith(read: Read, choice: SettingName, wanted: string, names: readonly SettingName[]): string[] {
  if (read.values[choice] !== wanted) return onlyWith(read, choice, wanted, names);
  return names.filter((name) => !read.given.has(name)).map((name) => `${name} is needed where ${choice} is ${wanted}`);
}

function onlyWith(
  { values, given }: Read,
  choice: SettingName,
  wanted: string,
  names: readonly SettingName[],
): string[] {
  const is = values[choice];
  if (is === wanted) return [];
  const state = is === undefined ? 'right' : `${wanted}, not ${is}`;
  return names.filter((name) => given.has(name)).map((name) => `${name} needs ${choice} to be ${state}`);
}

function domainNameFaults({ given }: Read): string[] {
  if (given.has('domainName'))
    return given.has('certificateArn') ? [] : ['certificateArn is needed where domainName is set'];
  return ['certificateArn', 'hostedZone'].filter((name) => given.has(name)).map((name) => `${name} needs domainName`);
}

function cdnFaults({ values, given }: Read): string[] {
  const { cdn, access, certificateArn = ':us-east-1:' } = values;
  if (cdn !== true) return given.has('webAclArn') ? ['webAclArn needs cdn to be true'] : [];
  return [
    ...(access === 'iam' ? ['cdn needs access to be another than iam: a signature is of one host name only'] : []),
    ...(certificateArn.includes(':us-east-1:') ? [] : ['certificateArn must be of us-east-1 where cdn is true']),
  ];
}

function vpcFaults({ values, given }: Read): string[] {
  const { vpc, vpcEndpoints, engine } = values;
  const isNamed = vpc !== undefined && vpc !== 'new';
  const needs = (names: readonly string[]) => names.filter((name) => !given.has(name));
  const forbids = (names: readonly string[]) => names.filter((name) => given.has(name));
  const getsEndpoints = isNamed && vpcEndpoints === 'new';
  return [
    ...(given.has('vpc') ? [] : forbids(['vpcEndpoints']).map((name) => `${name} needs vpc`)),
    ...(vpc === 'new' && engine === 'existing' ? ['vpc must be the id of a VPC that reaches the existing engine'] : []),
    ...(vpc === 'new' && vpcEndpoints === 'existing' ? ['vpcEndpoints must be new where vpc is new'] : []),
    ...(isNamed ? needs(['subnets']).map((name) => `${name} is needed where vpc is an id`) : []),
    ...(isNamed || (given.has('vpc') && vpc === undefined)
      ? []
      : forbids(['subnets', 'routeTables']).map((name) => `${name} needs vpc to be an id`)),
    ...(getsEndpoints ? needs(['routeTables']).map((name) => `${name} is needed where the VPC gets endpoints`) : []),
    ...(getsEndpoints ? routeTableFaults(values) : []),
    ...(isNamed && vpcEndpoints === 'existing'
      ? forbids(['routeTables']).map((name) => `${name} needs vpcEndpoints to be new`)
      : []),
  ];
}

function routeTableFaults({ subnets, routeTables }: Read['values']): string[] {
  if (!subnets || !routeTables || [1, subnets.length].includes(routeTables.length)) return [];
  return [`routeTables must be one, or one for each of ${subnets.length} subnets, not ${routeTables.length}`];
}

/** GiB of a disk and nodes of a domain that AWS allows at most for burstable nodes. */
const MOST_GIB: Readonly<Record<string, number>> = { 't3.small.search': 100, 't3.medium.search': 200 };
const MOST_BURSTABLE = 10;

function burstableFaults({ nodes, nodeType, diskGib }: Cluster, isRead: (name: SettingName) => boolean): string[] {
  const mostGib = MOST_GIB[nodeType];
  if (mostGib === undefined) return [];
  return [
    ...(isRead('diskGib') && diskGib > mostGib ? [`diskGib must be at most ${mostGib} on ${nodeType}`] : []),
    ...(isRead('nodes') && nodes > MOST_BURSTABLE
      ? [`nodes must be at most ${MOST_BURSTABLE} of ${nodeType}, not ${nodes}`]
      : []),
  ];
}

function clusterFaults({ values, given }: Read): string[] {
  if (values.size === undefined) return [];
  const cluster = clusterOf({ ...values, size: values.size });
  const { nodes, zones, diskGib } = cluster;
  // Of a setting that can't be read, the default says nothing.
  const isRead = (...names: SettingName[]) => names.every((name) => !given.has(name) || values[name] !== undefined);
  const isOwn = values.engine === 'own';
  const isEven = nodes % zones === 0 && isRead('nodes', 'zones');
  const needed = neededDiskGib(values.expectedArticles ?? 1, cluster);
  return [
    ...(isRead('nodes', 'zones') && !isEven ? [`nodes must be a multiple of the ${zones} zones, not ${nodes}`] : []),
    ...(values.engine === 'existing' && layoutOf(values.expectedArticles ?? 1, cluster).shards > 1
      ? ['nodes', 'zones']
          .filter((name) => !given.has(name))
          .map((name) => `${name} is needed where engine is existing and expectedArticles needs several shards`)
      : []),
    ...(isOwn && isRead('nodeType') ? burstableFaults(cluster, isRead) : []),
    ...(isOwn && isRead('zones') && values.subnets && values.subnets.length !== zones
      ? [`subnets must be as many as zones: ${zones}, not ${values.subnets.length}`]
      : []),
    ...(isOwn && isEven && isRead('diskGib') && needed > diskGib
      ? [`diskGib must be at least ${needed} for ${values.expectedArticles} articles on ${nodes} nodes, not ${diskGib}`]
      : []),
  ];
}
