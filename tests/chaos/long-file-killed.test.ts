import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from '@opensearch-project/opensearch';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { countArticles, distinctArticles, type LongFile, writeLongFile } from '../../bench/data/long-file.ts';
import { bundleIndexProcess, Ended, IndexProcess, mirrorAll } from '../../bench/processes/index-process.ts';
import { type ObjectServer, startObjectServer } from '../../bench/processes/object-server.ts';
import { receiptId } from '../../functions/article.ts';
import { INDEX_NAMES } from '../../functions/engine/names.ts';

/** What the function and the process that reads for it may take for a file of any size, in megabytes. */
const MOST_MEMORY = 256;
/** Milliseconds of an invocation, as it is deployed. */
const TIMEOUT = 300_000;

const opensearch = inject('opensearch');
const client = new Client({ node: opensearch });
let folder: string;
let bucket: string;
let store: ObjectServer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'long-file-'));
  bucket = await mkdtemp(join(folder, 'bucket-'));
  await bundleIndexProcess(folder);
  store = await startObjectServer(bucket);
});

afterAll(async () => {
  await store?.close();
  await client.close();
  await rm(folder, { recursive: true, force: true });
});

const start = () => IndexProcess.start(folder, { opensearch, aws: store.url });

/** Has a file mirrored until half of it is in the index, and ends the process that does it. @returns megabytes it took */
async function killHalfWay({ key, articles }: LongFile): Promise<number> {
  const { size } = await stat(join(bucket, key));
  store.holdAfter = Math.round(size * 0.75);
  const process = await start();
  const ended = expect(mirrorAll(process, store, key, TIMEOUT)).rejects.toThrow(Ended);
  await expect.poll(() => countArticles(client, key), { timeout: 120_000 }).toBeGreaterThan(articles / 2);
  await process.kill();
  await ended;
  store.holdAfter = Number.POSITIVE_INFINITY;
  return Math.max(...process.samples);
}

/** @returns megabytes it took at most */
async function mirror(key: string): Promise<number> {
  const process = await start();
  const { peak } = await mirrorAll(process, store, key, TIMEOUT);
  await process.kill();
  return peak;
}

describe.each([
  ['jsonl', 48],
  ['csv', 24],
  ['mbox', 24],
  ['warc', 64],
] as const)('a long file of %s whose reader is killed half-way', (kind, megabytes) => {
  it('has every article once when its event comes again, in memory that does not grow with it', async () => {
    const file = await writeLongFile(bucket, kind, megabytes);
    expect(await killHalfWay(file)).toBeLessThan(MOST_MEMORY);
    expect(await mirror(file.key)).toBeLessThan(MOST_MEMORY);
    expect(await countArticles(client, file.key)).toBe(file.articles);
    expect(await distinctArticles(client, file.key)).toBe(file.articles);
    const { body } = await client.get({ index: INDEX_NAMES.receipts, id: receiptId(file.key) });
    expect(body._source).toMatchObject({ status: 'indexed', articles: file.articles, rejectedCount: 0 });
    await rm(join(bucket, file.key));
    await mirror(file.key);
    expect(await countArticles(client, file.key)).toBe(0);
  });
});
