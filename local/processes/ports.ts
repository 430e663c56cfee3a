import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { SetupFailure } from '../failure.ts';

/** Ports on the loopback interface. */
export interface Ports {
  api: number;
  aws: number;
  opensearch: number;
  /** Between nodes of OpenSearch; it is opened even where there is only one. */
  transport: number;
}

const DEFAULTS = { api: 8080, aws: 4566, opensearch: 9200 };
export type PortName = keyof typeof DEFAULTS;
const NAMES = Object.keys(DEFAULTS) as PortName[];
const LOOPBACK = ['127.0.0.1', '::1'];

/**
 * The ports of `npm start`: its defaults, or what `ARTICLES_PORT_*` says.
 * @param needed those that something is going to listen on
 * @throws SetupFailure when one of them is taken
 */
export async function fixedPorts(environment: NodeJS.ProcessEnv, needed = NAMES): Promise<Ports> {
  const chosen = Object.fromEntries(NAMES.map((name) => [name, chosenPort(environment, name)])) as typeof DEFAULTS;
  for (const name of needed) await demandFree(chosen[name], variable(name));
  const twice = needed.find((name) => needed.some((other) => other < name && chosen[other] === chosen[name]));
  if (twice) throw new SetupFailure(`${variable(twice)} is given twice; every part needs a port of its own.`);
  return { ...chosen, transport: await freePort() };
}

/** Ports that nothing listens on, for a stack beside others. */
export async function freePorts(): Promise<Ports> {
  return { api: await freePort(), aws: await freePort(), opensearch: await freePort(), transport: await freePort() };
}

function variable(name: string): string {
  return `ARTICLES_PORT_${name.toUpperCase()}`;
}

function chosenPort(environment: NodeJS.ProcessEnv, name: PortName): number {
  const port = Number(environment[variable(name)] || DEFAULTS[name]);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new SetupFailure(`${variable(name)} is not a port number. Choose one from 1 to 65535.`);
}

async function demandFree(port: number, name: string): Promise<void> {
  const fault = await listen(port).then(
    () => null,
    (error: NodeJS.ErrnoException) => error.code ?? 'taken',
  );
  if (fault === 'EACCES') throw new SetupFailure(`Port ${port} is for root only. Choose one above 1023 with ${name}.`);
  if (fault !== null || (await isAnswered(port)))
    throw new SetupFailure(`Port ${port} is taken. Stop what uses it, or choose another with ${name}=PORT.`);
}

/** Something may listen on IPv6 or on all interfaces where listening on 127.0.0.1 beside it is still allowed. */
async function isAnswered(port: number): Promise<boolean> {
  for (const host of LOOPBACK) {
    const socket = connect({ host, port });
    const isOpen = await Promise.race([
      once(socket, 'connect').then(
        () => true,
        () => false,
      ),
      sleep(500, false, { ref: false }),
    ]);
    socket.destroy();
    if (isOpen) return true;
  }
  return false;
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
