import { setTimeout as sleep } from 'node:timers/promises';

/** Milliseconds between attempts: exponential backoff with jitter. */
const FIRST_WAIT = 200;
const LONGEST_WAIT = 5_000;
/** Milliseconds after which a message goes back to the queue: during a longer outage no function should run and wait. */
const PATIENCE = 15_000;
/** Milliseconds kept for answering the queue. */
const RESERVE = 5_000;
/** Milliseconds kept for finishing a request and the receipt when the next invocation continues a long file. */
const WRAP_UP = 45_000;

/** Returns the deadline for retries, in milliseconds since 1970. @param remaining milliseconds until Lambda ends the function */
export function deadline(remaining: number, now: number): number {
  return now + Math.max(remaining - RESERVE, 0);
}

/** Returns the deadline for reading a long file, in milliseconds since 1970. */
export function readingDeadline(remaining: number, now: number): number {
  return now + Math.max(remaining - WRAP_UP, 0);
}

/** Waits before the next attempt. Returns false at once when there is no time left for one. */
export type Pause = () => Promise<boolean>;

export function backoff(until: number): Pause {
  const end = Math.min(until, Date.now() + PATIENCE);
  let longest = FIRST_WAIT;
  return async () => {
    const wait = longest * (0.5 + Math.random() / 2);
    longest = Math.min(longest * 2, LONGEST_WAIT);
    if (Date.now() + wait > end) return false;
    await sleep(wait);
    return true;
  };
}
