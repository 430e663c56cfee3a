import type { Client } from '@opensearch-project/opensearch';
import { failureOf } from '../engine/failure.ts';
import { FileFault } from '../normalise/file.ts';
import type { Lane } from './lanes.ts';
import type { ChangeMessage } from './messages/events.ts';
import { LongFile } from './reading/long-file.ts';
import { readReceipts, type StoredReceipt } from './receipts.ts';

/** How the last error of a file begins that was sent to the queue of long files. */
const SENT_ON = new LongFile().name;
/** Deliveries of a message to the queue of long files, where a file is alone, after which the file is to blame. */
const MOST_ALONE = 3;

/**
 * Returns how often the message has come of each key whose last passes ended without a word: a function that dies can't say of what. The messages
 * come back, and the receipts are `pending` without an error. Reading runs in a process of its own, so this is the net below
 * it: such a file may have killed the function, and with it its batch.
 */
export async function endedSilently(
  client: Client,
  alias: string,
  messages: readonly ChangeMessage[],
): Promise<ReadonlyMap<string, number>> {
  const again = messages.flatMap(({ keys, receiveCount }) => keys.map((key) => ({ key, before: receiveCount - 1 })));
  const suspects = again.filter(({ before }) => before > 0);
  if (suspects.length === 0) return new Map();
  const receipts = await receiptsOf(
    client,
    alias,
    suspects.map(({ key }) => key),
  );
  const silent = suspects.filter(({ before }, at) => {
    const receipt = receipts[at]?.receipt;
    if (receipt?.status !== 'pending' || receipt.attempts < before) return false;
    // A long file that goes on from a checkpoint is pending too, and one that was sent on has that as its last error.
    return receipt.checkpoint === null && (receipt.lastError ?? SENT_ON).startsWith(SENT_ON);
  });
  return new Map(silent.map(({ key, before }) => [key, before + 1]));
}

/** Returns receipts; none where they can't be read or are lost: the passes, which make a lost index anew, get to know it. */
async function receiptsOf(
  client: Client,
  alias: string,
  keys: readonly string[],
): Promise<readonly (StoredReceipt | null)[]> {
  try {
    return await readReceipts(client, alias, keys);
  } catch (error) {
    if (failureOf(error) === null) throw error;
    return [];
  }
}

/**
 * Sets a file apart of which a function may have died: it goes to where it is alone, and is rejected where it was.
 * @throws LongFile, FileFault
 */
export function setApart(lane: Lane, receiveCount: number): void {
  if (!lane.isAlone) throw new LongFile();
  if (receiveCount > MOST_ALONE)
    throw new FileFault('function_died', 'The function ended each time that it read this file, without saying why.');
}
