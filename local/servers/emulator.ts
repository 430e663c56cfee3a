import { mkdir, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { childEnvironment, REGION } from '../environment.ts';
import { type Server, startServer } from '../processes/servers.ts';

/** Starts the emulator so that web pages can't use it. */
const GUARDED = join(import.meta.dirname, 'guarded_emulator.py');

/** Its name in messages. */
export const EMULATOR = 'The AWS emulator';
const START_PATIENCE = 60_000;
const STOP_PATIENCE = 30_000;

export interface EmulatorOptions {
  /** For the emulator's state, objects, functions and log. */
  folder: string;
  port: number;
  python: string;
  /** The address of every OpenSearch domain that a stack creates. */
  opensearch: string;
  /** Whether buckets, queues and stacks are kept when the emulator stops. */
  persist: boolean;
  /** Whether it uses TLS and enforces IAM policies. Its clients must then trust its certificate. */
  enforceIam?: boolean;
}

/** Starts the AWS emulator on loopback. It runs the deployed functions with this Node. */
export async function startEmulator(options: EmulatorOptions): Promise<Server & { url: string }> {
  const { folder, python, port, enforceIam } = options;
  await makeFolders(folder);
  const url = `${enforceIam ? 'https' : 'http'}://localhost:${port}`;
  const server = await startServer(
    {
      name: EMULATOR,
      command: python,
      args: [GUARDED],
      environment: emulatorEnvironment(options, process.env),
      folder,
      patience: STOP_PATIENCE,
    },
    () => (enforceIam ? isListening(port) : isHealthy(url)),
    START_PATIENCE,
  );
  return { ...server, url };
}

async function isHealthy(url: string): Promise<boolean> {
  return (await fetch(`${url}/_ministack/health`, { signal: AbortSignal.timeout(2_000) })).ok;
}

/** Whether something listens on the port. HTTPS can't be used yet: the certificate may not exist. */
function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

/** Returns the certificate file of an emulator that uses TLS. */
export function certificateOf(folder: string): string {
  return join(folder, 'tmp', 'ministack-tls', 'server.crt');
}

async function makeFolders(folder: string): Promise<void> {
  for (const name of ['state', 'objects', 'tmp']) await mkdir(join(folder, name), { recursive: true });
  // The emulator's workers are CommonJS. Without this file, the project's package.json would make them ES modules.
  await writeFile(join(folder, 'tmp', 'package.json'), '{"type":"commonjs"}\n');
}

/** Returns the environment of the emulator. It is small, because every function gets it. */
export function emulatorEnvironment(options: EmulatorOptions, caller: NodeJS.ProcessEnv): Record<string, string> {
  const { folder, port, opensearch, persist, enforceIam } = options;
  const { PATH = '', LANG = 'C.UTF-8' } = childEnvironment(caller);
  return {
    PATH,
    LANG,
    HOME: join(folder, 'tmp'),
    GATEWAY_PORT: String(port),
    BIND_HOST: '127.0.0.1',
    MINISTACK_REGION: REGION,
    SFTP_ENABLED: '0',
    IOT_MTLS_ENABLED: '0',
    MINISTACK_OPENSEARCH_ENDPOINT: new URL(opensearch).host,
    PERSIST_STATE: persist ? '1' : '0',
    S3_PERSIST: persist ? '1' : '0',
    STATE_DIR: join(folder, 'state'),
    S3_DATA_DIR: join(folder, 'objects'),
    TMPDIR: join(folder, 'tmp'),
    ...(enforceIam && { AUTH: 'true', USE_SSL: '1' }),
    NODE_PATH: join(import.meta.dirname, '..', '..', 'node_modules'),
  };
}
