import type { Draft, DraftOrFault } from '../draft.ts';
import type { Part } from '../part.ts';

/** An article that is read only when it is asked for: one that was indexed before need not be. */
export type Found = DraftOrFault | (() => DraftOrFault | Promise<DraftOrFault>);

/** A document, and the files attached to it. */
export interface DocumentWithParts {
  draft: () => Promise<Draft>;
  parts: Part[];
  /** The article of both, where the document only passes its one file on. */
  merge: ((attached: Draft) => Draft) | null;
}
