import type { S3Client } from '@aws-sdk/client-s3';
import type { WatchDocument } from '../search/watches/kept/documents.ts';

const END = '.json';

/** Copies of the watches, from which a lost index is restored. */
export interface Copies {
  write(watch: WatchDocument): Promise<void>;
  remove(name: string): Promise<void>;
  /** Yields the names of the watches that have a copy. */
  names(): AsyncIterable<string>;
  /** Returns the copy of a watch; null where it has none. */
  read(name: string): Promise<WatchDocument | null>;
}

/**
 * Returns the copies below `.watches/` in the bucket, which is never read as articles. Several stacks may share a bucket, so
 * each has a folder.
 */
export function bucketCopies(bucketName: string, stackName: string): Copies {
  const prefix = `.watches/${stackName}/`;
  const objectOf = (name: string) => ({ Bucket: bucketName, Key: `${prefix}${name}${END}` });
  let client: S3Client | undefined;
  // Few sweeps copy anything.
  const open = async () => {
    const sdk = await import('@aws-sdk/client-s3');
    client ??= new sdk.S3Client({ forcePathStyle: true });
    return { s3: client, sdk };
  };
  return {
    write: async (watch) => {
      const { s3, sdk } = await open();
      const content = { Body: JSON.stringify(watch), ContentType: 'application/json' };
      await s3.send(new sdk.PutObjectCommand({ ...objectOf(watch.name), ...content }));
    },
    remove: async (name) => {
      const { s3, sdk } = await open();
      await s3.send(new sdk.DeleteObjectCommand(objectOf(name)));
    },
    names: async function* () {
      const { s3, sdk } = await open();
      for await (const { Contents = [] } of sdk.paginateListObjectsV2(
        { client: s3 },
        { Bucket: bucketName, Prefix: prefix },
      ))
        for (const { Key = '' } of Contents) if (Key.endsWith(END)) yield Key.slice(prefix.length, -END.length);
    },
    read: async (name) => {
      const { s3, sdk } = await open();
      try {
        const { Body } = await s3.send(new sdk.GetObjectCommand(objectOf(name)));
        return JSON.parse((await Body?.transformToString()) ?? 'null');
      } catch (error) {
        if (error instanceof sdk.NoSuchKey) return null;
        throw error;
      }
    },
  };
}
