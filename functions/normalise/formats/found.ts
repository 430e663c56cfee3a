import type { DraftOrFault } from '../draft.ts';

/** An article that is read only when it is asked for: one that was indexed before need not be. */
export type Found = DraftOrFault | (() => DraftOrFault | Promise<DraftOrFault>);
