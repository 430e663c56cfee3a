import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explore, walk } from './explore.ts';
import {
  claimThenRead,
  forgetDeletes,
  keepCheckpoints,
  letGoWhenOvertaken,
  neverLeap,
  neverLook,
  neverLookBack,
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

  it.each<[string, Partial<Bounds>]>([
    ['where a pass has time for whole files', {}],
    ['where no pass has time for a whole file', { changes: [3, 'delete', 2, 4, 'first again'], articlesAPass: 2 }],
    ['where a pass may delete one article', { deletesAPass: 1 }],
    ['where passes count deaths', { changes: [3], redeliveries: 9, articlesAPass: 1 }],
    ['where receipts are lost', { losses: ['receipts', 'receipts'] }],
    ['where articles are lost', { losses: ['articles', 'articles'], deletesAPass: 2 }],
    ['where receipts, articles, and then both are lost', { losses: ['receipts', 'articles', 'both'] }],
  ])('many changes, failures and copies of events leave it so in whatever order: %s', TIMEOUT, async (_, bounds) => {
    const all: Bounds = { changes: [3, 'delete', 2, 4, 1], failures: 3, duplicates: 2, ...bounds };
    await walkThrough(claimThenRead, all, 300);
  });
});

describe('after a loss, comparing bucket and index mends all: every way of two handlers through', () => {
  const noFailure = { changes: [2, 1], failures: 0, duplicates: 0 };
  it.each<[string, Bounds]>([
    ['receipts', { ...noFailure, losses: ['receipts'] }],
    ['articles', { ...noFailure, losses: ['articles'] }],
    ['both', { ...noFailure, losses: ['both'] }],
    ['what is remembered of deletions, without a comparison', { ...noFailure, losses: ['deletions'] }],
    ['receipts, and the object is deleted', { ...noFailure, changes: [2, 'delete'], losses: ['receipts'] }],
    [
      'receipts, whose claims are in the future',
      { ...noFailure, changes: [2], losses: ['receipts'], clockWasAhead: true },
    ],
    ['receipts, and any failure', { changes: [2], failures: 1, duplicates: 0, losses: ['receipts'] }],
  ])('%s', TIMEOUT, async (_, bounds) => {
    const { states, fault } = await explore(World.create(claimThenRead, bounds));
    expect(fault).toBeNull();
    expect(states).toBeGreaterThan(50);
  });

  it('receipts whose claims are in the future, and the object is overwritten', TIMEOUT, async () => {
    await walkThrough(
      claimThenRead,
      { ...noFailure, changes: [3, 1, 2], losses: ['receipts'], clockWasAhead: true },
      500,
    );
  });
});

/** Takes so many ways through a world, each as chance leads. */
async function walkThrough(protocol: Protocol, bounds: Bounds, ways: number): Promise<void> {
  const start = World.create(protocol, bounds);
  const property = fc.asyncProperty(fc.infiniteStream(fc.nat()), async (choices) => {
    expect(await walk(start, choices)).toBeNull();
  });
  await fc.assert(property, { numRuns: ways });
}

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

  it.each<[string, Protocol, Partial<Bounds>]>([
    ['that does not look for articles where the receipt is lost', neverLook, { losses: ['receipts'] }],
    ['whose claims do not leap', neverLeap, { losses: ['receipts'], clockWasAhead: true }],
    ['whose refused passes do not look what they left', neverLookBack, { losses: ['deletions'] }],
  ])('%s', TIMEOUT, async (_, protocol, bounds) => {
    const all: Bounds = { changes: [2, 1], failures: 0, duplicates: 0, ...bounds };
    const { fault } = await explore(World.create(protocol, all));
    expect(fault?.what).toMatch(/^the bucket has .*, the index has|reconciling does not mend it|never comes to rest/);
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
