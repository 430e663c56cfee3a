import { setTimeout as sleep } from 'node:timers/promises';
import type { Drift } from '../../functions/operate/requests.ts';
import { amount, CommandFailure, type Io, interrupted } from '../command.ts';
import { openProgress } from '../progress.ts';
import { driftOf, reconcileAll } from '../reconcile.ts';
import type { Ask } from './operate.ts';
import type { QueueDepth } from './queues.ts';

const BETWEEN_LOOKS = 1_000;
/** Milliseconds without progress after which the missing files are determined again. */
const STALLED_AFTER = 60_000;
/** Rounds without improvement after which filling fails. */
const MOST_ROUNDS = 3;
const SHOWN_KEYS = 5;

/** What filling a generation needs: the operate function, the depth of the queue, and the output. */
export interface Filling {
  ask: Ask;
  depth(): Promise<QueueDepth>;
  io: Io;
}

/** Queues the files that a generation lacks until it lacks none. @throws CommandFailure when some can't be indexed */
export async function fillGeneration(filling: Filling, generation: string): Promise<void> {
  const { ask, io } = filling;
  let least = Number.POSITIVE_INFINITY;
  for (let rounds = 0; rounds < MOST_ROUNDS; rounds++) {
    const what = { generation, repair: true };
    const { counts, drift } = await reconcileAll(ask, io, what);
    const left = driftOf(counts);
    if (left === 0) return;
    if (left < least) rounds = 0;
    least = Math.min(least, left);
    if (rounds === MOST_ROUNDS - 1) throw await stalled(ask, generation, drift, left);
    await queueIsDone(filling, generation);
  }
}

/** Waits until all files are done, the queue is empty, or nothing happens any more. */
async function queueIsDone({ ask, depth, io }: Filling, generation: string): Promise<void> {
  const progress = openProgress(io);
  let last = { done: -1, at: Date.now() };
  while (Date.now() - last.at < STALLED_AFTER) {
    const { done, total } = await ask({ command: 'reindex-progress', generation });
    progress.show(done, total, `files in ${generation}:`);
    const { waiting, inFlight } = await depth();
    if (done >= total || waiting + inFlight === 0) break;
    if (done > last.done) last = { done, at: Date.now() };
    await pause(BETWEEN_LOOKS, io);
  }
  progress.end();
}

/** Waits. @throws CommandFailure when the user interrupts the command */
export async function pause(milliseconds: number, { signal }: Io): Promise<void> {
  await sleep(milliseconds, undefined, { signal }).catch(() => undefined);
  if (signal.aborted) throw interrupted('Searches are not affected. To continue, run reindex again.');
}

async function stalled(ask: Ask, generation: string, drift: readonly Drift[], left: number): Promise<CommandFailure> {
  const named = drift.slice(0, SHOWN_KEYS).map(({ key }) => key);
  const { receipts } = await ask({ command: 'receipts', keys: named });
  const why = receipts.map((receipt, at) => `  ${named[at]}: ${receipt?.lastError ?? 'no error was recorded'}`);
  return new CommandFailure(
    `${amount(left, 'file')} could not be indexed into ${generation}. Searches are not affected. Fix the cause and run reindex again:`,
    { details: why },
  );
}
