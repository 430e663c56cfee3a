import type { DriftKind } from '../requests.ts';
import type { KeyState, ListedObject, ReceiptFacts } from './merge.ts';

/**
 * Whether a key's articles in a generation are those of its object. `missing`: the object has no receipt of its own, or
 * none of the articles that it should have; `stale`: receipt or articles are those of another version, were written
 * before this generation was there, or nobody has come to the end of them; `orphaned`: receipt or articles of an object that is gone.
 * @param generation write alias of the generation that the articles were counted in
 * @returns null where nothing is to be done
 */
export function judge({ object, receipt, articles }: KeyState, generation: string): DriftKind | null {
  if (!object) return articles > 0 || (receipt && receipt.status !== 'deleted') ? 'orphaned' : null;
  if (!receipt || isUnseen(receipt)) return 'missing';
  if (!isOfVersion(receipt, object)) return 'stale';
  if (receipt.articles > 0 && articles === 0) return 'missing';
  const isSettled = receipt.status !== 'pending' && receipt.generations.includes(generation);
  return isSettled && articles === receipt.articles ? null : 'stale';
}

/** A receipt that tells of no object: of one that was gone, or that has never been read to its end. */
function isUnseen({ status, etag }: ReceiptFacts): boolean {
  return status === 'deleted' || (status === 'pending' && etag === null);
}

/** The same content uploaded again has the same ETag, but another time. Receipts have it from a header, in whole seconds. */
function isOfVersion({ status, etag, uploadedAt, indexedAt }: ReceiptFacts, object: ListedObject): boolean {
  // What S3 did not give out (an archived object, one with a customer's key) has a receipt without ETag.
  if (etag === null) return status === 'rejected' && seconds(indexedAt) >= wholeSeconds(object.uploadedAt);
  return etag === object.etag && seconds(uploadedAt) === wholeSeconds(object.uploadedAt);
}

function seconds(time: string | null): number {
  return wholeSeconds(Date.parse(time ?? ''));
}

function wholeSeconds(milliseconds: number): number {
  return Math.floor(milliseconds / 1000);
}
