import { spawn } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, inject } from 'vitest';
import type { QueueDepth } from '../../commands/stack/queues.ts';

const CLI = join(import.meta.dirname, '..', '..', 'commands', 'articles.ts');

/** What a command ended with. */
export interface Ended {
  exitCode: number | null;
  out: string;
  err: string;
}

let addresses: Promise<string> | undefined;

async function writeAddresses(): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), 'operator-')), 'stack.json');
  await writeFile(file, JSON.stringify(inject('stack')));
  return file;
}

/** Starts `npm run articles -- WORDS` against the stack of this test run. */
export async function start(...args: string[]) {
  addresses ??= writeAddresses();
  const env = { PATH: process.env['PATH'], HOME: '/nonexistent', ARTICLES_ADDRESSES: await addresses };
  const child = spawn(process.execPath, [CLI, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const exit = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const ended = Promise.all([exit, text(child.stdout), text(child.stderr)]).then(
    ([exitCode, out, err]): Ended => ({ exitCode, out, err }),
  );
  return { child, ended };
}

/** Runs it to its end. */
export async function articles(...args: string[]): Promise<Ended> {
  return (await start(...args)).ended;
}

/** Waits until all events have been worked off, those that are tried again too. */
export async function quietQueue(): Promise<void> {
  const inQueue = async () => {
    const { queue } = JSON.parse((await articles('status', '--json')).out) as { queue: QueueDepth };
    return queue.waiting + queue.inFlight;
  };
  await expect.poll(inQueue, { timeout: 900_000, interval: 2_000 }).toBe(0);
}
