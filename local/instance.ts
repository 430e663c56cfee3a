import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SetupFailure } from './failure.ts';
import { recordedProcess, recordProcess, stopLeftover } from './processes/process-record.ts';
import type { StackAddresses } from './stack.ts';

const LOCAL = join(import.meta.dirname, '..', '.local');
const FOLDER = join(LOCAL, 'stack');
const PROCESS = join(FOLDER, 'process');
const CLEAN = join(FOLDER, 'stopped-cleanly');
const STATE = ['emulator', 'opensearch', 'deploy'];
const LEFTOVERS = [
  'emulator/process',
  'opensearch/process',
  'deploy/cdk-bootstrap',
  'deploy/cdk-synth',
  'deploy/cdk-deploy',
];

/** Where the one stack of `npm start` keeps its state, and where it says how to reach it. */
export const instance = { folder: FOLDER, addresses: join(LOCAL, 'stack.json'), log: join(FOLDER, 'start.log') };

/** The process id of the `npm start` that runs, or null. */
export function runningProcess(): Promise<number | null> {
  return recordedProcess(PROCESS);
}

/** How to reach the running stack; null when there is none or it is not ready. */
export async function runningAddresses(): Promise<StackAddresses | null> {
  if ((await runningProcess()) === null) return null;
  const text = await readFile(instance.addresses, 'utf8').catch(() => null);
  return text === null ? null : JSON.parse(text);
}

/** Makes this process the one that runs the stack, and ends what an earlier one has left when it was killed. */
export async function claimInstance(): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  const claim = join(FOLDER, `process-${process.pid}`);
  await recordProcess(claim, process.pid);
  try {
    if ((await runningProcess()) === null) await rm(PROCESS, { force: true });
    await link(claim, PROCESS);
  } catch (cause) {
    throw new SetupFailure('Another npm start was quicker. Wait until it is ready, or end it with npm stop.', {
      cause,
    });
  } finally {
    await rm(claim, { force: true });
  }
  await rm(instance.addresses, { force: true });
  await stopLeftovers();
}

/** Ends what an `npm start` has left running that was killed. @returns whether there was anything */
export async function stopLeftovers(): Promise<boolean> {
  const found = await Promise.all(LEFTOVERS.map((record) => stopLeftover(join(FOLDER, record))));
  return found.some(Boolean);
}

/**
 * Keeps the state of a run that ended cleanly and had the same parameters. After a crash the emulator's and the
 * engine's may not fit together any more, and the addresses of other ports are baked in: both are begun afresh.
 */
export async function openState(parameters: string): Promise<void> {
  const usable = await readFile(CLEAN, 'utf8').catch(() => null);
  await rm(CLEAN, { force: true });
  if (usable !== parameters) for (const part of STATE) await rm(join(FOLDER, part), { recursive: true, force: true });
}

/** Notes that the state may be used again. */
export async function keepState(parameters: string): Promise<void> {
  await writeFile(CLEAN, parameters);
}

/** Written last and in one step: whoever finds it can use the stack. */
export async function announce(addresses: StackAddresses): Promise<void> {
  await writeFile(`${instance.addresses}.new`, `${JSON.stringify(addresses, null, 2)}\n`);
  await rename(`${instance.addresses}.new`, instance.addresses);
}

/** Takes the announcement back: the stack is about to stop. */
export async function withdraw(): Promise<void> {
  if ((await runningProcess()) === process.pid) await rm(instance.addresses, { force: true });
}

/** Lets the next one start. */
export async function releaseInstance(): Promise<void> {
  if ((await runningProcess()) === process.pid) await rm(PROCESS, { force: true });
}
