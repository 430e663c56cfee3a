import { expect, it } from 'vitest';
import { Run } from './run-watches.ts';

/** More by hand: WATCH_RUNS=10000 npx vitest run --project unit tests/model/watches */
const RUNS = Number(process.env['WATCH_RUNS'] ?? 150);

it('no match is lost, none is told twice without a death, and none of what was there before', async () => {
  const faults: string[] = [];
  let deaths = 0;
  for (let seed = 1; seed <= RUNS; seed++) {
    const run = new Run(seed);
    const fault = await run.run(120);
    if (fault) faults.push(`run ${seed}: ${fault}`);
    deaths += run.deaths;
  }
  expect(faults).toEqual([]);
  expect(deaths).toBeGreaterThan(RUNS / 2);
}, 3_600_000);
