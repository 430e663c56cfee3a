import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { SetupFailure } from '../failure.ts';

/** Ports on the loopback interface. */
export interface Ports {
  api: number;
  aws: number;
  opensearch: number;
  /** Of OpenSearch itself, behind the port that programs use. */
  engine: number;
  /** For traffic between nodes of OpenSearch. A single node opens it too. */
  transport: number;
}

const DEFAULTS = { api: 8080, aws: 4566, opensearch: 9200 };
export type PortName = keyof typeof DEFAULTS;
const NAMES = Object.keys(DEFAULTS) as PortName[];
const LOOPBACK = ['127.0.0.1', '::1'];

/**
 * Returns the ports of `npm start`: the defaults, or the values of `ARTICLES_PORT_*`.
 * @param needed the ports that a server will listen on
 * @throws SetupFailure when one of them is taken
 */
export async function fixedPorts(environment: NodeJS.ProcessEnv, needed = NAMES): Promise<Ports> {
  const chosen = Object.fromEntries(NAMES.map((name) => [name, chosenPort(environment, name)])) as typeof DEFAULTS;
  for (const name of needed) await demandFree(chosen[name], variable(name));
  const twice = needed.find((name) => needed.some((other) => other < name && chosen[other] === chosen[name]));
  if (twice)
    throw new SetupFailure(`${variable(twice)} is the same port as another one. Every server needs its own port.`);
  return { ...chosen, engine: await freePort(), transport: await freePort() };
}

/** Returns free ports, for a stack beside others. */
export async function freePorts(): Promise<Ports> {
  const chosen = { api: await freePort(), aws: await freePort(), opensearch: await freePort() };
  return { ...chosen, engine: await freePort(), transport: await freePort() };
}

function variable(name: string): string {
  return `ARTICLES_PORT_${name.toUpperCase()}`;
}

function chosenPort(environment: NodeJS.ProcessEnv, name: PortName): number {
  const port = Number(environment[variable(name)] || DEFAULTS[name]);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new SetupFailure(`${variable(name)} is not a port number. Use a number from 1 to 65535.`);
}

async function demandFree(port: number, name: string): Promise<void> {
  const fault = await listen(port).then(
    () => null,
    (error: NodeJS.ErrnoException) => error.code ?? 'taken',
  );
  if (fault === 'EACCES') throw new SetupFailure(`Only root can use port ${port}. Set ${name} to a port above 1023.`);
  if (fault !== null || (await isAnswered(port)))
    throw new SetupFailure(
      `Port ${port} is in use. Stop the program that uses it, or choose another port with ${name}=PORT.`,
    );
}

/** Whether a server answers on the port. It may listen on IPv6 or all interfaces, while 127.0.0.1 still looks free. */
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

/**
 * Returns an address on loopback that no page in a browser can guess, for a server that can't refuse pages itself. Linux has
 * 16 million such addresses; elsewhere there is only one, and only the number of the port has to be found out.
 */
export function hiddenAddress(): string {
  if (process.platform !== 'linux') return '127.0.0.1';
  return [127, randomInt(1, 255), randomInt(0, 256), randomInt(2, 255)].join('.');
}

const given = new Set<number>();

/** Returns a port that is free now and was not returned before. */
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
