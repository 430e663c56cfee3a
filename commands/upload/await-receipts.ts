import { setTimeout as sleep } from 'node:timers/promises';
import { isUnreadable, type ShownReceipt } from '../../functions/engine/receipt.ts';
import type { Ask } from '../stack/operate.ts';
import { type CurrentVersion, isSameVersion, type Uploaded } from './put-files.ts';

/** The number of receipts in one request. */
const AT_ONCE = 500;
const BETWEEN_LOOKS = 300;
const BETWEEN_FAULTS = 1_000;
/** In every n-th round, the bucket is asked whether files without a receipt still have the uploaded version. */
const ASK_BUCKET_EVERY = 5;

/**
 * The outcome of an uploaded file. `replaced`: somebody has overwritten or deleted it before it was indexed;
 * `waiting`: it was not indexed in time.
 */
export type Settled =
  | { file: Uploaded; outcome: 'settled'; receipt: ShownReceipt }
  | { file: Uploaded; outcome: 'replaced' | 'waiting'; receipt: ShownReceipt | null };

export interface Waiting {
  ask: Ask;
  /** Returns the current version of a key in the bucket. */
  currentVersion(key: string): Promise<CurrentVersion | null>;
  /** Milliseconds without any settled file after which waiting ends. */
  patience: number;
  /** Milliseconds for which the receipts may be unreadable before waiting ends. */
  faultPatience: number;
  signal: AbortSignal;
  onSettled(done: number): void;
  /** Called once when the receipts become unreadable. */
  onFault(fault: unknown): void;
}

interface Failing {
  since: number;
  fault: unknown;
}

/** The outcome of every file, and why waiting ended before all were settled, where it did so for a fault. */
export interface Waited {
  settled: Settled[];
  fault: unknown;
}

/**
 * Waits for the receipts of the uploaded versions. Receipts of earlier versions do not count. When receipts can't be read, it
 * asks again, because the files are in the bucket whatever happens here.
 */
export async function awaitReceipts(waiting: Waiting, files: readonly Uploaded[]): Promise<Waited> {
  const settled: Settled[] = [];
  let left: Uploaded[] = [...files];
  let progressAt = Date.now();
  const watch = watchFaults(waiting);
  for (
    let looks = 1;
    left.length > 0 && !waiting.signal.aborted && !watch.isOver() && Date.now() - progressAt < waiting.patience;
    looks++
  ) {
    const looked = await watch.unlessFault(look(waiting, left.slice(0, AT_ONCE), looks % ASK_BUCKET_EVERY === 0));
    if (looked === null) continue;
    // Files that still wait go to the end, so that a slow file does not delay the others.
    left = [...left.slice(AT_ONCE), ...looked.left];
    settled.push(...looked.settled);
    if (looked.settled.length > 0) progressAt = Date.now();
    waiting.onSettled(settled.length);
    if (looked.settled.length === 0) await pause(BETWEEN_LOOKS, waiting.signal);
  }
  const unsettled = left.map((file): Settled => ({ file, outcome: 'waiting', receipt: null }));
  return { settled: [...settled, ...unsettled], fault: watch.fault() };
}

/** Follows how long looks have failed. After a fault it pauses, so that the next look may succeed. */
function watchFaults({ faultPatience, signal, onFault }: Waiting) {
  let failing: Failing | null = null;
  return {
    isOver: () => failing !== null && Date.now() - failing.since >= faultPatience,
    fault: () => failing?.fault ?? null,
    async unlessFault<T>(work: Promise<T>): Promise<T | null> {
      try {
        const result = await work;
        failing = null;
        return result;
      } catch (fault) {
        if (signal.aborted) return null;
        if (failing === null) onFault(fault);
        failing = { since: failing?.since ?? Date.now(), fault };
        await pause(Math.min(BETWEEN_FAULTS, faultPatience), signal);
        return null;
      }
    },
  };
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return sleep(milliseconds, undefined, { signal }).catch(() => undefined);
}

async function look(
  { ask, currentVersion }: Waiting,
  files: readonly Uploaded[],
  asksBucket: boolean,
): Promise<{ settled: Settled[]; left: Uploaded[] }> {
  const { receipts } = await ask({ command: 'receipts', keys: files.map(({ key }) => key) });
  const result = { settled: [] as Settled[], left: [] as Uploaded[] };
  for (const [at, file] of files.entries()) {
    const receipt = receipts[at] ?? null;
    if (receipt && isAnswer(receipt, file)) result.settled.push({ file, outcome: 'settled', receipt });
    else if (asksBucket && receipt && receipt.status !== 'pending') {
      const outcome = await outcomeOf(receipt, file, currentVersion);
      if (outcome === 'waiting') result.left.push(file);
      else result.settled.push({ file, outcome, receipt } as Settled);
    } else result.left.push(file);
  }
  return result;
}

function isAnswer(receipt: ShownReceipt, file: Uploaded): boolean {
  return receipt.status !== 'pending' && receipt.status !== 'deleted' && isSameVersion(receipt, file);
}

/**
 * Compares the receipt of another version with what is in the bucket. An object that the index function could not read has
 * such a receipt, as its version is not known there: it is the answer when it is younger than the object.
 */
async function outcomeOf(
  { status, indexedAt }: ShownReceipt,
  file: Uploaded,
  currentVersion: Waiting['currentVersion'],
): Promise<Settled['outcome']> {
  const current = await currentVersion(file.key);
  if (current === null || !isSameVersion(current, file)) return 'replaced';
  return isUnreadable(status) && Date.parse(indexedAt ?? '') >= current.uploadedAt ? 'settled' : 'waiting';
}
