import { expect, it } from 'vitest';
import { lostWatches, watchLines } from '../../../commands/reconcile.ts';

it.each([
  [false, ['Missing watch: ferry', expect.stringContaining('--repair')]],
  [true, ['Restored watch: ferry']],
])('lost watches are named, and restored with --repair (%s)', async (repair, lines) => {
  const ask = async ({ command }: { command: string }) => ({
    [command === 'restore' ? 'restored' : command]: ['ferry'],
  });
  expect(watchLines(await lostWatches(ask as never, repair), repair)).toEqual(lines);
  expect(watchLines([], repair)).toEqual([]);
});
