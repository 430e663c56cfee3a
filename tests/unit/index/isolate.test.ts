import { describe, expect, it } from 'vitest';
import type { Receipt } from '../../../functions/engine/receipt.ts';
import type { StoredObject } from '../../../functions/index/articles/read-object.ts';
import { afterError, redeliveries, setApart } from '../../../functions/index/isolate.ts';
import type { Lane } from '../../../functions/index/lanes.ts';
import { type Mirror, mirrorKey } from '../../../functions/index/mirror.ts';
import { OwnReceipt } from '../../../functions/index/own-receipt.ts';
import { LongFile } from '../../../functions/index/reading/long-file.ts';
import { ReadingFailed } from '../../../functions/index/reading/reading.ts';
import { claim, ReceiptNotWritten, type ReceiptStore, type StoredReceipt } from '../../../functions/index/receipts.ts';

const [short, long] = [{ isAlone: false }, { isAlone: true }] as Lane[];

function objectOf(etag: string): StoredObject {
  const about = { contentType: null, etag, versionId: null, size: 1, uploadedAt: new Date(0) };
  return { ...about, bytes: (async function* () {})() };
}

/** A receipt that is stored, whatever its last one says. */
function storeWith(facts: Partial<Receipt>): ReceiptStore {
  let stored: StoredReceipt | null = null;
  const storedAt = { seqNo: 1, primaryTerm: 1 };
  const read = async () => stored;
  return {
    alias: 'receipts',
    read,
    find: async () => ({ stored, indexed: [] }),
    write: async ([operation]) => {
      stored = { receipt: { ...JSON.parse(operation?.document ?? ''), ...facts }, storedAt };
      return [{ status: 200, errorType: null, errorReason: null, storedAt }];
    },
  };
}

/** Passes over an object of which each dies, and the one after them. */
async function lastAfter(deaths: number, etags: string[], facts: Partial<Receipt> = {}, lane = long) {
  const store = storeWith(facts);
  for (let pass = 0; ; pass++) {
    const record = new OwnReceipt(store, await claim(store, 'a.md', () => pass));
    const fault = await setApart(record, objectOf(etags[pass % etags.length] ?? ''), {
      lane: lane as Lane,
      again: pass,
    });
    if (fault || pass === deaths) return { fault, pass };
  }
}

describe('a file that functions may have died of', () => {
  it.each<[string, Partial<Receipt>]>([
    ['', {}],
    [', whatever error there was before', { lastError: 'Error: OpenSearch was away' }],
    [', after parts of it were written', { checkpoint: { ordinals: 5_000 } as Receipt['checkpoint'] }],
  ])('is rejected after three that were alone with it%s', async (_, facts) => {
    expect(await lastAfter(2, ['one'], facts)).toMatchObject({ fault: null });
    expect(await lastAfter(9, ['one'], facts)).toMatchObject({ fault: { code: 'function_died' }, pass: 3 });
  });

  it('goes to where it is alone at its second delivery', async () => {
    expect(await lastAfter(0, ['one'], {}, short)).toMatchObject({ fault: null });
    await expect(lastAfter(1, ['one'], {}, short)).rejects.toThrow(LongFile);
  });

  it('counts anew when the object is another one', async () => {
    expect(await lastAfter(9, ['one', 'two'])).toMatchObject({ fault: null });
  });

  it('is read where its message has come for the first time: who has not ended is at work', async () => {
    const store = storeWith({});
    for (let pass = 0; pass < 9; pass++) {
      const record = new OwnReceipt(store, await claim(store, 'a.md', () => pass));
      expect(await setApart(record, objectOf('one'), { lane: long as Lane, again: 0 })).toBeNull();
    }
  });

  it('counts an error as an end, unless the system has killed the process', async () => {
    const store = storeWith({});
    await claim(store, 'a.md', () => 1);
    const record = new OwnReceipt(store, await claim(store, 'a.md', () => 2));
    expect(afterError(new Error('away'), record)).toEqual({ passes: 1, object: null });
    expect(afterError(new ReadingFailed(null, 'it ended', true), record)).toEqual({ passes: 2, object: null });
  });
});

describe('a pass that ends with an error', () => {
  /** A pass over a file that can't be read, of which only so many changes of the receipt are stored. */
  async function failing(error: Error, writes: number): Promise<unknown> {
    const store = storeWith({});
    const write: ReceiptStore['write'] = (operations) =>
      writes-- > 0 ? store.write(operations) : Promise.reject(new ReceiptNotWritten('away'));
    const mirror = { receipts: { ...store, write }, now: Date.now, read: () => Promise.reject(error), generations: [] };
    return mirrorKey(mirror as unknown as Mirror, 'a.md').catch((thrown: unknown) => thrown);
  }

  it('says so where its receipt does not, which then looks as if the function had died', async () => {
    const [error, killed] = [new Error('away'), new ReadingFailed(null, 'it ended', true)];
    expect(await failing(error, 2)).toBe(error);
    expect(await failing(error, 1)).toMatchObject({ name: 'UnnotedError', cause: error });
    expect(await failing(killed, 1)).toBe(killed);
  });
});

describe('deliveries before this one', () => {
  const message = (keys: string[], receiveCount: number) => ({
    ...{ messageId: '1', receiptHandle: '1', droppedAt: null },
    ...{ keys, receiveCount },
  });

  it('are those of the message that came most often', () => {
    const messages = [message(['a.md'], 1), message(['a.md', 'b.md'], 3), message(['c.md'], 1)];
    expect(Object.fromEntries(redeliveries(messages))).toEqual({ 'a.md': 2, 'b.md': 2, 'c.md': 0 });
  });
});
