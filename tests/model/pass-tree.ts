import { errors } from '@opensearch-project/opensearch';
import type { BulkOperation } from '../../functions/engine/bulk.ts';
import { setApart } from '../../functions/index/isolate.ts';
import type { Lane } from '../../functions/index/lanes.ts';
import type { Mirror, PassResult } from '../../functions/index/mirror.ts';
import { UnnotedError } from '../../functions/index/own-receipt.ts';
import type { Known } from '../../functions/index/receipts.ts';
import { type Content, normaliseContent, objectOf } from './content.ts';
import { numberOf } from './numbering.ts';
import type { Protocol } from './protocols.ts';

/** What a pass asks for; it stands still until it has the answer. */
export interface Request {
  name: string;
  /** The lines of a `_bulk`; none for a read. */
  operations: readonly BulkOperation[];
  kind: 'object' | 'receipt' | 'known' | 'versions' | 'write';
}

/** What a pass has time for. */
export interface Limits {
  articlesAPass: number;
  deletesAPass: number;
  /** Deliveries before this one, of which every message tells. */
  redeliveries: number;
}

const LANE = { isAlone: true } as Lane;

/** No answer came. */
const NO_ANSWER = Symbol('no answer');
const UNANSWERED = -2;

/** The pass at one point: what it waits for, or how it ended. */
export interface PassState {
  /** Equal for passes that go on alike: those that got equal answers, or have ended in the same way. */
  readonly number: number;
  readonly waiting: Request | null;
  readonly ended: PassResult | 'failed' | null;
  /** An error that a pass must not have. */
  readonly fault: string | null;
}

class Node implements PassState {
  number: number;
  waiting: Request | null = null;
  ended: PassResult | 'failed' | null = null;
  fault: string | null = null;
  readonly children = new Map<number, Node>();
  readonly answers: readonly unknown[];
  /** The run that stands still here, until it goes on. */
  run: Run | null = null;

  constructor(number: number, answers: readonly unknown[]) {
    this.number = number;
    this.answers = answers;
  }
}

/**
 * The real pass, by the answers that it gets. It is a function of them: so it runs once for each sequence of answers,
 * and not once for each state of the world around it.
 */
export class PassTree {
  readonly #protocol: Protocol;
  readonly #limits: Limits;
  readonly #root = new Node(numberOf({ pass: 0 }), []);
  #nodes = 1;

  constructor(protocol: Protocol, limits: Limits) {
    this.#protocol = protocol;
    this.#limits = limits;
  }

  async start(): Promise<PassState> {
    if (!this.#root.waiting) await this.#advance(this.#root);
    return this.#root;
  }

  /** Gives a pass the answer to what it waits for. Returns at once where an equal pass had an equal answer. */
  answer(state: PassState, answer: object | null): PassState | Promise<PassState> {
    return this.#child(state as Node, numberOf(answer), answer);
  }

  fail(state: PassState): PassState | Promise<PassState> {
    return this.#child(state as Node, UNANSWERED, NO_ANSWER);
  }

  #child(node: Node, answerNumber: number, answer: unknown): PassState | Promise<PassState> {
    const known = node.children.get(answerNumber);
    if (known) return known;
    const child = new Node(numberOf({ pass: this.#nodes++ }), [...node.answers, answer]);
    node.children.set(answerNumber, child);
    child.run = node.run;
    node.run = null;
    return this.#advance(child);
  }

  /** Lets the pass run on to its next request, or to its end. */
  async #advance(node: Node): Promise<PassState> {
    if (node.run) node.run.resume(node.answers.at(-1));
    else node.run = new Run(this.#protocol, this.#limits, node.answers);
    // All that follows from an answer without another request has happened then.
    await new Promise<void>((resolve) => setImmediate(resolve));
    const { waiting, ended, fault } = node.run;
    Object.assign(node, { waiting, ended, fault });
    if (ended) {
      node.number = numberOf({ ended: typeof ended === 'object' ? ended.status : ended });
      node.run = null;
    }
    return node;
  }
}

/** One run of the real pass, which is given the answers so far and then stands still at each request. */
class Run {
  waiting: Request | null = null;
  ended: PassResult | 'failed' | null = null;
  fault: string | null = null;
  readonly #answers: unknown[];
  #resume: ((answer: unknown) => void) | null = null;
  #articlesRead = 0;
  #now = 0;

  constructor(protocol: Protocol, limits: Limits, answers: readonly unknown[]) {
    this.#answers = [...answers];
    void protocol.pass(this.#mirror(limits), 'key').then(
      (result) => {
        this.ended = result;
      },
      (error) => {
        const cause = error instanceof UnnotedError ? error.cause : error;
        if (!(cause instanceof errors.TimeoutError)) this.fault = String(error);
        this.ended = 'failed';
      },
    );
  }

  resume(answer: unknown): void {
    this.waiting = null;
    this.#resume?.(answer);
  }

  #mirror({ articlesAPass, deletesAPass, redeliveries: again }: Limits): Mirror {
    const write = (name: string) => (operations: BulkOperation[]) =>
      this.#ask<never>({ name, operations, kind: 'write' });
    const find = async () => {
      const { now, ...known } = await this.#ask<Known & { now: number }>({
        name: 'read receipt and index',
        operations: [],
        kind: 'known',
      });
      this.#now = now;
      return known;
    };
    return {
      read: async () =>
        objectOf(await this.#ask<Content | null>({ name: 'read object', operations: [], kind: 'object' })),
      normalise: normaliseContent,
      receipts: {
        alias: 'receipts',
        find,
        read: () => this.#ask({ name: 'read receipt', operations: [], kind: 'receipt' }),
        write: write('write receipt'),
      },
      generations: ['articles'],
      write: write('write articles'),
      noteParserFault: () => undefined,
      versions: () => this.#ask({ name: 'read versions', operations: [], kind: 'versions' }),
      addedBefore: async () => new Map(),
      stored: () => {
        throw new Error('Every object of the model can be read.');
      },
      mostDeletes: deletesAPass,
      remembersMany: async () => false,
      setApart: (record, object) => setApart(record, object, { lane: LANE, again }),
      now: () => this.#now,
      timeIsUp: () => ++this.#articlesRead >= articlesAPass,
    };
  }

  async #ask<T>(request: Request): Promise<T> {
    const answer = this.#answers.length > 0 ? this.#answers.shift() : await this.#standStill(request);
    if (answer === NO_ANSWER) throw new errors.TimeoutError('No answer', undefined as never);
    return structuredClone(answer) as T;
  }

  #standStill(request: Request): Promise<unknown> {
    this.waiting = request;
    return new Promise((resolve) => {
      this.#resume = resolve;
    });
  }
}
