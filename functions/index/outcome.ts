import type { Receipt, Rejection } from '../engine/receipt.ts';
import type { StoredObject } from './articles/read-object.ts';
import type { Written } from './articles/target.ts';
import { isIgnored } from './messages/ignored-keys.ts';

/** Returns what the receipt of a file says that was read to its end. */
export function outcome(key: string, object: StoredObject | null, written: Written): Partial<Receipt> {
  const { articles, leftOut, rejected, rejectedCount, format } = written;
  return {
    status: statusOf(key, object, written),
    articles,
    leftOut,
    rejected: [...rejected, ...moreThan(rejected.length, rejectedCount)],
    rejectedCount,
    format,
    lastError: null,
    lastErrorCode: null,
    etag: object?.etag ?? null,
    versionId: object?.versionId ?? null,
    size: object?.size ?? null,
    uploadedAt: object?.uploadedAt.toISOString() ?? null,
  };
}

/** Returns one rejection for all that are not listed. */
function moreThan(listed: number, all: number): Rejection[] {
  if (all <= listed) return [];
  const message = `${all - listed} more were rejected. Only the first ${listed} are listed.`;
  return [{ ordinal: null, code: 'more_rejections', message }];
}

function statusOf(key: string, object: StoredObject | null, { articles, rejectedCount }: Written): Receipt['status'] {
  if (articles > 0) return rejectedCount > 0 ? 'partly' : 'indexed';
  if (rejectedCount > 0) return 'rejected';
  return object && isIgnored(key, object.size) ? 'ignored' : 'deleted';
}

/** @param started milliseconds since 1970 */
export function times(started: number, now: number): Partial<Receipt> {
  return { indexedAt: new Date(now).toISOString(), tookMs: now - started };
}
