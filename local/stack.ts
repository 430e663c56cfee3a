import { join } from 'node:path';
import type { Outputs } from './deploy/cdk.ts';
import { deploy } from './deploy/deploy.ts';
import { linkTo } from './deploy/links.ts';
import { buildDropZoneAssets } from './drop-zone/build-assets.ts';
import { type DropZone, makeDropZone } from './drop-zone/drop-zone.ts';
import { uploadsTo } from './drop-zone/uploads.ts';
import { loopbackUrl, REGION } from './environment.ts';
import { SetupFailure } from './failure.ts';
import { preparePython } from './parts/python.ts';
import { hiddenAddress, type Ports } from './processes/ports.ts';
import { keepRunning } from './processes/restart.ts';
import type { Server } from './processes/servers.ts';
import { step, type Tell } from './progress.ts';
import { startEmulator } from './servers/emulator.ts';
import { openEnginePort } from './servers/engine-port.ts';
import { answers, startOpenSearch } from './servers/opensearch.ts';
import { originsOf, startProxy } from './servers/proxy.ts';

/** The addresses and names of a running stack. Addresses have no trailing slash. */
export interface StackAddresses {
  aws: string;
  region: string;
  bucket: string;
  queueUrl: string;
  longFilesQueueUrl: string;
  deadLetterQueueUrl: string;
  /** Name of the operate function. */
  operate: string;
  /** Name of the watch function. */
  watch: string;
  /** ARN of the topic that matches are published to. */
  matchesTopic: string;
  api: string;
  opensearch: string;
  /** Settings of the deployment, as JSON. */
  settings: string;
}

export interface StackOptions {
  folder: string;
  ports: Ports;
  /** Servers that already run. They must be on this machine. */
  opensearch?: string | undefined;
  aws?: string | undefined;
  /** Whether the deployment is kept when the stack stops. */
  persist: boolean;
  tell: Tell;
}

export interface Stack {
  addresses: StackAddresses;
  servers: Server[];
  stop(): Promise<void>;
}

/** A part of the stack: a server that was started for it, or one that already runs. */
interface Part {
  url: string;
  server?: Server;
}

/**
 * Starts the servers, deploys the app and returns the addresses. When a part fails, other parts may still run or start:
 * the caller must stop everything.
 */
export async function startStack(options: StackOptions): Promise<Stack> {
  const { folder, ports, tell } = options;
  const opensearchUrl = options.opensearch && loopbackUrl('OPENSEARCH_URL', options.opensearch);
  const awsUrl = options.aws && loopbackUrl('AWS_ENDPOINT_URL', options.aws);
  const python = await preparePython(tell);
  const opensearch = opensearchUrl
    ? existing('OPENSEARCH_URL', opensearchUrl, answers)
    : ownOpenSearch(options, python);
  const aws = awsUrl ? existing('AWS_ENDPOINT_URL', awsUrl, isAwake) : ownEmulator(options, opensearchUrl, python);
  const deployed = aws.then(({ url }) => step(tell, 'cdk deploy', () => deploy(join(folder, 'deploy'), url)));
  const [engine, emulator, outputs] = await Promise.all([opensearch, aws, deployed]);
  const proxy = await startProxy(ports.api, emulator.url, outputs.ApiUrl, dropZone(ports, emulator.url, outputs));
  await linkTo(proxy.url, outputs.WatchFunction, emulator.url);
  const servers = [emulator, engine].flatMap(({ server }) => server ?? []);
  const stop = async () => {
    await proxy.stop();
    for (const server of servers) await server.stop();
  };
  return { addresses: addressesOf(engine.url, emulator.url, outputs, proxy.url), servers, stop };
}

function dropZone({ api }: Ports, aws: string, { BucketName: bucket, OperateFunction: operate }: Outputs): DropZone {
  const origins = originsOf(api);
  return makeDropZone(uploadsTo(aws, bucket, operate), buildDropZoneAssets(), origins);
}

function addressesOf(opensearch: string, aws: string, outputs: Outputs, api: string): StackAddresses {
  const { BucketName: bucket, QueueUrl: queueUrl, LongFilesQueueUrl: longFilesQueueUrl } = outputs;
  const { DeadLetterQueueUrl: deadLetterQueueUrl, OperateFunction: operate } = outputs;
  const { WatchFunction: watch, MatchesTopic: matchesTopic } = outputs;
  return {
    ...{ aws, region: REGION, bucket, queueUrl, longFilesQueueUrl, deadLetterQueueUrl, operate, api, opensearch },
    ...{ watch, matchesTopic },
    settings: outputs.Settings,
  };
}

async function existing(name: string, url: string, isReady: (url: string) => Promise<boolean>): Promise<Part> {
  if (await isReady(url).catch(() => false)) return { url };
  throw new SetupFailure(`Nothing answers at ${url}. Start the server, or unset ${name} so that npm start starts one.`);
}

async function isAwake(url: string): Promise<boolean> {
  return (await fetch(url, { signal: AbortSignal.timeout(3_000) })).status < 500;
}

async function ownOpenSearch({ folder, ports, tell }: StackOptions, python: string): Promise<Part> {
  const { engine: port, transport: transportPort } = ports;
  const address = hiddenAddress();
  const options = {
    ...{ folder: join(folder, 'opensearch'), address, port, transportPort },
    ...{ python, quickBoot: true, tell },
  };
  const server = await step(tell, 'OpenSearch', () => keepRunning(() => startOpenSearch(options), tell));
  const enginePort = await openEnginePort(ports.opensearch, `http://${address}:${port}`);
  const stop = async () => {
    await enginePort.stop();
    await server.stop();
  };
  return { url: enginePort.url, server: { ...server, stop } };
}

async function ownEmulator(
  { folder, ports, persist, tell }: StackOptions,
  opensearchUrl: string | undefined,
  python: string,
): Promise<Part> {
  const opensearch = opensearchUrl ?? `http://localhost:${ports.opensearch}`;
  const options = { folder: join(folder, 'emulator'), port: ports.aws, python, opensearch, persist };
  const server = await step(tell, 'AWS emulator', () => startEmulator(options));
  return { url: server.url, server };
}
