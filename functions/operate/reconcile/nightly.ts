import type { Measure } from '../../metrics.ts';
import type { Asked, Counts } from '../requests.ts';
import { NOTHING_YET, reconcile } from './reconcile.ts';
import type { World } from './world.ts';

/** The share of drift above which nothing is repaired: a lost index or an emptied bucket needs a person's decision. */
const MOST_DRIFT_REPAIRED = 0.05;
/**
 * Runs of one night, each up to 15 minutes. Lambda stops a function that invokes itself after about 16 times, without an
 * error; this limit is lower and throws one.
 */
const MOST_RUNS = 14;

export interface Night {
  measure: Measure;
  log(level: 'info' | 'warn' | 'error', message: string, fields: Readonly<Record<string, unknown>>): void;
  /** Stores the result for the command `status`. */
  keep(counts: Counts): Promise<void>;
  /** Whether keys that an operator's repair has sent may still be in the queue. */
  isRepairing(): Promise<boolean>;
  /** Invokes this function again with a request. */
  goOn(request: Asked<'nightly'>): Promise<void>;
}

/**
 * Compares all keys and reports the result. If there is little drift, compares all keys again and repairs them. A run that
 * is out of time starts the next run. Returns whether another run was started.
 */
export async function nightly(world: World, night: Night, request: Asked<'nightly'>, until: number): Promise<boolean> {
  const { after, repair, soFar, run } = request;
  const afterRepair = await night.isRepairing();
  const { counts, next } = await reconcile(world, { after, repair, afterRepair, soFar: soFar ?? NOTHING_YET, until });
  if (next !== null && repair && run + 1 >= MOST_RUNS) {
    night.log('warn', 'The night was too short to repair all; the next one goes on.', { counts });
    return false;
  }
  if (next !== null) return goOn(night, { ...request, after: next, soFar: counts, run: run + 1 });
  if (repair) {
    night.log('info', 'What differed is in the queue again.', { counts });
    return false;
  }
  await tell(night, counts);
  if (!isRepairedUnasked(counts)) return false;
  return goOn(night, { command: 'nightly', after: null, repair: true, soFar: null, run: run + 1 });
}

async function tell({ measure, log, keep }: Night, counts: Counts): Promise<void> {
  const { missing, stale, orphaned } = counts;
  measure({ ReconcileMissing: missing, ReconcileStale: stale, ReconcileOrphaned: orphaned });
  log('info', 'The index was compared with the bucket.', { counts });
  await keep(counts);
}

async function goOn(night: Night, request: Asked<'nightly'>): Promise<boolean> {
  if (request.run >= MOST_RUNS)
    throw new Error(`Reconciling is not at its end after ${MOST_RUNS} runs; the last key was ${request.after}.`);
  await night.goOn(request);
  return true;
}

/** Whether the differences are few enough to be repaired without an operator. */
function isRepairedUnasked({ keys, missing, stale, orphaned, waiting, unreadable }: Counts): boolean {
  const drift = missing + stale + orphaned;
  return drift + waiting + unreadable > 0 && drift <= keys * MOST_DRIFT_REPAIRED;
}
