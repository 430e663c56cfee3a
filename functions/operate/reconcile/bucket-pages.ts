import { ListObjectsV2Command, type S3Client } from '@aws-sdk/client-s3';
import type { ListedObject } from './merge.ts';
import type { FetchPage } from './pages.ts';

/** Lists a bucket below a prefix. Keys are asked for URL-encoded: XML can't hold every character that a key may have. */
export function bucketPages(s3: S3Client, bucketName: string, prefix: string): FetchPage<ListedObject> {
  return async (after) => {
    const { Contents = [], IsTruncated = false } = await s3.send(
      new ListObjectsV2Command({
        Bucket: bucketName,
        EncodingType: 'url',
        ...(prefix !== '' && { Prefix: prefix }),
        ...(after !== null && { StartAfter: after }),
      }),
    );
    const items = Contents.map(({ Key = '', ETag = '', LastModified }) => ({
      key: decodeURIComponent(Key.replaceAll('+', ' ')),
      etag: ETag.replaceAll('"', ''),
      uploadedAt: LastModified?.getTime() ?? 0,
    }));
    return { items, isLast: !IsTruncated };
  };
}
