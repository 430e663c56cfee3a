import type { Receipt } from '../engine/receipt.ts';
import { FileFault, type Outcome, type SourceFile } from '../normalise/file.ts';
import { isIgnored } from './ignored-keys.ts';
import type { StoredObject } from './read-object.ts';
import { change, claim, type ReceiptStore, type StoredReceipt, Superseded } from './receipts.ts';
import { deleteOthers, nothingWritten, type Target, type Written, writeArticles } from './write-articles.ts';

/** What a pass needs: the bucket, the normaliser, OpenSearch and a clock. */
export interface Mirror {
  read(key: string): Promise<StoredObject | null>;
  normalise(file: SourceFile): AsyncIterable<Outcome>;
  receipts: ReceiptStore;
  generations: Target['aliases'];
  write: Target['write'];
  now(): number;
}

/** How a pass ended: with the receipt that it wrote, or overtaken by a later one that has read later. */
export type PassResult = Receipt | 'superseded';

/**
 * Brings the index in line with the object that is in the bucket now: claim, then read.
 *
 * Events are hints, late and out of order, so nothing of them counts but the key. A pass first makes its claim, higher
 * than every earlier one, in the key's receipt, and only then reads the object. It writes with the claim as version.
 * So of two passes the one with the higher claim has read later, and its writes win whatever the order they arrive in:
 * a write under a lower version is refused. Ordinals are reserved in the receipt before they are written, so the
 * winner knows every id that an earlier pass may have written, or may still write, and deletes those that the object
 * does not have. A pass that is refused anywhere has been overtaken and has nothing left to do. One that dies leaves
 * its message in the queue, and the next pass begins anew.
 */
export async function mirrorKey(mirror: Mirror, key: string): Promise<PassResult> {
  try {
    return await pass(mirror, key);
  } catch (error) {
    if (error instanceof Superseded) return 'superseded';
    throw error;
  }
}

async function pass(mirror: Mirror, key: string): Promise<Receipt> {
  const started = mirror.now();
  const { previous, ...claimed } = await claim(mirror.receipts, key, mirror.now);
  let stored: StoredReceipt = claimed;
  const target: Target = {
    aliases: mirror.generations,
    claim: claimed.receipt.claim,
    write: mirror.write,
    now: mirror.now,
    reserve: async (ordinals) => {
      if (ordinals > stored.receipt.highest) stored = await change(mirror.receipts, stored, { highest: ordinals });
    },
  };
  try {
    const { object, written } = await write(mirror, target, claimed.receipt);
    await deleteOthers(target, key, written, previous?.highest ?? 0);
    const settled = await change(mirror.receipts, stored, {
      ...outcome(key, object, written),
      generations: [...mirror.generations],
      ...times(started, mirror.now()),
    });
    return settled.receipt;
  } catch (error) {
    if (!(error instanceof Superseded)) await noteError(mirror, stored, error);
    throw error;
  }
}

async function write(
  mirror: Mirror,
  target: Target,
  receipt: Receipt,
): Promise<{ object: StoredObject | null; written: Written }> {
  const { key } = receipt;
  try {
    const object = await mirror.read(key);
    if (!object || isIgnored(key, object.size)) return { object, written: nothingWritten() };
    const { bytes, contentType, uploadedAt } = object;
    const outcomes = mirror.normalise({ key, contentType, uploadedAt, bytes });
    return { object, written: await writeArticles(target, receipt, object, outcomes) };
  } catch (error) {
    if (!(error instanceof FileFault)) throw error;
    const rejected = [{ ordinal: null, code: error.code, message: error.message }];
    return { object: null, written: { ...nothingWritten(), rejected, rejectedCount: 1 } };
  }
}

function outcome(key: string, object: StoredObject | null, written: Written): Partial<Receipt> {
  const { articles, rejected, rejectedCount, format } = written;
  return {
    status: statusOf(key, object, written),
    articles,
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

/** Whoever asks where the file is shall see why it waits. The error itself decides what happens next, not this. */
async function noteError(mirror: Mirror, stored: StoredReceipt, error: unknown): Promise<void> {
  const lastError = error instanceof Error ? `${error.name}: ${error.message}`.slice(0, 500) : 'unknown error';
  await change(mirror.receipts, stored, { lastError }).catch(() => undefined);
}
