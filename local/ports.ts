import { createServer } from 'node:net';
import { SetupFailure } from './failure.ts';

/** Ports on the loopback interface. */
export interface Ports {
  api: number;
  aws: number;
  opensearch: number;
  /** Between nodes of OpenSearch; it is opened even where there is only one. */
  transport: number;
}

const DEFAULTS = { api: 8080, aws: 4566, opensearch: 9200 };

/** The ports of `npm start`: its defaults, or what `ARTICLES_PORT_*` says. @throws SetupFailure when one is taken */
export async function fixedPorts(environment: NodeJS.ProcessEnv): Promise<Ports> {
  const names = Object.keys(DEFAULTS) as (keyof typeof DEFAULTS)[];
  const chosen = Object.fromEntries(names.map((name) => [name, chosenPort(environment, name)])) as typeof DEFAULTS;
  for (const name of names) await demandFree(chosen[name], variable(name));
  return { ...chosen, transport: await freePort() };
}

export async function freePorts(): Promise<Ports> {
  return { api: await freePort(), aws: await freePort(), opensearch: await freePort(), transport: await freePort() };
}

function variable(name: string): string {
  return `ARTICLES_PORT_${name.toUpperCase()}`;
}

function chosenPort(environment: NodeJS.ProcessEnv, name: keyof typeof DEFAULTS): number {
  const port = Number(environment[variable(name)] ?? DEFAULTS[name]);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new SetupFailure(`${variable(name)} is not a port number. Choose one from 1 to 65535.`);
}

async function demandFree(port: number, name: string): Promise<void> {
  try {
    await listen(port);
  } catch (cause) {
    throw new SetupFailure(`Port ${port} is taken. Stop what uses it, or choose another with ${name}=PORT.`, { cause });
  }
}

const given = new Set<number>();

/** A port that was free a moment ago and was not given to anybody else of this process. */
async function freePort(): Promise<number> {
  const port = await listen(0);
  if (given.has(port)) return freePort();
  given.add(port);
  return port;
}

function listen(port: number): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const server = createServer().once('error', reject);
  server.listen(port, '127.0.0.1', () => {
    const address = server.address();
    server.close(() => resolve(typeof address === 'object' && address ? address.port : port));
  });
  return promise;
}
