import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { bundle, REQUIRE, startupBytes } from '../infra/bundle/bundle.ts';
import { type Figure, median } from './figure.ts';

const STARTS = 15;

/** A request that the function answers without OpenSearch. */
const EVENT = {
  rawPath: '/nowhere',
  rawQueryString: '',
  headers: {},
  requestContext: { http: { method: 'GET', path: '/nowhere' }, domainName: 'bench.example' },
};

const ENVIRONMENT = {
  OPENSEARCH_ENDPOINT: 'http://localhost:9',
  AWS_REGION: 'us-east-1',
  ACCESS: 'public',
  SERVE_RECEIPTS: 'false',
  STACK_NAME: 'Bench',
};

/** Measures the size and the CPU time of a cold start, for the search function and for the OpenSearch client alone. */
export async function coldStart(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'cold-start-'));
  const bytes = startupBytes(bundle('search', folder));
  const clientBytes = bundleClient(join(folder, 'client.mjs'));
  const handle = `const { handler } = await import('./handler.mjs'); await handler(${JSON.stringify(EVENT)}, {});`;
  const pairs = Array.from({ length: STARTS }, () => [
    cpu(folder, handle),
    cpu(folder, "await import('./client.mjs');"),
  ]);
  rmSync(folder, { recursive: true });
  const [ours, theirs] = [0, 1].map((column) => median(pairs.map((pair) => pair[column] ?? Number.NaN)));
  return [
    {
      what: 'search bundle, read on a cold start',
      value: bytes / 1000,
      unit: 'KB',
      against: { what: 'OpenSearch client', value: clientBytes / 1000 },
      target: 'at most 520 KB',
    },
    {
      what: 'search function, import and first request (CPU)',
      value: ours ?? Number.NaN,
      unit: 'ms',
      against: { what: 'import of the OpenSearch client', value: theirs ?? Number.NaN },
      target: 'at most 80 ms',
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
  const args = ['--input-type=module', '--eval', `${measured} process.stderr.write(String((user + system) / 1000));`];
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: folder, env: ENVIRONMENT, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return Number(stderr);
}
