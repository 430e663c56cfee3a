import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { HeadObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { TEST_CREDENTIALS } from './environment.ts';
import { SetupFailure } from './failure.ts';
import type { StackAddresses } from './stack.ts';

const SEEDS = join(import.meta.dirname, '..', 'seeds');
const PATIENCE = 120_000;

/** What the receipts say of the seeds. */
export interface SeedReport {
  files: number;
  articles: number;
  rejected: { key: string; reason: string }[];
}

/** Uploads the files below seeds/ that the bucket does not have, and waits until each one's receipt says what became of it. */
export async function uploadSeeds({ aws, region, bucket, api }: StackAddresses): Promise<SeedReport> {
  const s3 = new S3Client({ endpoint: aws, region, forcePathStyle: true, credentials: TEST_CREDENTIALS });
  const entries = await readdir(SEEDS, { recursive: true, withFileTypes: true });
  const keys = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(SEEDS, join(entry.parentPath, entry.name)).split(sep).join('/'));
  const receipts = await Promise.all(
    keys.map(async (key) => {
      const etag = await upload(s3, bucket, key);
      return settledReceipt(api, key, etag);
    }),
  );
  s3.destroy();
  return {
    files: keys.length,
    articles: receipts.reduce((sum, receipt) => sum + receipt.articles, 0),
    rejected: receipts.flatMap(({ key, rejected }) => rejected.map(({ message }) => ({ key, reason: message }))),
  };
}

/** @returns the ETag of the object, which is the MD5 of its content */
async function upload(s3: S3Client, Bucket: string, Key: string): Promise<string> {
  const Body = await readFile(join(SEEDS, Key));
  const etag = createHash('md5').update(Body).digest('hex');
  const stored = await s3.send(new HeadObjectCommand({ Bucket, Key })).catch(() => null);
  if (stored?.ETag?.replaceAll('"', '') !== etag) await s3.send(new PutObjectCommand({ Bucket, Key, Body }));
  return etag;
}

interface SeedReceipt {
  key: string;
  status: string;
  etag: string | null;
  articles: number;
  rejected: { message: string }[];
}

async function settledReceipt(api: string, key: string, etag: string): Promise<SeedReceipt> {
  const until = Date.now() + PATIENCE;
  while (Date.now() < until) {
    const response = await fetch(`${api}/objects?key=${encodeURIComponent(key)}`).catch(() => null);
    const receipt = response?.ok ? ((await response.json()) as SeedReceipt) : null;
    if (receipt && receipt.status !== 'pending' && (receipt.etag === etag || receipt.status === 'rejected'))
      return receipt;
    await sleep(250);
  }
  throw new SetupFailure(
    `The seed ${key} was uploaded and has no receipt after ${PATIENCE / 1000} s. Look into .local/stack/emulator/output.log.`,
  );
}
