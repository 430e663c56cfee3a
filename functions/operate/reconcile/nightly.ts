import type { Measure } from '../../metrics.ts';
import type { Asked, Counts, KeyRange, ReconcileAnswer } from '../requests.ts';
import { compareRanges, driftOf, isWhole, rangesOf, together } from './ranges.ts';

/** The share of drift above which nothing is repaired: a lost index or an emptied bucket needs a person's decision. */
const MOST_DRIFT_REPAIRED = 0.05;
/**
 * Runs of one night, each up to 15 minutes: the next night must not begin before this one has ended.
 */
const MOST_RUNS = 80;

export interface Night {
  measure: Measure;
  log(level: 'info' | 'warn' | 'error', message: string, fields: Readonly<Record<string, unknown>>): void;
  /** Stores the result for the command `status`. */
  keep(counts: Counts): Promise<void>;
  /** Whether keys that an operator's repair has sent may still be in the queue. */
  isRepairing(): Promise<boolean>;
  /** Returns the keys that part all keys into ranges to be compared side by side. */
  ends(): Promise<string[]>;
  /** Compares a part of a range. */
  part(range: KeyRange, isAlone: boolean, heed: { repair: boolean; afterRepair: boolean }): Promise<ReconcileAnswer>;
  now(): number;
  /** Invokes this function again with a request. */
  goOn(request: Asked<'nightly'>): Promise<void>;
}

/**
 * Compares all keys and reports the result. If there is little drift, compares all keys again and repairs them. A run that
 * is out of time starts the next run. Returns whether another run was started.
 */
export async function nightly(night: Night, request: Asked<'nightly'>, until: number): Promise<boolean> {
  const { repair, run } = request;
  const afterRepair = await night.isRepairing();
  const part = (range: KeyRange, isAlone: boolean) => night.part(range, isAlone, { repair, afterRepair });
  const begun = request.ranges ?? rangesOf(await night.ends());
  const { ranges } = await compareRanges(begun, part, () => night.now() >= until);
  const counts = together(ranges);
  if (!isWhole(ranges) && repair && run + 1 >= MOST_RUNS) {
    night.log('warn', 'The night was too short to repair all; the next one goes on.', { counts });
    return false;
  }
  if (!isWhole(ranges)) return goOn(night, { ...request, ranges, run: run + 1 });
  if (repair) {
    night.log('info', 'What differed is in the queue again.', { counts });
    return false;
  }
  await tell(night, counts);
  if (!isRepairedUnasked(counts)) return false;
  return goOn(night, { command: 'nightly', ranges: null, repair: true, run: run + 1 });
}

async function tell({ measure, log, keep }: Night, counts: Counts): Promise<void> {
  const { missing, stale, orphaned } = counts;
  measure({ ReconcileMissing: missing, ReconcileStale: stale, ReconcileOrphaned: orphaned });
  log('info', 'The index was compared with the bucket.', { counts });
  await keep(counts);
}

async function goOn(night: Night, request: Asked<'nightly'>): Promise<boolean> {
  if (request.run >= MOST_RUNS)
    throw new Error(
      `Reconciling is not at its end after ${MOST_RUNS} runs; the last keys were ${request.ranges?.map(({ after }) => after).join(', ')}.`,
    );
  await night.goOn(request);
  return true;
}

/** Whether the differences are few enough to be repaired without an operator. */
function isRepairedUnasked(counts: Counts): boolean {
  const drift = driftOf(counts);
  return drift + counts.waiting + counts.unreadable > 0 && drift <= counts.keys * MOST_DRIFT_REPAIRED;
}
