import type { Receipt } from '../engine/receipt.ts';
import type { FileFault, Outcome, SourceFile } from '../normalise/file.ts';
import { MOST_REMEMBERED } from './articles/added-before.ts';
import type { ArticleStore } from './articles/article-store.ts';
import { keepArticles } from './articles/keep-articles.ts';
import { discard, type StoredObject, Unreadable } from './articles/read-object.ts';
import { nothingWritten, type Target, type Written } from './articles/target.ts';
import { writeArticles } from './articles/write-articles.ts';
import { deleteBeyond, reject } from './articles/write-chunk.ts';
import { checkpointOf, writtenBefore } from './checkpoint.ts';
import { noteFailure } from './isolate.ts';
import { isIgnored } from './messages/ignored-keys.ts';
import { outcome, times } from './outcome.ts';
import type { OwnPass } from './overtaken.ts';
import { howItEnded, LEAPS } from './overtaken.ts';
import { OwnReceipt } from './own-receipt.ts';
import type { NoteParserFault } from './parser-faults.ts';
import { claim, type ReceiptStore, Superseded } from './receipts.ts';

/** What a pass needs: the bucket, the normaliser, OpenSearch and a clock. */
export interface Mirror extends ArticleStore {
  read(key: string): Promise<StoredObject | null>;
  /** @param from ordinal to begin with */
  normalise(file: SourceFile, from: number): AsyncIterable<Outcome>;
  receipts: ReceiptStore;
  generations: Target['aliases'];
  write: Target['write'];
  mostDeletes: number;
  remembersMany: Target['remembersMany'];
  /**
   * Judges an object at which earlier passes over the key may have died.
   * @returns why it is rejected, and what is not read of it
   */
  setApart(record: OwnReceipt, object: StoredObject): Promise<FileFault | null>;
  noteParserFault: NoteParserFault;
  now(): number;
  /** Whether the time for reading is over; the next pass continues with a long file. */
  timeIsUp(): boolean;
}

/**
 * How a pass ended: with the receipt that it wrote, or because a later pass has claimed the key. `superseded`: the later
 * pass has finished; `overtaken`: it has not and may still fail, or writes of the earlier one outlived it, so another pass
 * must follow. `deleting`: the articles are written, but more are left of before than a pass may delete. A receipt that is
 * still `pending` belongs to a file too long for one pass. After both the next pass continues.
 */
export type PassResult = Receipt | 'superseded' | 'overtaken' | 'deleting';

/**
 * Makes the index agree with the object that is in the bucket now: it claims the key, then reads the object.
 *
 * Events arrive late and out of order, so only their keys are used. A pass first writes its claim (a fencing token,
 * higher than every earlier one) into the key's receipt, and only then reads the object. All its writes have the claim
 * as version. So of two passes, the one with the higher claim has read later, and its writes win in whatever order they
 * arrive: OpenSearch refuses a write with a lower version. Numbers of articles are reserved in the receipt before they are
 * written. So the winner knows every id that an earlier pass may have written or may still write, and deletes those that
 * the object does not have. A pass that is refused stops. If the later pass has not finished, the refused one sends a new
 * message: the two may hold copies of one message, and the first to finish deletes it from the queue. A pass that
 * crashes leaves its message in the queue, and the next pass begins anew.
 *
 * A pass that runs out of time leaves a checkpoint in the receipt: below that ordinal, the index agrees with the object.
 * The next pass makes its own claim. If it reads the same object, it continues at the checkpoint; otherwise it removes
 * the checkpoint before it writes anything. So a checkpoint proves that no pass has written another object since then.
 * Late writes of earlier passes to those articles have lower claims and stay refused. A pass that may not delete more
 * lowers `highest` to where it is; the next pass continues there.
 *
 * Receipts may be lost. So a pass also learns from the articles which numbers there are. Where an article has a higher
 * version than the claim, and no later pass has claimed the key, the pass claims again by a leap, and begins anew.
 */
export async function mirrorKey(mirror: Mirror, key: string): Promise<PassResult> {
  const own: OwnPass = { claim: 0, written: 0 };
  for (const leap of LEAPS) {
    try {
      return await pass(mirror, key, own, own.claim + leap);
    } catch (error) {
      if (!(error instanceof Superseded)) throw error;
      const ended = await howItEnded(mirror, key, own);
      if (ended !== 'claim too low') return ended;
    }
  }
  throw new Error('The articles have versions that no claim is higher than.');
}

async function pass(mirror: Mirror, key: string, own: OwnPass, least: number): Promise<Receipt | 'deleting'> {
  const started = mirror.now();
  const { highestBefore, indexed, ...claimed } = await claim(mirror.receipts, key, mirror.now, least);
  const record = new OwnReceipt(mirror.receipts, claimed);
  own.claim = claimed.receipt.claim;
  let progress = (): Partial<Receipt> => ({});
  try {
    const content = await read(mirror, key);
    const before = writtenBefore(record.receipt.checkpoint, content.object, mirror.generations);
    if (record.receipt.checkpoint && !before) await record.change({ checkpoint: null });
    const written = before ?? nothingWritten();
    progress = () => progressOf(mirror, content.object, written);
    if (content.object && !written.isRead) content.fault = await mirror.setApart(record, content.object);
    const target = targetOf(mirror, { record, own, progress }, highestBefore);
    const settle = (changes: Partial<Receipt>) =>
      record.change({
        ...changes,
        ...times(started, mirror.now()),
        generations: [...mirror.generations],
        checkpoint: null,
        unended: null,
      });
    if (content.obstacle) {
      const articles = await keepArticles(mirror, target, key, indexed);
      if (articles === null) return await record.change({ unended: null });
      const { status, code: lastErrorCode, message: lastError } = content.obstacle;
      return await settle({ status, articles, lastError, lastErrorCode });
    }
    if (!(await write(mirror, target, key, content, written)))
      return await record.change({ ...progress(), unended: null });
    const highest = await deleteBeyond(target, key, written);
    if (highest > written.numbers) {
      await record.change({ ...progress(), highest, unended: null });
      return 'deleting';
    }
    return await settle({ ...outcome(key, content.object, written), highest });
  } catch (error) {
    throw await noteFailure(record, error, progress());
  }
}

/** What the bucket has at a key: an object, none, or one that can't be read now. `fault`: why it is not read (any further). */
interface Content {
  object: StoredObject | null;
  fault?: FileFault | null;
  obstacle?: Unreadable;
}

async function read(mirror: Mirror, key: string): Promise<Content> {
  try {
    return { object: await mirror.read(key) };
  } catch (error) {
    if (error instanceof Unreadable) return { object: null, obstacle: error };
    throw error;
  }
}

/** Returns the checkpoint of a file that is written in part. */
function progressOf(mirror: Mirror, object: StoredObject | null, written: Written): Partial<Receipt> {
  if (!object || (written.ordinals === 0 && !written.isRead)) return {};
  return { checkpoint: checkpointOf(object, mirror.generations, written) };
}

function targetOf(
  mirror: Mirror,
  { record, own, progress }: { record: OwnReceipt; own: OwnPass; progress: () => Partial<Receipt> },
  highestBefore: number,
): Target {
  return {
    aliases: mirror.generations,
    claim: own.claim,
    highestBefore,
    write: (operations) => {
      own.written = Math.max(own.written, record.receipt.highest);
      return mirror.write(operations);
    },
    mostDeletes: mirror.mostDeletes,
    remembersMany: mirror.remembersMany,
    noteParserFault: (ordinal, error) => mirror.noteParserFault(record.receipt.key, ordinal, error),
    now: mirror.now,
    timeIsUp: mirror.timeIsUp,
    reserve: async (numbers) => {
      if (numbers > record.receipt.highest) await record.change({ highest: numbers, ...progress() });
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
  if (fault) {
    reject(written, { ordinal: null, code: fault.code, message: fault.message });
    written.isRead = true;
  }
  if (!object) return true;
  if (written.isRead || isIgnored(key, object.size)) {
    discard(object);
    return true;
  }
  const { bytes, contentType, uploadedAt } = object;
  const { highestBefore } = target;
  const isRemembered = highestBefore > 0 && highestBefore <= MOST_REMEMBERED;
  const addedBefore = isRemembered ? await mirror.addedBefore(key, highestBefore) : new Map();
  const outcomes = mirror.normalise({ key, contentType, uploadedAt, bytes }, written.ordinals);
  return writeArticles(target, { key, object, outcomes, addedBefore }, written);
}
