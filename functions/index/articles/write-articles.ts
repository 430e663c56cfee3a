import { FileFault, type Outcome } from '../../normalise/file.ts';
import type { AddedBefore } from './added-before.ts';
import { identityOf, withOnly } from './identity.ts';
import type { StoredObject } from './read-object.ts';
import type { Target, Written } from './target.ts';
import { toDocument } from './to-document.ts';
import { type Chunk, emptyChunk, reject, writeChunk } from './write-chunk.ts';

/**
 * Bytes of a `_bulk` request. OpenSearch works on as many requests at once as it has cores, and others wait: behind requests
 * of 2 MB a single article took two to three times as long. Larger ones are hardly faster.
 */
export const BULK_BYTES = 512 * 1024;
/** Ordinals that are written in one go at most, whether they hold articles or not. */
const CHUNK_POSITIONS = 5_000;

/** A file whose articles are written. `addedBefore`: what is known of the articles that it had before. */
export interface FileToWrite {
  key: string;
  object: StoredObject;
  outcomes: AsyncIterable<Outcome>;
  addedBefore: AddedBefore;
}

/**
 * Indexes a file's articles while they are read, in requests of bounded size. One request is sent while the next is filled.
 * @param written what earlier passes have written of the same object; it is updated
 * @returns whether the file has been read to its end
 */
export async function writeArticles(
  target: Target,
  { key, object, outcomes, addedBefore }: FileToWrite,
  written: Written,
): Promise<boolean> {
  let chunk = emptyChunk(written);
  let underWay: Promise<void> = Promise.resolve();
  const flush = async (isLast: boolean) => {
    await underWay;
    const full = chunk;
    chunk = emptyChunk({ ordinals: full.end, numbers: full.start + full.articles.length });
    underWay = writeChunk(target, key, full, written, isLast);
    // The next `await underWay` throws the error.
    underWay.catch(() => undefined);
  };
  let isWhole = true;
  try {
    for await (const { outcome, isOnly } of withOnly(outcomes, written.ordinals)) {
      if (outcome.parserFault) target.noteParserFault(outcome.ordinal, outcome.parserFault);
      add(chunk, outcome, (article, number) => {
        const identity = identityOf(article, key, isOnly);
        const addedAt = addedBefore.get(identity) ?? object.uploadedAt.toISOString();
        return toDocument(article, { key, number, identity, addedAt }, object, target.now());
      });
      if (chunk.bytes * target.aliases.length > BULK_BYTES || chunk.positions >= CHUNK_POSITIONS) await flush(false);
      isWhole = !target.timeIsUp();
      if (!isWhole) break;
    }
  } catch (error) {
    if (!(error instanceof FileFault)) {
      // The caller writes the receipt next: no other write of it may be under way.
      await underWay.catch(() => undefined);
      throw error;
    }
    if (error.parserFault) target.noteParserFault(null, error.parserFault);
    reject(chunk, { ordinal: null, code: error.code, message: error.message });
  }
  await flush(true);
  await underWay;
  written.isRead = isWhole;
  return isWhole;
}

type ArticleOutcome = Extract<Outcome, { article: unknown }>;

function add(chunk: Chunk, outcome: Outcome, toText: (article: ArticleOutcome, number: number) => string): void {
  chunk.end = outcome.ordinal + 1;
  chunk.positions++;
  chunk.format = outcome.format;
  if ('rejection' in outcome) {
    reject(chunk, { ordinal: outcome.ordinal, ...outcome.rejection });
    return;
  }
  const document = toText(outcome, chunk.start + chunk.articles.length);
  chunk.articles.push({ ordinal: outcome.ordinal, document, leftOut: outcome.article.leftOut.length });
  chunk.bytes += document.length;
}
