import { GetObjectCommand, type GetObjectCommandOutput, type S3Client, S3ServiceException } from '@aws-sdk/client-s3';
import { FileFault } from '../../normalise/file.ts';

/** An object of the bucket as it was when it was read. `size` in bytes. */
export interface StoredObject {
  bytes: AsyncIterable<Uint8Array>;
  contentType: string | null;
  etag: string | null;
  versionId: string | null;
  size: number;
  uploadedAt: Date;
}

/** Objects that exist but can't be read, by the name of S3's error. The message says what to do. */
const UNREADABLE: Record<string, FileFault> = {
  InvalidObjectState: new FileFault('archived', 'The object is archived. Restore it, then copy it onto itself.'),
  InvalidRequest: new FileFault(
    'customer_key',
    "The object is encrypted with a customer's own key. Upload it without one.",
  ),
};

/**
 * Returns an object; null where it does not exist. Only 404 says so: 403 is a refusal and never counts as a deletion.
 * Without `s3:ListBucket`, S3 would answer 403 for a missing key too.
 * @throws FileFault for an object that can never be read
 */
export async function readObject(s3: S3Client, bucketName: string, key: string): Promise<StoredObject | null> {
  try {
    return toStoredObject(await s3.send(new GetObjectCommand({ Bucket: bucketName, Key: key })));
  } catch (error) {
    if (!(error instanceof S3ServiceException)) throw error;
    if (error.$metadata.httpStatusCode === 404 && error.name !== 'NoSuchBucket') return null;
    throw UNREADABLE[error.name] ?? error;
  }
}

function toStoredObject(output: GetObjectCommandOutput): StoredObject {
  return {
    bytes: (output.Body ?? []) as AsyncIterable<Uint8Array>,
    contentType: output.ContentType ?? null,
    etag: output.ETag?.replaceAll('"', '') ?? null,
    versionId: output.VersionId ?? null,
    size: output.ContentLength ?? 0,
    uploadedAt: output.LastModified ?? new Date(0),
  };
}
