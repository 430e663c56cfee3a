import { DeleteObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { expect, inject, vi } from 'vitest';
import type { Article } from '../../functions/article.ts';
import type { Receipt } from '../../functions/engine/receipt.ts';
import { TEST_CREDENTIALS } from '../../local/environment.ts';
import { checkedFetch } from '../contract/checked-fetch.ts';
import { CATALOGUE } from '../contract/lines/catalogue.ts';

const stack = inject('stack');
const s3 = new S3Client({
  endpoint: stack.aws,
  region: stack.region,
  forcePathStyle: true,
  credentials: TEST_CREDENTIALS,
});
const SOON = { timeout: 60_000, interval: 100 };

/** Drops a file into the bucket. @returns its version */
export async function drop(key: string, content: string | Uint8Array): Promise<string | undefined> {
  const { VersionId } = await s3.send(
    new PutObjectCommand({
      Bucket: stack.bucket,
      Key: key,
      Body: typeof content === 'string' ? Buffer.from(content) : content,
    }),
  );
  return VersionId;
}

/**
 * Makes the catalogue searchable. It is dropped once: articles that were overwritten count in the statistics of words
 * until OpenSearch merges them away, and words of few articles would seem to be those of many.
 */
export async function dropCatalogue(): Promise<void> {
  const articles = Object.values(CATALOGUE);
  const isThere = async () => (await search({ q: 'quillmark' })).totalResults === articles.length;
  if (await isThere()) return;
  await drop('catalogue.jsonl', articles.map((entry) => JSON.stringify(entry)).join('\n'));
  await vi.waitUntil(isThere, SOON);
}

export async function remove(key: string): Promise<void> {
  await s3.send(new DeleteObjectCommand({ Bucket: stack.bucket, Key: key }));
}

/** Asks the API, whose answer must be one that the OpenAPI document describes. */
export const ask = (path: string, init?: RequestInit): Promise<Response> => checkedFetch(`${stack.api}${path}`, init);

/** GETs a route of the API that answers with JSON. */
export async function get(
  path: string,
  init?: RequestInit,
): Promise<{ status: number; headers: Headers; body: unknown }> {
  const response = await ask(path, init);
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text === '' ? null : JSON.parse(text) };
}

export interface SearchAnswer {
  totalResults: number;
  articles: (Article & { highlights?: Record<string, unknown> })[];
}

export async function search(parameters: Record<string, string>): Promise<SearchAnswer> {
  const { status, body } = await get(`/search?${new URLSearchParams(parameters)}`);
  expect(status).toBe(200);
  return body as SearchAnswer;
}

/** Waits until a search finds so many articles, and gives the answer. */
export async function found(
  parameters: Record<string, string>,
  totalResults: number,
  timeout = SOON.timeout,
): Promise<SearchAnswer> {
  const total = async () => (await search(parameters)).totalResults;
  await expect.poll(total, { ...SOON, timeout }).toBe(totalResults);
  return search(parameters);
}

/** Waits until a file's receipt is as expected; of this version, where one is given. */
export async function receipt(key: string, expected: Partial<Receipt>, versionId?: string): Promise<Receipt> {
  const read = async () => (await get(`/objects?key=${encodeURIComponent(key)}`)).body as Receipt;
  await expect.poll(read, SOON).toMatchObject(versionId === undefined ? expected : { ...expected, versionId });
  return read();
}
