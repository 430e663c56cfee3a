import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exists } from './parts/prepare.ts';
import { commandLine, stopLeftover } from './processes.ts';
import type { StackAddresses } from './stack.ts';

const LOCAL = join(import.meta.dirname, '..', '.local');
const FOLDER = join(LOCAL, 'stack');
const SERVERS = ['emulator', 'opensearch'];
const PROCESS = join(FOLDER, 'process');
const CLEAN = join(FOLDER, 'stopped-cleanly');

/** Where the one stack of `npm start` keeps its state, and where it says how to reach it. */
export const instance = { folder: FOLDER, addresses: join(LOCAL, 'stack.json'), log: join(FOLDER, 'start.log') };

/** The process id of the running `npm start`, or null. */
export async function runningProcess(): Promise<number | null> {
  const pid = Number(await readFile(PROCESS, 'utf8').catch(() => ''));
  return pid > 0 && pid !== process.pid && (await commandLine(pid)).includes('start.ts') ? pid : null;
}

export async function runningAddresses(): Promise<StackAddresses | null> {
  const text = await readFile(instance.addresses, 'utf8').catch(() => null);
  return text === null ? null : JSON.parse(text);
}

/**
 * Takes over the folder. The state of a run that ended cleanly is kept; after a crash the emulator's and the engine's
 * may not fit together any more, so both are begun afresh.
 */
export async function openInstance(): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  await rm(instance.addresses, { force: true });
  for (const part of ['emulator', 'opensearch']) await stopLeftover(join(FOLDER, part), LOCAL);
  if (!(await exists(CLEAN)))
    for (const part of ['emulator', 'opensearch', 'deploy'])
      await rm(join(FOLDER, part), { recursive: true, force: true });
  for (const part of ['emulator', 'opensearch']) await mkdir(join(FOLDER, part), { recursive: true });
  await rm(CLEAN, { force: true });
  await writeFile(PROCESS, String(process.pid));
}

/** Ends the servers of a run that was killed. */
export async function stopLeftovers(): Promise<void> {
  for (const part of SERVERS) await stopLeftover(join(FOLDER, part), LOCAL);
  await rm(instance.addresses, { force: true });
}

/** @param clean whether the state may be used again */
export async function closeInstance(clean: boolean): Promise<void> {
  await rm(instance.addresses, { force: true });
  if (clean) await writeFile(CLEAN, '');
  await rm(PROCESS, { force: true });
}

/** Written last and in one step: whoever finds it can use the stack. */
export async function announce(addresses: StackAddresses): Promise<void> {
  await writeFile(instance.addresses, `${JSON.stringify(addresses, null, 2)}\n`);
}
