import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import { Child, type Listener } from '../../../../functions/index/reading/child.ts';
import { HEAP_MEGABYTES, READING_LIMITS, type ReadingLimits } from '../../../../functions/index/reading/limits.ts';
import { LongFile } from '../../../../functions/index/reading/long-file.ts';
import { usageOf } from '../../../../functions/index/reading/process-usage.ts';
import { Reader } from '../../../../functions/index/reading/reader.ts';
import type { Outcome } from '../../../../functions/normalise/file.ts';
import { outcomesOf } from '../../normalise/normalise-file.ts';

const UPLOADED = new Date('2026-06-01T12:00:00Z');
const ARTICLE = '# Ferry sails again\n\nBy Ada Lindqvist\n\nIt sails again after eleven days.\n';
const line = (place: number) =>
  `${JSON.stringify({ title: `Ferry ${place}`, body: 'It sails again. '.repeat(200) })}\n`;
const manyLines = (count: number) => Array.from({ length: count }, (_, place) => line(place)).join('');

async function* pieces(content: string | Uint8Array): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(content);
  for (let start = 0; start < bytes.length; start += 64 * 1024) yield bytes.subarray(start, start + 64 * 1024);
}

function reading(reader: Reader, content: string | Uint8Array, limits: Partial<ReadingLimits> = {}, from = 0) {
  const file = { key: 'file', contentType: null, uploadedAt: UPLOADED, bytes: pieces(content) };
  return reader.read(file, from, { ...READING_LIMITS, ...limits });
}

const read = (...call: Parameters<typeof reading>): Promise<Outcome[]> => Array.fromAsync(reading(...call));

/** Whether the process still reads what is innocent. */
const readsOn = async (reader: Reader) => expect(await read(reader, ARTICLE)).toEqual(await outcomesOf(ARTICLE));

describe('a file that is read in a process of its own', () => {
  const reader = new Reader();

  it.each<[string, string | Uint8Array]>([
    ['one article', ARTICLE],
    ['a short file with more articles than are sent at once', gzipSync(manyLines(700))],
    ['more articles than are sent at once', manyLines(700)],
    [
      'a page, whose parser runs in a thread',
      `<html><body><h1>Ferry</h1><p>${'It sails again. '.repeat(30)}</p></body></html>`,
    ],
  ])('gives what it gives without: %s', async (_, content) => {
    expect(await read(reader, content)).toEqual(await outcomesOf(content));
  });

  it('is read from where an earlier pass has stopped', async () => {
    expect((await read(reader, manyLines(5), {}, 3)).map(({ ordinal }) => ordinal)).toEqual([3, 4]);
  });

  it('has the fault that it has without', async () => {
    await expect(read(reader, '[]')).rejects.toMatchObject({ name: 'FileFault', code: 'no_articles' });
    await readsOn(reader);
  });

  it('fails with the error of whoever sends it, which is not its own', async () => {
    const broken = (async function* () {
      yield Buffer.from(line(1));
      throw new Error('no more of it');
    })();
    const file = { key: 'file', contentType: null, uploadedAt: UPLOADED, bytes: broken };
    await expect(Array.fromAsync(reader.read(file, 0, READING_LIMITS))).rejects.toThrow('no more of it');
    await readsOn(reader);
  });

  it('may be left before its end', async () => {
    for await (const { ordinal } of reading(reader, manyLines(2_000))) if (ordinal === 3) break;
    await readsOn(reader);
  });
});

describe.skipIf(process.platform !== 'linux')('a packed file that arrives slowly', () => {
  // Stored, so that the first bytes are more than what is read ahead, and no article.
  const head = gzipSync(`${line(0)}${'\n'.repeat(1_200_000)}`, { level: 0 });

  /** Yields the first bytes at once, and the others when the process waits. */
  async function* slowly(first: Uint8Array, rest: Uint8Array): AsyncGenerator<Uint8Array> {
    yield first;
    await isIdle();
    yield rest;
  }

  it('is read to its end while its decoder and its reader wait for each other', async () => {
    const reader = new Reader();
    const bytes = slowly(Buffer.concat([head, gzipSync(manyLines(900))]), gzipSync(line(900)));
    let count = 0;
    const file = { key: 'file.jsonl.gz', contentType: null, uploadedAt: UPLOADED, bytes };
    for await (const _ of reader.read(file, 0, READING_LIMITS)) if (count++ === 0) await isIdle();
    expect(count).toBe(902);
  });

  /** Waits until the newest child process has used no CPU for a while. */
  async function isIdle(): Promise<void> {
    const children = readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8').trim().split(' ');
    const cpu = () => usageOf(Number(children.at(-1)))?.cpu ?? 0;
    for (let before = -1; before !== cpu(); await setTimeout(150)) before = cpu();
  }
});

describe('a file that harms the process', () => {
  const OBJECTS = `[${'{},'.repeat(3_000_000)}{}]`;

  it.each<[string, string, Partial<ReadingLimits>, string]>([
    ['takes too long', 'It sails again. '.repeat(400_000), { quietMilliseconds: 20 }, 'parser_timeout'],
    ['takes too much memory', manyLines(3_000), { megabytes: 1 }, 'parser_memory'],
  ])('is rejected where it %s, and the files beside it are read', async (_, content, limits, code) => {
    const reader = new Reader();
    await readsOn(reader);
    const harmful = read(reader, content, limits);
    const innocents = Promise.all(Array.from({ length: 5 }, () => readsOn(reader)));
    await expect(harmful).rejects.toMatchObject({ name: 'FileFault', code });
    await innocents;
  });

  it('is rejected where V8 ends the process for want of memory, and the files beside it are read', async () => {
    const reader = new Reader(48);
    const harmful = read(reader, OBJECTS);
    const innocents = Promise.all(Array.from({ length: 5 }, () => readsOn(reader)));
    await expect(harmful).rejects.toMatchObject({ name: 'FileFault', code: 'parser_memory' });
    await innocents;
  });

  it('is rejected where it was read together with others, and these are read', async () => {
    const reader = new Reader(48);
    const small = gzipSync(OBJECTS);
    const [harmful, ...innocents] = [small, ...Array(15).fill(ARTICLE)].map((content) => read(reader, content));
    await expect(harmful).rejects.toMatchObject({ name: 'FileFault', code: 'parser_memory' });
    expect(await Promise.all(innocents)).toEqual(Array(15).fill(await outcomesOf(ARTICLE)));
  });

  it('counts as long where it takes too long for a short one', async () => {
    const reader = new Reader();
    await expect(read(reader, manyLines(3_000), { wholeMilliseconds: 20 })).rejects.toThrow(LongFile);
    await readsOn(reader);
  });
});

describe.skipIf(process.platform !== 'linux')('a process that has read nothing yet', () => {
  it('tells the loading of a parser from its first file, which is read once', async () => {
    const child = new Child(HEAP_MEGABYTES);
    const bytes = [readFileSync('seeds/documents/library-tram.docx')];
    const file = { key: 'a.docx', contentType: null, uploadedAt: UPLOADED };
    const told: Parameters<Listener['onMessage']>[0][] = [];
    const ended = new Promise((onEnd) => child.listen({ onMessage: (message) => told.push(message), onEnd }));
    const isReady = () => expect(child.isReady).toBe(true);
    await vi.waitFor(isReady, { timeout: 30_000 });
    const before = usageOf(child.pid ?? 0)?.cpu ?? 0;
    child.send({ group: [{ file, from: 0, bytes }] });
    const results = () => told.flatMap((message) => ('results' in message ? message.results : []));
    await vi.waitFor(() => expect(results()).toEqual([expect.objectContaining({ end: 'whole' })]), { timeout: 30_000 });
    const loading = told.reduce((sum, message) => sum + ('loaded' in message ? message.loaded : 0), 0);
    const all = (usageOf(child.pid ?? 0)?.cpu ?? 0) - before;
    expect(loading / all).toBeGreaterThan(0.25);
    child.kill();
    await ended;
  });
});

describe.skipIf(process.platform !== 'linux')('a process that keeps much memory', () => {
  const children = () => readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8').trim().split(' ');

  it.each([
    ['alone', manyLines(50)],
    ['together with others', ARTICLE],
  ])('is replaced, so that a file read %s has a new one', async (_, content) => {
    const reader = new Reader();
    await read(reader, content);
    const before = children().at(-1);
    await read(reader, content);
    expect(children().at(-1)).toBe(before);
    const { memory = 0 } = usageOf(Number(before)) ?? {};
    await read(reader, content, { megabytes: (1.9 * memory) / 1024 / 1024 });
    await read(reader, content);
    expect(children().at(-1)).not.toBe(before);
  });
});

describe.skipIf(process.platform !== 'linux')('a process whose function has died', () => {
  it('has a limit of the system for its CPU, which ends it while it computes without a break', async () => {
    const reader = new Reader();
    await readsOn(reader);
    const child = readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8').trim().split(' ').at(-1);
    const limits = readFileSync(`/proc/${child}/limits`, 'utf8');
    expect(limits).toMatch(/^Max cpu time +900 +900 /m);
  });
});

describe.skipIf(process.platform !== 'linux')('a process that is ended from outside', () => {
  it('is not the fault of the file, which is tried again', async () => {
    const reader = new Reader();
    await readsOn(reader);
    const before = readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8').trim().split(' ');
    const outcomes = read(reader, manyLines(3_000));
    process.kill(Number(before.at(-1)), 'SIGKILL');
    await expect(outcomes).rejects.toMatchObject({ name: 'ReadingFailed' });
    await readsOn(reader);
  });
});
