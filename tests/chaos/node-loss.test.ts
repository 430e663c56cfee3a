import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from '@opensearch-project/opensearch';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articleId } from '../../functions/article.ts';
import { INDEX_NAMES } from '../../functions/engine/names.ts';
import { indexBatch } from '../../functions/index/index-batch.ts';
import { normalise } from '../../functions/normalise/normalise.ts';
import { preparePython } from '../../local/parts/python.ts';
import { freePorts, type Ports } from '../../local/processes/ports.ts';
import { stopEverything } from '../../local/processes/servers.ts';
import { startOpenSearch } from '../../local/servers/opensearch.ts';
import { manyArticles, TestBucket } from '../engine/test-bucket.ts';

const LOCAL = join(import.meta.dirname, '..', '..', '.local');
const NODES = ['a', 'b', 'c'];
/** Three shards, each with a copy on another node: as in production with more articles. */
const NAMES = { ...INDEX_NAMES, layout: { shards: 3, replicas: 1, shardsPerNode: 3 } };
const FILES = 400;
const BATCH = 10;
const HANDLERS = 3;
const ARTICLES = 3;

let folder: string;
let ports: Ports[];
let client: Client;

beforeAll(async () => {
  await mkdir(LOCAL, { recursive: true });
  folder = await mkdtemp(join(LOCAL, 'nodes-'));
  ports = await Promise.all(NODES.map(() => freePorts()));
  await Promise.all(NODES.map((_, node) => bootNode(node)));
  client = new Client({
    nodes: ports.map(({ opensearch }) => `http://localhost:${opensearch}`),
    maxRetries: 0,
    requestTimeout: 10_000,
  });
});

afterAll(async () => {
  await client?.close();
  await stopEverything();
  await rm(folder, { recursive: true, force: true });
});

async function bootNode(node: number): Promise<void> {
  const { opensearch: port, transport: transportPort } = ports[node] as Ports;
  const settings = {
    'node.name': NODES[node] ?? '',
    'discovery.type': 'zen',
    'discovery.seed_hosts': ports.map(({ transport }) => `127.0.0.1:${transport}`).join(','),
    'cluster.initial_cluster_manager_nodes': NODES.join(','),
  };
  await startOpenSearch({
    folder: join(folder, `node-${node}`),
    port,
    transportPort,
    python: await preparePython(),
    quickBoot: true,
    settings,
  });
}

/** Ends a node as a power cut would. */
async function killNode(node: number): Promise<void> {
  const pid = Number.parseInt(await readFile(join(folder, `node-${node}`, 'process'), 'utf8'), 10);
  process.kill(-pid, 'SIGKILL');
}

/** A node that has a primary copy of articles. */
async function primaryNode(): Promise<number> {
  return NODES.indexOf((await shardCopies()).find(({ prirep }) => prirep === 'p')?.node ?? '');
}

async function shardCopies(): Promise<{ prirep: string; node: string }[]> {
  const { body } = await client.cat.shards({ index: INDEX_NAMES.articles, format: 'json' });
  return body as unknown as { prirep: string; node: string }[];
}

/** One handler: takes batches from the common queue; what fails goes back to it. */
async function handle(bucket: TestBucket, queue: string[], onBatch: () => Promise<void>): Promise<void> {
  while (queue.length > 0) {
    const batch = queue.splice(0, BATCH);
    const results = await indexBatch(
      { normalise, read: bucket.read, client, names: NAMES, until: Date.now() + 5_000 },
      batch,
    ).catch(() => null);
    for (const key of batch) if (!results || 'error' in (results.get(key) ?? { error: null })) queue.push(key);
    await onBatch();
  }
}

async function stored(): Promise<string[]> {
  const ids = Array.from({ length: FILES }, (_, file) =>
    Array.from({ length: ARTICLES + 1 }, (_, ordinal) => articleId(`${file}.jsonl`, ordinal)),
  ).flat();
  const { body } = await client.mget({ index: INDEX_NAMES.articles, body: { ids } });
  return (body.docs as { _source?: { title: string } }[]).flatMap(({ _source }) => _source?.title ?? []);
}

describe('a node that is killed while files stream in', () => {
  it('takes nothing with it', async () => {
    const bucket = new TestBucket();
    const queue = Array.from({ length: FILES }, (_, file) => `${file}.jsonl`);
    for (const key of queue) bucket.put(key, manyArticles(ARTICLES, key));
    const expected = queue.flatMap((key) => Array.from({ length: ARTICLES }, (_, ordinal) => `${key} ${ordinal}`));
    let batches = 0;
    let shards = 0;
    let killed = -1;
    const killInTheMiddle = async () => {
      if (++batches !== FILES / BATCH / 4) return;
      await client.cluster.health({ index: INDEX_NAMES.articles, wait_for_status: 'green' });
      shards = (await shardCopies()).length;
      killed = await primaryNode();
      await killNode(killed);
    };
    await Promise.all(Array.from({ length: HANDLERS }, () => handle(bucket, queue, killInTheMiddle)));
    expect(killed).toBeGreaterThanOrEqual(0);
    expect(shards).toBe(6);
    await bootNode(killed);
    await expect
      .poll(
        async () =>
          (await client.cluster.health({ index: INDEX_NAMES.articles, wait_for_status: 'green' }).catch(() => null))
            ?.body.status,
        {
          timeout: 120_000,
        },
      )
      .toBe('green');
    expect(await stored()).toEqual(expected);
  });
});
