import { access, link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SetupFailure } from './failure.ts';
import { recordedProcess, recordProcess, stopLeftover } from './processes/process-record.ts';
import type { StackAddresses } from './stack.ts';
import { stateIn } from './state.ts';

const LOCAL = join(import.meta.dirname, '..', '.local');
const FOLDER = join(LOCAL, 'stack');
const PROCESS = join(FOLDER, 'process');
const EMULATOR = join(FOLDER, 'emulator', 'process');
const LEFTOVERS = ['opensearch/process', 'deploy/cdk-bootstrap', 'deploy/cdk-synth', 'deploy/cdk-deploy'];
/** Milliseconds that the processes of a killed run have to end by themselves. */
const LEFTOVER_PATIENCE = 30_000;

/** The state of the stack of `npm start`. */
export const state = stateIn(FOLDER);

/** Paths of the stack of `npm start`: its state, its addresses and its log. */
export const instance = { folder: FOLDER, addresses: join(LOCAL, 'stack.json'), log: join(FOLDER, 'start.log') };

/** Whether this checkout has, or had, a stack of `npm start`. */
export function hasLocalStack(): Promise<boolean> {
  return access(FOLDER).then(
    () => true,
    (error: NodeJS.ErrnoException) => error.code !== 'ENOENT',
  );
}

/** Returns the process id of the running `npm start`, or null. */
export function runningProcess(): Promise<number | null> {
  return recordedProcess(PROCESS);
}

/** Returns the addresses of the running stack; null when there is none or it is not ready. */
export async function runningAddresses(): Promise<StackAddresses | null> {
  if ((await runningProcess()) === null) return null;
  const text = await readFile(instance.addresses, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
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

/**
 * Stops the processes that a killed `npm start` has left running. If the emulator ends by itself, the state is kept.
 * @returns whether there were any
 */
export async function stopLeftovers(): Promise<boolean> {
  const [emulator, ...others] = await Promise.all(
    [EMULATOR, ...LEFTOVERS.map((record) => join(FOLDER, record))].map((record) =>
      stopLeftover(record, LEFTOVER_PATIENCE),
    ),
  );
  if (emulator === 'ended') await state.keep();
  return [emulator, ...others].some((outcome) => outcome !== 'gone');
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
