import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { TEST_CREDENTIALS } from '../environment.ts';
import { SetupFailure } from '../failure.ts';
import type { StackAddresses } from '../stack.ts';
import { contentType } from './content-type.ts';

const SEEDS = join(import.meta.dirname, '..', '..', 'seeds');
const PATIENCE = 120_000;

/** The result of the upload, from the receipts of the seeds. */
export interface SeedReport {
  files: number;
  articles: number;
  rejected: { key: string; reason: string }[];
}

interface SeedReceipt {
  key: string;
  status: string;
  etag: string | null;
  articles: number;
  rejected: { message: string }[];
  lastError: string | null;
}

/** Uploads the files in seeds/ that are not indexed yet or have changed, and waits for their receipts. */
export async function uploadSeeds({ aws, region, bucket, api }: StackAddresses): Promise<SeedReport> {
  const keys = await seedKeys();
  const s3 = new S3Client({ endpoint: aws, region, forcePathStyle: true, credentials: TEST_CREDENTIALS });
  const versions = new Map<string, string>();
  for (const key of keys) versions.set(key, await upload(s3, bucket, key, await readReceipt(api, key)));
  s3.destroy();
  const until = Date.now() + PATIENCE;
  const receipts: SeedReceipt[] = [];
  for (const [key, etag] of versions) receipts.push(await settledReceipt(api, key, etag, until));
  return {
    files: keys.length,
    articles: receipts.reduce((sum, receipt) => sum + receipt.articles, 0),
    rejected: receipts.flatMap(({ key, rejected }) => rejected.map(({ message }) => ({ key, reason: message }))),
  };
}

async function seedKeys(): Promise<string[]> {
  const entries = await readdir(SEEDS, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => relative(SEEDS, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** @returns the ETag of the object, which is the MD5 of its content */
async function upload(s3: S3Client, Bucket: string, Key: string, receipt: SeedReceipt | null): Promise<string> {
  const Body = await readFile(join(SEEDS, Key));
  const etag = createHash('md5').update(Body).digest('hex');
  const isIndexed = receipt !== null && receipt.status !== 'pending' && receipt.etag === etag;
  if (!isIndexed) await s3.send(new PutObjectCommand({ Bucket, Key, Body, ContentType: contentType(Key) }));
  return etag;
}

async function settledReceipt(api: string, key: string, etag: string, until: number): Promise<SeedReceipt> {
  let receipt: SeedReceipt | null = null;
  while (Date.now() < until) {
    receipt = await readReceipt(api, key);
    // The receipt of an earlier version stays until the new version is indexed. A receipt without an ETag is always current.
    if (receipt && receipt.status !== 'pending' && (receipt.etag ?? etag) === etag) return receipt;
    await sleep(150);
  }
  throw new SetupFailure(
    `The sample file ${key} was not indexed within ${PATIENCE / 1000} s${receipt?.lastError ? `: ${receipt.lastError}` : ''}. See .local/stack/emulator/output.log.`,
  );
}

async function readReceipt(api: string, key: string): Promise<SeedReceipt | null> {
  const response = await fetch(`${api}/objects?key=${encodeURIComponent(key)}`).catch(() => null);
  return response?.ok ? ((await response.json()) as SeedReceipt) : null;
}
