import type { ArticleCount, ListedObject, ReceiptFacts } from '../../../functions/operate/reconcile/merge.ts';
import type { FetchPage } from '../../../functions/operate/reconcile/pages.ts';
import type { World } from '../../../functions/operate/reconcile/world.ts';

export const GENERATION = 'articles-000001-Write';
/** Long before any test's now. */
export const UPLOADED = Date.parse('2026-05-01T00:00:00Z');
export const NOW = Date.parse('2026-06-01T00:00:00Z');
const PAGE = 1_000;

export function byBytes(one: { key: string }, other: { key: string }): number {
  return Buffer.compare(Buffer.from(one.key), Buffer.from(other.key));
}

/** Bucket, receipts and articles in memory, with the promises of the real ones: pages in the order of UTF-8 bytes. */
export class SimulatedWorld implements World {
  readonly objectsByKey = new Map<string, ListedObject>();
  readonly receiptsByKey = new Map<string, ReceiptFacts>();
  readonly counts = new Map<string, ArticleCount>();
  readonly queued: string[] = [];
  readonly generation = GENERATION;
  clock = NOW;
  isBusy = false;
  /** When the oldest message in the queue was sent. */
  oldest = NOW;
  hasRoom = true;
  /** What happens while others settle. */
  onSettle: () => void = () => undefined;
  /** What happens after the pages of a chunk were read and before it is looked at again. */
  onLook: () => void = () => undefined;

  /** An object that is indexed as it should be. */
  put(key: string, articles = 1): void {
    const etag = `etag-of-${key}`;
    this.objectsByKey.set(key, { key, etag, uploadedAt: UPLOADED + 123 });
    const uploadedAt = new Date(UPLOADED).toISOString();
    this.receiptsByKey.set(key, {
      key,
      status: articles > 0 ? 'indexed' : 'rejected',
      claim: UPLOADED,
      articles,
      etag,
      uploadedAt,
      indexedAt: uploadedAt,
      generations: [GENERATION],
    });
    if (articles > 0) this.counts.set(key, { key, articles });
  }

  change(key: string, changes: Partial<ReceiptFacts>): void {
    this.receiptsByKey.set(key, { ...(this.receiptsByKey.get(key) as ReceiptFacts), ...changes });
  }

  readonly objects = this.#pages(() => this.objectsByKey);
  readonly receipts = this.#pages(() => this.receiptsByKey);
  readonly articles = this.#pages(() => this.counts);

  async receiptsNow(keys: readonly string[]): Promise<ReceiptFacts[]> {
    this.onLook();
    return keys.flatMap((key) => this.receiptsByKey.get(key) ?? []);
  }

  async articlesNow(keys: readonly string[]): Promise<ArticleCount[]> {
    return keys.flatMap((key) => this.counts.get(key) ?? []);
  }

  async isQueueBusy(): Promise<boolean> {
    return this.isBusy;
  }

  async oldestInQueue(): Promise<number> {
    return this.oldest;
  }

  async room(): Promise<boolean> {
    return this.hasRoom;
  }

  async queue(keys: readonly string[]): Promise<void> {
    this.queued.push(...keys);
  }

  async settle(): Promise<void> {
    this.onSettle();
  }

  now(): number {
    return this.clock;
  }

  #pages<Item extends { key: string }>(items: () => Map<string, Item>): FetchPage<Item> {
    return async (after) => {
      const sorted = [...items().values()].sort(byBytes);
      const following = after === null ? sorted : sorted.filter((item) => byBytes(item, { key: after }) > 0);
      return { items: following.slice(0, PAGE), isLast: following.length <= PAGE };
    };
  }
}
