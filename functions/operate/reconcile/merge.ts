import type { Receipt } from '../../engine/receipt.ts';

/** An object as a listing tells of it. `uploadedAt` in milliseconds since 1970. */
export interface ListedObject {
  key: string;
  etag: string;
  uploadedAt: number;
}

/** Of a receipt, what its object and its articles must agree with. */
export type ReceiptFacts = Pick<
  Receipt,
  'key' | 'status' | 'claim' | 'articles' | 'etag' | 'uploadedAt' | 'indexedAt' | 'generations'
>;

/** How many articles a generation has of a key. */
export interface ArticleCount {
  key: string;
  articles: number;
}

/** What there is of one key, in the bucket and in the index. */
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
 * Merges three streams, each in the order of its keys' UTF-8 bytes, into one: every key that is in any of them, once.
 * It holds one item of each.
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

/** The first item of a stream that has not been taken yet. */
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
