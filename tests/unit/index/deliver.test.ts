import { errors } from '@opensearch-project/opensearch';
import { describe, expect, it } from 'vitest';
import type { BulkOperation, BulkResult } from '../../../functions/engine/bulk.ts';
import { backoff, deadline, readingDeadline } from '../../../functions/index/messages/backoff.ts';
import { deliver } from '../../../functions/index/messages/deliver.ts';

const operation = (id: number): BulkOperation => ({ action: 'index', alias: 'a', id: String(id), document: '{}' });
const operations = (count: number) => Array.from({ length: count }, (_, id) => operation(id));
const answer = (status: number, errorType: string | null = null): BulkResult => ({
  status,
  errorType,
  errorReason: null,
  storedAt: null,
});
const httpError = (statusCode: number) =>
  new errors.ResponseError({
    statusCode,
    body: {},
    headers: {},
    warnings: null,
    meta: {},
  } as unknown as ConstructorParameters<typeof errors.ResponseError>[0]);
const LATER = () => Date.now() + 60_000;

describe('a bulk request', () => {
  it('is sent again for the operations alone that found no room', async () => {
    const sent: string[][] = [];
    const results = await deliver(
      async (some) => {
        sent.push(some.map(({ id }) => id));
        return some.map(({ id }) => answer(id === '1' && sent.length < 3 ? 429 : 201));
      },
      operations(3),
      LATER(),
    );
    expect(sent).toEqual([['0', '1', '2'], ['1'], ['1']]);
    expect(results.map(({ status }) => status)).toEqual([201, 201, 201]);
  });

  it('is halved as long as it is too large, and what is too large alone is told', async () => {
    const results = await deliver(
      async (some) => {
        if (some.length > 2 || some.some(({ id }) => id === '4')) throw httpError(413);
        return some.map(({ id }) => answer(Number(id)));
      },
      operations(7),
      LATER(),
    );
    expect(results.map(({ status }) => status)).toEqual([0, 1, 2, 3, 413, 5, 6]);
  });

  it('is tried again after a lost connection, and given up when the time is over', async () => {
    let attempts = 0;
    const lost = async () => {
      attempts++;
      throw new errors.ConnectionError('lost');
    };
    await expect(deliver(lost, operations(1), Date.now() + 700)).rejects.toThrow('lost');
    expect(attempts).toBeGreaterThan(1);
  });

  it('is not tried again when it is refused', async () => {
    let attempts = 0;
    const refused = async () => {
      attempts++;
      throw httpError(403);
    };
    await expect(deliver(refused, operations(1), LATER())).rejects.toMatchObject({ statusCode: 403 });
    expect(attempts).toBe(1);
  });
});

describe('the time for trying again', () => {
  it('ends before the function does', () => {
    expect(deadline(300_000, 0)).toBe(295_000);
    expect(deadline(12_000, 0)).toBe(7_000);
    expect(deadline(1_000, 0)).toBe(0);
  });

  it('leaves a long file to the next function while there is time to say so', () => {
    expect(readingDeadline(300_000, 0)).toBe(255_000);
    expect(readingDeadline(1_000, 0)).toBe(0);
  });

  it('is over at once when none is left', async () => {
    expect(await backoff(Date.now())()).toBe(false);
  });
});
