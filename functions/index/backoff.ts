import { setTimeout as sleep } from 'node:timers/promises';

/** Milliseconds between attempts: they double from the first to the longest, each shortened by chance so that handlers part ways. */
const FIRST_WAIT = 200;
const LONGEST_WAIT = 5_000;
/** An outage that lasts longer is waited out in the queue, not in a running function. */
const PATIENCE = 15_000;
/** Time kept for telling the queue. */
const RESERVE = 5_000;

/** Until when a function may try again, in milliseconds since the epoch. @param remaining milliseconds until it is ended */
export function deadline(remaining: number, now: number): number {
  return now + Math.min(Math.max(remaining - RESERVE, 0), PATIENCE);
}

/** Waits before the next attempt; answers false, at once, when there is no time left for one. */
export type Pause = () => Promise<boolean>;

export function backoff(until: number): Pause {
  let longest = FIRST_WAIT;
  return async () => {
    const wait = longest * (0.5 + Math.random() / 2);
    longest = Math.min(longest * 2, LONGEST_WAIT);
    if (Date.now() + wait > until) return false;
    await sleep(wait);
    return true;
  };
}
