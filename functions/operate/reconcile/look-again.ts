import type { Drift, DriftKind } from '../requests.ts';
import { judge } from './judge.ts';
import { compareKeys, type KeyState, type ListedObject } from './merge.ts';
import { readPages } from './pages.ts';
import type { World } from './world.ts';

/** An object that is older than this is not on its way to the index any more; the queue tries for an hour or so. */
const YOUNG = 20 * 60 * 1000;

/** A part of the key order: what follows `after`, up to and with `last`. */
export interface Range {
  after: string | null;
  last: string;
}

/** A difference that is still there. `isWaiting`: its event is still on the way, so it will be mended. */
export interface Confirmed extends Drift {
  isWaiting: boolean;
}

/**
 * Reads keys that differed again, live: the merge's pages are seconds old and of different moments. What still differs
 * and may just have happened gets a little time and a third look.
 * @param heedsQueue whether events in the queue can be those of these keys; not when this very run has filled it
 */
export async function lookAgain(
  world: World,
  range: Range,
  keys: readonly string[],
  heedsQueue: boolean,
): Promise<Confirmed[]> {
  const differing = await stillDiffering(world, range, keys);
  if (differing.length === 0) return [];
  const since = world.now() - YOUNG;
  const settled = differing.filter(({ state }) => !isRecent(state, since));
  const recent = differing.filter(({ state }) => isRecent(state, since));
  return [
    ...settled.map(({ state, kind }) => ({ key: state.key, kind, isWaiting: false })),
    ...(await settleAndLook(world, range, recent, heedsQueue)),
  ].sort((one, other) => compareKeys(one.key, other.key));
}

/** Whether it may be on its way: it is young, somebody has just begun to read it, or nobody knows since when it is gone. */
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
  // Before looking: what leaves the queue meanwhile has been written when we look.
  const isBusy = heedsQueue && (await world.isQueueBusy());
  const keys = recent.map(({ state }) => state.key);
  return (await stillDiffering(world, range, keys)).map(({ state, kind }) => ({
    key: state.key,
    kind,
    isWaiting: isBusy && isOnItsWay(state, world.generation),
  }));
}

/** Whoever writes this key next writes this generation too. Of an older outcome that is not known. */
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

/** Lists the range again: one request for a thousand keys, and no right to read an object. */
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
