import { describe, expect, it } from 'vitest';
import type { BulkOperation, StoredAt } from '../../../functions/engine/bulk.ts';
import type { Receipt } from '../../../functions/engine/receipt.ts';
import { type Mirror, mirrorKey } from '../../../functions/index/mirror.ts';
import { LongFile } from '../../../functions/index/reading/long-file.ts';
import { claim, type Indexed, type ReceiptStore, type StoredReceipt } from '../../../functions/index/receipts.ts';

/** Keeps the receipt of one key. */
function storeOf(indexed: Indexed[] = []): ReceiptStore & { receipt(): Receipt | undefined } {
  let stored: StoredReceipt | null = null;
  let writes = 0;
  return {
    alias: 'receipts',
    receipt: () => stored?.receipt,
    find: async () => ({ stored, indexed }),
    read: async () => stored,
    write: async ([operation]: BulkOperation[]) => {
      const storedAt: StoredAt = { seqNo: ++writes, primaryTerm: 1 };
      stored = { receipt: JSON.parse(operation?.document ?? '{}') as Receipt, storedAt };
      return [{ status: 200, errorType: null, errorReason: null, storedAt }];
    },
  };
}

describe('the numbers below which earlier passes may have written', () => {
  const indexed = { alias: 'articles', articles: 1, lastOrdinal: 999_999 };

  it('are learned from ordinals only where there is no receipt', async () => {
    const store = storeOf([{ ...indexed, highest: 0, highestUnnumbered: 1_000_000 }]);
    expect(await claim(store, 'a.json', () => 1)).toMatchObject({ highestBefore: 1_000_000 });
    await store.write([{ action: 'index', alias: 'receipts', id: '1', document: '{"highest":2,"claim":1}' }]);
    expect(await claim(store, 'a.json', () => 1)).toMatchObject({ highestBefore: 2 });
  });

  it('are learned from numbers always', async () => {
    const store = storeOf([{ ...indexed, highest: 7, highestUnnumbered: 0 }]);
    await store.write([{ action: 'index', alias: 'receipts', id: '1', document: '{"highest":2,"claim":1}' }]);
    expect(await claim(store, 'a.json', () => 1)).toMatchObject({ highestBefore: 7 });
  });
});

describe('a file that is sent to the queue of long files', () => {
  it('begins to count its passes anew', async () => {
    const store = storeOf();
    const read = () => Promise.reject(new LongFile());
    const mirror = { receipts: store, generations: [], read, now: () => 1, timeIsUp: () => false } as unknown as Mirror;
    for (let event = 1; event <= 3; event++) {
      await expect(mirrorKey(mirror, 'a.json')).rejects.toThrow(LongFile);
      expect(store.receipt()).toMatchObject({ status: 'pending', attempts: 0 });
    }
  });
});
