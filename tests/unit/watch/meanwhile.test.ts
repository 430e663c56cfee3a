import { beforeEach, expect, it } from 'vitest';
import { indices, WatchingInMemory } from './watching-in-memory.ts';

let watching: WatchingInMemory;
beforeEach(() => {
  watching = new WatchingInMemory();
});

const titles = () => watching.said.map(({ title }) => title);
const minutes = (count: number) => count * 60_000;

/** Does something once for each step of a piece of work, each time in a new world, and then checks that world. */
async function atEachStep(
  prepare: () => Promise<void>,
  work: () => Promise<unknown>,
  meanwhile: () => Promise<void> | void,
  check: () => Promise<void>,
): Promise<number> {
  for (let steps = 0; ; steps++) {
    watching = new WatchingInMemory();
    await prepare();
    let left = steps;
    watching.step = async () => {
      left -= 1;
      if (left >= 0) return;
      watching.step = () => undefined;
      await meanwhile();
    };
    await work();
    if (left >= 0) return steps;
    await check();
  }
}

/** Lets the time of a sweep run out when some files are told. */
function runOutOfTime(told: number): void {
  watching.step = () => {
    if (watching.engine.all(indices.told).length <= told) return;
    watching.step = () => undefined;
    watching.wait(minutes(2));
  };
}

it('a watch that is changed during a sweep tells nothing that was there before', async () => {
  const steps = await atEachStep(
    async () => {
      watching.indexFile('file', [['old', 'a']]);
      await watching.follow('watch', 'a');
      await watching.sweep();
      watching.wait(1_000);
      watching.indexFile('file', [['old', 'a']]);
    },
    () => watching.sweep(),
    () => watching.follow('watch', 'b'),
    async () => {
      await watching.sweep();
      expect(titles()).toEqual([]);
    },
  );
  expect(steps).toBeGreaterThan(20);
});

it('what is indexed while a watch is made is told at once, or counts as there before, however long its making takes', async () => {
  const steps = await atEachStep(
    async () => undefined,
    () => watching.follow('a', 'a'),
    () => {
      watching.indexFile('file', [['one', 'a']]);
      watching.wait(minutes(10));
    },
    async () => {
      await watching.sweep('quick');
      const seeds = watching.engine.all(indices.watches).flatMap((watch) => watch['seeds']);
      expect([...titles(), ...seeds]).toEqual(['one']);
    },
  );
  expect(steps).toBeGreaterThan(8);
});

it('files that a sweep has no time for are told by the next one, however old', async () => {
  await watching.follow('a', 'a');
  await watching.sweep();
  for (let count = 0; count < 60; count++) {
    watching.indexFile(`file ${count}`, [[`${count}`, 'a']]);
    watching.wait(minutes(1));
  }
  runOutOfTime(50);
  expect(await watching.sweep('quick')).toBe('out of time');
  expect(await watching.sweep('quick')).toBe('done');
  expect(new Set(titles()).size).toBe(60);
});

it('a thorough sweep that runs out of time has seen no late receipts', async () => {
  await watching.follow('a', 'a');
  watching.indexFile('late', [['late', 'a']]);
  const [receipt] = watching.engine.all('receipts');
  watching.engine.lose('receipts');
  for (let count = 0; count < 60; count++) {
    watching.wait(minutes(1));
    watching.indexFile(`file ${count}`, [[`${count}`, 'a']]);
  }
  await watching.sweep('quick');
  watching.engine.put('receipts', 'late', receipt ?? {});
  watching.engine.refresh('receipts');
  runOutOfTime(0);
  expect(await watching.sweep()).toBe('out of time');
  await watching.sweep();
  expect(titles()).toContain('late');
});
