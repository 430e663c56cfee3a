import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BOMBS } from '../../../bench/hostile/bombs.ts';
import { bundleIndexProcess, IndexProcess, uploaded } from '../../../bench/processes/index-process.ts';
import { type ObjectServer, startObjectServer } from '../../../bench/processes/object-server.ts';
import { receiptId } from '../../../functions/article.ts';
import type { Receipt } from '../../../functions/engine/receipt.ts';
import { type EngineServer, startEngineServer } from './engine-server.ts';

const TIMEOUT = 120_000;
const MOST_MEGABYTES = 1_769;
const root = mkdtempSync(join(tmpdir(), 'hostile-'));
const [code, bucket] = [join(root, 'code'), join(root, 'bucket')];

let engine: EngineServer;
let objects: ObjectServer;
let indexFunction: IndexProcess;
const start = () => IndexProcess.start(code, { opensearch: engine.url, aws: objects.url });

for (const folder of [code, bucket]) mkdirSync(folder);
await bundleIndexProcess(code);

beforeAll(async () => {
  [engine, objects] = await Promise.all([startEngineServer(), startObjectServer(bucket)]);
  indexFunction = await start();
});

afterAll(async () => {
  await indexFunction?.kill();
  await Promise.all([engine?.close(), objects?.close()]);
  rmSync(root, { recursive: true });
});

const receipt = (key: string) => engine.document<Receipt>(receiptId(key));

function drop(key: string, content: string | Uint8Array): string {
  writeFileSync(join(bucket, key), content);
  return uploaded(key);
}

/** Nine innocent files, which make a batch with a hostile one. */
function innocents(name: string): string[] {
  return Array.from({ length: 9 }, (_, place) => drop(`${name}-${place}.md`, `# Ferry ${place}\n\nIt sails again.\n`));
}

/** The files of the local folder by which a runtime of this size would die, each by another parser. */
const KINDS: readonly [name: string, code: string][] = [
  ['JSON of empty objects', 'too_large'],
  ['PDF of a long stream', 'parser_memory'],
];

describe('a hostile file in a batch of ten', () => {
  it.each(KINDS)('is rejected, and the others are indexed at once: %s', { timeout: TIMEOUT }, async (name, reason) => {
    const bomb = BOMBS.find((each) => each.name === name);
    const key = bomb?.key ?? '';
    const others = innocents(key);
    await indexFunction.invoke([drop(key, bomb?.content() ?? ''), ...others], TIMEOUT);
    for (const place of others.keys()) expect(receipt(`${key}-${place}.md`)).toMatchObject({ status: 'indexed' });
    for (let message = objects.messages.shift(); message; message = objects.messages.shift())
      await indexFunction.invoke([message], TIMEOUT, 'long');
    expect(receipt(key)).toMatchObject({ status: 'rejected', rejected: [{ code: reason }] });
    expect(Math.max(...indexFunction.samples)).toBeLessThan(MOST_MEGABYTES);
  });
});

describe('a long file', () => {
  const LONG = `${JSON.stringify({ title: 'Ferry', body: 'It sails again. '.repeat(100) })}\n`.repeat(800);

  it('is read in the next batch of its own, whatever is in this one', async () => {
    const others = innocents('long');
    await indexFunction.invoke([drop('long.jsonl', LONG), ...others], TIMEOUT);
    expect(receipt('long.jsonl')).toMatchObject({ status: 'pending', articles: 0 });
    expect(receipt('long-8.md')).toMatchObject({ status: 'indexed' });
    expect(objects.messages).toHaveLength(1);
    await indexFunction.invoke(objects.messages.splice(0), TIMEOUT, 'long');
    expect(receipt('long.jsonl')).toMatchObject({ status: 'indexed', articles: 800, lastError: null });
  });
});

describe('a file by which the function itself dies', () => {
  /** Delivers a message to a function that ends without a word while it reads the file. */
  async function dieOf(key: string, lane: 'short' | 'long', receiveCount: number): Promise<void> {
    objects.holdAfter = 1_000;
    const invocation = indexFunction.invoke([uploaded(key)], TIMEOUT, lane, receiveCount);
    const attempts = receipt(key)?.attempts ?? 0;
    await expect.poll(() => receipt(key)?.attempts, { timeout: 30_000 }).toBeGreaterThan(attempts);
    // Where its message comes again, it reads only when it has noted which object it is.
    const isNoted = () => lane === 'short' || receiveCount === 1 || receipt(key)?.unended?.object != null;
    await expect.poll(isNoted, { timeout: 30_000 }).toBe(true);
    await indexFunction.kill();
    await expect(invocation).rejects.toThrow();
    objects.holdAfter = Number.POSITIVE_INFINITY;
    indexFunction = await start();
  }

  it('is read alone the next time, and rejected with that reason in the end', { timeout: TIMEOUT }, async () => {
    const key = 'deadly.md';
    const message = drop(key, gzipSync('x'.repeat(3_000), { level: 0 }));
    await dieOf(key, 'short', 1);
    const others = innocents('beside-deadly');
    await indexFunction.invoke([message, ...others], TIMEOUT, 'short', 2);
    expect(receipt(key)).toMatchObject({ status: 'pending', attempts: 0 });
    expect(receipt('beside-deadly-8.md')).toMatchObject({ status: 'indexed' });
    expect(objects.messages.splice(0)).toHaveLength(1);
    for (const receiveCount of [1, 2, 3]) await dieOf(key, 'long', receiveCount);
    await indexFunction.invoke([message], TIMEOUT, 'long', 4);
    expect(receipt(key)).toMatchObject({ status: 'rejected', rejected: [{ code: 'function_died' }] });
  });
});
