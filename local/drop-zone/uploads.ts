import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { articleId } from '../../functions/article.ts';
import type { Receipt } from '../../functions/engine/receipt.ts';
import { contentType } from '../deploy/content-type.ts';
import { REGION, TEST_CREDENTIALS } from '../environment.ts';

/** A file in the bucket. */
export interface Uploaded {
  readonly key: string;
  readonly versionId: string | null;
  /** The id of the first article in the file, if it has one. */
  readonly articleId: string;
}

/** A file and its receipt; null while there is none. */
export interface DroppedFile {
  readonly key: string;
  readonly receipt: Receipt | null;
}

/** Uploads files to the bucket, and reads their receipts. */
export interface Uploads {
  put(key: string, bytes: Uint8Array): Promise<Uploaded>;
  look(keys: readonly string[]): Promise<DroppedFile[]>;
}

/** The limit of files on one page. */
const MOST_FILES = 100;

/**
 * Returns the uploads to a bucket of the emulator.
 * @param aws address of the emulator
 * @param api address of the API, whose receipts are read
 */
export function uploadsTo(aws: string, bucket: string, api: string): Uploads {
  const s3 = new S3Client({ endpoint: aws, region: REGION, forcePathStyle: true, credentials: TEST_CREDENTIALS });
  return {
    async put(key, Body) {
      const object = { Bucket: bucket, Key: key, Body, ContentType: contentType(key) };
      const { VersionId } = await s3.send(new PutObjectCommand(object));
      return { key, versionId: VersionId ?? null, articleId: articleId(key, 0) };
    },
    look: (keys) => Promise.all([...new Set(keys)].slice(0, MOST_FILES).map((key) => look(api, key))),
  };
}

async function look(api: string, key: string): Promise<DroppedFile> {
  const response = await fetch(`${api}/objects?key=${encodeURIComponent(key)}`);
  return { key, receipt: response.ok ? ((await response.json()) as Receipt) : null };
}
