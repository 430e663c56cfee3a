import { describe, expect, it } from 'vitest';
import { type Night, nightly } from '../../../functions/operate/reconcile/nightly.ts';
import { NOTHING_YET, reconcile } from '../../../functions/operate/reconcile/reconcile.ts';
import type { Asked, Counts, Drift, ReconcileAnswer } from '../../../functions/operate/requests.ts';
import { NOW, SimulatedWorld } from './simulated-world.ts';

const FOREVER = Number.POSITIVE_INFINITY;
const YOUNG = NOW - 60_000;

function filled(files: number): SimulatedWorld {
  const world = new SimulatedWorld();
  for (let file = 0; file < files; file++) world.put(`file-${String(file).padStart(5, '0')}`, file % 7 === 0 ? 3 : 1);
  return world;
}

const all = (world: SimulatedWorld, repair = false) =>
  reconcile(world, { after: null, soFar: NOTHING_YET, repair, until: FOREVER });

/** Some of each kind of difference. @returns what is to be found */
function disturb(world: SimulatedWorld): Drift[] {
  const keys = [...world.objectsByKey.keys()];
  return keys.flatMap((key, at): Drift[] => {
    if (at % 100 === 1) world.receiptsByKey.delete(key);
    else if (at % 100 === 2) world.counts.delete(key);
    else if (at % 100 === 3) world.change(key, { etag: 'older' });
    else if (at % 100 === 4) world.counts.set(key, { key, articles: 9 });
    else if (at % 100 === 5) world.objectsByKey.delete(key);
    else return [];
    return [{ key, kind: at % 100 <= 2 ? 'missing' : at % 100 <= 4 ? 'stale' : 'orphaned' }];
  });
}

describe('reconciling', () => {
  it('finds nothing where all is well', async () => {
    const answer = await all(filled(2_500));
    expect(answer).toEqual({ counts: { ...NOTHING_YET, keys: 2_500, objects: 2_500 }, drift: [], next: null });
  });

  it('finds every difference and nothing else, and queues them when it may', async () => {
    const world = filled(3_000);
    const drift = disturb(world);
    const answer = await all(world);
    expect(answer.drift).toEqual(drift);
    expect(answer.counts).toMatchObject({ missing: 60, stale: 60, orphaned: 30, waiting: 0, queued: 0 });
    expect(world.queued).toEqual([]);
    expect((await all(world, true)).counts).toMatchObject({ queued: 150 });
    expect(world.queued).toEqual(drift.map(({ key }) => key));
  });

  it('does not count what was only in between', async () => {
    const world = filled(10);
    world.receiptsByKey.delete('file-00003');
    world.onLook = () => world.put('file-00003');
    expect((await all(world)).drift).toEqual([]);
  });

  it('gives what has just happened a little time', async () => {
    const world = filled(10);
    world.objectsByKey.delete('file-00003');
    world.onSettle = () => world.receiptsByKey.delete('file-00003') && world.counts.delete('file-00003');
    expect((await all(world)).drift).toEqual([]);
  });

  it('stops when the time is over, and goes on from there to the same end', async () => {
    const world = filled(3_500);
    const drift = disturb(world);
    const found: Drift[] = [];
    let answer: ReconcileAnswer = { counts: NOTHING_YET, drift: [], next: null };
    let parts = 0;
    do {
      answer = await reconcile(world, { after: answer.next, soFar: answer.counts, repair: false, until: 0 });
      found.push(...answer.drift);
      parts++;
    } while (answer.next !== null);
    expect(parts).toBeGreaterThan(3);
    expect(found).toEqual(drift);
    expect(answer.counts).toEqual((await all(world)).counts);
  });

  it('answers with a bounded number of keys', async () => {
    const world = filled(5_000);
    world.receiptsByKey.clear();
    const { drift, next, counts } = await all(world);
    expect(drift).toHaveLength(2_000);
    expect(counts.missing).toBe(2_000);
    expect(next).toBe('file-01999');
  });
});

describe('after a repair', () => {
  const repair = (world: SimulatedWorld, afterRepair: boolean) =>
    reconcile(world, { after: null, soFar: NOTHING_YET, repair: true, afterRepair, until: FOREVER });

  it('queues nothing while many files wait, and goes on from there', async () => {
    const world = filled(2_500);
    world.counts.clear();
    world.hasRoom = false;
    const first = await repair(world, false);
    expect(first).toMatchObject({ next: 'file-00999', counts: { queued: 1_000 } });
    const go = { after: first.next, soFar: first.counts, repair: true, until: 0 };
    expect(await reconcile(world, go)).toMatchObject({ next: 'file-00999', counts: { queued: 1_000 } });
    world.hasRoom = true;
    expect((await reconcile(world, { ...go, until: FOREVER })).counts.queued).toBe(2_500);
  });

  it('queues no key again while the queue is busy, and all once it is not', async () => {
    const world = filled(1_000);
    const drift = disturb(world);
    const { counts } = await repair(world, false);
    expect(counts.queued).toBe(drift.length);
    world.isBusy = true;
    for (const _ of [2, 3]) expect((await repair(world, true)).counts.queued).toBe(0);
    world.isBusy = false;
    expect((await repair(world, true)).counts.queued).toBe(drift.length);
  });
});

describe('while events are in the queue', () => {
  const young = (world: SimulatedWorld, key: string) =>
    world.objectsByKey.set(key, { key, etag: 'new', uploadedAt: YOUNG });

  it('a young file is on its way, not missing', async () => {
    const world = filled(10);
    world.isBusy = true;
    young(world, 'new.md');
    young(world, 'file-00003');
    const { counts, drift } = await all(world, true);
    expect({ counts, drift }).toMatchObject({ counts: { missing: 0, stale: 0, waiting: 2, queued: 0 }, drift: [] });
  });

  it('an old file that is being read is on its way too', async () => {
    const world = filled(10);
    world.isBusy = true;
    world.counts.delete('file-00003');
    world.change('file-00003', { status: 'pending', claim: YOUNG });
    expect((await all(world)).counts).toMatchObject({ missing: 0, waiting: 1 });
    world.change('file-00003', { status: 'pending', claim: NOW - 3_600_000 });
    expect((await all(world)).counts).toMatchObject({ missing: 1, waiting: 0 });
  });

  it('a file that is no older than the oldest event there is on its way, however old it is', async () => {
    const world = filled(10);
    world.isBusy = true;
    world.objectsByKey.set('new.md', { key: 'new.md', etag: 'new', uploadedAt: NOW - 3 * 3_600_000 });
    expect((await all(world)).counts).toMatchObject({ missing: 1, waiting: 0 });
    world.oldest = NOW - 4 * 3_600_000;
    expect((await all(world)).counts).toMatchObject({ missing: 0, waiting: 1 });
  });

  it('an old file is missing all the same', async () => {
    const world = filled(10);
    world.isBusy = true;
    world.receiptsByKey.delete('file-00003');
    expect((await all(world)).counts).toMatchObject({ missing: 1, waiting: 0 });
  });

  it('a young file counts when the queue is empty', async () => {
    const world = filled(10);
    young(world, 'new.md');
    expect((await all(world)).drift).toEqual([{ key: 'new.md', kind: 'missing' }]);
  });

  it('that this very run has filled, young files that are lost are lost all the same', async () => {
    const world = filled(2_500);
    const keys = [...world.objectsByKey.keys()];
    for (const [key, object] of world.objectsByKey) world.objectsByKey.set(key, { ...object, uploadedAt: YOUNG });
    for (const key of keys) world.change(key, { uploadedAt: new Date(YOUNG).toISOString() });
    world.counts.clear();
    const queue = world.queue.bind(world);
    world.queue = async (given) => {
      world.isBusy = true;
      await queue(given);
    };
    let answer = await all(world, true);
    while (answer.next !== null)
      answer = await reconcile(world, { after: answer.next, soFar: answer.counts, repair: true, until: FOREVER });
    expect(answer.counts).toMatchObject({ missing: 2_500, waiting: 0, queued: 2_500 });
    expect(world.queued).toEqual(keys);
  });

  it('a deletion may wait, and is sent again for it may also be lost', async () => {
    const world = filled(10);
    world.isBusy = true;
    world.objectsByKey.delete('file-00003');
    const { counts } = await all(world, true);
    expect(counts).toMatchObject({ orphaned: 0, waiting: 1, queued: 1 });
    expect(world.queued).toEqual(['file-00003']);
  });

  it('a young file whose last outcome is not in this generation is not on its way into it', async () => {
    const world = filled(10);
    world.isBusy = true;
    young(world, 'file-00003');
    world.change('file-00003', { generations: ['articles-000000-Write'] });
    expect((await all(world)).counts).toMatchObject({ stale: 1, waiting: 0 });
  });
});

describe('every night', () => {
  interface Told {
    measured: object[];
    kept: Counts[];
    next: Asked<'nightly'>[];
  }

  async function night(
    world: SimulatedWorld,
    until = FOREVER,
    isRepairing = false,
    { run = 0, ends = [] as string[] } = {},
  ): Promise<Told & { runs: number }> {
    const told: Told = { measured: [], kept: [], next: [] };
    const parts: Night = {
      measure: (values) => told.measured.push(values),
      log: () => undefined,
      keep: async (counts) => void told.kept.push(counts),
      isRepairing: async () => isRepairing,
      ends: async () => ends,
      part: (range, _, heed) => reconcile(world, { ...range, ...heed, until }),
      now: world.now.bind(world),
      goOn: async (request) => void told.next.push(request),
    };
    let request: Asked<'nightly'> | undefined = { command: 'nightly', ranges: null, repair: false, run };
    let runs = 0;
    for (; request; request = told.next.shift(), runs++) await nightly(parts, request, until);
    return { ...told, runs };
  }

  it('little drift is told and repaired', async () => {
    const world = filled(3_000);
    const drift = disturb(world);
    const { measured, kept } = await night(world);
    expect(measured).toEqual([{ ReconcileMissing: 60, ReconcileStale: 60, ReconcileOrphaned: 30 }]);
    expect(kept).toHaveLength(1);
    expect(world.queued).toEqual(drift.map(({ key }) => key));
  });

  it.each([
    [50, 50],
    [51, 0],
  ])('of 1000 keys %i that are lost have %i queued', async (lost, queued) => {
    const world = filled(1_000);
    for (const key of [...world.objectsByKey.keys()].slice(0, lost)) world.counts.delete(key);
    expect((await night(world)).measured).toEqual([
      { ReconcileMissing: lost, ReconcileStale: 0, ReconcileOrphaned: 0 },
    ]);
    expect(world.queued).toHaveLength(queued);
  });

  it('nothing is missing that an operator’s repair has sent: alarms don’t ring during a backfill', async () => {
    const world = filled(1_000);
    world.receiptsByKey.clear();
    world.counts.clear();
    world.isBusy = true;
    expect((await night(world, FOREVER, true)).measured).toEqual([
      { ReconcileMissing: 0, ReconcileStale: 0, ReconcileOrphaned: 0 },
    ]);
  });

  it('an emptied bucket is told, and nothing is deleted', async () => {
    const world = filled(500);
    world.objectsByKey.clear();
    expect((await night(world)).measured).toEqual([{ ReconcileMissing: 0, ReconcileStale: 0, ReconcileOrphaned: 500 }]);
    expect(world.queued).toEqual([]);
  });

  it('zeros are told too: no measurement would look like no comparison', async () => {
    expect((await night(filled(10))).measured).toEqual([
      { ReconcileMissing: 0, ReconcileStale: 0, ReconcileOrphaned: 0 },
    ]);
  });

  it('what takes longer than a run is gone on with, and counted as one', async () => {
    const world = filled(5_000);
    const drift = disturb(world);
    const { runs, measured } = await night(world, 0);
    expect(runs).toBe(12);
    expect(measured).toEqual([{ ReconcileMissing: 100, ReconcileStale: 100, ReconcileOrphaned: 50 }]);
    expect(world.queued).toEqual(drift.map(({ key }) => key));
  });

  it.each([[[]], [['file-02499']], [['file-00000', 'file-01234', 'file-04998', 'zzz']]])(
    'ranges that end with %j find the same side by side as all keys in one',
    async (ends) => {
      const world = filled(5_000);
      const drift = disturb(world);
      for (const until of [0, FOREVER]) {
        world.queued.length = 0;
        const { measured, kept } = await night(world, until, false, { ends });
        expect(kept).toMatchObject([{ keys: 5_000, objects: 4_950 }]);
        expect(measured).toEqual([{ ReconcileMissing: 100, ReconcileStale: 100, ReconcileOrphaned: 50 }]);
        expect(world.queued.toSorted()).toEqual(drift.map(({ key }) => key));
      }
    },
  );

  it('ends by itself after so many runs, and says where', async () => {
    const last = { run: 78, ends: ['file-01999'] };
    await expect(night(filled(8_000), 0, false, last)).rejects.toThrow('the last keys were file-01999, file-03999');
  });
});
