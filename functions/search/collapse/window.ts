import { SIGNATURE } from './signatures.ts';

/** Articles whose signatures are loaded at once. */
export const WINDOW = 1_000;

/** Loads the signatures of articles, and nothing else. */
export const BARE = { _source: false, docvalue_fields: [SIGNATURE], track_total_hits: false } as const;
