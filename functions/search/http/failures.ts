import { isPassing } from '../../engine/failure.ts';
import { summariseError } from '../../error-summary.ts';
import { log } from '../../log.ts';
import { TooManyClauses } from '../query/budget.ts';
import { internalError, invalidParameters, Problem, unavailable } from './problem.ts';

const TOO_LONG = {
  parameter: 'q',
  detail: 'has more approximate words, words near each other or conditions than can be searched for at once',
};

/** Returns the problem for an error. It reveals nothing internal. */
export function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof TooManyClauses) return invalidParameters([TOO_LONG]);
  return isPassing(error) ? unavailable() : internalError();
}

/** Logs an error that the client has not caused. The log never contains search queries. */
export function logFailure(error: unknown, requestId: string): void {
  if (error instanceof Problem || error instanceof TooManyClauses) return;
  const level = isPassing(error) ? 'warn' : 'error';
  log(level, 'A request failed.', { requestId, error: summariseError(error) });
}
