import type { Client } from '@opensearch-project/opensearch';
import { type BulkOperation, type BulkResult, bulkBytes, sendBulk } from '../engine/bulk.ts';
import { liveGenerations } from '../engine/generations.ts';
import type { IndexNames } from '../engine/names.ts';
import { remembersMany } from '../engine/remembered-deletions.ts';
import type { FileFault } from '../normalise/file.ts';
import { type AddedBefore, addedBefore, type EarlierArticles, MOST_AT_ONCE } from './articles/added-before.ts';
import { articleVersions, indexedArticles, storedArticles } from './articles/indexed-articles.ts';
import type { StoredObject } from './articles/read-object.ts';
import { BULK_BYTES } from './articles/write-articles.ts';
import { DELETES_A_PASS } from './articles/write-chunk.ts';
import { deliver, withRetries } from './messages/deliver.ts';
import { type Mirror, mirrorKey, type PassResult } from './mirror.ts';
import { type OwnReceipt, UnnotedError } from './own-receipt.ts';
import type { NoteParserFault } from './parser-faults.ts';
import { LongFile } from './reading/long-file.ts';
import { type Indexed, readReceipts, type StoredReceipt } from './receipts.ts';
import { Passes, RoundTrips } from './round-trips.ts';

/** The bucket and the engine that a batch works with. Times in milliseconds since the epoch. */
export interface BatchContext {
  read(key: string): Promise<StoredObject | null>;
  client: Client;
  names: IndexNames;
  /** Reads the articles of a file. */
  normalise: Mirror['normalise'];
  /** Deadline for retries. */
  until: number;
  /** Deadline for reading a long file; the next pass reads the rest. @default none: the file is read to its end */
  readUntil?: number;
  /** Judges an object at which earlier passes may have died. @default every object is read */
  setApart?: (key: string, record: OwnReceipt, object: StoredObject) => Promise<FileFault | null>;
  /** Receives the unexpected errors of parsers. @default they are dropped */
  noteParserFault?: NoteParserFault;
}

/**
 * The result of a key's pass, or the error because of which the key must be retried. `long`: the file goes to the queue of
 * long files. `retry`: by a new message, because the receipt does not say that the pass has ended; or that message is sent.
 */
export type KeyResult = { result: PassResult | 'long' } | { error: unknown; retry?: 'by a new message' | 'asked for' };
export type KeyResults = Map<string, KeyResult>;

/** Mirrors the keys concurrently. They share their requests to OpenSearch; a key that fails affects no other. */
export async function indexBatch(context: BatchContext, keys: readonly string[]): Promise<KeyResults> {
  const passes = new Passes();
  const mirror = await openMirror(context, passes);
  const results: KeyResults = new Map();
  await Promise.all(
    keys.map(async (key) => {
      try {
        results.set(key, { result: await passes.run(() => mirrorKey(mirror, key)) });
      } catch (error) {
        results.set(key, afterFailure(error));
      }
    }),
  );
  return results;
}

function afterFailure(error: unknown): KeyResult {
  if (error instanceof LongFile) return { result: 'long' };
  return error instanceof UnnotedError ? { error: error.cause, retry: 'by a new message' } : { error };
}

async function openMirror(context: BatchContext, passes: Passes): Promise<Mirror> {
  const { read, normalise, client, names, until } = context;
  const { readUntil = Number.POSITIVE_INFINITY, noteParserFault = () => undefined } = context;
  const { setApart = async () => null } = context;
  const generations = await withRetries(() => liveGenerations(client, names), until);
  const reads = new RoundTrips<string, { stored: StoredReceipt | null }>(
    passes,
    async (keys) =>
      (await withRetries(() => readReceipts(client, names.receipts, keys), until)).map((stored) => ({ stored })),
    () => 1,
    1_000,
  );
  const lookUps = new RoundTrips<string, Indexed[]>(
    passes,
    async (keys) => {
      const byAlias = await Promise.all(
        generations.map((alias) => withRetries(() => indexedArticles(client, alias, keys), until)),
      );
      return keys.map((_, position) => byAlias.map((indexed) => indexed[position] as Indexed));
    },
    () => 1,
    1_000,
  );
  const additions = new RoundTrips<EarlierArticles, AddedBefore>(
    passes,
    (asked) => withRetries(() => addedBefore(client, generations, asked), until),
    ({ below }) => below,
    MOST_AT_ONCE,
  );
  const writes = new RoundTrips<BulkOperation[], BulkResult[]>(
    passes,
    async (requests) =>
      regroup(requests, await deliver((operations) => sendBulk(client, operations), requests.flat(), until)),
    (operations) => operations.reduce((sum, operation) => sum + bulkBytes(operation), 0),
    BULK_BYTES,
  );
  const write = (operations: BulkOperation[]) => writes.request(operations);
  const readReceipt = async (key: string) => (await reads.request(key)).stored;
  const find = async (key: string) => {
    const [stored, indexed] = await Promise.all([readReceipt(key), lookUps.request(key)]);
    return { stored, indexed };
  };
  return {
    read,
    normalise,
    receipts: { find, read: readReceipt, write, alias: names.receipts },
    generations,
    write,
    addedBefore: (key, below) => additions.request({ key, below }),
    versions: (key, below) => withRetries(() => articleVersions(client, generations, key, below), until),
    stored: (alias, key, from) => storedArticles(client, alias, key, from),
    mostDeletes: DELETES_A_PASS,
    remembersMany: () => withRetries(() => remembersMany(client, generations), until),
    setApart: (record, object) => setApart(record.receipt.key, record, object),
    now: Date.now,
    noteParserFault,
    timeIsUp: () => Date.now() > readUntil,
  };
}

/** Gives each request the results of its own operations. */
function regroup(requests: readonly BulkOperation[][], results: readonly BulkResult[]): BulkResult[][] {
  let start = 0;
  return requests.map((operations) => {
    const own = results.slice(start, start + operations.length);
    start += operations.length;
    return own;
  });
}
