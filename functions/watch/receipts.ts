import { receiptId } from '../article.ts';
import type { Receipt } from '../engine/receipt.ts';
import { engineSearch } from '../search/lookup/engine-search.ts';
import type { Parts } from './parts.ts';

const PAGE = 500;

/** A file whose articles are searchable. */
export interface SeenFile extends Pick<Receipt, 'key' | 'etag' | 'versionId' | 'uploadedAt' | 'indexedAt'> {
  /** Whether the watches were told of an earlier version of it. */
  readonly wasTold: boolean;
}

/** A page of the files that were indexed from a time on. */
export interface SeenPage {
  /** Those whose object the watches have not been told of. */
  readonly files: SeenFile[];
  /** All of the page, told or not. */
  readonly all: SeenFile[];
  /** Where the next page begins; null at the end. */
  readonly next: readonly (string | number)[] | null;
}

/** Returns files in the order in which they were indexed. @param from ISO 8601 */
export async function seenFiles(parts: Parts, from: string, after: SeenPage['next']): Promise<SeenPage> {
  const { client, names } = parts;
  const { hits } = await engineSearch(client, names.receipts, {
    query: {
      bool: { filter: [{ range: { indexedAt: { gte: from } } }, { terms: { status: ['indexed', 'partly'] } }] },
    },
    sort: [{ indexedAt: 'asc' }, { key: 'asc' }],
    size: PAGE,
    track_total_hits: false,
    _source: ['key', 'etag', 'versionId', 'uploadedAt', 'indexedAt'],
    ...(after !== null && { search_after: after }),
  });
  const receipts = hits.hits.map(({ _source }) => _source as unknown as SeenFile);
  const told = await readTold(parts, receipts);
  const all = receipts.map((receipt, at) => ({ ...receipt, wasTold: told[at] !== null }));
  const last = hits.hits.at(-1);
  return {
    files: all.filter((file, at) => told[at] !== objectOf(file)),
    all,
    next: hits.hits.length < PAGE || !last ? null : (last.sort as SeenPage['next']),
  };
}

/** Marks files as told, to all watches that there are. */
export async function markTold({ client, indices }: Parts, files: readonly SeenFile[]): Promise<void> {
  if (files.length === 0) return;
  const body = files.flatMap((file) => [{ index: { _id: receiptId(file.key) } }, { object: objectOf(file) }]);
  const { body: answer } = await client.bulk({ index: indices.told, body, require_alias: true });
  if (answer.errors) throw new Error('OpenSearch did not write which files the watches were told of.');
}

/** Returns of which object of each file the watches were told; null of none. */
async function readTold({ client, indices }: Parts, files: readonly SeenFile[]): Promise<(string | null)[]> {
  if (files.length === 0) return [];
  const { body } = await client.mget({ index: indices.told, body: { ids: files.map(({ key }) => receiptId(key)) } });
  const docs = body.docs as { found?: boolean; error?: unknown; _source?: { object: string } }[];
  // What can't be read now counts as not told: matches are made once only.
  return docs.map(({ _source }) => _source?.object ?? null);
}

/** What an object is recognised by: another upload of the same key is another one, a second pass over it is not. */
function objectOf({ versionId, etag, uploadedAt }: SeenFile): string {
  return [versionId, etag, uploadedAt].join(' ');
}
