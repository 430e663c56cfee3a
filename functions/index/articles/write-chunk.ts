import { articleId } from '../../article.ts';
import type { BulkOperation, BulkResult } from '../../engine/bulk.ts';
import { itemResult } from '../../engine/failure.ts';
import type { Rejection } from '../../engine/receipt.ts';
import { Superseded } from '../receipts.ts';
import type { Target, Written } from './target.ts';

const DELETES_AT_ONCE = 5_000;
/**
 * Articles that a pass deletes at most. The largest file has a million. Passes that only delete are a quarter of an hour
 * apart (`DELETIONS_APART`), and Lambda stops a function that invokes itself through its queue after 16 times.
 */
export const DELETES_A_PASS = 250_000;
/**
 * Rejections of a file that are listed: a hundred show what is wrong, and take some 20 KB of its receipt. The others are
 * counted.
 */
const REJECTIONS_KEPT = 100;
/** Articles of a long file that are reserved in advance: not every request then needs a reservation before it. */
const RESERVED_AHEAD = 5_000;

/** Consecutive ordinals of a file that are written together. */
export interface Chunk {
  articles: { ordinal: number; document: string; leftOut: number }[];
  /** The number of the first of these articles. */
  start: number;
  /** The ordinal after the last of them. */
  end: number;
  positions: number;
  bytes: number;
  format: string | null;
  rejected: Rejection[];
  rejectedCount: number;
}

/** Returns the chunk that follows on what has been written. */
export function emptyChunk({ ordinals: end, numbers: start }: Pick<Written, 'ordinals' | 'numbers'>): Chunk {
  return { articles: [], start, end, positions: 0, bytes: 0, format: null, rejected: [], rejectedCount: 0 };
}

export function reject(into: Pick<Written, 'rejected' | 'rejectedCount'>, rejection: Rejection): void {
  into.rejectedCount++;
  if (into.rejected.length < REJECTIONS_KEPT) into.rejected.push(rejection);
}

/** Writes a chunk's articles, and adds the chunk to `written`. */
export async function writeChunk(
  target: Target,
  key: string,
  chunk: Chunk,
  written: Written,
  isLast: boolean,
): Promise<void> {
  const { articles, start, end } = chunk;
  const numbers = start + articles.length;
  if (articles.length > 0) await target.reserve(isLast ? numbers : numbers + RESERVED_AHEAD);
  const refused = articles.length > 0 ? await index(target, key, chunk) : [];
  await deleteNumbers(
    target,
    key,
    refused.map((position) => start + position),
  );
  written.articles += articles.length - refused.length;
  const lost = new Set(refused);
  for (const [position, { leftOut }] of articles.entries()) if (!lost.has(position)) written.leftOut += leftOut;
  written.ordinals = end;
  written.numbers = numbers;
  written.format = chunk.format ?? written.format;
  for (const rejection of chunk.rejected) reject(written, rejection);
  written.rejectedCount += chunk.rejectedCount - chunk.rejected.length;
}

/**
 * Deletes the articles that earlier passes may have written beyond the file's last one, from the highest down.
 * @returns the number above which none is left; it is higher than the file's articles where the next pass must continue
 */
export async function deleteBeyond(
  target: Target,
  key: string,
  { numbers }: Pick<Written, 'numbers'>,
): Promise<number> {
  let end = target.highestBefore;
  const last = Math.max(numbers, end - target.mostDeletes);
  while (end > last) {
    // The first of them are always deleted: so every pass gets on.
    if (end < target.highestBefore && (await target.remembersMany())) break;
    const start = Math.max(last, end - DELETES_AT_ONCE);
    await deleteNumbers(
      target,
      key,
      Array.from({ length: end - start }, (_, offset) => start + offset),
    );
    end = start;
  }
  return Math.max(end, numbers);
}

async function deleteNumbers(target: Target, key: string, numbers: readonly number[]): Promise<void> {
  if (numbers.length === 0) return;
  const { aliases, claim } = target;
  const operations = numbers.flatMap((number) =>
    aliases.map((alias): BulkOperation => ({ action: 'delete', alias, id: articleId(key, number), version: claim })),
  );
  (await target.write(operations)).forEach(checkWrite);
}

/** Indexes a chunk's articles. @returns positions of articles that at least one generation refused */
async function index(target: Target, key: string, chunk: Chunk): Promise<number[]> {
  const { aliases, claim } = target;
  const operations = chunk.articles.flatMap(({ document }, position) =>
    aliases.map((alias): BulkOperation => {
      const id = articleId(key, chunk.start + position);
      return { action: 'index', alias, id, version: claim, document };
    }),
  );
  const results = await target.write(operations);
  return chunk.articles.flatMap(({ ordinal }, position) => {
    const own = results.slice(position * aliases.length, (position + 1) * aliases.length);
    const refusal = own.find((result) => itemResult(result) === 'article refused');
    own.filter((result) => result !== refusal).forEach(checkWrite);
    if (!refusal) return [];
    reject(chunk, { ordinal, code: 'refused_by_engine', message: refusal.errorReason ?? 'OpenSearch refused it.' });
    return [position];
  });
}

/** @throws Superseded when a later claim exists */
export function checkWrite(result: BulkResult): void {
  const outcome = itemResult(result);
  if (outcome === 'done') return;
  if (outcome === 'overtaken') throw new Superseded('A later pass has written this key');
  throw new WriteFailed(result);
}

/** OpenSearch did not accept a write, and the article is not the cause. */
export class WriteFailed extends Error {
  override readonly name = 'WriteFailed';
  readonly statusCode: number;
  readonly code: string | null;

  constructor({ status, errorType, errorReason }: BulkResult) {
    super(`OpenSearch did not take a write: ${status} ${errorType} ${errorReason}`);
    this.statusCode = status;
    this.code = errorType;
  }
}
