import type { Measure } from '../../metrics.ts';
import type { Asked, Counts } from '../requests.ts';
import { NOTHING_YET, reconcile } from './reconcile.ts';
import type { World } from './world.ts';

/** A share of drift above which nothing is repaired: a lost index or an emptied bucket wants a person. */
const MOST_DRIFT_REPAIRED = 0.05;
/**
 * Runs of one night, each up to 15 minutes. Lambda itself ends a chain of a function that calls itself after about 16:
 * this one ends before, and says so.
 */
const MOST_RUNS = 14;

export interface Night {
  measure: Measure;
  log(level: 'info' | 'warn' | 'error', message: string, fields: Readonly<Record<string, unknown>>): void;
  /** Keeps what was found for whoever asks. */
  keep(counts: Counts): Promise<void>;
  /** Starts this function again, to go on from there. */
  goOn(request: Asked<'nightly'>): Promise<void>;
}

/**
 * Looks at everything and tells what it has found; then goes through it once more and repairs, where there is little to
 * repair. A run that is out of time hands over to the next.
 */
export async function nightly(world: World, night: Night, request: Asked<'nightly'>, until: number): Promise<boolean> {
  const { after, repair, soFar, run } = request;
  const { counts, next } = await reconcile(world, { after, repair, soFar: soFar ?? NOTHING_YET, until });
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

/** Whether a night may repair without being asked. */
function isRepairedUnasked({ keys, missing, stale, orphaned, waiting }: Counts): boolean {
  const drift = missing + stale + orphaned;
  return drift + waiting > 0 && drift <= keys * MOST_DRIFT_REPAIRED;
}
