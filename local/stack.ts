import { join } from 'node:path';
import { deploy, type Outputs } from './deploy.ts';
import { startEmulator } from './emulator.ts';
import { loopbackUrl, REGION } from './environment.ts';
import { startOpenSearch } from './opensearch.ts';
import { preparePython } from './parts/python.ts';
import type { Ports } from './ports.ts';
import type { Server } from './processes.ts';
import { step, type Tell } from './progress.ts';
import { startProxy } from './proxy.ts';

/** Where everything of a running stack is; addresses without a trailing slash. */
export interface StackAddresses {
  aws: string;
  region: string;
  bucket: string;
  queueUrl: string;
  deadLetterQueueUrl: string;
  api: string;
  opensearch: string;
}

export interface StackOptions {
  folder: string;
  ports: Ports;
  /** Servers that run already; each must be on this machine. */
  opensearch?: string | undefined;
  aws?: string | undefined;
  persist: boolean;
  tell: Tell;
}

export interface Stack {
  addresses: StackAddresses;
  servers: Server[];
  stop(): Promise<void>;
}

/** Boots what is needed, deploys the app and gives the addresses. When it fails, what was started is still running. */
export async function startStack(options: StackOptions): Promise<Stack> {
  const { folder, ports, tell } = options;
  const python = await step(tell, 'Python packages', preparePython);
  const opensearch = openSearch(options, python);
  const aws = emulator(options, python);
  const deployed = aws.then(({ url }) => step(tell, 'cdk deploy', () => deploy(join(folder, 'deploy'), url)));
  const parts = await allSettled(opensearch, aws, deployed);
  const proxy = await startProxy(ports.api, parts[1].url, parts[2].ApiUrl);
  const servers = [parts[1], parts[0]].flatMap(({ server }) => server ?? []);
  const stop = async () => {
    await proxy.stop();
    for (const server of servers) await server.stop();
  };
  return { addresses: addressesOf(parts[0].url, parts[1].url, parts[2], proxy.url), servers, stop };
}

function addressesOf(opensearch: string, aws: string, outputs: Outputs, api: string): StackAddresses {
  const { BucketName: bucket, QueueUrl: queueUrl, DeadLetterQueueUrl: deadLetterQueueUrl } = outputs;
  return { aws, region: REGION, bucket, queueUrl, deadLetterQueueUrl, api, opensearch };
}

/** Like Promise.all, but it waits for the others too: nothing may still be starting when the failure is handled. */
async function allSettled<A, B, C>(...work: [Promise<A>, Promise<B>, Promise<C>]): Promise<[A, B, C]> {
  await Promise.allSettled(work);
  return Promise.all(work);
}

/** A part of the stack: a server that was started for it, or one that runs already. */
interface Part {
  url: string;
  server?: Server;
}

async function openSearch({ folder, ports, opensearch, tell }: StackOptions, python: string): Promise<Part> {
  if (opensearch) return { url: loopbackUrl('OPENSEARCH_URL', opensearch) };
  const options = {
    folder: join(folder, 'opensearch'),
    port: ports.opensearch,
    transportPort: ports.transport,
    python,
  };
  const server = await step(tell, 'OpenSearch', () => startOpenSearch(options));
  return { url: server.url, server };
}

async function emulator(
  { folder, ports, opensearch, aws, persist, tell }: StackOptions,
  python: string,
): Promise<Part> {
  if (aws) return { url: loopbackUrl('AWS_ENDPOINT_URL', aws) };
  const address = opensearch ?? `http://localhost:${ports.opensearch}`;
  const options = { folder: join(folder, 'emulator'), port: ports.aws, python, opensearch: address, persist };
  const server = await step(tell, 'AWS emulator', () => startEmulator(options));
  return { url: server.url, server };
}
