import { type ArticleContent, articleId, receiptId } from '../../functions/article.ts';
import type { BulkOperation, BulkResult } from '../../functions/engine/bulk.ts';
import type { Receipt } from '../../functions/engine/receipt.ts';
import type { StoredObject } from '../../functions/index/articles/read-object.ts';
import type { StoredReceipt } from '../../functions/index/receipts.ts';
import type { Outcome, SourceFile } from '../../functions/normalise/file.ts';
import { Handler } from './handler.ts';
import { ModelEngine } from './model-engine.ts';
import type { Protocol } from './protocols.ts';

/** An object of the bucket: the how-manyth put it is, and how many articles it has. */
export interface Content {
  put: number;
  articles: number;
}

/** How far the search for a fault goes. */
export interface Bounds {
  /**
   * What happens in the bucket, in this order, each at any moment: a put with so many articles, a delete, or the first
   * object once more, which nothing tells from what it was.
   */
  changes: readonly (number | 'delete' | 'first again')[];
  /** Handlers that die, requests without an answer, requests that are carried out twice. */
  failures: number;
  /** Articles that a pass has time for. @default all */
  articlesAPass?: number;
  /** Messages that are handed out while another handler has them too. */
  duplicates: number;
}

const KEY = 'key';
const HANDLERS = 2;
const MOST_ARTICLES = 4;
/** Each is a digest, and every state is asked for them. */
const RECEIPT_ID = receiptId(KEY);
const ARTICLE_IDS = Array.from({ length: MOST_ARTICLES }, (_, ordinal) => articleId(KEY, ordinal));
/** What an article has apart from its title: the fields that its document is made of, all empty. */
const EMPTY: Partial<ArticleContent> = {
  summary: null,
  body: '',
  captions: [],
  leftOut: [],
  dateline: null,
  language: 'und',
};
/** Counted for people; nothing depends on it. */
const ATTEMPTS = /\\*"attempts\\*":\d+/g;

/** One way on from a state; `name` is what a trace shows of it. */
export interface Transition {
  name: string;
  take(): void;
}

/** A bucket with one key, its queue, OpenSearch, and two handlers that run the real pass. */
export class World {
  fault: string | null = null;
  readonly articlesAPass: number;
  readonly #protocol: Protocol;
  readonly #changes: Bounds['changes'];
  readonly #engine: ModelEngine;
  #object: Content | null = null;
  #messages = 0;
  /** Messages that overtaken passes have sent: the queue gives them out later than a pass takes. */
  #postponed = 0;
  #handlers: Handler[] = [];
  /** Lines of requests that nobody waits for any more and that arrive all the same. */
  #late: BulkOperation[] = [];
  #changed = 0;
  #failuresLeft: number;
  #duplicatesLeft: number;
  readonly #isOfCopies: boolean;

  constructor(protocol: Protocol, bounds: Bounds) {
    this.#protocol = protocol;
    this.#changes = bounds.changes;
    this.articlesAPass = bounds.articlesAPass ?? Number.POSITIVE_INFINITY;
    this.#failuresLeft = bounds.failures;
    this.#duplicatesLeft = bounds.duplicates;
    this.#isOfCopies = bounds.duplicates > 0 && bounds.failures > 0;
    this.#engine = new ModelEngine(protocol.engineForgetsDeletes);
  }

  transitions(): Transition[] {
    return [
      ...this.#bucketChanges(),
      ...this.#deliveries(),
      ...this.#handlers.flatMap((handler) => this.#steps(handler)),
      ...this.#late.map((operation, at) => ({ name: `late ${nameOf(operation)}`, take: () => this.#land(at) })),
    ];
  }

  /** Everything that decides what can happen next. Which of the handlers is which does not matter. */
  describe(): string {
    const handlers = this.#handlers.map((handler) => JSON.stringify(handler.describe())).sort();
    const late = this.#late.map((operation) => JSON.stringify(operation)).sort();
    const left = [this.#changed, this.#failuresLeft, this.#duplicatesLeft, this.#messages, this.#postponed];
    const everything = JSON.stringify([left, this.#object, this.#engine.describe(), late, handlers]);
    return everything.replace(ATTEMPTS, '');
  }

  /** What is wrong with a world at rest, or null; null also where something is still under way. */
  verdict(): string | null {
    if (this.fault) return this.fault;
    if (this.#messages > 0 || this.#handlers.length > 0 || this.#late.length > 0) return null;
    const expected = JSON.stringify(titles(this.#object));
    const found = JSON.stringify(this.#indexed());
    if (found !== expected) return `the bucket has ${expected}, the index has ${found}`;
    return this.#receiptVerdict();
  }

  readReceipt(): StoredReceipt | null {
    const found = this.#engine.get(RECEIPT_ID);
    return found && { receipt: JSON.parse(found.document) as Receipt, storedAt: found.storedAt };
  }

  readObject(_key: string): StoredObject | null {
    if (!this.#object) return null;
    const { put, articles } = this.#object;
    const bytes = (async function* () {
      yield new Uint8Array([put, articles]);
    })();
    const uploadedAt = new Date(0);
    return { bytes, contentType: null, etag: `put ${put}`, versionId: null, size: 2, uploadedAt };
  }

  /** Yields the articles of the object: only their titles differ. */
  readonly normalise = async function* ({ bytes }: SourceFile, from: number): AsyncGenerator<Outcome> {
    for await (const [put = 0, articles = 0] of bytes as AsyncIterable<Uint8Array>) {
      for (const [ordinal, title] of titles({ put, articles }).entries())
        if (ordinal >= from)
          yield {
            ordinal,
            format: 'model',
            charset: null,
            article: { ...EMPTY, title } as ArticleContent,
          };
    }
  };

  execute(operations: readonly BulkOperation[]): BulkResult[] {
    return operations.map((operation) => this.#engine.execute(this.#protocol.alter(operation, this.readReceipt())));
  }

  #bucketChanges(): Transition[] {
    const change = this.#changes[this.#changed];
    if (change === undefined) return [];
    const take = () => {
      this.#changed++;
      this.#object = change === 'delete' ? null : this.#contentOf(change);
      this.#messages++;
    };
    return [{ name: typeof change === 'number' ? `put ${change}` : change, take }];
  }

  #contentOf(change: number | 'first again'): Content {
    return change === 'first again'
      ? { put: 1, articles: Number(this.#changes[0]) }
      : { put: this.#changed, articles: change };
  }

  #deliveries(): Transition[] {
    if (this.#messages === 0 || this.#handlers.length === HANDLERS) return [];
    const own = () => {
      this.#messages--;
      this.#handlers.push(new Handler(this, this.#protocol, true));
    };
    const shared = () => {
      this.#duplicatesLeft--;
      this.#handlers.push(new Handler(this, this.#protocol, false));
    };
    const deliver = { name: 'deliver', take: own };
    return this.#duplicatesLeft > 0 ? [deliver, { name: 'deliver a copy', take: shared }] : [deliver];
  }

  #steps(handler: Handler): Transition[] {
    const who = this.#handlers.indexOf(handler);
    const named = (what: string, take: () => void) => ({ name: `handler ${who}: ${what}`, take });
    const crash = named('dies', () => this.#fail(() => this.#leave(handler, false)));
    const { waiting } = handler;
    if (!waiting) {
      const acknowledge = named(`ends ${JSON.stringify(handler.ended)}`, () => this.#end(handler));
      return this.#failuresLeft > 0 ? [acknowledge, crash] : [acknowledge];
    }
    const steps = [named(waiting.name, () => waiting.answer())];
    if (this.#failuresLeft === 0) return steps;
    steps.push(
      crash,
      named(`${waiting.name} without an answer`, () => this.#fail(() => waiting.fail())),
    );
    return waiting.operations.length === 0 ? steps : [...steps, ...this.#brokenWrites(handler, waiting, named)];
  }

  #brokenWrites(
    handler: Handler,
    { name, operations, answer, fail }: NonNullable<Handler['waiting']>,
    named: (what: string, take: () => void) => Transition,
  ): Transition[] {
    const late = () => this.#late.push(...operations);
    const failing = (what: string, ...takes: (() => void)[]) =>
      named(`${name} ${what}`, () => this.#fail(() => takes.forEach((take) => void take())));
    return [
      failing('carried out, answer lost', () => this.execute(operations), fail),
      failing('late, given up', late, fail),
      failing('late, and the handler dies', late, () => this.#leave(handler, false)),
      failing('sent again, the first one arrives late', late, answer),
      failing('sent again after it was carried out', () => this.execute(operations), answer),
    ];
  }

  #fail(take: () => void): void {
    this.#failuresLeft--;
    take();
  }

  /** Who leaves the rest to another pass, or has been overtaken, sends a message, and acknowledges its own. */
  #end(handler: Handler): void {
    if (handler.isUnfinished) this.#messages++;
    if (handler.ended === 'overtaken') this.#postponed++;
    this.#leave(handler, handler.ended !== 'failed');
  }

  /** A message that is not acknowledged comes back; of a copy the other handler decides. */
  #leave(handler: Handler, acknowledged: boolean): void {
    this.#handlers = this.#handlers.filter((other) => other !== handler);
    if (!acknowledged && handler.ownsMessage) this.#messages++;
    if (this.#handlers.length > 0) return;
    this.#messages += this.#postponed;
    this.#postponed = 0;
  }

  #land(at: number): void {
    this.execute(this.#late.splice(at, 1));
  }

  #indexed(): string[] {
    return ARTICLE_IDS.flatMap((id) => {
      const found = this.#engine.get(id);
      return found ? [(JSON.parse(found.document) as { title: string }).title] : [];
    });
  }

  #receiptVerdict(): string | null {
    const receipt = this.readReceipt()?.receipt;
    if (!receipt) return this.#changed === 0 ? null : 'there is no receipt';
    const status = this.#object ? 'indexed' : 'deleted';
    const etag = this.#object ? `put ${this.#object.put}` : null;
    // Who fails with a copy of a message that is gone leaves a receipt that only the nightly comparison settles.
    if (this.#isOfCopies && receipt.status === 'pending') return null;
    const isRight =
      receipt.status === status && receipt.etag === etag && receipt.articles === (this.#object?.articles ?? 0);
    return isRight ? null : `the receipt is wrong: ${JSON.stringify(receipt)}`;
  }
}

function titles(content: Content | null): string[] {
  return Array.from({ length: content?.articles ?? 0 }, (_, ordinal) => `put ${content?.put} article ${ordinal}`);
}

function nameOf({ action, id, version }: BulkOperation): string {
  return `${action} ${id.slice(-6)} version ${version}`;
}
