import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explore, walk } from './explore.ts';
import {
  claimThenRead,
  forgetDeletes,
  keepCheckpoints,
  letGoWhenOvertaken,
  type Protocol,
  readThenClaim,
  writeThenCheck,
  writeWithoutReserving,
  writeWithoutVersions,
} from './protocols.ts';
import { type Bounds, World } from './world.ts';

/** The longest takes five seconds; more on a machine that is busy with other things. */
const TIMEOUT = { timeout: 120_000 };

describe('claim, then read: every way of two handlers through', () => {
  it.each<[string, Bounds]>([
    ['a put, a delete and a new put', { changes: [3, 'delete', 1], failures: 0, duplicates: 0 }],
    ['an overwrite with more, and an event that comes twice', { changes: [1, 2], failures: 0, duplicates: 1 }],
    ['an event that comes twice, and any failure', { changes: [2], failures: 1, duplicates: 1 }],
    ['an overwrite with fewer, and any failure', { changes: [2, 1], failures: 1, duplicates: 0 }],
    ['a delete, and any failure', { changes: [2, 'delete'], failures: 1, duplicates: 0 }],
    [
      'a file too long for one pass, and any two failures',
      { changes: [2], failures: 2, duplicates: 0, articlesAPass: 1 },
    ],
  ])('%s leaves the index as the bucket is', TIMEOUT, async (_, bounds) => {
    const { states, fault } = await explore(World.create(claimThenRead, bounds));
    expect(fault).toBeNull();
    expect(states).toBeGreaterThan(1_000);
  });

  it(
    'many changes, failures and copies of events leave it so in whatever order chance takes them',
    TIMEOUT,
    async () => {
      const bounds: Bounds = { changes: [3, 'delete', 2, 4, 1], failures: 3, duplicates: 2 };
      const start = World.create(claimThenRead, bounds);
      const property = fc.asyncProperty(fc.infiniteStream(fc.nat()), async (choices) => {
        expect(await walk(start, choices)).toBeNull();
      });
      await fc.assert(property, { numRuns: 2_000 });
    },
  );

  it('and so they do where no pass has time for a whole file', TIMEOUT, async () => {
    const changes = [3, 'delete', 2, 4, 'first again'] as const;
    const bounds: Bounds = { changes, failures: 3, duplicates: 2, articlesAPass: 2 };
    const start = World.create(claimThenRead, bounds);
    const property = fc.asyncProperty(fc.infiniteStream(fc.nat()), async (choices) => {
      expect(await walk(start, choices)).toBeNull();
    });
    await fc.assert(property, { numRuns: 2_000 });
  });
});

describe('the model finds the fault of a protocol', () => {
  it.each<[string, Protocol, Partial<Bounds>]>([
    ['that reads before it claims', readThenClaim, {}],
    ['that writes first and checks afterwards', writeThenCheck, {}],
    ['whose writes have no versions', writeWithoutVersions, {}],
    ['whose overtaken passes ask for no other', letGoWhenOvertaken, { changes: [2], failures: 1, duplicates: 1 }],
    ['that does not reserve ordinals before it writes them', writeWithoutReserving, { failures: 1 }],
    ['whose engine forgets deletes too early', forgetDeletes, { changes: [1, 'delete'], failures: 1 }],
  ])('%s', TIMEOUT, async (_, protocol, bounds) => {
    const all: Bounds = { changes: [2, 1], failures: 0, duplicates: 0, ...bounds };
    const { fault } = await explore(World.create(protocol, all));
    expect(fault?.what).toMatch(/^the bucket has .*, the index has/);
  });

  it('whose checkpoints outlive another object', TIMEOUT, async () => {
    const bounds: Bounds = { changes: [2, 2, 'first again'], failures: 0, duplicates: 0, articlesAPass: 1 };
    const start = World.create(keepCheckpoints, bounds);
    const property = fc.asyncProperty(fc.infiniteStream(fc.nat()), async (choices) => {
      expect(await walk(start, choices)).toBeNull();
    });
    // One way in about a thousand leads to the fault.
    const { failed } = await fc.check(property, { numRuns: 30_000, endOnFailure: true });
    expect(failed).toBe(true);
  });
});
