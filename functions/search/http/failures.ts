import { isPassing } from '../../engine/failure.ts';
import { summariseError } from '../../error-summary.ts';
import { log } from '../../log.ts';
import { internalError, Problem, unavailable } from './problem.ts';

/** What the client is told of a failure: nothing but what it may know. */
export function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  return isPassing(error) ? unavailable() : internalError();
}

/** Writes a line for the operators about a failure that is not the client's. It never holds what was searched for. */
export function logFailure(error: unknown, requestId: string): void {
  if (error instanceof Problem) return;
  const level = isPassing(error) ? 'warn' : 'error';
  log(level, 'A request failed.', { requestId, error: summariseError(error) });
}
