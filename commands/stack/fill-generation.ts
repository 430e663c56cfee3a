import { setTimeout as sleep } from 'node:timers/promises';
import type { Drift } from '../../functions/operate/requests.ts';
import { amount, CommandFailure, type Io, interrupted } from '../command.ts';
import { openProgress } from '../progress.ts';
import { driftOf, reconcileAll } from '../reconcile.ts';
import type { Ask } from './operate.ts';
import type { QueueDepth } from './queues.ts';

/** Events that may wait while more keys are queued: a file that is dropped meanwhile waits behind them. */
const MOST_WAITING = 2_000;
const BETWEEN_LOOKS = 1_000;
/** Without any file done for so long, it looks at what is missing again. */
const STANDSTILL = 60_000;
/** Rounds in which nothing gets any better, after which it gives up. */
const MOST_ROUNDS = 3;
const NAMED = 5;

/** What filling a generation works with: the operate function, a look at the queue, and the person who waits. */
export interface Filling {
  ask: Ask;
  depth(): Promise<QueueDepth>;
  io: Io;
}

/** Queues what a generation lacks, until it lacks nothing. @throws CommandFailure when files can't be brought into it */
export async function fillGeneration(filling: Filling, generation: string): Promise<void> {
  const { ask, io } = filling;
  let least = Number.POSITIVE_INFINITY;
  for (let rounds = 0; rounds < MOST_ROUNDS; rounds++) {
    const what = { generation, repair: true };
    const { counts, drift } = await reconcileAll(ask, io, what, () => queueHasRoom(filling));
    const left = driftOf(counts);
    if (left === 0) return;
    if (left < least) rounds = 0;
    least = Math.min(least, left);
    if (rounds === MOST_ROUNDS - 1) throw await standstill(ask, generation, drift, left);
    await workedOff(filling, generation);
  }
}

async function queueHasRoom({ depth, io }: Filling): Promise<void> {
  while ((await depth()).waiting > MOST_WAITING) await pause(BETWEEN_LOOKS, io);
}

/** Waits while the queue is worked off. */
async function workedOff({ ask, depth, io }: Filling, generation: string): Promise<void> {
  const progress = openProgress(io);
  let last = { done: -1, at: Date.now() };
  while (Date.now() - last.at < STANDSTILL) {
    const { done, total } = await ask({ command: 'reindex-progress', generation });
    progress.show(done, total, `files in ${generation}:`);
    const { waiting, inFlight } = await depth();
    if (done >= total || waiting + inFlight === 0) break;
    if (done > last.done) last = { done, at: Date.now() };
    await pause(BETWEEN_LOOKS, io);
  }
  progress.end();
}

/** Waits, unless the person wants it to end. */
export async function pause(milliseconds: number, { signal }: Io): Promise<void> {
  await sleep(milliseconds, undefined, { signal }).catch(() => undefined);
  if (signal.aborted) throw interrupted('Searches are as they were; running reindex again goes on from here.');
}

async function standstill(
  ask: Ask,
  generation: string,
  drift: readonly Drift[],
  left: number,
): Promise<CommandFailure> {
  const named = drift.slice(0, NAMED).map(({ key }) => key);
  const { receipts } = await ask({ command: 'receipts', keys: named });
  const why = receipts.map((receipt, at) => `  ${named[at]}: ${receipt?.lastError ?? 'no error is known'}`);
  return new CommandFailure(
    `${amount(left, 'file')} can't be brought into ${generation}. Searches go on as before. Mend the cause and run it again:\n${why.join('\n')}`,
  );
}
