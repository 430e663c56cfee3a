import { failureOf } from '../engine/failure.ts';
import type { Receipt } from '../engine/receipt.ts';
import { FileFault, type Outcome, type SourceFile } from '../normalise/file.ts';
import type { StoredObject } from './articles/read-object.ts';
import { nothingWritten, type Target, type Written } from './articles/target.ts';
import { writeArticles } from './articles/write-articles.ts';
import { deleteBeyond, reject } from './articles/write-chunk.ts';
import { checkpointOf, writtenBefore } from './checkpoint.ts';
import { isIgnored } from './messages/ignored-keys.ts';
import type { NoteParserFault } from './parser-faults.ts';
import { change, claim, ReceiptNotWritten, type ReceiptStore, type StoredReceipt, Superseded } from './receipts.ts';

/** What a pass needs: the bucket, the normaliser, OpenSearch and a clock. */
export interface Mirror {
  read(key: string): Promise<StoredObject | null>;
  /** @param from ordinal to begin with */
  normalise(file: SourceFile, from: number): AsyncIterable<Outcome>;
  receipts: ReceiptStore;
  generations: Target['aliases'];
  write: Target['write'];
  noteParserFault: NoteParserFault;
  now(): number;
  /** Whether the time for reading is over; the next pass continues with a long file. */
  timeIsUp(): boolean;
}

/**
 * How a pass ended: with the receipt that it wrote, or because a later pass has claimed the key. `superseded`: the later
 * pass has finished; `overtaken`: it has not and may still fail, so another pass must follow. A receipt that is still
 * `pending` belongs to a file too long for one pass: the next pass continues.
 */
export type PassResult = Receipt | 'superseded' | 'overtaken';

/**
 * Makes the index agree with the object that is in the bucket now: it claims the key, then reads the object.
 *
 * Events arrive late and out of order, so only their keys are used. A pass first writes its claim (a fencing token,
 * higher than every earlier one) into the key's receipt, and only then reads the object. All its writes have the claim
 * as version. So of two passes, the one with the higher claim has read later, and its writes win in whatever order they
 * arrive: OpenSearch refuses a write with a lower version. Ordinals are reserved in the receipt before they are written.
 * So the winner knows every id that an earlier pass may have written or may still write, and deletes those that the
 * object does not have. A pass that is refused stops. If the later pass has not finished, the refused one sends a new
 * message: the two may hold copies of one message, and the first to finish deletes it from the queue. A pass that
 * crashes leaves its message in the queue, and the next pass begins anew.
 *
 * A pass that runs out of time leaves a checkpoint in the receipt: below that ordinal, the index agrees with the object.
 * The next pass makes its own claim. If it reads the same object, it continues at the checkpoint; otherwise it removes
 * the checkpoint before it writes anything. So a checkpoint proves that no pass has written another object since then.
 * Late writes of earlier passes to those ordinals have lower claims and stay refused.
 */
export async function mirrorKey(mirror: Mirror, key: string): Promise<PassResult> {
  try {
    return await pass(mirror, key);
  } catch (error) {
    if (!(error instanceof Superseded)) throw error;
    const later = await mirror.receipts.read(key);
    return later?.receipt.status === 'pending' ? 'overtaken' : 'superseded';
  }
}

async function pass(mirror: Mirror, key: string): Promise<Receipt> {
  const started = mirror.now();
  const { previous, ...claimed } = await claim(mirror.receipts, key, mirror.now);
  const record = new OwnReceipt(mirror.receipts, claimed);
  let progress = (): Partial<Receipt> => ({});
  try {
    const content = await read(mirror, key);
    const before = writtenBefore(record.receipt.checkpoint, content.object, mirror.generations);
    if (record.receipt.checkpoint && !before) await record.change({ checkpoint: null });
    const written = before ?? nothingWritten();
    progress = () => progressOf(mirror, content.object, written);
    const target = targetOf(mirror, record, progress, previous?.highest ?? 0);
    if (!(await write(mirror, target, key, content, written))) return await record.change(progress());
    await deleteBeyond(target, key, written);
    return await record.change({
      ...outcome(key, content.object, written),
      ...times(started, mirror.now()),
      generations: [...mirror.generations],
      highest: Math.max(written.ordinals, previous?.highest ?? 0),
      checkpoint: null,
    });
  } catch (error) {
    if (!(error instanceof Superseded)) await noteError(record, error, progress());
    throw error;
  }
}

/** The receipt that belongs to a pass's claim, as it was stored last. */
class OwnReceipt {
  readonly #store: ReceiptStore;
  #stored: StoredReceipt;

  constructor(store: ReceiptStore, stored: StoredReceipt) {
    this.#store = store;
    this.#stored = stored;
  }

  get receipt(): Receipt {
    return this.#stored.receipt;
  }

  /** @throws Superseded when a later claim exists */
  async change(changes: Partial<Receipt>): Promise<Receipt> {
    this.#stored = await change(this.#store, this.#stored, changes);
    return this.receipt;
  }
}

/** What the bucket has at a key: an object, none, or one that can never be read. */
interface Content {
  object: StoredObject | null;
  fault: FileFault | null;
}

async function read(mirror: Mirror, key: string): Promise<Content> {
  try {
    return { object: await mirror.read(key), fault: null };
  } catch (error) {
    if (!(error instanceof FileFault)) throw error;
    return { object: null, fault: error };
  }
}

/** Returns the checkpoint of a file that is written in part. */
function progressOf(mirror: Mirror, object: StoredObject | null, written: Written): Partial<Receipt> {
  if (!object || written.ordinals === 0) return {};
  return { checkpoint: checkpointOf(object, mirror.generations, written) };
}

function targetOf(mirror: Mirror, record: OwnReceipt, progress: () => Partial<Receipt>, highestBefore: number): Target {
  return {
    aliases: mirror.generations,
    claim: record.receipt.claim,
    highestBefore,
    write: mirror.write,
    noteParserFault: (ordinal, error) => mirror.noteParserFault(record.receipt.key, ordinal, error),
    now: mirror.now,
    timeIsUp: mirror.timeIsUp,
    reserve: async (ordinals) => {
      if (ordinals > record.receipt.highest) await record.change({ highest: ordinals, ...progress() });
    },
  };
}

/** Writes the object's articles. @returns false where the next pass must continue */
async function write(
  mirror: Mirror,
  target: Target,
  key: string,
  { object, fault }: Content,
  written: Written,
): Promise<boolean> {
  if (fault) reject(written, { ordinal: null, code: fault.code, message: fault.message });
  if (!object || isIgnored(key, object.size)) return true;
  const { bytes, contentType, uploadedAt } = object;
  const outcomes = mirror.normalise({ key, contentType, uploadedAt, bytes }, written.ordinals);
  return writeArticles(target, { key, object, outcomes }, written);
}

function outcome(key: string, object: StoredObject | null, written: Written): Partial<Receipt> {
  const { articles, leftOut, rejected, rejectedCount, format } = written;
  return {
    status: statusOf(key, object, written),
    articles,
    leftOut,
    rejected,
    rejectedCount,
    format,
    lastError: null,
    etag: object?.etag ?? null,
    versionId: object?.versionId ?? null,
    size: object?.size ?? null,
    uploadedAt: object?.uploadedAt.toISOString() ?? null,
  };
}

function statusOf(key: string, object: StoredObject | null, { articles, rejectedCount }: Written): Receipt['status'] {
  if (articles > 0) return rejectedCount > 0 ? 'partly' : 'indexed';
  if (rejectedCount > 0) return 'rejected';
  return object && isIgnored(key, object.size) ? 'ignored' : 'deleted';
}

function times(started: number, now: number): Partial<Receipt> {
  return { indexedAt: new Date(now).toISOString(), tookMs: now - started };
}

/** Writes into the receipt why the file waits. If that fails too, as in an outage, the caller throws the first error. */
async function noteError(record: OwnReceipt, error: unknown, progress: Partial<Receipt>): Promise<void> {
  const lastError = error instanceof Error ? `${error.name}: ${error.message}`.slice(0, 500) : 'unknown error';
  try {
    await record.change({ lastError, ...progress });
  } catch (second) {
    const isExpected =
      second instanceof Superseded || second instanceof ReceiptNotWritten || failureOf(second) !== null;
    if (!isExpected) throw second;
  }
}
