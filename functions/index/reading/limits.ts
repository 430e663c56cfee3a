/** Limits on the process that reads files. A file that exceeds one is rejected, and the process is ended. */
export interface ReadingLimits {
  /** Milliseconds of CPU without any progress. A page or document may take 8 s in a foreign parser, and as long without it. */
  quietMilliseconds: number;
  /** Resident memory. The function has 1,769 MB, of which it needs 250 itself. */
  megabytes: number;
  /** Milliseconds of CPU for a whole file, after which it counts as long. @default none */
  wholeMilliseconds?: number;
}

export const READING_LIMITS: ReadingLimits = { quietMilliseconds: 30_000, megabytes: 1_100 };

/** V8's own limit of the process, for its heap alone. A JSON file of 64 MB needs 500 MB. */
export const HEAP_MEGABYTES = 800;
