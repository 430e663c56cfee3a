/**
 * What became of a dropped file. `pending`: being indexed, or failing and tried again (`lastError` says why);
 * `partly`: some of its articles were rejected; `ignored`: a folder marker and the like, never an article; `archived`,
 * `unreadable`: S3 has the file but does not return it now, so its articles stay as they are (`lastError` says what to do).
 */
export const RECEIPT_STATUSES = [
  'pending',
  'indexed',
  'partly',
  'rejected',
  'deleted',
  'ignored',
  'archived',
  'unreadable',
] as const;

export type ReceiptStatus = (typeof RECEIPT_STATUSES)[number];

/** Whether S3 has the file but does not return it now. */
export function isUnreadable(status: ReceiptStatus): boolean {
  return status === 'archived' || status === 'unreadable';
}

/** Returns the label of `indexedAt`: a file without articles was handled, but not indexed. */
export function outcomeWord(status: ReceiptStatus): 'Indexed' | 'Handled' {
  return ['rejected', 'deleted', 'ignored', 'archived', 'unreadable'].includes(status) ? 'Handled' : 'Indexed';
}

/** What kind of error the last one is: one after which a file is tried again, or why S3 does not let it be read. */
export type ErrorCode =
  | 'access_denied'
  | 'archived'
  | 'customer_key'
  | 'engine_failed'
  | 'engine_unavailable'
  | 'long_file'
  | 'reading_failed'
  | 's3_failed'
  | 's3_stalled'
  | 'unexpected'
  | 'unusable_key'
  | 'write_failed';

/** Why one article of a file (or, with ordinal null, the whole file) can't be indexed. */
export interface Rejection {
  ordinal: number | null;
  code: string;
  message: string;
}

/**
 * How much of a long file is in the index. It is valid as long as all passes read the same object: each article of the
 * ordinals below `ordinals` has been written under the claim of one of them.
 */
export interface Checkpoint {
  ordinals: number;
  /** Articles of these ordinals that were written, those that OpenSearch refused included: the number of the next one. */
  numbers: number;
  /** Whether the file was read to its end; then only articles of earlier versions are left to be deleted. */
  isRead: boolean;
  articles: number;
  leftOut: number;
  rejected: Rejection[];
  rejectedCount: number;
  format: string | null;
  /** Write aliases of the generations that were written. */
  generations: string[];
  etag: string | null;
  versionId: string | null;
  uploadedAt: string;
}

/** Which object a pass has read: of a key there may be another one at every pass. */
export type Identity = Pick<Checkpoint, 'etag' | 'versionId' | 'uploadedAt'>;

/** Passes that have begun, but have not said how they ended: they are at work, or their functions have died. */
export interface Unended {
  passes: number;
  /** The object that all of them have read; null where that is not known. */
  object: Identity | null;
}

/** The receipt of one key. Times are ISO 8601 in UTC, `size` is in bytes, `tookMs` in milliseconds. */
export interface Receipt {
  key: string;
  /** By these, files are listed by folder. Receipts of earlier versions have none. */
  folders: string[];
  folder: string;
  status: ReceiptStatus;
  /** The version of the latest pass's writes (a fencing token); it rises with every pass. */
  claim: number;
  /**
   * One more than the highest number of an article that may have been written for this key, and was not deleted by the
   * last outcome.
   */
  highest: number;
  /** Where the next pass continues a file that is too long for one. */
  checkpoint: Checkpoint | null;
  /** Articles of the file that are in the index. */
  articles: number;
  /** Pieces of text that were left out of their main texts. Receipts of earlier versions have none. */
  leftOut: number;
  /** The first rejections of the file, and one that says how many more there are; `rejectedCount` counts them all. */
  rejected: Rejection[];
  rejectedCount: number;
  lastError: string | null;
  /** An ErrorCode, also of a later version. Receipts of earlier versions have none. */
  lastErrorCode: string | null;
  etag: string | null;
  versionId: string | null;
  size: number | null;
  format: string | null;
  uploadedAt: string | null;
  indexedAt: string | null;
  /** Write aliases of the generations that the last outcome was written to. */
  generations: string[];
  /** Passes since the last outcome, or since the file was sent to the queue of long files. */
  attempts: number;
  /** The passes since the last outcome that have not ended. Receipts of earlier versions have none. */
  unended?: Unended | null;
  tookMs: number | null;
}

/** Folders in folders in folders: below these, files are listed as if they were in the last one. */
const DEEPEST_FOLDER = 32;

/** Returns the folders that a key is in, each with its slash, from the outermost to the innermost, which is `folder`. */
export function foldersOf(key: string): Pick<Receipt, 'folders' | 'folder'> {
  const names = key.split('/').slice(0, -1).slice(0, DEEPEST_FOLDER);
  const folders = names.map((_, at) => `${names.slice(0, at + 1).join('/')}/`);
  return { folders, folder: folders.at(-1) ?? '' };
}

const keyword = { type: 'keyword' };
const date = { type: 'date', format: 'strict_date_optional_time' };
const message = { type: 'keyword', index: false, doc_values: false };

/** What only the passes and the list of files need. */
export const HIDDEN = ['checkpoint', 'unended', 'folders', 'folder'] as const;

/** A receipt as operators and callers see it. */
export type ShownReceipt = Omit<Receipt, (typeof HIDDEN)[number]>;

/** Returns a stored receipt with what those of earlier versions don't have. */
export function shownReceipt(stored: unknown): ShownReceipt {
  return { ...{ leftOut: 0, lastErrorCode: null }, ...(stored as ShownReceipt) };
}

/** Settings and mapping of the receipts index. */
export const receiptsIndex = {
  settings: { number_of_shards: 1, auto_expand_replicas: '0-1', refresh_interval: '1s' },
  mappings: {
    dynamic: false,
    properties: {
      key: keyword,
      folders: keyword,
      folder: keyword,
      status: keyword,
      claim: { type: 'long' },
      highest: { type: 'integer' },
      checkpoint: { type: 'object', enabled: false },
      articles: { type: 'integer' },
      leftOut: { type: 'integer', index: false },
      rejected: { properties: { ordinal: { type: 'integer' }, code: keyword, message } },
      rejectedCount: { type: 'integer' },
      lastError: message,
      lastErrorCode: message,
      etag: message,
      versionId: message,
      size: { type: 'long' },
      format: keyword,
      uploadedAt: date,
      indexedAt: date,
      generations: keyword,
      attempts: { type: 'integer' },
      tookMs: { type: 'integer' },
    },
  },
} as const;
