import type { Receipt } from '../../engine/receipt.ts';

/**
 * An object of a bucket listing. `uploadedAt` in milliseconds since 1970; `isArchived`: S3 does not return it; `unknown`
 * where the listing does not say so, as for Intelligent-Tiering.
 */
export interface ListedObject {
  isArchived?: boolean | 'unknown';
  key: string;
  etag: string;
  uploadedAt: number;
}

/** The fields of a receipt that are compared with its object and articles. */
export type ReceiptFacts = Pick<
  Receipt,
  'key' | 'status' | 'claim' | 'articles' | 'etag' | 'uploadedAt' | 'indexedAt' | 'generations'
>;

/** The number of articles that a generation has of a key. */
export interface ArticleCount {
  key: string;
  articles: number;
}

/** Object, receipt and articles of one key. */
export interface KeyState {
  key: string;
  object: ListedObject | null;
  receipt: ReceiptFacts | null;
  articles: number;
}

export interface Streams {
  objects: AsyncIterable<ListedObject>;
  receipts: AsyncIterable<ReceiptFacts>;
  articles: AsyncIterable<ArticleCount>;
}

/**
 * Yields every key of three streams once. Each stream is in the order of its keys' UTF-8 bytes; one item of each is held.
 */
export async function* merge(streams: Streams): AsyncGenerator<KeyState> {
  const objects = await Head.of(streams.objects);
  const receipts = await Head.of(streams.receipts);
  const articles = await Head.of(streams.articles);
  for (;;) {
    const key = smallest([objects.key, receipts.key, articles.key]);
    if (key === null) return;
    const object = await objects.take(key);
    const receipt = await receipts.take(key);
    const count = await articles.take(key);
    yield { key, object, receipt, articles: count?.articles ?? 0 };
  }
}

/** A stream whose next item can be looked at before it is taken. */
class Head<Item extends { key: string }> {
  readonly #iterator: AsyncIterator<Item>;
  #item: Item | null = null;

  private constructor(stream: AsyncIterable<Item>) {
    this.#iterator = stream[Symbol.asyncIterator]();
  }

  static async of<Item extends { key: string }>(stream: AsyncIterable<Item>): Promise<Head<Item>> {
    const head = new Head(stream);
    await head.#advance();
    return head;
  }

  get key(): string | null {
    return this.#item?.key ?? null;
  }

  async take(key: string): Promise<Item | null> {
    const item = this.#item;
    if (item?.key !== key) return null;
    await this.#advance();
    return item;
  }

  async #advance(): Promise<void> {
    const { value, done } = await this.#iterator.next();
    this.#item = done ? null : value;
  }
}

function smallest(keys: readonly (string | null)[]): string | null {
  return keys.reduce((least, key) => (key !== null && (least === null || compareKeys(key, least) < 0) ? key : least));
}

/**
 * Compares keys by their UTF-8 bytes, as S3 lists them and OpenSearch sorts them. JavaScript compares UTF-16 units, which
 * puts U+10000 and above (pairs of surrogates, from 0xD800) before U+E000 to U+FFFF.
 */
export function compareKeys(one: string, other: string): number {
  // Object, receipt and articles mostly have the same key.
  if (one === other) return 0;
  const length = Math.min(one.length, other.length);
  for (let at = 0; at < length; at++) {
    const unit = one.charCodeAt(at);
    const otherUnit = other.charCodeAt(at);
    if (unit !== otherUnit) return codePointOrder(unit) - codePointOrder(otherUnit);
  }
  return one.length - other.length;
}

function codePointOrder(unit: number): number {
  const isSurrogate = unit >= 0xd800 && unit <= 0xdfff;
  return isSurrogate ? unit + 0x10000 : unit;
}
