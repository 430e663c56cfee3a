import { errors } from '@opensearch-project/opensearch';

/** Waits between attempts: they double from the first to the longest, each shortened by chance so that handlers part ways. */
const FIRST_WAIT = 200;
const LONGEST_WAIT = 5_000;
/** An outage that lasts longer is waited out in the queue, not in a running function. */
const PATIENCE = 15_000;
/** Time kept for telling the queue, in milliseconds. */
const RESERVE = 5_000;

/** How long a function may go on, in milliseconds since the epoch. */
export function deadline(remaining: number, now: number): number {
  return now + Math.min(Math.max(remaining - RESERVE, 0), PATIENCE);
}

/** Tries again what OpenSearch may well do a moment later, until the deadline. */
export async function withRetries<T>(attempt: () => Promise<T>, until: number): Promise<T> {
  for (let wait = FIRST_WAIT; ; wait = Math.min(wait * 2, LONGEST_WAIT)) {
    try {
      return await attempt();
    } catch (error) {
      const pause = wait * (0.5 + Math.random() / 2);
      if (!isTransient(error) || Date.now() + pause > until) throw error;
      await new Promise((resume) => setTimeout(resume, pause));
    }
  }
}

/** Overload, a restart, a lost connection: the same request may succeed later. A refusal stays one. */
function isTransient(error: unknown): boolean {
  if (error instanceof errors.ResponseError) return isTransientStatus(error.statusCode ?? 0);
  return (
    error instanceof errors.TimeoutError ||
    error instanceof errors.ConnectionError ||
    error instanceof errors.NoLivingConnectionsError
  );
}

function isTransientStatus(status: number): boolean {
  return status === 429 || status === 408 || status >= 500;
}
