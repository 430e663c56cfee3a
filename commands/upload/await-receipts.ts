import { setTimeout as sleep } from 'node:timers/promises';
import type { ShownReceipt } from '../../functions/engine/receipt.ts';
import type { Ask } from '../stack/operate.ts';
import { isSameVersion, type Uploaded, type Version } from './put-files.ts';

/** The number of receipts in one request. */
const AT_ONCE = 500;
const BETWEEN_LOOKS = 300;
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
  currentVersion(key: string): Promise<Version | null>;
  /** Milliseconds without any settled file after which waiting ends. */
  patience: number;
  signal: AbortSignal;
  onSettled(done: number): void;
}

/** Waits for the receipts of the uploaded versions. Receipts of earlier versions do not count. */
export async function awaitReceipts(waiting: Waiting, files: readonly Uploaded[]): Promise<Settled[]> {
  const settled: Settled[] = [];
  let left: Uploaded[] = [...files];
  let progressAt = Date.now();
  for (
    let looks = 1;
    left.length > 0 && !waiting.signal.aborted && Date.now() - progressAt < waiting.patience;
    looks++
  ) {
    const looked = await look(waiting, left.slice(0, AT_ONCE), looks % ASK_BUCKET_EVERY === 0);
    // Files that still wait go to the end, so that a slow file does not delay the others.
    left = [...left.slice(AT_ONCE), ...looked.left];
    settled.push(...looked.settled);
    if (looked.settled.length > 0) progressAt = Date.now();
    waiting.onSettled(settled.length);
    if (looked.settled.length === 0) await sleep(BETWEEN_LOOKS);
  }
  return [...settled, ...left.map((file): Settled => ({ file, outcome: 'waiting', receipt: null }))];
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
    else if (asksBucket && receipt && receipt.status !== 'pending' && !(await isStill(file, currentVersion)))
      result.settled.push({ file, outcome: 'replaced', receipt });
    else result.left.push(file);
  }
  return result;
}

function isAnswer(receipt: ShownReceipt, file: Uploaded): boolean {
  return receipt.status !== 'pending' && receipt.status !== 'deleted' && isSameVersion(receipt, file);
}

async function isStill(file: Uploaded, currentVersion: Waiting['currentVersion']): Promise<boolean> {
  const current = await currentVersion(file.key);
  return current !== null && isSameVersion(current, file);
}
