import { expect, it } from 'vitest';
import { NOTHING_YET } from '../../../functions/operate/reconcile/reconcile.ts';
import { type Driving, driveReindex, firstStep, isDriven } from '../../../functions/operate/reindex/drive.ts';
import type { Asked, ReindexState } from '../../../functions/operate/requests.ts';

const GENERATION = 'articles-000002';
const RUN = 780_000;

/** A reindex of files in a simulated time. Each comparison takes a minute; the queue works files off beside it. */
class Simulated implements Driving {
  clock = 0;
  done = 0;
  queued = 0;
  log: string[] = [];
  states: ReindexState[] = [];
  next: Asked<'drive-reindex'>[] = [];
  readonly files: number;
  /** Files that can't be indexed. */
  readonly broken: number;
  /** Files that the index function works off in a second. */
  readonly speed: number;

  constructor(files: number, { broken = 0, speed = 10 } = {}) {
    this.files = files;
    this.broken = broken;
    this.speed = speed;
  }

  pass(milliseconds: number): void {
    this.clock += milliseconds;
    const worked = Math.min(this.queued, (this.speed * milliseconds) / 1_000);
    this.queued -= worked;
    this.done = Math.min(this.files - this.broken, this.done + worked);
  }

  async part() {
    this.pass(60_000);
    const missing = Math.ceil(this.files - this.done - this.queued);
    this.queued += missing - this.broken;
    const drift = missing > 0 ? [{ key: 'broken.md', kind: 'missing' as const }] : [];
    return { counts: { ...NOTHING_YET, keys: this.files, missing }, drift, next: null };
  }

  ends = async () => [];
  progress = async () => ({ done: Math.floor(this.done), total: this.files });
  isQueueBusy = async () => this.queued > 0;
  swap = async () => void this.log.push('swap');
  drop = async () => {
    this.log.push('drop');
    return ['articles-000001'];
  };
  errorsOf = async (keys: readonly string[]) => keys.map(() => 'too large');
  keep = async (state: ReindexState) => void this.states.push(state);
  goOn = async (step: Asked<'drive-reindex'>) => void this.next.push(step);
  pause = async (milliseconds: number) => this.pass(milliseconds);
  now = () => this.clock;

  /** Runs it to its end, as the function does. @returns how many runs it took */
  async whole(phase: 'fill' | 'drop' = 'fill'): Promise<number> {
    let runs = 0;
    for (let step: Asked<'drive-reindex'> | undefined = firstStep(GENERATION, phase); step; step = this.next.shift()) {
      // As it is sent.
      await driveReindex(this, JSON.parse(JSON.stringify(step)), this.clock + RUN);
      runs++;
    }
    return runs;
  }

  get end(): ReindexState | undefined {
    return this.states.at(-1);
  }
}

it('fills the generation, lets it be searched, drops the old one when searches have ended, and compares again', async () => {
  const reindex = new Simulated(100);
  expect(await reindex.whole()).toBe(1);
  expect(reindex.log).toEqual(['swap', 'drop']);
  expect(reindex.end).toMatchObject({ phase: 'done', dropped: ['articles-000001'], failure: null });
});

it('goes on over as many runs as it needs, and gives a sign of life all the time', async () => {
  const reindex = new Simulated(100_000);
  expect(await reindex.whole()).toBeGreaterThan(10);
  expect(reindex.end?.phase).toBe('done');
  const silences = reindex.states.map(({ at }, of) => Date.parse(at) - Date.parse(reindex.states[of - 1]?.at ?? at));
  expect(Math.max(...silences)).toBeLessThan(150_000);
});

it('ends when files can’t be indexed, and says which and why; nothing was swapped', async () => {
  const reindex = new Simulated(100, { broken: 1 });
  await reindex.whole();
  expect(reindex.log).toEqual([]);
  expect(reindex.end).toMatchObject({
    phase: 'failed',
    failure: { left: 1, files: [{ key: 'broken.md', error: 'too large' }] },
  });
});

it('only drops the old generations where nothing else is left of an interrupted one', async () => {
  const reindex = new Simulated(0);
  await reindex.whole('drop');
  expect(reindex.log).toEqual(['drop']);
});

it('is driven while there are signs of life, and until it has ended', () => {
  const state: ReindexState = {
    generation: GENERATION,
    phase: 'fill',
    at: new Date(0).toISOString(),
    dropped: [],
    failure: null,
  };
  expect(isDriven(state, 60_000)).toBe(true);
  expect(isDriven(state, 600_000)).toBe(false);
  expect(isDriven({ ...state, phase: 'done' }, 60_000)).toBe(false);
  expect(isDriven(null, 0)).toBe(false);
});
