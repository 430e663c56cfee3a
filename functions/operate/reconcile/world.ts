import type { ArticleCount, ListedObject, ReceiptFacts } from './merge.ts';
import type { FetchPage } from './pages.ts';

/** Where reconciling looks, and what it can do. Keys are in the order of their UTF-8 bytes everywhere. */
export interface World {
  objects: FetchPage<ListedObject>;
  receipts: FetchPage<ReceiptFacts>;
  articles: FetchPage<ArticleCount>;
  /** Write alias of the generation that articles are counted in. */
  generation: string;
  /** Receipts as they are at this moment. */
  receiptsNow(keys: readonly string[]): Promise<ReceiptFacts[]>;
  /** Article counts as they are at this moment. */
  articlesNow(keys: readonly string[]): Promise<ArticleCount[]>;
  /** Whether events wait in the queue, or are being handled. */
  isQueueBusy(): Promise<boolean>;
  /** Sends keys to the queue: the index function mirrors them. */
  queue(keys: readonly string[]): Promise<void>;
  /** Waits until what has just happened shows: an upload's event in the queue, a deletion in the index. */
  settle(): Promise<void>;
  /** Milliseconds since 1970. */
  now(): number;
}
