import type { ErrorSummary } from '../../error-summary.ts';
import type { FaultReason, Outcome, SourceFile } from '../../normalise/file.ts';

/** What the process is told. It reads one file after the other, or short ones together. */
export type ToProcess =
  | { group: readonly ShortFile[] }
  | ({ file: Omit<SourceFile, 'bytes'>; from: number } & Piece)
  | Piece
  /** A group of outcomes has been taken. */
  | { taken: true };

/** A file that is short enough to be sent as a whole, with others. */
export interface ShortFile {
  file: Omit<SourceFile, 'bytes'>;
  from: number;
  bytes: readonly Uint8Array[];
}

/** What is in a short file; `alone`: it is not as short as it looks, and has to be read by itself. */
export type ShortResult = { outcomes: readonly Outcome[]; end: End } | 'alone';

/** The next bytes of the file, and whether they are its last. */
export interface Piece {
  bytes: readonly Uint8Array[];
  isEnd: boolean;
}

/**
 * What the process says: that it has loaded its code, how many milliseconds of CPU it took to load what only the file
 * needs, how many bytes it has used, and what is in the file or files.
 */
export type FromProcess =
  | { ready: true }
  | { loaded: number }
  | { used: number }
  | { outcomes: readonly Outcome[]; end?: End }
  | { results: readonly ShortResult[] };

/** How the reading of a file ended: at its end, with a fault of the file, or with an error that is none. */
export type End = 'whole' | { fault: FaultReason } | { error: ErrorSummary };

/** Bytes of a file that are sent before the process has used those that came before. */
export const BYTES_AHEAD = 512 * 1024;
/** Groups of outcomes that the process sends before the first of them is taken. */
export const GROUPS_AHEAD = 2;
