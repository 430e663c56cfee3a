import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareKeys, type KeyState, merge } from '../../../functions/operate/reconcile/merge.ts';
import { readPages } from '../../../functions/operate/reconcile/pages.ts';
import { byBytes, SimulatedWorld } from './simulated-world.ts';

/** Keys as S3 has them: no halves of characters. */
const key = fc.string({ unit: 'binary', minLength: 1, maxLength: 6 }).filter((text) => text.isWellFormed());

describe('the order of keys', () => {
  it('is that of their UTF-8 bytes', () => {
    fc.assert(
      fc.property(key, key, (one, other) => {
        expect(Math.sign(compareKeys(one, other))).toBe(byBytes({ key: one }, { key: other }));
      }),
    );
  });

  it.each([
    ['\uffff', '😀'],
    ['\ue000', '\u{10000}'],
    ['a', 'a/'],
    ['', 'a'],
  ])('has %j before %j', (one, other) => {
    expect(compareKeys(one, other)).toBeLessThan(0);
    expect(compareKeys(other, one)).toBeGreaterThan(0);
  });
});

async function merged(world: SimulatedWorld, after: string | null = null): Promise<KeyState[]> {
  const { objects, receipts, articles } = world;
  return Array.fromAsync(
    merge({
      objects: readPages(objects, after),
      receipts: readPages(receipts, after),
      articles: readPages(articles, after),
    }),
  );
}

/** A world that has just these objects, receipts and articles. */
function worldOf(objects: string[], receipts: string[], articles: string[]): SimulatedWorld {
  const world = new SimulatedWorld();
  for (const each of [...objects, ...receipts, ...articles]) world.put(each);
  const keep = (items: Map<string, unknown>, kept: string[]) => {
    for (const each of items.keys()) if (!kept.includes(each)) items.delete(each);
  };
  keep(world.objectsByKey, objects);
  keep(world.receiptsByKey, receipts);
  keep(world.counts, articles);
  return world;
}

describe('the merge', () => {
  it('tells of every key once, in order, with all that there is of it', async () => {
    const keys = fc.uniqueArray(key, { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(keys, keys, keys, async (objects, receipts, articles) => {
        const world = worldOf(objects, receipts, articles);
        const expected = [...new Set([...objects, ...receipts, ...articles])].map((each) => ({
          key: each,
          object: world.objectsByKey.get(each) ?? null,
          receipt: world.receiptsByKey.get(each) ?? null,
          articles: world.counts.get(each)?.articles ?? 0,
        }));
        expect(await merged(world)).toEqual(expected.sort(byBytes));
      }),
    );
  });

  it('goes over the ends of pages, and begins after any key', async () => {
    const world = new SimulatedWorld();
    for (let file = 0; file < 2_500; file++) world.put(`file-${String(file).padStart(5, '0')}`);
    expect(await merged(world)).toHaveLength(2_500);
    expect((await merged(world, 'file-01999')).map((state) => state.key).slice(0, 2)).toEqual([
      'file-02000',
      'file-02001',
    ]);
    expect(await merged(world, 'file-01999')).toHaveLength(500);
  });

  it('ends with the error of a page that can not be read', async () => {
    const world = new SimulatedWorld();
    world.put('a');
    const broken = readPages<{ key: string; articles: number }>(() => Promise.reject(new Error('away')), null);
    const streams = { objects: readPages(world.objects, null), receipts: readPages(world.receipts, null) };
    await expect(Array.fromAsync(merge({ ...streams, articles: broken }))).rejects.toThrow('away');
  });
});
