import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { childEnvironment } from '../environment.ts';
import { type Java, prepareJava } from '../parts/java.ts';
import { type OpenSearchVersion, prepareOpenSearch, writeConfiguration } from '../parts/opensearch.ts';
import { type Server, startServer } from '../processes/servers.ts';
import { unprivileged } from '../processes/unprivileged.ts';
import type { Tell } from '../progress.ts';

const START_PATIENCE = 180_000;
const STOP_PATIENCE = 30_000;

export interface OpenSearchOptions {
  /** For the node's configuration, data and logs. */
  folder: string;
  port: number;
  transportPort: number;
  /** The loopback address that it listens on: 127.0.0.1 by default. */
  address?: string;
  /** The Python that downloads missing parts. */
  python: string;
  /** By default the version of the domain on AWS. */
  version?: OpenSearchVersion;
  /** Starts in half the time, but is slower under lasting load. */
  quickBoot?: boolean;
  /** Settings that are added to, or replace, those of a single node. */
  settings?: Readonly<Record<string, string | number | boolean>>;
  tell?: Tell;
}

/** Starts a single node on loopback and waits until it is ready. */
export async function startOpenSearch(options: OpenSearchOptions): Promise<Server & { url: string }> {
  const { folder, port, python, quickBoot, tell, address, version } = options;
  const java = await prepareJava(python, process.env, tell);
  const home = await prepareOpenSearch(python, java, tell, version);
  await mkdir(join(folder, 'tmp'), { recursive: true });
  await writeConfiguration(home, java, join(folder, 'config'), nodeSettings(options));
  const { javaOptions, ...program } = await unprivileged(join(home, 'bin', 'opensearch'), folder);
  // Only the first of Java's two compilers: the second one takes most of the start time on two cores.
  const compiler = quickBoot ? '-XX:TieredStopAtLevel=1' : '';
  const environment = nodeEnvironment(java, folder, `${compiler} ${javaOptions}`);
  const url = `http://${address ?? 'localhost'}:${port}`;
  const server = await startServer(
    { name: 'OpenSearch', ...program, environment, folder, patience: STOP_PATIENCE },
    () => answers(url),
    START_PATIENCE,
  );
  return { ...server, url };
}

/** Whether an OpenSearch answers at this address. */
export async function answers(url: string): Promise<boolean> {
  const response = await fetch(`${url}/_cluster/health?wait_for_status=yellow&timeout=1s`, {
    signal: AbortSignal.timeout(3_000),
  });
  return response.ok;
}

function nodeSettings({
  folder,
  port,
  transportPort,
  address = '127.0.0.1',
  settings,
}: OpenSearchOptions): Record<string, string | number | boolean> {
  return {
    'cluster.name': 'article-search-local',
    'node.name': 'local',
    'path.data': join(folder, 'data'),
    'path.logs': join(folder, 'logs'),
    'network.host': address,
    'http.port': port,
    'transport.port': transportPort,
    'discovery.type': 'single-node',
    // No page of any origin may use it.
    'http.cors.enabled': true,
    'http.cors.allow-origin': '',
    // Disks of developers are often nearly full, which would make every index read-only.
    'cluster.routing.allocation.disk.threshold_enabled': false,
    // A small heap is full of what is to be collected, which would count as memory in use and refuse requests at random.
    'indices.breaker.total.use_real_memory': false,
    ...settings,
  };
}

function nodeEnvironment(java: Java, folder: string, javaOptions: string): Record<string, string> {
  const temporary = join(folder, 'tmp');
  return {
    ...childEnvironment(process.env),
    // OpenSearch's script does not support blanks in this path. Without a path it uses the system's temporary folder.
    ...(/\s/.test(temporary) ? {} : { OPENSEARCH_TMPDIR: temporary }),
    OPENSEARCH_JAVA_HOME: java.home,
    OPENSEARCH_PATH_CONF: join(folder, 'config'),
    // UsePerfData would leave files in /tmp.
    OPENSEARCH_JAVA_OPTS: `-Xms512m -Xmx512m -XX:-UsePerfData ${javaOptions}`,
  };
}
