import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { HeadObjectCommand, PutObjectCommand, type S3Client, S3ServiceException } from '@aws-sdk/client-s3';
import { contentType } from '../../local/deploy/content-type.ts';
import type { LocalFile } from './local-files.ts';

const AT_ONCE = 16;
/** Larger files are streamed. */
const WHOLE = 4 * 1024 * 1024;

/** The version of an object: its id or, in a bucket without versions, its ETag. */
export interface Version {
  versionId: string | null;
  etag: string | null;
}

/** What the bucket has at a key now. `uploadedAt` in milliseconds since 1970, without the last three digits. */
export interface CurrentVersion extends Version {
  uploadedAt: number;
}

export interface Uploaded extends LocalFile, Version {}

/** The files that were uploaded, and those that failed. */
export interface PutResult {
  uploaded: Uploaded[];
  failed: { file: LocalFile; reason: string }[];
}

/** Uploads files, several at once. The signal also ends the current uploads: S3 keeps no partial objects. */
export async function putFiles(
  s3: S3Client,
  bucket: string,
  files: readonly LocalFile[],
  onPut: (done: number) => void,
  signal: AbortSignal,
): Promise<PutResult> {
  const result: PutResult = { uploaded: [], failed: [] };
  const waiting = files.values();
  const putter = async () => {
    for (const file of waiting) {
      if (signal.aborted) return;
      const outcome = await put(s3, bucket, file, signal).catch((error: unknown) => ({ reason: reasonOf(error) }));
      if (!('reason' in outcome)) result.uploaded.push({ ...file, ...outcome });
      else if (!signal.aborted) result.failed.push({ file, ...outcome });
      onPut(result.uploaded.length + result.failed.length);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, putter));
  return result;
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

async function put(
  s3: S3Client,
  Bucket: string,
  { path, key, size }: LocalFile,
  abortSignal: AbortSignal,
): Promise<Version> {
  const content = size > WHOLE ? { Body: createReadStream(path), ContentLength: size } : { Body: await readFile(path) };
  const command = new PutObjectCommand({ Bucket, Key: key, ContentType: contentType(path), ...content });
  const { VersionId, ETag } = await s3.send(command, { abortSignal });
  return { versionId: VersionId ?? null, etag: ETag?.replaceAll('"', '') ?? null };
}

/** Returns the current version of an object; null when it does not exist. */
export async function currentVersion(s3: S3Client, Bucket: string, Key: string): Promise<CurrentVersion | null> {
  try {
    const { VersionId, ETag, LastModified } = await s3.send(new HeadObjectCommand({ Bucket, Key }));
    const uploadedAt = LastModified?.getTime() ?? 0;
    return { versionId: VersionId ?? null, etag: ETag?.replaceAll('"', '') ?? null, uploadedAt };
  } catch (error) {
    if (error instanceof S3ServiceException && error.$metadata.httpStatusCode === 404) return null;
    throw error;
  }
}

export function isSameVersion(one: Version, other: Version): boolean {
  return one.versionId !== null && other.versionId !== null
    ? one.versionId === other.versionId
    : one.etag === other.etag;
}
