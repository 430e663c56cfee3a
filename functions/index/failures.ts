import { errors } from '@opensearch-project/opensearch';
import type { BulkResult } from '../engine/bulk.ts';

/**
 * What a failure of OpenSearch asks for. `transient`: overload, a restart, a lost connection, so the same request may
 * succeed a moment later; `too large`: smaller requests; `refused`: nothing of it is retried here, the message comes back
 * by the queue, and after many times lies with the dead letters.
 *
 * A file that can't be read is none of these: it is a FileFault, ends as a rejection on the receipt and is never retried.
 */
export type Verdict = 'transient' | 'too large' | 'refused';

export function requestVerdict(error: unknown): Verdict {
  if (error instanceof errors.ResponseError) return statusVerdict(error.statusCode ?? 0);
  const lost = [errors.TimeoutError, errors.ConnectionError, errors.NoLivingConnectionsError];
  // An answer that breaks off half-way, or comes from something in between, is no JSON.
  return [...lost, errors.DeserializationError].some((kind) => error instanceof kind) ? 'transient' : 'refused';
}

function statusVerdict(status: number): Verdict {
  if (status === 413) return 'too large';
  return status === 429 || status === 408 || status >= 500 ? 'transient' : 'refused';
}

/**
 * What became of one operation. `overtaken`: a later claim has written the document; `article refused`: the article
 * itself is at fault and would be refused for ever.
 */
export type ItemVerdict = 'done' | 'overtaken' | 'article refused' | Verdict;

const ARTICLE_FAULTS = ['mapper_parsing_exception', 'document_parsing_exception', 'illegal_argument_exception'];

export function itemVerdict({ status, errorType }: BulkResult): ItemVerdict {
  if (status < 300) return 'done';
  // A delete of what is not there has still left its version behind.
  if (status === 404 && errorType === null) return 'done';
  if (status === 409) return 'overtaken';
  if (status === 413) return 'article refused';
  if (status === 400 && errorType !== null && ARTICLE_FAULTS.includes(errorType)) return 'article refused';
  return statusVerdict(status);
}
