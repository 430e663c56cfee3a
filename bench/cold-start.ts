import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { variables } from '../functions/environment.ts';
import { bundle, REQUIRE, startupBytes } from '../infra/bundle/bundle.ts';
import { atMost, type Figure } from './report/figure.ts';

const STARTS = 15;

/** What each function is asked: both answer without OpenSearch. */
const EVENTS = {
  search: {
    rawPath: '/nowhere',
    rawQueryString: '',
    headers: {},
    requestContext: { http: { method: 'GET', path: '/nowhere' }, domainName: 'bench.example' },
  },
  index: { Records: [] },
};

const NOWHERE = 'http://localhost:9';
const ENVIRONMENT = {
  [variables.openSearchEndpoint]: NOWHERE,
  [variables.access]: 'public',
  [variables.serveReceipts]: 'false',
  [variables.stackName]: 'Bench',
  [variables.bucketName]: 'bench',
  [variables.queueUrl]: `${NOWHERE}/0/bench`,
  [variables.longFilesQueueUrl]: `${NOWHERE}/0/bench-long`,
  AWS_REGION: 'us-east-1',
};

/** Milliseconds of CPU until the first answer. */
const MOST_CPU = { search: 80, index: 150 };
/** Kilobytes that are read before. */
const MOST_KILOBYTES = { search: 520, index: 900 };

/**
 * Measures the size and the CPU time of cold starts, beside the OpenSearch client alone. The process in which the index
 * function reads files starts meanwhile and is not counted.
 */
export async function coldStart(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'cold-start-'));
  try {
    return [...(await startsOf('search', folder)), ...(await startsOf('index', folder))];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function startsOf(name: keyof typeof EVENTS, parent: string): Promise<Figure[]> {
  const folder = join(parent, name);
  const bytes = startupBytes(await bundle(name, folder));
  const clientBytes = bundleClient(join(folder, 'client.mjs'));
  const lambda = `{ awsRequestId: 'bench', getRemainingTimeInMillis: () => 60_000 }`;
  const handle = `const { handler } = await import('./handler.mjs'); await handler(${JSON.stringify(EVENTS[name])}, ${lambda});`;
  const rounds = Array.from({ length: STARTS }, () => ({
    ours: cpu(folder, handle),
    client: cpu(folder, "await import('./client.mjs');"),
  }));
  return [
    {
      what: `${name} bundle, read on a cold start`,
      value: bytes / 1000,
      unit: 'KB',
      against: { what: 'OpenSearch client', value: clientBytes / 1000 },
      target: atMost(MOST_KILOBYTES[name], 'KB'),
    },
    {
      what: `${name} function, import and first answer (CPU)`,
      value: rounds.map(({ ours }) => ours),
      unit: 'ms',
      against: { what: 'import of the OpenSearch client', value: rounds.map(({ client }) => client) },
      target: atMost(MOST_CPU[name], 'ms'),
    },
  ];
}

/** Returns the size of the bundle in bytes. */
function bundleClient(outfile: string): number {
  const { outputFiles } = buildSync({
    stdin: { contents: "export { Client } from '@opensearch-project/opensearch';", resolveDir: import.meta.dirname },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'node',
    banner: { js: REQUIRE },
  });
  const contents = outputFiles[0]?.contents ?? new Uint8Array();
  writeFileSync(outfile, contents);
  return contents.length;
}

/** Returns the milliseconds of CPU that code takes in a fresh process. */
function cpu(folder: string, code: string): number {
  const measured = `const before = process.cpuUsage(); ${code} const { user, system } = process.cpuUsage(before);`;
  const args = [
    '--input-type=module',
    '--eval',
    `${measured} process.stderr.write(String((user + system) / 1000)); process.exit();`,
  ];
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: folder, env: ENVIRONMENT, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return Number(stderr);
}
