import { setTimeout as sleep } from 'node:timers/promises';

/** Milliseconds between attempts: they double from the first to the longest, each shortened by chance so that handlers part ways. */
const FIRST_WAIT = 200;
const LONGEST_WAIT = 5_000;
/** An outage that lasts longer is waited out in the queue, not in a running function. */
const PATIENCE = 15_000;
/** Time kept for telling the queue. */
const RESERVE = 5_000;
/** Time kept for what is under way when a long file is left to the next invocation: a request, and the receipt. */
const WRAP_UP = 45_000;

/** Until when a function may try again, in milliseconds since the epoch. @param remaining milliseconds until it is ended */
export function deadline(remaining: number, now: number): number {
  return now + Math.max(remaining - RESERVE, 0);
}

/** Until when a function may go on reading a long file, in milliseconds since the epoch. */
export function readingDeadline(remaining: number, now: number): number {
  return now + Math.max(remaining - WRAP_UP, 0);
}

/** Waits before the next attempt; answers false, at once, when there is no time left for one. */
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
