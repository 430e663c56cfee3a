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

/** Paths of the stack of `npm start`: its state, its addresses and its log. */
export const instance = { folder: FOLDER, addresses: join(LOCAL, 'stack.json'), log: join(FOLDER, 'start.log') };

/** Returns the process id of the running `npm start`, or null. */
export function runningProcess(): Promise<number | null> {
  return recordedProcess(PROCESS);
}

/** Returns the addresses of the running stack; null when there is none or it is not ready. */
export async function runningAddresses(): Promise<StackAddresses | null> {
  if ((await runningProcess()) === null) return null;
  const text = await readFile(instance.addresses, 'utf8').catch(() => null);
  return text === null ? null : JSON.parse(text);
}

/** Makes this process the one that runs the stack, and stops the processes that a killed one has left. */
export async function claimInstance(): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  const claim = join(FOLDER, `process-${process.pid}`);
  await recordProcess(claim, process.pid);
  try {
    if ((await runningProcess()) === null) await rm(PROCESS, { force: true });
    await link(claim, PROCESS);
  } catch (cause) {
    throw new SetupFailure('Another npm start is already running. Wait until it is ready, or stop it with npm stop.', {
      cause,
    });
  } finally {
    await rm(claim, { force: true });
  }
  await rm(instance.addresses, { force: true });
  await stopLeftovers();
}

/** Stops the processes that a killed `npm start` has left running. @returns whether there were any */
export async function stopLeftovers(): Promise<boolean> {
  const found = await Promise.all(LEFTOVERS.map((record) => stopLeftover(join(FOLDER, record))));
  return found.some(Boolean);
}

/**
 * Keeps the state of the last run if it ended cleanly and had the same parameters; otherwise deletes it. After a crash the
 * states of the emulator and of OpenSearch may not match, and the state contains addresses with the ports.
 */
export async function openState(parameters: string): Promise<void> {
  const usable = await readFile(CLEAN, 'utf8').catch(() => null);
  await rm(CLEAN, { force: true });
  if (usable !== parameters) for (const part of STATE) await rm(join(FOLDER, part), { recursive: true, force: true });
}

/** Records that the state can be used again. */
export async function keepState(parameters: string): Promise<void> {
  await writeFile(CLEAN, parameters);
}

/** Writes the addresses, in one step, when the stack is ready. */
export async function announce(addresses: StackAddresses): Promise<void> {
  await writeFile(`${instance.addresses}.new`, `${JSON.stringify(addresses, null, 2)}\n`);
  await rename(`${instance.addresses}.new`, instance.addresses);
}

/** Deletes the addresses before the stack stops. */
export async function withdraw(): Promise<void> {
  if ((await runningProcess()) === process.pid) await rm(instance.addresses, { force: true });
}

/** Lets the next `npm start` run. */
export async function releaseInstance(): Promise<void> {
  if ((await runningProcess()) === process.pid) await rm(PROCESS, { force: true });
}
