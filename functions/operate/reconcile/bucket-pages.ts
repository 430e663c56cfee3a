import { ListObjectsV2Command, type S3Client } from '@aws-sdk/client-s3';
import type { ListedObject } from './merge.ts';
import type { FetchPage } from './pages.ts';

/** Storage classes whose objects must be restored before they can be read. */
const ARCHIVES = new Set(['GLACIER', 'DEEP_ARCHIVE']);
/** Its objects may be in an archive, of which a listing says nothing. */
const TIERED = 'INTELLIGENT_TIERING';

/** Returns a function that lists a bucket below a prefix. Keys arrive URL-encoded: XML can't hold every character of a key. */
export function bucketPages(s3: S3Client, bucketName: string, prefix: string): FetchPage<ListedObject> {
  return async (after) => {
    const { Contents = [], IsTruncated = false } = await s3.send(
      new ListObjectsV2Command({
        Bucket: bucketName,
        EncodingType: 'url',
        OptionalObjectAttributes: ['RestoreStatus'],
        ...(prefix !== '' && { Prefix: prefix }),
        ...(after !== null && { StartAfter: after }),
      }),
    );
    const items = Contents.map(({ Key = '', ETag = '', LastModified, StorageClass = '', RestoreStatus }) => ({
      key: decodeURIComponent(Key.replaceAll('+', ' ')),
      etag: ETag.replaceAll('"', ''),
      uploadedAt: LastModified?.getTime() ?? 0,
      isArchived: isArchived(StorageClass, RestoreStatus?.RestoreExpiryDate !== undefined),
    }));
    return { items, isLast: !IsTruncated };
  };
}

function isArchived(storageClass: string, isRestored: boolean): boolean | 'unknown' {
  return storageClass === TIERED ? 'unknown' : ARCHIVES.has(storageClass) && !isRestored;
}
