import { failureOf } from '../engine/failure.ts';
import type { Receipt, Unended } from '../engine/receipt.ts';
import { errorCode } from './articles/error-code.ts';
import { change, ReceiptNotWritten, type ReceiptStore, type StoredReceipt, Superseded } from './receipts.ts';

/** A pass has failed, and its receipt does not say so: it looks as if its function had died. `cause` is the error. */
export class UnnotedError extends Error {
  override readonly name = 'UnnotedError';

  constructor(cause: unknown) {
    super('A pass failed, and its receipt could not be written.', { cause });
  }
}

/** The receipt that belongs to a pass's claim, as it was stored last. */
export class OwnReceipt {
  readonly #store: ReceiptStore;
  #stored: StoredReceipt;

  constructor(store: ReceiptStore, stored: StoredReceipt) {
    this.#store = store;
    this.#stored = stored;
  }

  get receipt(): Receipt {
    return this.#stored.receipt;
  }

  /** The passes before this one that have not ended. */
  get before(): Unended | null {
    const { passes = 1, object = null } = this.receipt.unended ?? {};
    return passes > 1 ? { passes: passes - 1, object } : null;
  }

  /** @throws Superseded when a later claim exists */
  async change(changes: Partial<Receipt>): Promise<Receipt> {
    this.#stored = await change(this.#store, this.#stored, changes);
    return this.receipt;
  }

  /**
   * Writes into the receipt why the file waits. If that fails too, as in an outage, the caller throws the first error.
   * @returns whether the receipt says that the pass has ended
   */
  async noteError(error: unknown, progress: Partial<Receipt>): Promise<boolean> {
    const lastError = error instanceof Error ? `${error.name}: ${error.message}`.slice(0, 500) : 'unknown error';
    try {
      await this.change({ lastError, lastErrorCode: errorCode(error), ...progress });
      return true;
    } catch (second) {
      if (second instanceof Superseded || second instanceof ReceiptNotWritten || failureOf(second) !== null)
        return false;
      throw second;
    }
  }
}
