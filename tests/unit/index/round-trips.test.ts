import { describe, expect, it } from 'vitest';
import { Passes, RoundTrips } from '../../../functions/index/round-trips.ts';

function sharing(maximumWeight = 100) {
  const requests: number[][] = [];
  const passes = new Passes();
  const trips = new RoundTrips<number, number>(
    passes,
    async (items) => {
      requests.push(items);
      if (items.includes(13)) throw new Error('unlucky');
      return items.map((item) => item * 10);
    },
    (item) => item,
    maximumWeight,
  );
  return { requests, passes, trips };
}

describe('passes that run side by side', () => {
  it('share one request for each step they take together', async () => {
    const { requests, passes, trips } = sharing();
    const pass = (first: number) =>
      passes.run(async () => (await trips.request(first)) + (await trips.request(first + 1)));
    expect(await Promise.all([pass(1), pass(2), pass(3)])).toEqual([30, 50, 70]);
    expect(requests).toEqual([
      [1, 2, 3],
      [2, 3, 4],
    ]);
  });

  it('do not wait for one that is busy elsewhere', async () => {
    const { requests, passes, trips } = sharing();
    const gate = Promise.withResolvers<void>();
    const slow = passes.run(async () => {
      await gate.promise;
      return trips.request(2);
    });
    expect(await passes.run(() => trips.request(1))).toBe(10);
    gate.resolve();
    expect(await slow).toBe(20);
    expect(requests).toEqual([[1], [2]]);
  });

  it('send no more than the maximum weight at once', async () => {
    const { requests, passes, trips } = sharing(10);
    await Promise.all([6, 5, 4].map((item) => passes.run(() => trips.request(item))));
    expect(requests).toEqual([[6], [5, 4]]);
  });

  it('all learn of a request that failed', async () => {
    const { passes, trips } = sharing();
    const answers = await Promise.allSettled([13, 1].map((item) => passes.run(() => trips.request(item))));
    expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });
});
