import { spawn } from 'node:child_process';
import { copyFile, mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { Client } from '@opensearch-project/opensearch';
import { INDEX_NAMES } from '../../functions/engine/names.ts';
import { preparePackages } from '../../local/parts/python.ts';
import { samplePage } from '../data/sample-articles.ts';
import { bundleIndexProcess, IndexProcess, uploaded } from '../processes/index-process.ts';
import { startObjectServer } from '../processes/object-server.ts';
import type { Servers } from '../processes/servers.ts';
import { atLeast, type Figure } from '../report/figure.ts';

const PAGES = 300;
const ROUNDS = 3;
const BATCH = 10;
/** Functions, and processes of the script. */
const PROCESSES = 2;
const TIMEOUT = 300_000;
const PACKAGES = ['trafilatura==2.3.1', 'lxml_html_clean==0.4.6', 'opensearch-py==3.2.0'];
const INDEX = 'bench-script';

/** Seconds, without the start of processes. */
interface Cost {
  seconds: number;
  cpu: number;
}

/**
 * Measures pages through the index function, compared with a script of two Python packages that reads the same files
 * from the disk and writes into the same OpenSearch. `BENCH_PAGES` names a folder of other pages than invented ones.
 */
export async function pages(servers: Servers): Promise<Figure[]> {
  const opensearch = await servers.opensearch();
  const python = await preparePackages(PACKAGES, 'Installing trafilatura and opensearch-py', () => undefined);
  const bucket = join(servers.folder, 'pages');
  const bundled = join(servers.folder, 'pages-index');
  const count = await fillBucket(bucket);
  await bundleIndexProcess(bundled);
  const store = await startObjectServer(bucket);
  const start = () => IndexProcess.start(bundled, { opensearch, aws: store.url });
  const functions = await Promise.all(Array.from({ length: PROCESSES }, start));
  const client = new Client({ node: opensearch });
  const asked = {
    node: opensearch,
    index: INDEX,
    pages: Array.from({ length: count }, (_, page) => join(bucket, nameOf(page))),
    processes: PROCESSES,
  };
  const costs: { ours: Cost; script: Cost }[] = [];
  await readAll(functions, count);
  for (let round = 0; round < ROUNDS; round++) {
    const script = await runScript(python, asked);
    await client.indices.delete({ index: INDEX });
    costs.push({ script, ours: await readAll(functions, count) });
  }
  await Promise.all(functions.map((each) => each.kill()));
  await store.close();
  await client.indices.delete({ index: Object.values(INDEX_NAMES).map((name) => `${name}-*`) });
  await client.close();
  const rates = (pick: (cost: (typeof costs)[number]) => Cost) => costs.map((cost) => count / pick(cost).seconds);
  const work = (pick: (cost: (typeof costs)[number]) => Cost) => costs.map((cost) => (1000 * pick(cost).cpu) / count);
  return [
    {
      what: `${count} HTML pages through ${PROCESSES} index functions`,
      value: rates(({ ours }) => ours),
      unit: 'pages/s',
      against: { what: 'trafilatura and opensearch-py, as many processes', value: rates(({ script }) => script) },
      target: atLeast(1.5, 'x'),
    },
    {
      what: 'the same, CPU without that of OpenSearch',
      value: work(({ ours }) => ours),
      unit: 'ms a page',
      against: { what: 'trafilatura and opensearch-py', value: work(({ script }) => script) },
    },
  ];
}

/** Fills the folder of the bucket with pages. @returns their number, a whole number of batches */
async function fillBucket(bucket: string): Promise<number> {
  await mkdir(bucket, { recursive: true });
  const given = process.env['BENCH_PAGES'];
  if (given === undefined) {
    for (let page = 0; page < PAGES; page++) await writeFile(join(bucket, nameOf(page)), samplePage(page));
    return PAGES;
  }
  const names = (await readdir(given)).filter((name) => /\.html?$/u.test(name)).toSorted();
  const used = names.slice(0, names.length - (names.length % BATCH));
  for (const [page, name] of used.entries()) await copyFile(join(given, name), join(bucket, nameOf(page)));
  return used.length;
}

function nameOf(page: number): string {
  return `${page}.html`;
}

async function readAll(functions: readonly IndexProcess[], count: number): Promise<Cost> {
  const batches = Array.from({ length: count / BATCH }, (_, batch) =>
    Array.from({ length: BATCH }, (_, page) => uploaded(nameOf(batch * BATCH + page))),
  );
  let cpu = 0;
  const started = performance.now();
  const work = async (own: IndexProcess) => {
    for (let batch = batches.shift(); batch; batch = batches.shift()) cpu += (await own.invoke(batch, TIMEOUT)).cpu;
  };
  await Promise.all(functions.map(work));
  return { seconds: (performance.now() - started) / 1000, cpu: cpu / 1000 };
}

async function runScript(python: string, asked: object): Promise<Cost> {
  const child = spawn(python, [join(import.meta.dirname, 'script.py')], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(JSON.stringify(asked));
  return JSON.parse(await text(child.stdout)) as Cost;
}
