import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject } from 'vitest';
import type { QueueDepth } from '../../commands/stack/queues.ts';
import { type Ended, startCommand } from '../boot/run-command.ts';

let addresses: Promise<string> | undefined;

async function writeAddresses(): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), 'operator-')), 'stack.json');
  await writeFile(file, JSON.stringify(inject('stack')));
  return file;
}

/** Starts `npm run articles -- WORDS` against the stack of this test run. */
export async function start(...args: string[]) {
  addresses ??= writeAddresses();
  return startCommand(await addresses, args);
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
