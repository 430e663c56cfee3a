import { GetObjectCommand, type GetObjectCommandOutput, type S3Client, S3ServiceException } from '@aws-sdk/client-s3';
import { FileFault } from '../../normalise/file.ts';

/** An object as it is at the moment of reading. `size` in bytes. */
export interface StoredObject {
  bytes: AsyncIterable<Uint8Array>;
  contentType: string | null;
  etag: string | null;
  versionId: string | null;
  size: number;
  uploadedAt: Date;
}

/** Objects that exist and can never be read by this function, with what to do about it. */
const UNREADABLE: Record<string, FileFault> = {
  InvalidObjectState: new FileFault('archived', 'The object is archived. Restore it, then copy it onto itself.'),
  InvalidRequest: new FileFault(
    'customer_key',
    "The object is encrypted with a customer's own key. Upload it without one.",
  ),
};

/**
 * Reads an object, or null when there is none any more. Only 404 says so (without `s3:ListBucket` S3 answers 403
 * for a missing key): a refusal is never taken for a deletion.
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
