import { isDeepStrictEqual } from 'node:util';
import type { Receipt, Unended } from '../engine/receipt.ts';
import { FileFault } from '../normalise/file.ts';
import { discard, type StoredObject } from './articles/read-object.ts';
import { identityOf } from './checkpoint.ts';
import type { Lane } from './lanes.ts';
import type { ChangeMessage } from './messages/events.ts';
import { type OwnReceipt, UnnotedError } from './own-receipt.ts';
import { LongFile } from './reading/long-file.ts';
import { ReadingFailed } from './reading/reading.ts';
import { Superseded } from './receipts.ts';

/**
 * Passes over the same object, alone in the queue of long files, that never said how they ended; then the file is to
 * blame. The first one there is not counted: of which object it died is not known.
 */
const MOST_DEATHS = 2;

/** How often the queue has delivered a message of each key before this time. */
export function redeliveries(messages: readonly ChangeMessage[]): ReadonlyMap<string, number> {
  const before = new Map<string, number>();
  for (const { keys, receiveCount } of messages)
    for (const key of keys) before.set(key, Math.max(before.get(key) ?? 0, receiveCount - 1));
  return before;
}

/**
 * Sets an object apart at which functions may have died: it goes to where it is alone, and there its passes are counted.
 *
 * A function that dies can't say of what. Each claim counts its pass in the receipt, and each end that a pass can tell of
 * takes the pass out again, so what is left has died, or is still at work. A message that came back tells the two apart:
 * a function whose pass can't write its end lets none come back, but sends a new one.
 * Reading runs in a process of its own, so this is the net below it.
 * @param again deliveries of the key's message before this one
 * @returns why the object is rejected; null where it is read
 * @throws LongFile where it is not alone
 */
export async function setApart(
  record: OwnReceipt,
  object: StoredObject,
  { lane, again }: { lane: Lane; again: number },
): Promise<FileFault | null> {
  const before = record.before?.passes ?? 0;
  if (Math.min(before, again) === 0) return null;
  if (!lane.isAlone) {
    discard(object);
    throw new LongFile();
  }
  const identity = identityOf(object);
  if (!isDeepStrictEqual(record.receipt.unended?.object, identity)) {
    await record.change({ unended: { passes: 1, object: identity } });
    return null;
  }
  if (Math.min(before, again) < MOST_DEATHS) return null;
  return new FileFault(
    'function_died',
    'The function ended each time that it read on from here, without saying why. The articles before it are kept.',
  );
}

/** Whether an error counts like the death of a function: the system has ended the process that reads. */
function isDeath(error: unknown): boolean {
  return error instanceof ReadingFailed && error.wasKilled;
}

/** Returns what the receipt counts when a pass ends with an error. */
export function afterError(error: unknown, { receipt, before }: OwnReceipt): Unended | null {
  return isDeath(error) ? (receipt.unended ?? null) : before;
}

/** Notes how a pass has failed. @returns what it throws */
export async function noteFailure(record: OwnReceipt, error: unknown, progress: Partial<Receipt>): Promise<unknown> {
  if (error instanceof Superseded) return error;
  const unended = afterError(error, record);
  // Passes among the long files are counted anew.
  const isNoted = await record.noteError(error, {
    ...progress,
    unended,
    ...(error instanceof LongFile && { attempts: 0 }),
  });
  return isNoted || isDeath(error) || error instanceof LongFile ? error : new UnnotedError(error);
}
