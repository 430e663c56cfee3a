import { articleId, receiptId } from '../../functions/article.ts';
import type { BulkOperation, BulkResult } from '../../functions/engine/bulk.ts';
import type { Receipt } from '../../functions/engine/receipt.ts';
import type { StoredReceipt } from '../../functions/index/receipts.ts';
import { type Content, etagOf, titlesOf } from './content.ts';
import { ModelEngine } from './model-engine.ts';
import { numberOf } from './numbering.ts';
import { type PassState, PassTree, type Request } from './pass-tree.ts';
import type { Protocol } from './protocols.ts';

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

/** One way on from a state; `name` is what a trace shows of it. */
export interface Transition {
  name: string;
  take(): World | Promise<World>;
}

/** One handler; `ownsMessage`: the queue hands its message out to nobody else. */
interface Handler {
  readonly ownsMessage: boolean;
  readonly pass: PassState;
}

/** What can happen next follows from this. It is never changed: what happens makes another one. */
interface State {
  readonly object: Content | null;
  readonly messages: number;
  /** Messages that overtaken passes have sent: the queue gives them out later than a pass takes. */
  readonly postponed: number;
  readonly handlers: readonly Handler[];
  /** Lines of requests that nobody waits for any more and that arrive all the same. */
  readonly late: readonly BulkOperation[];
  readonly changed: number;
  readonly failuresLeft: number;
  readonly duplicatesLeft: number;
}

/** What is the same in all states of one search. */
interface Rules {
  readonly protocol: Protocol;
  readonly bounds: Bounds;
  readonly passes: PassTree;
}

/** A bucket with one key, its queue, OpenSearch, and two handlers that run the real pass. */
export class World {
  readonly #rules: Rules;
  readonly #state: State;
  readonly #engine: ModelEngine;

  private constructor(rules: Rules, state: State, engine: ModelEngine) {
    this.#rules = rules;
    this.#state = state;
    this.#engine = engine;
  }

  static create(protocol: Protocol, bounds: Bounds): World {
    const passes = new PassTree(protocol, bounds.articlesAPass ?? Number.POSITIVE_INFINITY);
    const state: State = {
      object: null,
      messages: 0,
      postponed: 0,
      handlers: [],
      late: [],
      changed: 0,
      failuresLeft: bounds.failures,
      duplicatesLeft: bounds.duplicates,
    };
    return new World({ protocol, bounds, passes }, state, new ModelEngine(protocol.engineForgetsDeletes));
  }

  transitions(): Transition[] {
    const { handlers, late } = this.#state;
    return [
      ...this.#bucketChanges(),
      ...this.#deliveries(),
      ...handlers.flatMap((_, at) => this.#steps(at)),
      ...late.map((operation, at) => ({ name: `late ${nameOf(operation)}`, take: () => this.#land(at) })),
    ];
  }

  /** Everything that decides what can happen next. Which of the handlers is which does not matter. */
  describe(): string {
    const { object, handlers, late, changed, failuresLeft, duplicatesLeft, messages, postponed } = this.#state;
    const left = [changed, failuresLeft, duplicatesLeft, messages, postponed, object && etagOf(object)].join();
    const passes = handlers.map(({ ownsMessage, pass }) => `${ownsMessage}${pass.number}`).sort();
    return `${left}|${passes.join()}|${late.map(numberOf).sort().join()}|${this.#engine.describe()}`;
  }

  /** What is wrong with a world at rest, or null; null also where something is still under way. */
  verdict(): string | null {
    const { handlers, messages, late, object } = this.#state;
    const fault = handlers.find(({ pass }) => pass.fault)?.pass.fault;
    if (fault) return fault;
    if (messages > 0 || handlers.length > 0 || late.length > 0) return null;
    const expected = JSON.stringify(titlesOf(object));
    const found = JSON.stringify(this.#indexed());
    if (found !== expected) return `the bucket has ${expected}, the index has ${found}`;
    return this.#receiptVerdict();
  }

  #with(changes: Partial<State>, engine = this.#engine): World {
    return new World(this.#rules, { ...this.#state, ...changes }, engine);
  }

  #readReceipt(engine = this.#engine): StoredReceipt | null {
    return engine.read(RECEIPT_ID, ({ document, storedAt }) => ({
      receipt: JSON.parse(document) as Receipt,
      storedAt,
    }));
  }

  /** Carries operations out. Returns the world after them, and their results. */
  #execute(operations: readonly BulkOperation[]): [World, BulkResult[]] {
    const engine = this.#engine.copy();
    const { protocol } = this.#rules;
    const results = operations.map((operation) =>
      engine.execute(protocol.alter(operation, () => this.#readReceipt(engine))),
    );
    return [this.#with({}, engine), results];
  }

  #bucketChanges(): Transition[] {
    const { changed, messages } = this.#state;
    const change = this.#rules.bounds.changes[changed];
    if (change === undefined) return [];
    const take = () => {
      const object = change === 'delete' ? null : this.#contentOf(change);
      return this.#with({ changed: changed + 1, object, messages: messages + 1 });
    };
    return [{ name: typeof change === 'number' ? `put ${change}` : change, take }];
  }

  #contentOf(change: number | 'first again'): Content {
    return change === 'first again'
      ? { put: 1, articles: Number(this.#rules.bounds.changes[0]) }
      : { put: this.#state.changed + 1, articles: change };
  }

  #deliveries(): Transition[] {
    const { messages, handlers, duplicatesLeft } = this.#state;
    if (messages === 0 || handlers.length === HANDLERS) return [];
    const handle = async (ownsMessage: boolean, changes: Partial<State>) =>
      this.#with({ ...changes, handlers: [...handlers, { ownsMessage, pass: await this.#rules.passes.start() }] });
    const deliver = { name: 'deliver', take: () => handle(true, { messages: messages - 1 }) };
    if (duplicatesLeft === 0) return [deliver];
    return [deliver, { name: 'deliver a copy', take: () => handle(false, { duplicatesLeft: duplicatesLeft - 1 }) }];
  }

  #steps(at: number): Transition[] {
    const { pass } = this.#state.handlers[at] as Handler;
    const named = (what: string, take: Transition['take']) => ({ name: `handler ${at}: ${what}`, take });
    const crash = named('dies', () => this.#failing().#leave(at, false));
    const canFail = this.#state.failuresLeft > 0;
    const { waiting } = pass;
    if (!waiting) {
      const acknowledge = named(`ends ${JSON.stringify(pass.ended)}`, () => this.#end(at));
      return canFail ? [acknowledge, crash] : [acknowledge];
    }
    const steps = [named(waiting.name, () => this.#answer(at, waiting))];
    if (!canFail) return steps;
    steps.push(
      crash,
      named(`${waiting.name} without an answer`, () => this.#failing().#unanswered(at)),
    );
    return waiting.operations.length === 0 ? steps : [...steps, ...this.#brokenWrites(at, waiting, named)];
  }

  #brokenWrites(
    at: number,
    waiting: Request,
    named: (what: string, take: Transition['take']) => Transition,
  ): Transition[] {
    const { name, operations } = waiting;
    const late = () => this.#failing().#with({ late: [...this.#state.late, ...operations] });
    const done = () => this.#failing().#execute(operations)[0];
    return [
      named(`${name} carried out, answer lost`, () => done().#unanswered(at)),
      named(`${name} late, given up`, () => late().#unanswered(at)),
      named(`${name} late, and the handler dies`, () => late().#leave(at, false)),
      named(`${name} sent again, the first one arrives late`, () => late().#answer(at, waiting)),
      named(`${name} sent again after it was carried out`, () => done().#answer(at, waiting)),
    ];
  }

  #failing(): World {
    return this.#with({ failuresLeft: this.#state.failuresLeft - 1 });
  }

  /** Carries a request out and gives the pass its answer. */
  #answer(at: number, { kind, operations }: Request): World | Promise<World> {
    const [world, results] = kind === 'write' ? this.#execute(operations) : [this, null];
    const answer = results ?? (kind === 'object' ? this.#state.object : this.#readReceipt());
    return world.#goOn(at, this.#rules.passes.answer((this.#state.handlers[at] as Handler).pass, answer));
  }

  #unanswered(at: number): World | Promise<World> {
    return this.#goOn(at, this.#rules.passes.fail((this.#state.handlers[at] as Handler).pass));
  }

  #goOn(at: number, pass: PassState | Promise<PassState>): World | Promise<World> {
    if (pass instanceof Promise) return pass.then((next) => this.#goOn(at, next));
    const handlers = this.#state.handlers.map((handler, position) =>
      position === at ? { ...handler, pass } : handler,
    );
    return this.#with({ handlers });
  }

  /** Who leaves the rest to another pass, or has been overtaken, sends a message, and acknowledges its own. */
  #end(at: number): World {
    const { handlers, messages, postponed } = this.#state;
    const { ended } = (handlers[at] as Handler).pass;
    const isUnfinished = ended !== null && typeof ended === 'object' && ended.status === 'pending';
    return this.#with({
      messages: messages + (isUnfinished ? 1 : 0),
      postponed: postponed + (ended === 'overtaken' ? 1 : 0),
    }).#leave(at, ended !== 'failed');
  }

  /** A message that is not acknowledged comes back; of a copy the other handler decides. */
  #leave(at: number, acknowledged: boolean): World {
    const { handlers, messages, postponed } = this.#state;
    const comesBack = !acknowledged && (handlers[at] as Handler).ownsMessage;
    const left = handlers.filter((_, position) => position !== at);
    const all = messages + (comesBack ? 1 : 0);
    return left.length > 0
      ? this.#with({ handlers: left, messages: all })
      : this.#with({ handlers: left, messages: all + postponed, postponed: 0 });
  }

  #land(at: number): World {
    const late = this.#state.late.filter((_, position) => position !== at);
    const [world] = this.#with({ late }).#execute([this.#state.late[at] as BulkOperation]);
    return world;
  }

  #indexed(): string[] {
    return ARTICLE_IDS.flatMap((id) => {
      const found = this.#engine.get(id);
      return found ? [(JSON.parse(found.document) as { title: string }).title] : [];
    });
  }

  #receiptVerdict(): string | null {
    const { object, changed } = this.#state;
    const { duplicates, failures } = this.#rules.bounds;
    const receipt = this.#readReceipt()?.receipt;
    if (!receipt) return changed === 0 ? null : 'there is no receipt';
    const status = object ? 'indexed' : 'deleted';
    // Who fails with a copy of a message that is gone leaves a receipt that only the nightly comparison settles.
    if (duplicates > 0 && failures > 0 && receipt.status === 'pending') return null;
    const isRight =
      receipt.status === status &&
      receipt.etag === (object && etagOf(object)) &&
      receipt.articles === (object?.articles ?? 0);
    return isRight ? null : `the receipt is wrong: ${JSON.stringify(receipt)}`;
  }
}

function nameOf({ action, id, version }: BulkOperation): string {
  return `${action} ${id.slice(-6)} version ${version}`;
}
