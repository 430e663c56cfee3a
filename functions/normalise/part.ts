import type { FormatName } from './detect/format-name.ts';
import type { FaultReason } from './file.ts';

/** A file, or one that is packed in it: what the readers of formats work on. */
export interface Part {
  /** Its name in the bucket, in its archive, or its address on the web. */
  name: string;
  contentType: string | null;
  bytes: AsyncIterable<Uint8Array>;
  /** Known where the container says so beyond doubt. */
  format?: FormatName;
  /** Where a page was found. */
  address?: string;
}

/** What stands at one place of a container. */
export type PartOrFault = Part | { name: string; fault: FaultReason };

/** Containers that may lie in each other: a compressed WARC in a ZIP is three. */
export const DEEPEST_CONTAINER = 3;
