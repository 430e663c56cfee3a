import { isUnreadable } from '../../engine/receipt.ts';
import type { DriftKind } from '../requests.ts';
import type { KeyState, ListedObject, ReceiptFacts } from './merge.ts';

/**
 * Returns how a key's articles in a generation differ from its object; null where they agree. `missing`: the object has
 * no receipt, or none of its articles is indexed. `stale`: receipt or articles belong to another version of the object, are
 * not in this generation, or were never written to the end. `orphaned`: the object of the receipt or articles is gone.
 * `unreadable`: S3 did not return the object, and may return it now.
 * @param generation write alias of the generation whose articles were counted
 */
export function judge({ object, receipt, articles }: KeyState, generation: string): DriftKind | null {
  if (!object) return articles > 0 || (receipt && receipt.status !== 'deleted') ? 'orphaned' : null;
  if (!receipt || isUnseen(receipt)) return 'missing';
  if (isUnreadable(receipt.status)) return judgeUnreadable({ object, receipt, articles }, generation);
  if (!isOfVersion(receipt, object)) return 'stale';
  if (receipt.articles > 0 && articles === 0) return 'missing';
  const isSettled = receipt.status !== 'pending' && receipt.generations.includes(generation);
  return isSettled && articles === receipt.articles ? null : 'stale';
}

/** The articles of an object that S3 did not return are those of the version before, if any. */
function judgeUnreadable(
  { object, receipt, articles }: { object: ListedObject; receipt: ReceiptFacts; articles: number },
  generation: string,
): DriftKind | null {
  if (receipt.articles > 0 && articles === 0) return 'missing';
  if (articles !== receipt.articles || !receipt.generations.includes(generation)) return 'stale';
  // What has found it in an archive that is not listed is believed until S3 says that it was restored.
  const isArchived = object.isArchived === 'unknown' ? receipt.status === 'archived' : object.isArchived;
  return isArchived ? null : 'unreadable';
}

/** Whether a receipt describes no object: the object was gone, or was never read to its end. */
function isUnseen({ status, etag }: ReceiptFacts): boolean {
  return status === 'deleted' || (status === 'pending' && etag === null);
}

/** Whether a receipt belongs to this version. Equal content has the same ETag, but another time; receipts have whole seconds. */
function isOfVersion({ status, etag, uploadedAt, indexedAt }: ReceiptFacts, object: ListedObject): boolean {
  // An object that S3 did not return (archived, or with a customer's key) has a receipt without ETag.
  if (etag === null) return status === 'rejected' && seconds(indexedAt) >= wholeSeconds(object.uploadedAt);
  return etag === object.etag && seconds(uploadedAt) === wholeSeconds(object.uploadedAt);
}

function seconds(time: string | null): number {
  return wholeSeconds(Date.parse(time ?? ''));
}

function wholeSeconds(milliseconds: number): number {
  return Math.floor(milliseconds / 1000);
}
