import type { BulkOperation, BulkResult } from '../../engine/bulk.ts';
import type { Rejection } from '../../engine/receipt.ts';
import type { ErrorSummary } from '../../error-summary.ts';

/** What has been written of a file so far. */
export interface Written {
  articles: number;
  /** Pieces of text that were left out of them. */
  leftOut: number;
  /** Ordinals that are settled: their articles are written. */
  ordinals: number;
  /** Articles of these ordinals that were written, those that OpenSearch refused included: the number of the next one. */
  numbers: number;
  /** Whether the file was read to its end. */
  isRead: boolean;
  format: string | null;
  rejected: Rejection[];
  rejectedCount: number;
}

/** Where a pass writes to: all live generations, under the version of its claim. */
export interface Target {
  aliases: readonly string[];
  claim: number;
  /** Numbers of articles that earlier passes may have written lie below it. */
  highestBefore: number;
  write(operations: BulkOperation[]): Promise<BulkResult[]>;
  /** Raises the receipt's `highest` before an article with a number at or above it is written. */
  reserve(numbers: number): Promise<void>;
  /** Articles that the pass deletes at most. */
  mostDeletes: number;
  /** Whether OpenSearch remembers so many deletions already that more have to wait. */
  remembersMany(): Promise<boolean>;
  noteParserFault(ordinal: number | null, error: ErrorSummary): void;
  now(): number;
  /** Whether the time for reading is over; the next pass continues with a long file. */
  timeIsUp(): boolean;
}

export function nothingWritten(): Written {
  return {
    articles: 0,
    leftOut: 0,
    ordinals: 0,
    numbers: 0,
    isRead: false,
    format: null,
    rejected: [],
    rejectedCount: 0,
  };
}
