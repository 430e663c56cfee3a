import type { Client } from '@opensearch-project/opensearch';

/** One operation of a `_bulk` request. `alias` must be an alias: a write never creates an index. */
export interface BulkOperation {
  action: 'index' | 'create' | 'delete';
  alias: string;
  id: string;
  /** Accepted where no later version is stored. */
  version?: number;
  /** Accepted only where the stored document is still this one. */
  unchangedSince?: StoredAt;
  /** The document as JSON; none for a delete. */
  document?: string;
}

/** The position of a stored document in its shard's history, which OpenSearch uses for compare-and-set. */
export interface StoredAt {
  seqNo: number;
  primaryTerm: number;
}

/** The result of one operation. `status` is an HTTP status; `storedAt` is null where it failed. */
export interface BulkResult {
  status: number;
  errorType: string | null;
  errorReason: string | null;
  storedAt: StoredAt | null;
}

interface ResponseItem {
  status: number;
  _seq_no?: number;
  _primary_term?: number;
  error?: { type?: string; reason?: string; caused_by?: { reason?: string } };
}

/** Sends the operations in one request. Returns their results, in the same order. */
export async function sendBulk(client: Client, operations: readonly BulkOperation[]): Promise<BulkResult[]> {
  const bulkBody = operations.map(toLines).join('');
  const querystring = { require_alias: true };
  const response = await client.transport.request({ method: 'POST', path: '/_bulk', querystring, bulkBody });
  const { items } = response.body as { items: Record<string, ResponseItem>[] };
  return items.map((item) => toResult(Object.values(item)[0]));
}

/** The bytes that an operation takes in a request. */
export function bulkBytes(operation: BulkOperation): number {
  return 250 + Buffer.byteLength(operation.document ?? '');
}

function toLines({ action, alias, id, version, unchangedSince, document }: BulkOperation): string {
  const target = {
    _index: alias,
    _id: id,
    ...(version === undefined ? {} : { version, version_type: 'external_gte' }),
    ...(unchangedSince && { if_seq_no: unchangedSince.seqNo, if_primary_term: unchangedSince.primaryTerm }),
  };
  const line = `${JSON.stringify({ [action]: target })}\n`;
  return document === undefined ? line : `${line}${document}\n`;
}

function toResult(item: ResponseItem | undefined): BulkResult {
  if (!item) return { status: 500, errorType: 'missing', errorReason: 'OpenSearch left the item out', storedAt: null };
  const { status, error, _seq_no: seqNo, _primary_term: primaryTerm } = item;
  const isStored = error === undefined && seqNo !== undefined && primaryTerm !== undefined;
  return {
    status,
    errorType: error?.type ?? null,
    errorReason: error?.caused_by?.reason ?? error?.reason ?? null,
    storedAt: isStored ? { seqNo, primaryTerm } : null,
  };
}
