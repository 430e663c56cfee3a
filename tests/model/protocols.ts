import { articleId } from '../../functions/article.ts';
import type { BulkOperation } from '../../functions/engine/bulk.ts';
import type { Receipt } from '../../functions/engine/receipt.ts';
import { type Mirror, mirrorKey, type PassResult } from '../../functions/index/mirror.ts';
import { change, claim, type StoredReceipt, Superseded } from '../../functions/index/receipts.ts';

/** A way to bring the index in line with the bucket. */
export interface Protocol {
  pass(mirror: Mirror, key: string): Promise<PassResult>;
  /** What is sent of an operation. */
  alter(operation: BulkOperation, stored: () => StoredReceipt | null): BulkOperation;
  engineForgetsDeletes: boolean;
}

/** What functions/index does. */
export const claimThenRead: Protocol = {
  pass: mirrorKey,
  alter: (operation) => operation,
  engineForgetsDeletes: false,
};

/** The object is read before the claim, so a higher claim may belong to older content. */
export const readThenClaim: Protocol = {
  ...claimThenRead,
  async pass(mirror, key) {
    const object = await mirror.read(key);
    return mirrorKey({ ...mirror, read: async () => object }, key);
  },
};

/** Who has been overtaken is done, whatever becomes of the other pass. */
export const letGoWhenOvertaken: Protocol = {
  ...claimThenRead,
  async pass(mirror, key) {
    const result = await mirrorKey(mirror, key);
    return result === 'overtaken' ? 'superseded' : result;
  },
};

/** The last write to arrive wins. */
export const writeWithoutVersions: Protocol = {
  ...claimThenRead,
  alter: ({ version, ...operation }) => operation,
};

/** `highest` says what was counted last, not what may have been written. */
export const writeWithoutReserving: Protocol = {
  ...claimThenRead,
  alter(operation, stored) {
    if (operation.alias !== 'receipts' || !operation.document) return operation;
    const receipt = JSON.parse(operation.document);
    const highest = receipt.status === 'pending' ? (stored()?.receipt.highest ?? 0) : receipt.articles;
    return { ...operation, document: JSON.stringify({ ...receipt, highest }) };
  },
};

/** A checkpoint stands whatever has been written since. */
export const keepCheckpoints: Protocol = {
  ...claimThenRead,
  alter(operation, stored) {
    if (operation.alias !== 'receipts' || !operation.document) return operation;
    const receipt = JSON.parse(operation.document);
    const checkpoint = receipt.checkpoint ?? stored()?.receipt.checkpoint ?? null;
    return { ...operation, document: JSON.stringify({ ...receipt, checkpoint }) };
  },
};

/** The receipt alone says what there may be. */
export const neverLook: Protocol = {
  ...claimThenRead,
  pass(mirror, key) {
    const find = async (name: string) => ({ ...(await mirror.receipts.find(name)), indexed: [] });
    return mirrorKey({ ...mirror, receipts: { ...mirror.receipts, find } }, key);
  },
};

/** Who is refused asks for another pass, which claims no higher. */
export const neverLeap: Protocol = {
  ...claimThenRead,
  pass(mirror, key) {
    const read = async (name: string) => {
      const found = await mirror.receipts.read(name);
      return found && { ...found, receipt: { ...found.receipt, claim: found.receipt.claim - 0.5 } };
    };
    return mirrorKey({ ...mirror, receipts: { ...mirror.receipts, read } }, key);
  },
};

/** Who was overtaken takes it that the later pass knew of all that it wrote. */
export const neverLookBack: Protocol = {
  ...claimThenRead,
  pass: (mirror, key) => mirrorKey({ ...mirror, versions: async () => [] }, key),
};

export const forgetDeletes: Protocol = { ...claimThenRead, engineForgetsDeletes: true };

/**
 * Reads, writes, and looks afterwards whether the object is still the same. The count of the receipt says what to
 * delete. Of two handlers, one older with many articles and one newer with few, it can leave the many behind for ever.
 */
export const writeThenCheck: Protocol = {
  ...claimThenRead,
  async pass(mirror, key) {
    try {
      for (;;) {
        const { etag, receipt } = await readAndWrite(mirror, key);
        if (((await mirror.read(key))?.etag ?? null) === etag) return receipt;
      }
    } catch (error) {
      if (error instanceof Superseded) return 'superseded';
      throw error;
    }
  },
};

async function readAndWrite(mirror: Mirror, key: string): Promise<{ etag: string | null; receipt: Receipt }> {
  const object = await mirror.read(key);
  const stored = await claim(mirror.receipts, key, mirror.now);
  const outcomes = object ? await Array.fromAsync(mirror.normalise({ ...object, key }, 0)) : [];
  const writes = outcomes.map((outcome, ordinal): BulkOperation => {
    const document = JSON.stringify('article' in outcome ? outcome.article : {});
    return { action: 'index', alias: 'articles', id: articleId(key, ordinal), document };
  });
  for (let ordinal = outcomes.length; ordinal < stored.receipt.articles; ordinal++)
    writes.push({ action: 'delete', alias: 'articles', id: articleId(key, ordinal) });
  if (writes.length > 0) await mirror.write(writes);
  const etag = object?.etag ?? null;
  const status = object ? 'indexed' : 'deleted';
  const settled = await change(mirror.receipts, stored, { status, etag, articles: outcomes.length });
  return { etag, receipt: settled.receipt };
}
