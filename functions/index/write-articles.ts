import { type Article, articleId } from '../article.ts';
import { articleDocument } from '../engine/article-document.ts';
import type { BulkOperation, BulkResult } from '../engine/bulk.ts';
import type { Receipt, Rejection } from '../engine/receipt.ts';
import { FileFault, type Outcome } from '../normalise/file.ts';
import { itemVerdict } from './failures.ts';
import type { StoredObject } from './read-object.ts';
import { Superseded } from './receipts.ts';

/** Bytes of a `_bulk` request: large enough for throughput, far below what the smallest domains accept (10 MB). */
export const BULK_BYTES = 4 * 1024 * 1024;
const DELETES_AT_ONCE = 5_000;
const REJECTIONS_KEPT = 100;

/** What has been written of a file so far. */
export interface Written {
  articles: number;
  /** Ordinals that the file has, articles or not. */
  ordinals: number;
  /** Ordinals at which the file has no article that could be written; earlier passes may have had one there. */
  holes: number[];
  /** Ordinals that OpenSearch refused, though not every generation may have. */
  refused: number[];
  format: string | null;
  rejected: Rejection[];
  rejectedCount: number;
}

/** Where a pass writes to: all live generations, under the version of its claim. */
export interface Target {
  aliases: readonly string[];
  claim: number;
  write(operations: BulkOperation[]): Promise<BulkResult[]>;
  /** Raises the receipt's `highest` before an ordinal at or above it is written. */
  reserve(ordinals: number): Promise<void>;
  now(): number;
}

export function nothingWritten(): Written {
  return { articles: 0, ordinals: 0, holes: [], refused: [], format: null, rejected: [], rejectedCount: 0 };
}

/** Indexes a file's articles while they are read, in requests of bounded size. */
export async function writeArticles(
  target: Target,
  receipt: Receipt,
  object: StoredObject,
  outcomes: AsyncIterable<Outcome>,
): Promise<Written> {
  const written = nothingWritten();
  let pending: { ordinal: number; document: string }[] = [];
  let bytes = 0;
  const flush = async () => {
    await writeChunk(target, receipt.key, pending, written);
    pending = [];
    bytes = 0;
  };
  try {
    for await (const outcome of outcomes) {
      written.ordinals = outcome.ordinal + 1;
      written.format = outcome.format;
      if ('rejection' in outcome) {
        written.holes.push(outcome.ordinal);
        reject(written, { ordinal: outcome.ordinal, ...outcome.rejection });
        continue;
      }
      const document = toDocument(outcome, receipt.key, object, target.now());
      pending.push({ ordinal: outcome.ordinal, document });
      bytes += document.length * target.aliases.length;
      if (bytes > BULK_BYTES / 2) await flush();
    }
  } catch (error) {
    if (!(error instanceof FileFault)) throw error;
    reject(written, { ordinal: null, code: error.code, message: error.message });
  }
  await flush();
  return written;
}

/** Deletes the ordinals that earlier passes may have written and the file does not have (any more). */
export async function deleteOthers(target: Target, key: string, written: Written, highest: number): Promise<void> {
  let operations: BulkOperation[] = [];
  for (const ordinal of others(written, highest)) {
    for (const alias of target.aliases) {
      operations.push({ action: 'delete', alias, id: articleId(key, ordinal), version: target.claim });
    }
    if (operations.length >= DELETES_AT_ONCE) {
      (await target.write(operations)).forEach(checkWrite);
      operations = [];
    }
  }
  if (operations.length > 0) (await target.write(operations)).forEach(checkWrite);
}

function* others(written: Written, highest: number): Generator<number> {
  yield* written.refused;
  for (const hole of written.holes) if (hole < highest) yield hole;
  for (let ordinal = written.ordinals; ordinal < highest; ordinal++) yield ordinal;
}

async function writeChunk(
  target: Target,
  key: string,
  chunk: { ordinal: number; document: string }[],
  written: Written,
): Promise<void> {
  const last = chunk.at(-1);
  if (!last) return;
  await target.reserve(last.ordinal + 1);
  const { aliases, claim } = target;
  const operations = chunk.flatMap(({ ordinal, document }) =>
    aliases.map(
      (alias): BulkOperation => ({ action: 'index', alias, id: articleId(key, ordinal), version: claim, document }),
    ),
  );
  const results = await target.write(operations);
  for (const [position, { ordinal }] of chunk.entries()) {
    settle(written, ordinal, results.slice(position * aliases.length, (position + 1) * aliases.length));
  }
}

/** Counts an article by its results, one for each generation. */
function settle(written: Written, ordinal: number, results: readonly BulkResult[]): void {
  const refusal = results.find((result) => itemVerdict(result) === 'article refused');
  results.filter((result) => result !== refusal).forEach(checkWrite);
  if (!refusal) {
    written.articles++;
    return;
  }
  written.refused.push(ordinal);
  reject(written, { ordinal, code: 'refused_by_engine', message: refusal.errorReason ?? 'OpenSearch refused it.' });
}

function checkWrite(result: BulkResult): void {
  const verdict = itemVerdict(result);
  if (verdict === 'done') return;
  if (verdict === 'overtaken') throw new Superseded('A later pass has written this key');
  throw new WriteFailed(`OpenSearch did not take a write: ${result.status} ${result.errorType} ${result.errorReason}`);
}

/** OpenSearch did not take an article for a reason that is not the article's. */
class WriteFailed extends Error {}

function reject(written: Written, rejection: Rejection): void {
  written.rejectedCount++;
  if (written.rejected.length < REJECTIONS_KEPT) written.rejected.push(rejection);
}

function toDocument(
  outcome: Extract<Outcome, { article: unknown }>,
  key: string,
  object: StoredObject,
  now: number,
): string {
  const { ordinal, format, charset, article } = outcome;
  const { versionId, etag, size } = object;
  const uploadedAt = object.uploadedAt.toISOString();
  const stored: Article = {
    id: articleId(key, ordinal),
    ...article,
    source: { key, ordinal, versionId, etag, size, format, charset, uploadedAt },
    indexedAt: new Date(now).toISOString(),
  };
  return JSON.stringify(articleDocument(stored));
}
