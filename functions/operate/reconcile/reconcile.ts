import type { Counts, Drift, ReconcileAnswer } from '../requests.ts';
import { judge } from './judge.ts';
import { type Confirmed, type Heeds, lookAgain } from './look-again.ts';
import { compareKeys, type KeyState, merge } from './merge.ts';
import { readPages } from './pages.ts';
import type { World } from './world.ts';

/** Keys that are compared together: one page of a listing. */
const CHUNK = 1_000;
/** Differences of one answer: 2,000 keys of at most 1,024 bytes fit into 6 MB. */
const MOST_DRIFT = 2_000;

export const NOTHING_YET: Counts = {
  keys: 0,
  objects: 0,
  missing: 0,
  stale: 0,
  orphaned: 0,
  waiting: 0,
  unreadable: 0,
  queued: 0,
};

export interface Span {
  /** Key to continue after; null at the beginning. */
  after: string | null;
  /** The last key that is compared. @default null to the end */
  last?: string | null;
  /** Counts of the parts before this one. */
  soFar: Counts;
  /** Whether differing keys are sent to the queue. */
  repair: boolean;
  /** Whether an earlier call sent keys to the queue, where they may still be. @default false */
  afterRepair?: boolean;
  /** Deadline in milliseconds since 1970. One chunk is compared after it, unless a repair has filled the queue. */
  until: number;
}

/**
 * Compares bucket, receipts and articles key by key, in constant memory. A difference counts only if it is still there when
 * its key is read again. At the deadline it stops; another call continues at `next`.
 */
export async function reconcile(
  world: World,
  { after, last = null, soFar, repair, afterRepair = false, until }: Span,
): Promise<ReconcileAnswer> {
  const answer: ReconcileAnswer = { counts: { ...soFar }, drift: [], next: null };
  let start = after;
  for await (const chunk of chunks(upTo(last, statesAfter(world, after)))) {
    // What is queued must be worked off before it expires, and uploads wait behind it.
    if (repair && !(await world.room(until)) && start !== null) return { ...answer, next: start };
    const hasFilledQueue = repair && answer.counts.queued > 0;
    const heeds = { recent: !hasFilledQueue, all: afterRepair && !hasFilledQueue };
    const confirmed = await confirm(world, start, chunk, heeds);
    if (repair) answer.counts.queued += await mend(world, confirmed, afterRepair);
    add(answer, chunk, confirmed);
    start = lastOf(chunk);
    if (world.now() >= until || answer.drift.length > MOST_DRIFT - CHUNK) return { ...answer, next: start };
  }
  return answer;
}

function statesAfter(world: World, after: string | null): AsyncGenerator<KeyState> {
  return merge({
    objects: readPages(world.objects, after),
    receipts: readPages(world.receipts, after),
    articles: readPages(world.articles, after),
  });
}

async function* upTo(last: string | null, states: AsyncIterable<KeyState>): AsyncGenerator<KeyState> {
  for await (const state of states) {
    if (last !== null && compareKeys(state.key, last) > 0) return;
    yield state;
  }
}

async function* chunks(states: AsyncIterable<KeyState>): AsyncGenerator<KeyState[]> {
  let chunk: KeyState[] = [];
  for await (const state of states) {
    chunk.push(state);
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}

async function confirm(
  world: World,
  after: string | null,
  chunk: readonly KeyState[],
  heeds: Heeds,
): Promise<Confirmed[]> {
  const differing = chunk.filter((state) => judge(state, world.generation) !== null).map(({ key }) => key);
  return differing.length === 0 ? [] : lookAgain(world, { after, last: lastOf(chunk) }, differing, heeds);
}

/**
 * Sends the keys of differences to the queue. Waiting deletions too, unless an earlier run has sent them: it is unknown for
 * how long their objects are gone.
 */
async function mend(world: World, confirmed: readonly Confirmed[], afterRepair: boolean): Promise<number> {
  const isSent = ({ isWaiting, kind }: Confirmed) => !isWaiting || (kind === 'orphaned' && !afterRepair);
  const keys = confirmed.filter(isSent).map(({ key }) => key);
  if (keys.length > 0) await world.queue(keys);
  return keys.length;
}

function add(answer: ReconcileAnswer, chunk: readonly KeyState[], confirmed: readonly Confirmed[]): void {
  const { counts } = answer;
  counts.keys += chunk.filter(
    ({ object, articles, receipt }) => object || articles > 0 || receipt?.status !== 'deleted',
  ).length;
  counts.objects += chunk.filter(({ object }) => object).length;
  for (const { key, kind, isWaiting } of confirmed) {
    counts[isWaiting ? 'waiting' : kind]++;
    if (!isWaiting) answer.drift.push({ key, kind } satisfies Drift);
  }
}

function lastOf(chunk: readonly KeyState[]): string {
  return (chunk.at(-1) as KeyState).key;
}
