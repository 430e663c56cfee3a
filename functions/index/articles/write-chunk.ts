import { articleId } from '../../article.ts';
import type { BulkOperation, BulkResult } from '../../engine/bulk.ts';
import { itemResult } from '../../engine/failure.ts';
import type { Rejection } from '../../engine/receipt.ts';
import { Superseded } from '../receipts.ts';
import type { Target, Written } from './target.ts';

const DELETES_AT_ONCE = 5_000;
const REJECTIONS_KEPT = 100;
/** Ordinals of a long file that are reserved in advance: not every request then needs a reservation before it. */
const RESERVED_AHEAD = 5_000;

/** Consecutive ordinals of a file that are written together. */
export interface Chunk {
  articles: { ordinal: number; document: string; leftOut: number }[];
  /** Ordinals without an article. Earlier passes may have written one there. */
  holes: number[];
  /** The ordinal after the last of them. */
  end: number;
  positions: number;
  bytes: number;
  format: string | null;
  rejected: Rejection[];
  rejectedCount: number;
}

export function emptyChunk(start: number): Chunk {
  return { articles: [], holes: [], end: start, positions: 0, bytes: 0, format: null, rejected: [], rejectedCount: 0 };
}

export function reject(into: Pick<Written, 'rejected' | 'rejectedCount'>, rejection: Rejection): void {
  into.rejectedCount++;
  if (into.rejected.length < REJECTIONS_KEPT) into.rejected.push(rejection);
}

/** Writes a chunk's articles, deletes what earlier passes wrote in its holes, and adds the chunk to `written`. */
export async function writeChunk(
  target: Target,
  key: string,
  chunk: Chunk,
  written: Written,
  isLast: boolean,
): Promise<void> {
  const { articles, holes, end } = chunk;
  const last = articles.at(-1);
  if (last) await target.reserve(isLast ? last.ordinal + 1 : end + RESERVED_AHEAD);
  const refused = last ? await index(target, key, chunk) : [];
  await deleteOrdinals(target, key, [...refused, ...holes.filter((hole) => hole < target.highestBefore)]);
  written.articles += articles.length - refused.length;
  const lost = new Set(refused);
  for (const { ordinal, leftOut } of articles) if (!lost.has(ordinal)) written.leftOut += leftOut;
  written.ordinals = end;
  written.format = chunk.format ?? written.format;
  for (const rejection of chunk.rejected) reject(written, rejection);
  written.rejectedCount += chunk.rejectedCount - chunk.rejected.length;
}

/** Deletes the ordinals that earlier passes may have written beyond the file's end. */
export async function deleteBeyond(target: Target, key: string, { ordinals }: Written): Promise<void> {
  for (let start = ordinals; start < target.highestBefore; start += DELETES_AT_ONCE) {
    const count = Math.min(DELETES_AT_ONCE, target.highestBefore - start);
    await deleteOrdinals(
      target,
      key,
      Array.from({ length: count }, (_, offset) => start + offset),
    );
  }
}

async function deleteOrdinals(target: Target, key: string, ordinals: readonly number[]): Promise<void> {
  if (ordinals.length === 0) return;
  const { aliases, claim } = target;
  const operations = ordinals.flatMap((ordinal) =>
    aliases.map((alias): BulkOperation => ({ action: 'delete', alias, id: articleId(key, ordinal), version: claim })),
  );
  (await target.write(operations)).forEach(checkWrite);
}

/** Indexes a chunk's articles. @returns ordinals of articles that at least one generation refused */
async function index(target: Target, key: string, chunk: Chunk): Promise<number[]> {
  const { aliases, claim } = target;
  const operations = chunk.articles.flatMap(({ ordinal, document }) =>
    aliases.map(
      (alias): BulkOperation => ({ action: 'index', alias, id: articleId(key, ordinal), version: claim, document }),
    ),
  );
  const results = await target.write(operations);
  return chunk.articles.flatMap(({ ordinal }, position) => {
    const own = results.slice(position * aliases.length, (position + 1) * aliases.length);
    const refusal = own.find((result) => itemResult(result) === 'article refused');
    own.filter((result) => result !== refusal).forEach(checkWrite);
    if (!refusal) return [];
    reject(chunk, { ordinal, code: 'refused_by_engine', message: refusal.errorReason ?? 'OpenSearch refused it.' });
    return [ordinal];
  });
}

function checkWrite(result: BulkResult): void {
  const outcome = itemResult(result);
  if (outcome === 'done') return;
  if (outcome === 'overtaken') throw new Superseded('A later pass has written this key');
  throw new WriteFailed(result);
}

/** OpenSearch did not accept a write, and the article is not the cause. */
class WriteFailed extends Error {
  override readonly name = 'WriteFailed';
  readonly statusCode: number;
  readonly code: string | null;

  constructor({ status, errorType, errorReason }: BulkResult) {
    super(`OpenSearch did not take a write: ${status} ${errorType} ${errorReason}`);
    this.statusCode = status;
    this.code = errorType;
  }
}
