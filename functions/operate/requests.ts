import * as v from 'valibot';
import type { ReceiptStatus, Rejection, ShownReceipt } from '../engine/receipt.ts';

/** Receipts of one answer, which may have 6 MB. */
const MOST_KEYS = 500;
/** Objects of an inventory in one request, which may have 6 MB. */
export const MOST_LISTED = 1_000;
/** Ranges of keys that are compared side by side. */
export const MOST_RANGES = 8;

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

/** Keys after `after` up to and including `last`, and what was found in them so far. */
const keyRange = v.object({
  after: v.nullable(key),
  last: v.nullable(key),
  soFar: counts,
  isDone: v.boolean(),
});

export type KeyRange = v.InferOutput<typeof keyRange>;

const ranges = v.optional(v.nullable(v.pipe(v.array(keyRange), v.maxLength(MOST_RANGES))), null);

/** The requests of the operate function, by command. */
export const requestSchema = v.variant('command', [
  v.object({ command: v.literal('status') }),
  v.object({ command: v.literal('receipts'), keys: v.pipe(v.array(key), v.maxLength(MOST_KEYS)) }),
  v.object({ command: v.literal('rejections'), after: v.nullable(key) }),
  v.object({
    command: v.literal('reconcile'),
    repair: v.boolean(),
    after: v.nullable(key),
    soFar: counts,
    /** As the answer for the part before this one has it; not given for the first part. */
    repairedAt: v.optional(v.nullable(count), null),
  }),
  v.object({
    command: v.literal('nightly'),
    /** Not given at the beginning. */
    ranges,
    repair: v.optional(v.boolean(), false),
    /** Runs before this one in the same night. */
    run: v.optional(count, 0),
  }),
  v.object({
    /** A part of a long comparison, which the function asks itself for. */
    command: v.literal('compare-range'),
    /** A generation of the articles index; null for the searched one. */
    generation: v.nullable(index),
    range: keyRange,
    repair: v.boolean(),
    afterRepair: v.boolean(),
  }),
  v.object({
    command: v.literal('compare-listed'),
    /** Objects of an inventory; `uploadedAt` in milliseconds since 1970, null where the inventory does not tell. */
    objects: v.pipe(v.array(v.object({ key, uploadedAt: v.nullable(count) })), v.maxLength(MOST_LISTED)),
    repair: v.boolean(),
  }),
  v.object({ command: v.literal('start-reindex') }),
  v.object({ command: v.literal('watch-reindex'), generation: index }),
  v.object({
    /** A run of a reindex, which the function asks itself for. */
    command: v.literal('drive-reindex'),
    generation: index,
    phase: v.picklist(['fill', 'drop', 'check']),
    isWaiting: v.boolean(),
    ranges,
    /** The fewest differences that a comparison has found; null before the first one. */
    least: v.nullable(count),
    /** Comparisons since there were fewer. */
    rounds: count,
    /** Generations that were deleted. */
    dropped: v.array(index),
  }),
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

/** How far the last reindex is. */
export interface ReindexState {
  generation: string;
  /** Filling the new generation; dropping the old ones; comparing once more. */
  phase: 'fill' | 'drop' | 'check' | 'done' | 'failed';
  /** The last sign of life. */
  at: string;
  dropped: string[];
  /** Files that can't be indexed into the generation: how many, and some of them with their last error. */
  failure: { left: number; files: { key: string; error: string | null }[] } | null;
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
  'compare-range': ReconcileAnswer;
  /** `isFull`: too many files wait in the queue; ask again. */
  'compare-listed': { drift: Drift[]; isFull: boolean };
  /** The generation that is built; whether it was begun now, and whether a reindex of it runs already. */
  'start-reindex': { generation: string; isNew: boolean; isRunning: boolean };
  /** `state` is null where no reindex was started. Its files are counted. */
  'watch-reindex': { state: ReindexState | null; isDriven: boolean; done: number; total: number };
  'drive-reindex': null;
}
