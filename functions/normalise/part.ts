import type { FormatName } from './detect/format-name.ts';
import type { FaultReason } from './file.ts';

/** A file, or a file packed in it. The readers of formats work on it. */
export interface Part {
  /** Its name in the bucket or in its archive, or its URL. */
  name: string;
  contentType: string | null;
  bytes: AsyncIterable<Uint8Array>;
  /** Set only where the container states it reliably. */
  format?: FormatName;
  /** The URL of a page. */
  address?: string;
  /** When it was captured, as the container writes it. */
  captured?: string;
}

/** The content at one place of a container. */
export type PartOrFault = Part | { name: string; fault: FaultReason };

/** Containers may be nested this deep: a compressed WARC in a ZIP is three levels. */
export const DEEPEST_CONTAINER = 3;
