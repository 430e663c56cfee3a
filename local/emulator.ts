import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { childEnvironment, REGION } from './environment.ts';
import { type Server, startServer, whenReady } from './processes.ts';

const START_PATIENCE = 60_000;
const STOP_PATIENCE = 30_000;

export interface EmulatorOptions {
  /** For the emulator's state, objects, functions and log. */
  folder: string;
  port: number;
  python: string;
  /** The address that every domain gets which a stack makes. */
  opensearch: string;
  /** Whether buckets, queues and stacks outlive a stop. */
  persist: boolean;
}

/** Starts the AWS emulator on loopback. Functions run in it as they are deployed, with this Node. */
export async function startEmulator(options: EmulatorOptions): Promise<Server & { url: string }> {
  const { folder, python, port } = options;
  const environment = await emulatorEnvironment(options);
  const logFile = join(folder, 'output.log');
  const server = await startServer({
    name: 'The AWS emulator',
    command: python,
    words: ['-m', 'ministack'],
    environment,
    folder,
    logFile,
    patience: STOP_PATIENCE,
  });
  const url = `http://localhost:${port}`;
  try {
    await whenReady(
      server,
      logFile,
      async () => (await fetch(`${url}/_ministack/health`, { signal: AbortSignal.timeout(2_000) })).ok,
      START_PATIENCE,
    );
  } catch (error) {
    await server.stop();
    throw error;
  }
  return { ...server, url };
}

/** A clean environment: whatever stands in it reaches every function. */
async function emulatorEnvironment({
  folder,
  port,
  opensearch,
  persist,
}: EmulatorOptions): Promise<Record<string, string>> {
  const [state, objects, temporary] = ['state', 'objects', 'tmp'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  for (const each of [state, objects, temporary]) await mkdir(each, { recursive: true });
  // Workers are CommonJS; below a folder whose package.json says "module" every one of them would die.
  await writeFile(join(temporary, 'package.json'), '{"type":"commonjs"}\n');
  const { PATH = '', HOME = folder, LANG = 'C.UTF-8' } = childEnvironment(process.env);
  return {
    PATH,
    HOME,
    LANG,
    GATEWAY_PORT: String(port),
    BIND_HOST: '127.0.0.1',
    MINISTACK_REGION: REGION,
    SFTP_ENABLED: '0',
    IOT_MTLS_ENABLED: '0',
    MINISTACK_OPENSEARCH_ENDPOINT: new URL(opensearch).host,
    PERSIST_STATE: persist ? '1' : '0',
    S3_PERSIST: persist ? '1' : '0',
    STATE_DIR: state,
    S3_DATA_DIR: objects,
    TMPDIR: temporary,
    NODE_PATH: join(import.meta.dirname, '..', 'node_modules'),
  };
}
