import type { ArticleCount, ListedObject, ReceiptFacts } from './merge.ts';
import type { FetchPage } from './pages.ts';

/** What reconciling reads and does. All pages are in the order of the keys' UTF-8 bytes. */
export interface World {
  objects: FetchPage<ListedObject>;
  receipts: FetchPage<ReceiptFacts>;
  articles: FetchPage<ArticleCount>;
  /** Write alias of the generation whose articles are counted. */
  generation: string;
  /** Returns the current receipts. */
  receiptsNow(keys: readonly string[]): Promise<ReceiptFacts[]>;
  /** Returns the current article counts. */
  articlesNow(keys: readonly string[]): Promise<ArticleCount[]>;
  /** Whether events wait in the queue, or are being handled. */
  isQueueBusy(): Promise<boolean>;
  /** Returns when the oldest message that waits in the queue was sent, in milliseconds since 1970; now where none waits. */
  oldestInQueue(): Promise<number>;
  /** Waits until few files wait in the queue. @returns false at the deadline, in milliseconds since 1970 */
  room(until: number): Promise<boolean>;
  /** Sends keys to the queue: the index function mirrors them. */
  queue(keys: readonly string[]): Promise<void>;
  /** Waits until recent changes are visible: an upload's event in the queue, a deletion in the index. */
  settle(): Promise<void>;
  /** Milliseconds since 1970. */
  now(): number;
}
