import { errors } from '@opensearch-project/opensearch';
import type { BulkOperation, BulkResult } from '../../functions/engine/bulk.ts';
import type { StoredObject } from '../../functions/index/articles/read-object.ts';
import type { Mirror, PassResult } from '../../functions/index/mirror.ts';
import type { StoredReceipt } from '../../functions/index/receipts.ts';
import type { Protocol } from './protocols.ts';

/** What a pass reads from and writes to. */
interface World {
  /** Why the model has failed, if it has. */
  fault: string | null;
  readonly articlesAPass: number;
  readonly normalise: Mirror['normalise'];
  readObject(key: string): StoredObject | null;
  readReceipt(): StoredReceipt | null;
  execute(operations: readonly BulkOperation[]): BulkResult[];
}

/** What a handler waits for: a request that has not happened yet, or the acknowledgement of its message. */
export interface Waiting {
  name: string;
  /** The lines of a `_bulk`; none for a read. */
  operations: readonly BulkOperation[];
  /** Carries the request out and hands its answer to the handler. */
  answer(): void;
  /** Tells the handler that no answer came. */
  fail(): void;
}

/** One run of the real pass over the model's bucket and engine; it stands still at every request. */
export class Handler {
  /** Whether the queue hands its message out to nobody else. */
  readonly ownsMessage: boolean;
  waiting: Waiting | null = null;
  ended: PassResult | 'failed' | null = null;
  #memory = '';
  #articlesRead = 0;

  constructor(world: World, protocol: Protocol, ownsMessage: boolean) {
    this.ownsMessage = ownsMessage;
    void protocol.pass(this.#mirror(world), 'key').then(
      (result) => {
        this.ended = result;
      },
      (error) => {
        if (!(error instanceof errors.TimeoutError)) world.fault = String(error);
        this.ended = 'failed';
      },
    );
  }

  get isUnfinished(): boolean {
    return this.ended !== null && typeof this.ended === 'object' && this.ended.status === 'pending';
  }

  /** The pass is a function of the answers it got, so these are all of its state. */
  describe(): unknown {
    const ended = this.ended !== null && typeof this.ended === 'object' ? this.ended.status : this.ended;
    return [this.ownsMessage, this.#memory, this.waiting?.name ?? null, ended];
  }

  #mirror(world: World): Mirror {
    return {
      read: (key) => this.#request('read object', [], () => world.readObject(key)),
      normalise: world.normalise,
      receipts: {
        alias: 'receipts',
        read: () => this.#request('read receipt', [], () => world.readReceipt()),
        write: (operations) => this.#request('write receipt', operations, () => world.execute(operations)),
      },
      generations: ['articles'],
      write: (operations) => this.#request('write articles', operations, () => world.execute(operations)),
      noteParserFault: () => undefined,
      now: () => 1,
      timeIsUp: () => ++this.#articlesRead >= world.articlesAPass,
    };
  }

  #request<T>(name: string, operations: readonly BulkOperation[], execute: () => T): Promise<T> {
    const { promise, resolve, reject } = Promise.withResolvers<T>();
    const answer = () => {
      this.waiting = null;
      const result = execute();
      this.#memory += JSON.stringify(result);
      resolve(result);
    };
    const fail = () => {
      this.waiting = null;
      this.#memory += '!';
      reject(new errors.TimeoutError('No answer', undefined as never));
    };
    this.waiting = { name, operations, answer, fail };
    return promise;
  }
}
