import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from '@opensearch-project/opensearch';
import { buildSync } from 'esbuild';
import { INDEX_NAMES } from '../functions/engine/names.ts';
import { REQUIRE } from '../infra/bundle/bundle.ts';
import { sampleMarkdown } from './data/sample-articles.ts';
import { bundleCaller, bundleIndexProcess, IndexProcess, uploaded } from './processes/index-process.ts';
import { startObjectServer } from './processes/object-server.ts';
import type { Servers } from './processes/servers.ts';
import { atLeast, atMost, type Figure } from './report/figure.ts';

const FILES = 1_000;
const ROUNDS = 3;
/** Files per invocation, as deployed. */
const BATCH = 10;
/** Concurrent functions: while one waits for S3, others have work. */
const FUNCTIONS = 4;
const LATENCY = 20;
const TIMEOUT = 300_000;

/** Milliseconds per file. */
interface Cost {
  cpu: number;
  time: number;
}

/**
 * Measures files with one article each: the time of the index function per file, compared with a client that only
 * reads them, and the time when S3 is slow.
 */
export async function smallFiles(servers: Servers): Promise<Figure[]> {
  const opensearch = await servers.opensearch();
  const bucket = join(servers.folder, 'small');
  const [index, bare] = [join(servers.folder, 'small-index'), join(servers.folder, 'small-bare')];
  await mkdir(bucket, { recursive: true });
  for (let file = 0; file < FILES; file++) await writeFile(join(bucket, `${file}.md`), sampleMarkdown(file));
  await bundleIndexProcess(index);
  bundleBare(bare);
  const [near, far] = [await startObjectServer(bucket), await startObjectServer(bucket, LATENCY)];
  const run = async (folder: string, aws: string) => {
    const start = () => IndexProcess.start(folder, { opensearch, aws });
    const functions = await Promise.all(Array.from({ length: FUNCTIONS }, start));
    const cost = await readAll(functions);
    await Promise.all(functions.map((each) => each.kill()));
    return cost;
  };
  const costs: { bare: Cost; near: Cost; far: Cost }[] = [];
  for (let round = 0; round < ROUNDS; round++)
    costs.push({ bare: await run(bare, near.url), near: await run(index, near.url), far: await run(index, far.url) });
  await Promise.all([near.close(), far.close()]);
  await dropIndices(opensearch);
  const rounds = (pick: (cost: (typeof costs)[number]) => number) => costs.map(pick);
  return [
    {
      what: `one article a file, ${BATCH} files at once (CPU)`,
      value: rounds(({ near }) => near.cpu),
      unit: 'ms a file',
      against: { what: 'GET by the S3 client alone', value: rounds(({ bare }) => bare.cpu) },
      target: atMost(2, 'x'),
    },
    {
      what: `the same where S3 takes ${LATENCY} ms`,
      value: rounds(({ far }) => 1000 / far.time),
      unit: 'files/s',
      against: { what: 'where it takes none', value: rounds(({ near }) => 1000 / near.time) },
      target: atLeast(0.85, 'x'),
    },
  ];
}

/** Reads all files twice: once to warm up and once for the figures. */
async function readAll(functions: readonly IndexProcess[]): Promise<Cost> {
  await readOnce(functions);
  return readOnce(functions);
}

async function readOnce(functions: readonly IndexProcess[]): Promise<Cost> {
  const batches = Array.from({ length: FILES / BATCH }, (_, batch) =>
    Array.from({ length: BATCH }, (_, file) => uploaded(`${batch * BATCH + file}.md`)),
  );
  let cpu = 0;
  const started = performance.now();
  const work = async (own: IndexProcess) => {
    for (let batch = batches.shift(); batch; batch = batches.shift()) {
      const { cpu: spent } = await own.invoke(batch, TIMEOUT);
      cpu += spent;
    }
  };
  await Promise.all(functions.map(work));
  return { cpu: cpu / FILES, time: (performance.now() - started) / FILES };
}

function bundleBare(folder: string): void {
  buildSync({
    entryPoints: [join(import.meta.dirname, 'processes', 'bare-reader.ts')],
    outfile: join(folder, 'handler.mjs'),
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'esm',
    banner: { js: REQUIRE },
  });
  bundleCaller(folder);
}

async function dropIndices(opensearch: string): Promise<void> {
  const client = new Client({ node: opensearch });
  await client.indices.delete({ index: Object.values(INDEX_NAMES).map((name) => `${name}-*`) });
  await client.close();
}
