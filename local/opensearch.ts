import { chmod, chown, mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { childEnvironment } from './environment.ts';
import { type Java, prepareJava } from './parts/java.ts';
import { prepareOpenSearch, writeConfiguration } from './parts/opensearch.ts';
import { run, type Server, startServer, whenReady } from './processes.ts';

const START_PATIENCE = 180_000;
const STOP_PATIENCE = 30_000;
const NOBODY = 65_534;

export interface OpenSearchOptions {
  /** For the node's configuration, data and logs. */
  folder: string;
  port: number;
  transportPort: number;
  python: string;
}

/** Starts a single node on loopback and waits until it takes requests. */
export async function startOpenSearch(options: OpenSearchOptions): Promise<Server & { url: string }> {
  const java = await prepareJava(options.python);
  const home = await prepareOpenSearch(options.python, java);
  const configuration = join(options.folder, 'config');
  await writeConfiguration(home, java, configuration, nodeSettings(options));
  const logFile = join(options.folder, 'output.log');
  const { command, words } = await unprivileged(join(home, 'bin', 'opensearch'), options.folder);
  const environment = nodeEnvironment(java, configuration);
  const server = await startServer({
    name: 'OpenSearch',
    command,
    words,
    environment,
    folder: options.folder,
    logFile,
    patience: STOP_PATIENCE,
  });
  const url = `http://localhost:${options.port}`;
  try {
    await whenReady(server, logFile, () => answers(url), START_PATIENCE);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return { ...server, url };
}

/** Whether an OpenSearch takes requests at this address. */
async function answers(url: string): Promise<boolean> {
  const response = await fetch(`${url}/_cluster/health?wait_for_status=yellow&timeout=1s`, {
    signal: AbortSignal.timeout(3_000),
  });
  return response.ok;
}

function nodeSettings({ folder, port, transportPort }: OpenSearchOptions): Record<string, string | number | boolean> {
  return {
    'cluster.name': 'article-search-local',
    'node.name': 'local',
    'path.data': join(folder, 'data'),
    'path.logs': join(folder, 'logs'),
    'network.host': '127.0.0.1',
    'http.port': port,
    'transport.port': transportPort,
    'discovery.type': 'single-node',
    // A developer's disk is often nearly full; on it this would make every index read-only.
    'cluster.routing.allocation.disk.threshold_enabled': false,
  };
}

function nodeEnvironment(java: Java, configuration: string): Record<string, string> {
  return {
    ...childEnvironment(process.env),
    OPENSEARCH_JAVA_HOME: java.home,
    OPENSEARCH_PATH_CONF: configuration,
    OPENSEARCH_JAVA_OPTS: '-Xms512m -Xmx512m',
  };
}

/**
 * OpenSearch refuses to run as root. Root becomes somebody else in a user namespace, where the folders stay its own;
 * where there are no namespaces it gives the node's folders away and runs as nobody.
 */
async function unprivileged(program: string, folder: string): Promise<{ command: string; words: string[] }> {
  if (process.getuid?.() !== 0) return { command: program, words: [] };
  const namespace = ['--user', '--map-user=1000', '--map-group=1000'];
  const { code } = await run('unshare', [...namespace, 'true'], childEnvironment(process.env), 10_000);
  if (code === 0) return { command: 'unshare', words: [...namespace, program] };
  await giveAway(folder);
  return { command: 'setpriv', words: [`--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups', program] };
}

async function giveAway(folder: string): Promise<void> {
  await mkdir(join(folder, 'data'), { recursive: true });
  await mkdir(join(folder, 'logs'), { recursive: true });
  await chmod(folder, 0o755);
  await chown(folder, NOBODY, NOBODY);
  for (const entry of await readdir(folder, { recursive: true })) await chown(join(folder, entry), NOBODY, NOBODY);
}
