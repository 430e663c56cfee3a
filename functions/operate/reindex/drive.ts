import { compareRanges, driftOf, isWhole, rangesOf, together } from '../reconcile/ranges.ts';
import type { Asked, Drift, KeyRange, ReconcileAnswer, ReindexState } from '../requests.ts';

/** Comparisons without improvement after which it fails. */
const MOST_ROUNDS = 3;
const BETWEEN_LOOKS = 1_000;
/** Milliseconds without progress after which the missing files are determined again. */
const STALLED_AFTER = 60_000;
/** Milliseconds in which searches of the old generation end: they have 15 s. */
const LAST_SEARCHES = 20_000;
/** Milliseconds without a sign of life after which nobody drives any more. */
const SILENT_FOR = 300_000;
const NAMED_FILES = 5;
/** Nothing was compared yet. */
const FRESH = { isWaiting: false, ranges: null, least: null, rounds: 0 };

type Step = Asked<'drive-reindex'>;

/** What driving a reindex of one generation needs. */
export interface Driving {
  /** Compares a part of the generation with the bucket, and sends what differs to the queue. Takes a minute or two. */
  part(range: KeyRange, isAlone: boolean): Promise<ReconcileAnswer>;
  /** Returns the keys that part all keys into ranges to be compared side by side. */
  ends(): Promise<string[]>;
  /** Returns how many files the generation has, and how many there are. */
  progress(): Promise<{ done: number; total: number }>;
  isQueueBusy(): Promise<boolean>;
  /** Lets the generation be searched. */
  swap(): Promise<void>;
  /** Deletes the older generations. @returns their names */
  drop(): Promise<string[]>;
  /** Returns the last errors of files. */
  errorsOf(keys: readonly string[]): Promise<(string | null)[]>;
  keep(state: ReindexState): Promise<void>;
  /** Starts the next run. */
  goOn(step: Step): Promise<void>;
  pause(milliseconds: number): Promise<void>;
  now(): number;
}

/** Returns the first step. @param phase `drop` where only old generations are left to be deleted */
export function firstStep(generation: string, phase: 'fill' | 'drop'): Step {
  return { command: 'drive-reindex', generation, phase, ...FRESH, dropped: [] };
}

/** Whether a reindex has ended, well or not. */
export function isOver({ phase }: ReindexState): boolean {
  return phase === 'done' || phase === 'failed';
}

/** Whether a reindex is driven. @param now milliseconds since 1970 */
export function isDriven(state: ReindexState | null, now: number): boolean {
  if (state === null || isOver(state)) return false;
  return now - Date.parse(state.at) < SILENT_FOR;
}

/**
 * Queues the files that a generation lacks until it lacks none, lets it be searched, drops the old ones, and compares once
 * more: a batch that began before the generation existed may have written only to the old one. When the time is over, it
 * starts the next run.
 * @param until milliseconds since 1970
 */
export async function driveReindex(driving: Driving, first: Step, until: number): Promise<void> {
  let step: Step | null = first;
  while (step !== null) {
    if (driving.now() >= until) return driving.goOn(step);
    if (step.phase === 'drop') step = await drop(driving, step);
    else step = step.isWaiting ? await awaitQueue(driving, step, until) : await fill(driving, step, until);
  }
}

/** Compares until the end or until the time is over. @returns the next step; null at the end of all */
async function fill(driving: Driving, step: Step, until: number): Promise<Step | null> {
  const ranges = step.ranges ?? rangesOf(await driving.ends());
  const part = async (range: KeyRange, isAlone: boolean) => {
    await tell(driving, step);
    return driving.part(range, isAlone);
  };
  const { ranges: compared, drift } = await compareRanges(ranges, part, () => driving.now() >= until);
  if (!isWhole(compared)) return { ...step, ranges: compared };
  const left = driftOf(together(compared));
  if (left === 0) return step.phase === 'check' ? tell(driving, step, 'done') : swap(driving, step);
  const improves = step.least === null || left < step.least;
  const rounds = improves ? 1 : step.rounds + 1;
  if (rounds >= MOST_ROUNDS) return fail(driving, step, left, drift);
  return { ...step, ranges: null, isWaiting: true, rounds, least: Math.min(left, step.least ?? left) };
}

/** Waits until all files are done, the queue is empty, or nothing happens any more. */
async function awaitQueue(driving: Driving, step: Step, until: number): Promise<Step> {
  const over = { ...step, isWaiting: false };
  let last = { done: -1, at: driving.now() };
  let toldAt = 0;
  while (driving.now() < until) {
    if (driving.now() - toldAt >= STALLED_AFTER) {
      await tell(driving, step);
      toldAt = driving.now();
    }
    const { done, total } = await driving.progress();
    if (done >= total || !(await driving.isQueueBusy())) return over;
    if (done > last.done) last = { done, at: driving.now() };
    if (driving.now() - last.at >= STALLED_AFTER) return over;
    await driving.pause(BETWEEN_LOOKS);
  }
  return step;
}

async function swap(driving: Driving, step: Step): Promise<Step> {
  await driving.swap();
  return { ...step, ...FRESH, phase: 'drop' };
}

/** Searches of the old generation can end first. */
async function drop(driving: Driving, step: Step): Promise<Step> {
  await tell(driving, step);
  await driving.pause(LAST_SEARCHES);
  return { ...step, ...FRESH, phase: 'check', dropped: await driving.drop() };
}

async function fail(driving: Driving, step: Step, left: number, drift: readonly Drift[]): Promise<null> {
  const keys = drift.slice(0, NAMED_FILES).map(({ key }) => key);
  const errors = await driving.errorsOf(keys);
  const files = keys.map((key, at) => ({ key, error: errors[at] ?? null }));
  return tell(driving, step, 'failed', { left, files });
}

async function tell(
  driving: Driving,
  { generation, phase, dropped }: Step,
  ended: 'done' | 'failed' | null = null,
  failure: ReindexState['failure'] = null,
): Promise<null> {
  const at = new Date(driving.now()).toISOString();
  await driving.keep({ generation, phase: ended ?? phase, at, dropped, failure });
  return null;
}
