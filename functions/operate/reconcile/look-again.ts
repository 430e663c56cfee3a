import type { Drift, DriftKind } from '../requests.ts';
import { judge } from './judge.ts';
import { compareKeys, type KeyState, type ListedObject } from './merge.ts';
import { readPages } from './pages.ts';
import type { World } from './world.ts';

/** Milliseconds. The event of an older object should have left the queue, unless the oldest one there is older still. */
const YOUNG = 20 * 60 * 1000;

/** A range of keys: after `after`, up to and including `last`. */
export interface Range {
  after: string | null;
  last: string;
}

/** A difference that is still there. `isWaiting`: its event is still in the queue, so it will be repaired. */
export interface Confirmed extends Drift {
  isWaiting: boolean;
}

/**
 * Of which keys there may be events in the queue; of none when this run itself has filled it. `recent`: of those that may
 * have changed just now; `all`: an earlier run has sent keys to the queue.
 */
export interface Heeds {
  recent: boolean;
  all: boolean;
}

/**
 * Reads differing keys again: the pages of the merge are some seconds old, and of different moments. Keys that still
 * differ and may have changed just now are read a third time, after a wait.
 */
export async function lookAgain(
  world: World,
  range: Range,
  keys: readonly string[],
  heeds: Heeds,
): Promise<Confirmed[]> {
  const differing = await stillDiffering(world, range, keys);
  if (differing.length === 0) return [];
  const since = Math.min(world.now(), await world.oldestInQueue()) - YOUNG;
  const settled = differing.filter(({ state }) => !isRecent(state, since));
  const isWaiting = settled.length > 0 && heeds.all && (await world.isQueueBusy());
  const recent = differing.filter(({ state }) => isRecent(state, since));
  return [
    ...settled.map(({ state, kind }) => ({ key: state.key, kind, isWaiting })),
    ...(await settleAndLook(world, range, recent, heeds.recent)),
  ].sort((one, other) => compareKeys(one.key, other.key));
}

/** Whether a change may be on its way: a new object, a new claim, or an object that is gone since an unknown time. */
function isRecent({ object, receipt }: KeyState, since: number): boolean {
  return !object || object.uploadedAt > since || (receipt?.status === 'pending' && receipt.claim > since);
}

interface Difference {
  state: KeyState;
  kind: DriftKind;
}

async function settleAndLook(
  world: World,
  range: Range,
  recent: readonly Difference[],
  heedsQueue: boolean,
): Promise<Confirmed[]> {
  if (recent.length === 0) return [];
  await world.settle();
  // The queue first: an event that leaves it before the keys are read has been indexed by then.
  const isBusy = heedsQueue && (await world.isQueueBusy());
  const keys = recent.map(({ state }) => state.key);
  return (await stillDiffering(world, range, keys)).map(({ state, kind }) => ({
    key: state.key,
    kind,
    isWaiting: isBusy && isOnItsWay(state, world.generation),
  }));
}

/** Whether the next pass over the key writes this generation. After an outcome in older generations only, it may not. */
function isOnItsWay({ receipt }: KeyState, generation: string): boolean {
  return receipt === null || receipt.generations.length === 0 || receipt.generations.includes(generation);
}

async function stillDiffering(world: World, range: Range, keys: readonly string[]): Promise<Difference[]> {
  const objects = await objectsNow(world, range, new Set(keys));
  const receipts = byKey(await world.receiptsNow(keys));
  const articles = byKey(await world.articlesNow(keys));
  return keys.flatMap((key) => {
    const state: KeyState = {
      key,
      object: objects.get(key) ?? null,
      receipt: receipts.get(key) ?? null,
      articles: articles.get(key)?.articles ?? 0,
    };
    const kind = judge(state, world.generation);
    return kind ? [{ state, kind }] : [];
  });
}

/** Lists the range again: one request for a thousand keys, which needs no permission to read objects. */
async function objectsNow(
  world: World,
  { after, last }: Range,
  keys: ReadonlySet<string>,
): Promise<Map<string, ListedObject>> {
  const found = new Map<string, ListedObject>();
  for await (const object of readPages(world.objects, after)) {
    if (compareKeys(object.key, last) > 0) break;
    if (keys.has(object.key)) found.set(object.key, object);
  }
  return found;
}

function byKey<Item extends { key: string }>(items: readonly Item[]): Map<string, Item> {
  return new Map(items.map((item) => [item.key, item]));
}
