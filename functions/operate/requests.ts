import * as v from 'valibot';
import type { ReceiptStatus, Rejection, ShownReceipt } from '../engine/receipt.ts';

/** Receipts asked for at once; an answer of a function may have 6 MB. */
const MOST_KEYS = 500;

const key = v.pipe(v.string(), v.minLength(1), v.maxLength(1024));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const index = v.pipe(v.string(), v.regex(/^[a-z][a-z-]*-\d{6,}$/));

const counts = v.object({
  /** Keys that were looked at: of objects, and of receipts and articles without an object. */
  keys: count,
  objects: count,
  /** Objects without a receipt, or without their articles. */
  missing: count,
  /** Objects whose receipt or articles are those of another version. */
  stale: count,
  /** Keys of receipts or articles whose object is gone. */
  orphaned: count,
  /** Differences that are being mended already: their events are still in the queue. */
  waiting: count,
  /** Keys that were sent to the queue. */
  queued: count,
});

/** What reconciling has found so far. */
export type Counts = v.InferOutput<typeof counts>;

/** Everything that may be asked of the operate function, by its command. */
export const requestSchema = v.variant('command', [
  v.object({ command: v.literal('status') }),
  v.object({ command: v.literal('receipts'), keys: v.pipe(v.array(key), v.maxLength(MOST_KEYS)) }),
  v.object({ command: v.literal('rejections'), after: v.nullable(key) }),
  v.object({
    command: v.literal('reconcile'),
    /** A generation of the articles index; the one that is searched where it is null. */
    generation: v.nullable(index),
    repair: v.boolean(),
    after: v.nullable(key),
    soFar: counts,
  }),
  v.object({
    command: v.literal('nightly'),
    after: v.optional(v.nullable(key), null),
    repair: v.optional(v.boolean(), false),
    soFar: v.optional(v.nullable(counts), null),
    /** How many runs have gone before in the same night. */
    run: v.optional(count, 0),
  }),
  v.object({ command: v.literal('begin-reindex') }),
  v.object({ command: v.literal('reindex-progress'), generation: index }),
  v.object({ command: v.literal('swap-generations'), generation: index }),
  v.object({ command: v.literal('drop-generations') }),
]);

export type Request = v.InferOutput<typeof requestSchema>;
export type Asked<Command extends Request['command']> = Extract<Request, { command: Command }>;

export type DriftKind = 'missing' | 'stale' | 'orphaned';

/** One key whose articles are not those of its object. */
export interface Drift {
  key: string;
  kind: DriftKind;
}

/** A part of the keys has been compared; `next` is where to go on, null at the end. */
export interface ReconcileAnswer {
  counts: Counts;
  drift: Drift[];
  next: string | null;
}

/** One generation of the articles index, as operators see it. */
export interface GenerationStatus {
  index: string;
  isSearched: boolean;
  version: number;
  articles: number;
}

export interface StatusAnswer {
  receipts: Partial<Record<ReceiptStatus, number>>;
  generations: GenerationStatus[];
  /** The version of the mapping that the deployed code makes generations with. */
  codeVersion: number;
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
  reconcile: ReconcileAnswer;
  nightly: { continues: boolean };
  /** `building` is null where a reindex had been interrupted when only the old generations were left to drop. */
  'begin-reindex': { building: string | null; isNew: boolean };
  'reindex-progress': { done: number; total: number };
  'swap-generations': { searched: string };
  'drop-generations': { dropped: string[] };
}
