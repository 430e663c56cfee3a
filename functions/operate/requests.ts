import * as v from 'valibot';
import type { ReceiptStatus, Rejection, ShownReceipt } from '../engine/receipt.ts';

/** Receipts of one answer, which may have 6 MB. */
const MOST_KEYS = 500;

const key = v.pipe(v.string(), v.minLength(1), v.maxLength(1024));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const index = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*-\d{6,}$/));

const counts = v.object({
  /** Keys that were compared: of objects, and of receipts and articles without an object. */
  keys: count,
  objects: count,
  /** Objects without a receipt, or without their articles. */
  missing: count,
  /** Objects whose receipt or articles are those of another version. */
  stale: count,
  /** Keys of receipts or articles whose object is gone. */
  orphaned: count,
  /** Differences whose events are still in the queue: they will be repaired. */
  waiting: count,
  /** Objects that S3 did not return when they were read, and that may be read by now. No drift: their articles are kept. */
  unreadable: v.optional(count, 0),
  /** Keys that were sent to the queue. */
  queued: count,
});

/** What reconciling has found so far. */
export type Counts = v.InferOutput<typeof counts>;

/** The requests of the operate function, by command. */
export const requestSchema = v.variant('command', [
  v.object({ command: v.literal('status') }),
  v.object({ command: v.literal('receipts'), keys: v.pipe(v.array(key), v.maxLength(MOST_KEYS)) }),
  v.object({ command: v.literal('rejections'), after: v.nullable(key) }),
  v.object({
    command: v.literal('reconcile'),
    /** A generation of the articles index; null for the searched one. */
    generation: v.nullable(index),
    repair: v.boolean(),
    after: v.nullable(key),
    soFar: counts,
    /** As the answer for the part before this one has it; not given for the first part. */
    repairedAt: v.optional(v.nullable(count), null),
  }),
  v.object({
    command: v.literal('nightly'),
    after: v.optional(v.nullable(key), null),
    repair: v.optional(v.boolean(), false),
    soFar: v.optional(v.nullable(counts), null),
    /** Runs before this one in the same night. */
    run: v.optional(count, 0),
  }),
  v.object({ command: v.literal('begin-reindex') }),
  v.object({ command: v.literal('reindex-progress'), generation: index }),
  v.object({ command: v.literal('swap-generations'), generation: index }),
  v.object({ command: v.literal('drop-generations') }),
]);

export type Request = v.InferOutput<typeof requestSchema>;
export type Asked<Command extends Request['command']> = Extract<Request, { command: Command }>;

export type DriftKind = 'missing' | 'stale' | 'orphaned' | 'unreadable';

/** A key whose articles differ from its object. */
export interface Drift {
  key: string;
  kind: DriftKind;
}

/** The result for a part of the keys. `next` is the key to continue after; null at the end. */
export interface ReconcileAnswer {
  counts: Counts;
  drift: Drift[];
  next: string | null;
}

export interface ReconcilePart extends ReconcileAnswer {
  /** When an earlier reconcile queued keys, in milliseconds since 1970; null where none did lately. */
  repairedAt: number | null;
}

/** One generation of the articles index, as operators see it. */
export interface GenerationStatus {
  index: string;
  isSearched: boolean;
  version: number;
  /** Primary shards. */
  shards: number;
  articles: number;
}

export interface StatusAnswer {
  receipts: Partial<Record<ReceiptStatus, number>>;
  generations: GenerationStatus[];
  /** The mapping version of generations that the deployed code creates. */
  codeVersion: number;
  /** Primary shards of generations that the deployed stack creates. */
  shards: number;
  prefix: string;
  lastReconcile: (Counts & { at: string }) | null;
}

export type RejectedFile = Pick<ShownReceipt, 'key' | 'status' | 'rejectedCount' | 'uploadedAt'> & {
  rejected: Rejection[];
};

export interface Answers {
  status: StatusAnswer;
  receipts: { receipts: (ShownReceipt | null)[] };
  rejections: { files: RejectedFile[]; next: string | null };
  reconcile: ReconcilePart;
  nightly: { continues: boolean };
  /** `building` is null where an interrupted reindex has only its old generations left to drop. */
  'begin-reindex': { building: string | null; isNew: boolean };
  'reindex-progress': { done: number; total: number };
  'swap-generations': { searched: string };
  'drop-generations': { dropped: string[] };
}
