import type { Client } from '@opensearch-project/opensearch';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { languagesPresent } from '../../../../functions/search/lookup/languages-present.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A client whose look-ups take so many milliseconds each. */
function clientThatTakes(...milliseconds: number[]) {
  let asked = 0;
  const search = async () => {
    const takes = milliseconds[asked++] ?? 0;
    await new Promise((resolve) => setTimeout(resolve, takes));
    return {
      body: { timed_out: false, aggregations: { languages: { buckets: [{ key: `${asked > 1 ? 'de' : 'en'}` }] } } },
    };
  };
  return { client: { search } as unknown as Client, asked: () => asked };
}

const until = (milliseconds: number) => ({ until: performance.now() + milliseconds });

it('is known from the last time where a look-up is slow', async () => {
  const { client, asked } = clientThatTakes(10, 5_000);
  const first = languagesPresent(client, 'articles', until(7_000));
  await vi.advanceTimersByTimeAsync(1_500);
  expect(await first).toEqual(['en']);
  for (const _ of [1, 2]) {
    const slow = languagesPresent(client, 'articles', until(7_000));
    await vi.advanceTimersByTimeAsync(400);
    expect(await slow).toEqual(['en']);
  }
  expect(asked()).toBe(2);
  await vi.advanceTimersByTimeAsync(5_000);
  const later = languagesPresent(client, 'articles', until(7_000));
  await vi.advanceTimersByTimeAsync(10);
  expect(await later).toEqual(['de']);
});

it('is waited for by each search until its own deadline', async () => {
  const { client, asked } = clientThatTakes(2_000);
  const hurried = languagesPresent(client, 'articles', until(500)).catch(({ name }: Error) => name);
  const patient = languagesPresent(client, 'articles', until(5_000));
  await vi.advanceTimersByTimeAsync(600);
  expect(await hurried).toBe('IncompleteAnswer');
  await vi.advanceTimersByTimeAsync(2_000);
  expect([await patient, asked()]).toEqual([['en'], 1]);
});
