import { beforeEach, expect, it } from 'vitest';
import { readGenerations } from '../../functions/engine/generations.ts';
import { dropGenerations, openGenerations, swapGenerations } from '../../functions/operate/generations.ts';
import { keepReindex } from '../../functions/operate/kept.ts';
import { reviveReindex, startReindex } from '../../functions/operate/reindex/start.ts';
import type { ReindexState } from '../../functions/operate/requests.ts';
import { withoutIndex } from '../engine/with-index.ts';

const { client, names, drop } = withoutIndex('start');
const NEW = `${names.articles}-000002`;
const LONG = 600_000;

let clock: number;
let driven: string[];
const starting = {
  client,
  names,
  goOn: async ({ generation, phase }: { generation: string; phase: string }) =>
    void driven.push(`${phase} ${generation}`),
  now: () => clock,
};
const keep = (phase: ReindexState['phase']) =>
  keepReindex(client, names, { generation: NEW, phase, at: new Date(clock).toISOString(), dropped: [], failure: null });
const indices = async () => (await readGenerations(client, names)).map(({ index }) => index);

beforeEach(async () => {
  await drop();
  clock = Date.now();
  driven = [];
  await openGenerations(client, names);
  expect(await startReindex(starting)).toEqual({ generation: NEW, isNew: true, isRunning: false });
});

it('a reindex is started once: who asks again watches it', async () => {
  expect(await startReindex(starting)).toEqual({ generation: NEW, isNew: false, isRunning: true });
  expect(await reviveReindex(starting)).toBeNull();
  expect(driven).toEqual([`fill ${NEW}`]);
});

it('one that has stopped while it was filled is continued, by whoever comes', async () => {
  clock += LONG;
  expect(await startReindex(starting)).toEqual({ generation: NEW, isNew: false, isRunning: false });
  clock += LONG;
  expect(await reviveReindex(starting)).toMatchObject({ phase: 'fill' });
  expect(driven).toEqual(Array(3).fill(`fill ${NEW}`));
});

it('one that has stopped after the swap is ended, not begun again', async () => {
  await swapGenerations(client, names, NEW);
  await keep('drop');
  clock += LONG;
  await reviveReindex(starting);
  await dropGenerations(client, names);
  await keep('check');
  clock += LONG;
  await reviveReindex(starting);
  expect(driven.slice(1)).toEqual([`drop ${NEW}`, `drop ${NEW}`]);
  expect(await indices()).toEqual([NEW]);
});

it('one that has ended is not continued; the next one is new', async () => {
  await swapGenerations(client, names, NEW);
  await dropGenerations(client, names);
  await keep('done');
  clock += LONG;
  expect(await reviveReindex(starting)).toBeNull();
  expect(await startReindex(starting)).toMatchObject({ generation: `${names.articles}-000003`, isNew: true });
});
