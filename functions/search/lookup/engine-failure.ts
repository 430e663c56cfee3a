import { errors } from '@opensearch-project/opensearch';

/** Throttled, or nobody there to answer behind the endpoint. */
const PASSING_STATUSES = new Set([429, 502, 503, 504]);

/** What OpenSearch says, with status 500, when a search ran into one of its time limits. */
const TIME_EXCEEDED = /^(?:task_cancelled_exception|query_phase_execution_exception: .*Time exceeded)/s;

interface ErrorBody {
  error?: { type?: string; root_cause?: { type?: string; reason?: string }[] };
}

/** An answer that came in time but is not whole. */
export class IncompleteAnswer extends Error {
  override readonly name = 'IncompleteAnswer';
}

/** Whether the same request may well succeed a little later. */
export function isPassing(error: unknown): boolean {
  if (error instanceof errors.ResponseError) {
    return PASSING_STATUSES.has(error.statusCode) || rootCauses(error).some((cause) => TIME_EXCEEDED.test(cause));
  }
  return (
    error instanceof errors.ConnectionError ||
    error instanceof errors.TimeoutError ||
    error instanceof errors.NoLivingConnectionsError ||
    error instanceof IncompleteAnswer
  );
}

/** Whether words could not be marked in a field because the index has no such field. */
export function lacksField(error: unknown): boolean {
  const isIt = (cause: string) => /^illegal_argument_exception: Field \[.*\] has no associated analyzer/.test(cause);
  return error instanceof errors.ResponseError && error.statusCode === 400 && rootCauses(error).some(isIt);
}

/** What may be logged of an error. OpenSearch's reasons quote the query, and other messages may: they are left out. */
export function describe(error: unknown): Record<string, unknown> {
  if (error instanceof errors.ResponseError) {
    return { error: error.name, statusCode: error.statusCode, type: body(error).error?.type };
  }
  if (!(error instanceof Error)) return { error: typeof error };
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line)) ?? [];
  return { error: error.name, frames: frames.map((frame) => frame.trim()) };
}

function rootCauses(error: errors.ResponseError): string[] {
  return body(error).error?.root_cause?.map(({ type, reason }) => `${type}: ${reason}`) ?? [];
}

/** A proxy in between may answer with anything, or nothing. */
function body(error: errors.ResponseError): ErrorBody {
  const given: unknown = error.body;
  return typeof given === 'object' && given !== null ? given : {};
}
