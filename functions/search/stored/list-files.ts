import type { Client } from '@opensearch-project/opensearch';
import { foldersOf, RECEIPT_STATUSES, type Receipt, type ReceiptStatus } from '../../engine/receipt.ts';
import { engineSearch } from '../lookup/engine-search.ts';
import type { Clause } from '../query/clause.ts';
import { countsOf, STATUSES, type StatusCount, type Statuses } from './summarize-files.ts';

/** Which files are listed. */
export interface FilesAsked {
  /** What their keys begin with; empty for all. */
  readonly prefix: string;
  /** Null for all but deleted ones, which are listed by themselves. */
  readonly status: ReceiptStatus | null;
  /** The last key of the page before; empty on the first one. */
  readonly after: string;
}

/** Files whose keys agree from the prefix to the next slash, as S3 lists them. */
export interface Folder {
  /** The common beginning of the keys, with the slash. */
  readonly prefix: string;
  readonly files: number;
  readonly statuses: readonly StatusCount[];
}

export interface FilesListing {
  /** Only on the first page, and none where files of one status are listed. */
  readonly folders: readonly Folder[];
  /** Whether there are more folders than are listed. */
  readonly hasMoreFolders: boolean;
  /** The files that are in none of the folders. */
  readonly files: readonly ListedFile[];
  /** All of the files that match, those in folders included. */
  readonly total: number;
  /** The key to continue after; null on the last page. */
  readonly nextAfter: string | null;
}

export type ListedFile = Pick<Receipt, 'key' | 'status' | 'articles' | 'rejected' | 'lastError' | 'lastErrorCode'>;

const PAGE_SIZE = 100;
const MOST_FOLDERS = 500;
const SHOWN = ['key', 'status', 'articles', 'rejected', 'lastError', 'lastErrorCode'];

/**
 * Lists files in the order of their keys, by folder, from the receipts in the alias `index`. They are counted in a request
 * without hits: OpenSearch answers it again at once for as long as no receipt changes.
 */
export async function listFiles(client: Client, index: string, asked: FilesAsked): Promise<FilesListing> {
  const isFirst = asked.after === '';
  const pattern = asked.status === null ? folderPattern(asked.prefix) : null;
  const filter = pattern === null ? [] : [besideFolders(asked)];
  const [{ hits }, counted] = await Promise.all([
    engineSearch(client, index, {
      size: PAGE_SIZE + 1,
      _source: SHOWN,
      track_total_hits: false,
      query: { bool: { filter: [matching(asked), ...filter] } },
      sort: [{ key: 'asc' }],
      ...(!isFirst && { search_after: [asked.after] }),
    }),
    engineSearch(client, index, {
      size: 0,
      track_total_hits: true,
      query: matching(asked),
      ...(pattern !== null && isFirst && { aggs: { folders: folders(pattern) } }),
    }),
  ]);
  const files = hits.hits.map(({ _source }) => _source as unknown as ListedFile);
  const listed = files.slice(0, PAGE_SIZE);
  const buckets = (counted.aggregations?.['folders'] as Folders | undefined)?.buckets ?? [];
  return {
    folders: buckets.slice(0, MOST_FOLDERS).map((bucket) => ({
      prefix: bucket.key,
      files: bucket.doc_count,
      statuses: countsOf(bucket.statuses),
    })),
    hasMoreFolders: buckets.length > MOST_FOLDERS,
    files: listed,
    total: counted.hits.total.value,
    nextAfter: files.length > PAGE_SIZE ? (listed.at(-1)?.key ?? null) : null,
  };
}

/** Returns the status of that name, or null. */
export function readStatusName(name: string | null): ReceiptStatus | null {
  return RECEIPT_STATUSES.find((status) => status === name) ?? null;
}

interface Folders {
  buckets: { key: string; doc_count: number; statuses: Statuses }[];
}

function matching({ prefix, status }: FilesAsked): Clause {
  return {
    bool: {
      filter: [
        ...(prefix === '' ? [] : [{ prefix: { key: prefix } }]),
        ...(status === null ? [] : [{ term: { status } }]),
      ],
      ...(status === null && { must_not: [{ term: { status: 'deleted' } }] }),
    },
  };
}

/** Receipts of earlier versions don't say where their files are, so these files are listed beside all folders. */
function besideFolders({ prefix }: FilesAsked): Clause {
  const unsaid = { bool: { must_not: [{ exists: { field: 'folder' } }] } };
  return { bool: { should: [{ term: { folder: foldersOf(prefix).folder } }, unsaid] } };
}

/** OpenSearch takes no longer pattern. */
const LONGEST_PATTERN = 1_000;

/** Returns the pattern of the folders that follow a prefix; null where it is so long that its files are not listed by folder. */
function folderPattern(prefix: string): string | null {
  const pattern = `${prefix.replace(/[^\w/\u0080-\u{10ffff}]/gu, '\\$&')}[^/]*/`;
  return pattern.length > LONGEST_PATTERN ? null : pattern;
}

/** One bucket more than are shown tells whether there are more. */
function folders(include: string): Clause {
  return {
    terms: { field: 'folders', include, size: MOST_FOLDERS + 1, order: { _key: 'asc' } },
    aggs: { statuses: STATUSES },
  };
}
