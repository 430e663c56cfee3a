import type { BulkOperation, BulkResult } from '../../engine/bulk.ts';
import { failureOf, isWorthRetrying, itemResult } from '../../engine/failure.ts';
import { backoff } from './backoff.ts';

/** Repeats an attempt that failed for a passing reason. @param until deadline in milliseconds since 1970 */
export async function withRetries<T>(attempt: () => Promise<T>, until: number): Promise<T> {
  const pause = backoff(until);
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (!isWorthRetrying(failureOf(error)) || !(await pause())) throw error;
    }
  }
}

export type Send = (operations: readonly BulkOperation[]) => Promise<BulkResult[]>;

/**
 * Sends operations until each has its final result. Operations that OpenSearch had no capacity for are sent again; a
 * request that was too large is sent in halves. At the deadline, an operation keeps its last result.
 */
export async function deliver(send: Send, operations: readonly BulkOperation[], until: number): Promise<BulkResult[]> {
  const pause = backoff(until);
  const results = await sendAll(send, operations, until);
  for (;;) {
    const again = results.flatMap((result, position) => (isUndone(result) ? [position] : []));
    if (again.length === 0 || !(await pause())) return results;
    const retried = await sendAll(send, pick(operations, again), until);
    for (const [index, position] of again.entries()) results[position] = retried[index] as BulkResult;
  }
}

function isUndone(result: BulkResult): boolean {
  const outcome = itemResult(result);
  return outcome !== 'done' && outcome !== 'overtaken' && outcome !== 'article refused' && isWorthRetrying(outcome);
}

async function sendAll(send: Send, operations: readonly BulkOperation[], until: number): Promise<BulkResult[]> {
  try {
    return await withRetries(() => send(operations), until);
  } catch (error) {
    if (failureOf(error) !== 'too large') throw error;
    if (operations.length === 1) return [TOO_LARGE];
    const middle = operations.length >> 1;
    return [
      ...(await sendAll(send, operations.slice(0, middle), until)),
      ...(await sendAll(send, operations.slice(middle), until)),
    ];
  }
}

const TOO_LARGE: BulkResult = {
  status: 413,
  errorType: 'request_too_large',
  errorReason: 'The article is larger than a request to this OpenSearch may be.',
  storedAt: null,
};

function pick<T>(all: readonly T[], positions: readonly number[]): T[] {
  return positions.map((position) => all[position] as T);
}
