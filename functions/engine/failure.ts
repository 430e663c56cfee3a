import { errors } from '@opensearch-project/opensearch';
import type { BulkResult } from './bulk.ts';

/**
 * Why OpenSearch did not do what it was asked to. `unavailable`: it is overloaded, restarting or out of reach, or its
 * answer did not arrive whole; `out of time`: it stopped at the time limit of the request; `failed`: another error of its
 * own; `too large`: the request has to be divided; `refused`: the request itself is wrong or not allowed.
 *
 * A file that can't be read is none of these: it is a FileFault.
 */
export type Failure = 'unavailable' | 'out of time' | 'failed' | 'too large' | 'refused';

/** An answer that came in time but is not whole. */
export class IncompleteAnswer extends Error {
  override readonly name = 'IncompleteAnswer';
}

/** The failure of OpenSearch that an error stands for; null for any other error. */
export function failureOf(error: unknown): Failure | null {
  if (error instanceof errors.ResponseError) return responseFailure(error);
  return NO_ANSWER.some((kind) => error instanceof kind) ? 'unavailable' : null;
}

/**
 * Whether indexing retries. It does unless the request is wrong: writes can be repeated, and what failed (a full disk, a
 * shard that moves) may succeed a moment later. After a longer failure the queue delivers the message again; in the end it
 * becomes a dead letter.
 */
export function isWorthRetrying(failure: Failure | null): boolean {
  return failure === 'unavailable' || failure === 'out of time' || failure === 'failed';
}

/**
 * Whether a caller of the search API is asked to try again (503). Not after `failed`: the same search would fail again.
 * That is answered with 500, so that an alarm shows it.
 */
export function isPassing(error: unknown): boolean {
  const failure = failureOf(error);
  return failure === 'unavailable' || failure === 'out of time';
}

/**
 * What became of one line of a bulk request. `overtaken`: a later claim has written the document; `article refused`: the
 * article itself is at fault and would be refused for ever.
 */
export type ItemResult = 'done' | 'overtaken' | 'article refused' | Failure;

const ARTICLE_FAULTS = ['mapper_parsing_exception', 'document_parsing_exception', 'illegal_argument_exception'];

/** Reads the result of one line of a bulk request. */
export function itemResult({ status, errorType }: BulkResult): ItemResult {
  if (status < 300) return 'done';
  // A delete of what is not there has still left its version behind.
  if (status === 404 && errorType === null) return 'done';
  if (status === 409) return 'overtaken';
  if (status === 413) return 'article refused';
  if (status === 400 && errorType !== null && ARTICLE_FAULTS.includes(errorType)) return 'article refused';
  return statusFailure(status, errorType);
}

function responseFailure(error: errors.ResponseError): Failure {
  const failure = statusFailure(error.statusCode, body(error).error?.type);
  if (failure !== 'failed') return failure;
  const all = causes(body(error).error);
  if (all.some((cause) => TIME_EXCEEDED.test(cause))) return 'out of time';
  return all.some((cause) => OVERLOADED.test(cause)) ? 'unavailable' : failure;
}

/** Whether an index could not be made because there is one of that name. */
export function isAlreadyThere(error: unknown): boolean {
  return error instanceof errors.ResponseError && body(error).error?.type === 'resource_already_exists_exception';
}

/** Whether an index is not there. */
export function isMissing(error: unknown): boolean {
  return error instanceof errors.ResponseError && body(error).error?.type === 'index_not_found_exception';
}

/** Whether highlighting failed because the index has no such field. */
export function lacksField(error: unknown): boolean {
  const isIt = (cause: string) => /^illegal_argument_exception: Field \[.*\] has no associated analyzer/.test(cause);
  return error instanceof errors.ResponseError && error.statusCode === 400 && rootCauses(error).some(isIt);
}

/** The last is thrown where an answer is no JSON: it breaks off, or a proxy sent it. */
const NO_ANSWER = [
  IncompleteAnswer,
  errors.ConnectionError,
  errors.TimeoutError,
  errors.NoLivingConnectionsError,
  errors.DeserializationError,
];

/** What OpenSearch says, with status 500, when a search ran into one of its time limits. */
const TIME_EXCEEDED = /^(?:task_cancelled_exception|query_phase_execution_exception: .*Time exceeded)/s;

/** What it says, with status 500, when it has no room for a request or loses a shard while it answers. */
const OVERLOADED =
  /^(?:opensearch_rejected_execution_exception|rejected_execution_exception|circuit_breaking_exception|node_disconnected_exception|node_not_connected_exception|node_closed_exception|no_shard_available_action_exception|shard_not_found_exception|illegal_index_shard_state_exception|unavailable_shards_exception)/;

/** Request timeout, too many requests, and what a proxy answers when OpenSearch does not. */
const UNAVAILABLE = new Set([408, 429, 502, 503, 504]);

/** The error of a request to an index that somebody has closed, with status 400: opened again, it answers. */
const CLOSED = 'index_closed_exception';

function statusFailure(status = 0, errorType: string | null = null): Failure {
  if (errorType === CLOSED) return 'unavailable';
  if (status === 413) return 'too large';
  if (UNAVAILABLE.has(status)) return 'unavailable';
  return status >= 500 ? 'failed' : 'refused';
}

interface Cause {
  type?: string;
  reason?: string | Cause | null;
  root_cause?: Cause[];
  failed_shards?: { reason?: Cause }[];
  caused_by?: Cause | null;
}

interface ErrorBody {
  error?: Cause;
}

function rootCauses(error: errors.ResponseError): string[] {
  return body(error).error?.root_cause?.map(({ type, reason }) => `${type}: ${reason}`) ?? [];
}

/** Causes nest in each other; deeper ones than these say nothing new. */
const DEEPEST_CAUSE = 10;

/**
 * Returns an error and all its causes, each as its type and reason. A search that was cancelled before any shard failed
 * names its cause only in `caused_by`.
 */
function causes(cause: Cause | null | undefined, depth = 0): string[] {
  if (typeof cause !== 'object' || cause === null || depth > DEEPEST_CAUSE) return [];
  const { type, reason, root_cause = [], failed_shards = [], caused_by } = cause;
  const within = [...root_cause, ...failed_shards.map((shard) => shard.reason), caused_by];
  return [`${type}: ${reason}`, ...within.flatMap((each) => causes(each, depth + 1))];
}

/** A proxy in between may answer with anything, or nothing. */
function body(error: errors.ResponseError): ErrorBody {
  const given: unknown = error.body;
  return typeof given === 'object' && given !== null ? given : {};
}
