import { SIGNATURE } from './signatures.ts';

/** Articles whose signatures are loaded at once. */
export const WINDOW = 1_000;

/**
 * Loads the ids and signatures of articles, and nothing else. Ids are read from values by column too: `_id` is stored with
 * the document, which would be read and unpacked for each article.
 */
export const BARE = {
  _source: false,
  stored_fields: '_none_',
  docvalue_fields: [SIGNATURE, 'id'],
  track_total_hits: false,
} as const;
