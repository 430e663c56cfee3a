import { isDeepStrictEqual } from 'node:util';
import type { Client } from '@opensearch-project/opensearch';
import { receiptId } from '../article.ts';
import type { BulkOperation, BulkResult, StoredAt } from '../engine/bulk.ts';
import { IncompleteAnswer } from '../engine/failure.ts';
import { foldersOf, type Receipt } from '../engine/receipt.ts';

/** A receipt as it is stored, and where: the condition of its next change. */
export interface StoredReceipt {
  receipt: Receipt;
  storedAt: StoredAt;
}

/** What a search finds of a key in one generation; all are 0 where it finds nothing. */
export interface Indexed {
  /** The generation's write alias. */
  alias: string;
  articles: number;
  /** One more than the highest number of these articles. */
  highest: number;
  /**
   * The same of articles whose number is not indexed, as in generations of earlier versions. It may be much too high: it
   * is one more than their highest ordinal.
   */
  highestUnnumbered: number;
  lastOrdinal: number;
}

/** What is known of a key: its receipt, and its articles in each generation. */
export interface Known {
  stored: StoredReceipt | null;
  indexed: Indexed[];
}

/** A receipt with a new claim, and what was known before it. */
export interface Claimed extends StoredReceipt {
  indexed: Indexed[];
  /** Numbers of articles that earlier passes may have written lie below it. */
  highestBefore: number;
}

/** OpenSearch refused a receipt, or too many passes changed the same receipt at once. */
export class ReceiptNotWritten extends Error {
  override readonly name = 'ReceiptNotWritten';
}

function contended(key: string): ReceiptNotWritten {
  return new ReceiptNotWritten(`The receipt of ${key} changed under every attempt to change it`);
}

/** A later pass has claimed the key: what this pass has read may be out of date. */
export class Superseded extends Error {
  override readonly name = 'Superseded';
}

/** Reads and writes receipts; concurrent passes share the requests. */
export interface ReceiptStore {
  find(key: string): Promise<Known>;
  read(key: string): Promise<StoredReceipt | null>;
  write(operations: BulkOperation[]): Promise<BulkResult[]>;
  alias: string;
}

/** Lost compare-and-sets after which a pass fails: the queue delivers its message again later. */
const MOST_CONFLICTS = 20;

/**
 * Claims a key for a pass. The claim is higher than every earlier one, and the receipt becomes `pending`.
 * A pass that loses the compare-and-set reads the receipt again and makes a higher claim.
 * @param atLeast the lowest claim
 */
export async function claim(store: ReceiptStore, key: string, now: () => number, atLeast = 0): Promise<Claimed> {
  for (let conflicts = 0; conflicts < MOST_CONFLICTS; conflicts++) {
    const { stored, indexed } = await store.find(key);
    const previous = stored?.receipt ?? null;
    const highestBefore = Math.max(...indexed.map(({ highest }) => highest), highestOf(previous, indexed));
    const receipt = claimed(key, previous, { least: Math.max(now(), atLeast), highestBefore });
    const storedAt = await compareAndSet(store, receipt, stored?.storedAt ?? null);
    if (storedAt) return { receipt, storedAt, indexed, highestBefore };
  }
  throw contended(key);
}

/** A receipt says it exactly. Only where it is lost, ordinals are taken for numbers. */
function highestOf(previous: Receipt | null, indexed: readonly Indexed[]): number {
  return previous?.highest ?? Math.max(0, ...indexed.map(({ highestUnnumbered }) => highestUnnumbered));
}

/** Changes the receipt of a claim. @throws Superseded when a later claim exists */
export async function change(
  store: ReceiptStore,
  stored: StoredReceipt,
  changes: Partial<Receipt>,
): Promise<StoredReceipt> {
  const receipt = { ...stored.receipt, ...changes };
  let condition: StoredAt = stored.storedAt;
  for (let conflicts = 0; conflicts < MOST_CONFLICTS; conflicts++) {
    const storedAt = await compareAndSet(store, receipt, condition);
    if (storedAt) return { receipt, storedAt };
    const found = await ofSameClaim(store, receipt);
    if (isDeepStrictEqual(found.receipt, receipt)) return found;
    condition = found.storedAt;
  }
  throw contended(receipt.key);
}

/** A request whose answer was lost may have been carried out: then the claim is still this one's. */
async function ofSameClaim(store: ReceiptStore, receipt: Receipt): Promise<StoredReceipt> {
  const found = await store.read(receipt.key);
  if (found?.receipt.claim !== receipt.claim) throw new Superseded(`A later pass has taken over ${receipt.key}`);
  return found;
}

async function compareAndSet(
  store: ReceiptStore,
  receipt: Receipt,
  condition: StoredAt | null,
): Promise<StoredAt | null> {
  const target = { alias: store.alias, id: receiptId(receipt.key), document: JSON.stringify(receipt) };
  const operation: BulkOperation = condition
    ? { ...target, action: 'index', unchangedSince: condition }
    : { ...target, action: 'create' };
  const [result] = await store.write([operation]);
  if (result?.storedAt) return result.storedAt;
  if (result?.status === 409) return null;
  const { status, errorType, errorReason } = result ?? {};
  throw new ReceiptNotWritten(`OpenSearch refused a receipt: ${status} ${errorType} ${errorReason}`);
}

/** Most files hold one article: its number is reserved with the claim, without a further request. */
const RESERVED = 1;

function claimed(
  key: string,
  previous: Receipt | null,
  { least, highestBefore }: { least: number; highestBefore: number },
): Receipt {
  const unended = previous?.unended;
  const attempts = previous?.status === 'pending' ? previous.attempts + 1 : 1;
  return {
    ...emptyReceipt(key),
    ...previous,
    status: 'pending',
    claim: Math.max((previous?.claim ?? 0) + 1, least),
    highest: Math.max(highestBefore, RESERVED),
    attempts,
    unended: { passes: (unended?.passes ?? 0) + 1, object: unended?.object ?? null },
  };
}

function emptyReceipt(key: string): Receipt {
  return {
    key,
    ...foldersOf(key),
    status: 'pending',
    claim: 0,
    highest: 0,
    checkpoint: null,
    articles: 0,
    leftOut: 0,
    rejected: [],
    rejectedCount: 0,
    lastError: null,
    lastErrorCode: null,
    etag: null,
    versionId: null,
    size: null,
    format: null,
    uploadedAt: null,
    indexedAt: null,
    generations: [],
    attempts: 0,
    unended: null,
    tookMs: null,
  };
}

interface Found {
  error?: { reason?: string };
  found?: boolean;
  _source?: Receipt;
  _seq_no?: number;
  _primary_term?: number;
}

/** Reads the receipts of keys, in their order; null for a key never seen. */
export async function readReceipts(
  client: Client,
  alias: string,
  keys: readonly string[],
): Promise<(StoredReceipt | null)[]> {
  const { body } = await client.mget({ index: alias, body: { ids: keys.map(receiptId) } });
  return (body.docs as Found[]).map(({ error, found, _source, _seq_no: seqNo, _primary_term: primaryTerm }) => {
    // A receipt that can't be read now is not one that was never written.
    if (error) throw new IncompleteAnswer(`A receipt can't be read: ${error.reason}`);
    return found && _source && seqNo !== undefined && primaryTerm !== undefined
      ? { receipt: _source, storedAt: { seqNo, primaryTerm } }
      : null;
  });
}
