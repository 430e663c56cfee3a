import type { BulkOperation, BulkResult } from '../../engine/bulk.ts';
import type { Rejection } from '../../engine/receipt.ts';
import type { ErrorSummary } from '../../error-summary.ts';

/** What has been written of a file so far. */
export interface Written {
  articles: number;
  /** Pieces of text that were left out of them. */
  leftOut: number;
  /** Ordinals that are settled: written where there is an article, deleted where there is none. */
  ordinals: number;
  format: string | null;
  rejected: Rejection[];
  rejectedCount: number;
}

/** Where a pass writes to: all live generations, under the version of its claim. */
export interface Target {
  aliases: readonly string[];
  claim: number;
  /** Ordinals that earlier passes may have written. */
  highestBefore: number;
  write(operations: BulkOperation[]): Promise<BulkResult[]>;
  /** Raises the receipt's `highest` before an ordinal at or above it is written. */
  reserve(ordinals: number): Promise<void>;
  noteParserFault(ordinal: number | null, error: ErrorSummary): void;
  now(): number;
  /** Whether the time for reading is over; the next pass continues with a long file. */
  timeIsUp(): boolean;
}

export function nothingWritten(): Written {
  return { articles: 0, leftOut: 0, ordinals: 0, format: null, rejected: [], rejectedCount: 0 };
}
