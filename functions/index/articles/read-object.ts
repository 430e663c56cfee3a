import { S3ServiceException } from '@aws-sdk/client-s3';
import type { ErrorCode } from '../../engine/receipt.ts';
import { type Arriving, arriving, PATIENCE, Stalled, type Waits } from './arriving.ts';
import type { Bucket, ObjectAnswer } from './bucket.ts';

/** An object of the bucket as it was when it was read. `size` in bytes. */
export interface StoredObject {
  bytes: AsyncIterable<Uint8Array>;
  contentType: string | null;
  etag: string | null;
  versionId: string | null;
  size: number;
  uploadedAt: Date;
}

/**
 * The object exists, but can't be read now. Its articles are kept, and it is read again when S3 says that it was restored,
 * and by every reconciliation. The message says what to do.
 */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
  readonly status: 'archived' | 'unreadable';
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string) {
    super(message);
    this.code = code;
    this.status = code === 'archived' ? 'archived' : 'unreadable';
  }
}

const AGAIN = 'Then run reconcile --repair, or wait for the next night.';

/** Errors of KMS that are not about the key: it is asked too often, or fails itself. */
const PASSING = /throttl|limit|internal|timeout|unavailable/i;

/** Returns why S3 refuses to read an object; null where it is another error, which is retried. */
function obstacleOf({ name }: S3ServiceException): Unreadable | null {
  if (name === 'InvalidObjectState')
    return new Unreadable('archived', 'The object is archived. Restore it: it is read again at once.');
  if (name === 'InvalidRequest')
    return new Unreadable(
      'customer_key',
      "The object is encrypted with a customer's own key (SSE-C). Upload it without one: it is read at once.",
    );
  if (name.startsWith('KMS.') && !PASSING.test(name))
    return new Unreadable(
      'unusable_key',
      `The key that the object is encrypted with can't be used (${name.slice(0, 60)}). Enable it, or allow the index function to use it. ${AGAIN}`,
    );
  if (name === 'AccessDenied')
    return new Unreadable(
      'access_denied',
      `S3 denies access to the object. Allow the index function to read it (s3:GetObject), and to use the key that it is encrypted with (kms:Decrypt). ${AGAIN}`,
    );
  return null;
}

/**
 * Returns an object; null where it does not exist. Only 404 says so: 403 is a refusal and never counts as a deletion.
 * Without `s3:ListBucket`, S3 would answer 403 for a missing key too.
 * @throws Unreadable for an object that can't be read now; Stalled where S3 does not answer, also while it is read
 */
export async function readObject(
  bucket: Bucket,
  key: string,
  { patience = PATIENCE, until = Number.POSITIVE_INFINITY }: Partial<Waits> = {},
): Promise<StoredObject | null> {
  const answer = new AbortController();
  const timer = setTimeout(() => answer.abort(), Math.min(patience, until - Date.now()));
  try {
    return toStoredObject(await bucket.get(key, answer.signal), { patience, until });
  } catch (error) {
    if (answer.signal.aborted) throw new Stalled();
    if (!(error instanceof S3ServiceException)) throw error;
    if (error.$metadata.httpStatusCode === 404 && error.name !== 'NoSuchBucket') return null;
    throw obstacleOf(error) ?? error;
  } finally {
    clearTimeout(timer);
  }
}

/** Ends the download of an object that nobody reads: a body that is left unread would keep its connection. */
export function discard({ bytes }: StoredObject): void {
  (bytes as Partial<Arriving>).destroy?.();
}

function toStoredObject(answer: ObjectAnswer, waits: Waits): StoredObject {
  return {
    bytes: arriving(answer.body, waits),
    contentType: answer.contentType ?? null,
    etag: answer.etag?.replaceAll('"', '') ?? null,
    versionId: answer.versionId ?? null,
    size: answer.size ?? 0,
    uploadedAt: answer.uploadedAt ?? new Date(0),
  };
}
