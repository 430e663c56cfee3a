import { isPassing } from '../../engine/failure.ts';
import { summariseError } from '../../error-summary.ts';
import { log } from '../../log.ts';
import { internalError, Problem, unavailable } from './problem.ts';

/** Returns the problem for an error. It reveals nothing internal. */
export function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  return isPassing(error) ? unavailable() : internalError();
}

/** Logs an error that the client has not caused. The log never contains search queries. */
export function logFailure(error: unknown, requestId: string): void {
  if (error instanceof Problem) return;
  const level = isPassing(error) ? 'warn' : 'error';
  log(level, 'A request failed.', { requestId, error: summariseError(error) });
}
