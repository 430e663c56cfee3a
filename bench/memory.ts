import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from '@opensearch-project/opensearch';
import {
  countArticles,
  distinctArticles,
  LONG_KINDS,
  type LongFile,
  type LongKind,
  writeLongFile,
} from './data/long-file.ts';
import { bundleIndexProcess, Ended, IndexProcess, mirrorAll } from './processes/index-process.ts';
import { type ObjectServer, startObjectServer } from './processes/object-server.ts';
import type { Servers } from './processes/servers.ts';
import { atLeast, atMost, type Figure } from './report/figure.ts';

const MEGABYTES = Number(process.env['BENCH_MEGABYTES'] ?? 1024);
/**
 * Milliseconds of an invocation. This is less than in a deployment, so that a file of this size needs several
 * invocations.
 */
const INVOCATION = 105_000;
const LOOK_EVERY = 500;

/** The parts of a run: a long file in a bucket, and the bundled function. */
interface Scene {
  file: LongFile;
  kind: LongKind;
  store: ObjectServer;
  client: Client;
  start(): Promise<IndexProcess>;
}

/** Measures the memory of the index function for a file of one gigabyte. Takes many minutes. */
export function memory(servers: Servers): Promise<Figure[]> {
  return eachKind(servers, async ({ file, kind, store, client, start }) => {
    const started = performance.now();
    const child = await start();
    const { peak, invocations } = await mirrorAll(child, store, file.key, INVOCATION);
    const seconds = (performance.now() - started) / 1000;
    await child.kill();
    const quarters = peaks(child.samples, 4);
    const what = `${MEGABYTES} MB of ${kind}`;
    return [
      { what: `${what}, peak memory of both processes`, value: peak, unit: 'MB', target: atMost(256, 'MB') },
      {
        what: `${what}, memory by quarters: ${quarters.map(Math.round).join(', ')}`,
        value: quarters.at(-1) ?? Number.NaN,
        unit: 'MB',
        against: { what: 'the first quarter', value: quarters[0] ?? Number.NaN },
        target: atMost(1.1, 'x'),
      },
      {
        what: `${what}, in ${invocations} invocations`,
        value: file.articles / seconds,
        unit: 'articles/s',
      },
      await eachOnce(client, what, file),
    ];
  });
}

/** Measures the same file with a function that is killed halfway and a new one that continues. Takes many minutes. */
export function killed(servers: Servers): Promise<Figure[]> {
  return eachKind(servers, async ({ file, kind, store, client, start }) => {
    const first = await start();
    const ended = mirrorAll(first, store, file.key, INVOCATION).catch((error) => error);
    while ((await countArticles(client, file.key)) < file.articles / 2)
      await new Promise((later) => setTimeout(later, LOOK_EVERY));
    await first.kill();
    if (!((await ended) instanceof Ended)) throw new Error('The function was done before it could be killed.');
    store.messages.length = 0;
    const second = await start();
    await mirrorAll(second, store, file.key, INVOCATION);
    await second.kill();
    return [await eachOnce(client, `${MEGABYTES} MB of ${kind}, killed at the half of it`, file)];
  });
}

async function eachOnce(client: Client, what: string, file: LongFile): Promise<Figure> {
  const count = await countArticles(client, file.key);
  const distinct = await distinctArticles(client, file.key);
  if (count !== distinct) throw new Error(`${count} articles of ${file.key}, ${distinct} different ones.`);
  return {
    what: `${what}: articles, each once`,
    value: distinct,
    unit: '',
    against: { what: 'in the file', value: file.articles },
    target: atLeast(1, 'x'),
  };
}

async function eachKind(servers: Servers, measure: (scene: Scene) => Promise<Figure[]>): Promise<Figure[]> {
  const opensearch = await servers.opensearch();
  const folder = join(servers.folder, 'bucket');
  const code = join(servers.folder, 'index');
  await mkdir(folder, { recursive: true });
  await bundleIndexProcess(code);
  const client = new Client({ node: opensearch });
  const store = await startObjectServer(folder);
  const figures: Figure[] = [];
  for (const kind of Object.keys(LONG_KINDS) as LongKind[]) {
    const file = await writeLongFile(folder, kind, MEGABYTES);
    const start = () => IndexProcess.start(code, { opensearch, aws: store.url });
    figures.push(...(await measure({ file, kind, store, client, start })));
    await rm(join(folder, file.key));
    await client.indices.delete({ index: ['articles-*', 'receipts-*'] });
  }
  await store.close();
  await client.close();
  return figures;
}

/** Returns the highest value in each of a number of consecutive parts. */
function peaks(values: readonly number[], parts: number): number[] {
  return Array.from({ length: parts }, (_, part) =>
    Math.max(...values.slice((part * values.length) / parts, ((part + 1) * values.length) / parts)),
  );
}
