import { articleId, receiptId } from '../../functions/article.ts';
import type { BulkOperation, BulkResult } from '../../functions/engine/bulk.ts';
import type { Receipt } from '../../functions/engine/receipt.ts';
import type { Indexed, StoredReceipt } from '../../functions/index/receipts.ts';
import { judge } from '../../functions/operate/reconcile/judge.ts';
import type { DriftKind } from '../../functions/operate/requests.ts';
import { type Content, etagOf, titlesOf, uploadedAtOf } from './content.ts';
import { ModelEngine } from './model-engine.ts';
import { numberOf, tellUnended } from './numbering.ts';
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
  /** Articles that a pass has time for, and those that it deletes. @default all */
  articlesAPass?: number;
  deletesAPass?: number;
  /** How often each message says that it was delivered before: then deaths are counted. @default 0 */
  redeliveries?: number;
  /** What OpenSearch loses, in this order, each at any moment. @default nothing */
  losses?: readonly Loss[];
  /** Whether claims of before a loss are in the future. @default false */
  clockWasAhead?: boolean;
  /** Messages that are handed out while another handler has them too. */
  duplicates: number;
}

/** `deletions`: what OpenSearch remembers of deleted articles, as in a restart. */
type Loss = 'receipts' | 'articles' | 'both' | 'deletions';

/** Times that the bucket is compared with an index that has lost something, until all is mended. */
const MOST_RECONCILED = 2;
const AHEAD = 1_000_000;
const KEY = 'key';
const HANDLERS = 2;
const MOST_ARTICLES = 4;
/** Each is a digest, and every state is asked for them. */
const RECEIPT_ID = receiptId(KEY);
const ARTICLE_IDS = Array.from({ length: MOST_ARTICLES }, (_, ordinal) => articleId(KEY, ordinal));

const NOTHING: Indexed = { alias: 'articles', articles: 0, highest: 0, highestUnnumbered: 0, lastOrdinal: 0 };

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
  readonly lost: number;
  readonly reconciled: number;
  /** The highest claim so far, where receipts may be lost. */
  readonly claimed: number;
  /** What searches find of the articles: with a loss, what there was some time ago. */
  readonly indexed: Indexed;
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
    const { articlesAPass = Number.POSITIVE_INFINITY, deletesAPass = Number.POSITIVE_INFINITY } = bounds;
    const { redeliveries = 0 } = bounds;
    tellUnended(redeliveries > 0);
    const passes = new PassTree(protocol, { articlesAPass, deletesAPass, redeliveries });
    const state: State = {
      object: null,
      messages: 0,
      postponed: 0,
      handlers: [],
      late: [],
      changed: 0,
      lost: 0,
      reconciled: 0,
      claimed: 0,
      indexed: NOTHING,
      failuresLeft: bounds.failures,
      duplicatesLeft: bounds.duplicates,
    };
    return new World({ protocol, bounds, passes }, state, new ModelEngine(protocol.engineForgetsDeletes));
  }

  transitions(): Transition[] {
    const { handlers, late } = this.#state;
    return [
      ...this.#bucketChanges(),
      ...this.#losses(),
      ...this.#refreshes(),
      ...this.#reconciliations(),
      ...this.#deliveries(),
      ...handlers.flatMap((_, at) => this.#steps(at)),
      ...late.map((operation, at) => ({ name: `late ${nameOf(operation)}`, take: () => this.#land(at) })),
    ];
  }

  /** Everything that decides what can happen next. Which of the handlers is which does not matter. */
  describe(): string {
    const {
      object,
      handlers,
      late,
      changed,
      lost,
      reconciled,
      claimed,
      failuresLeft,
      duplicatesLeft,
      messages,
      postponed,
    } = this.#state;
    const left = [
      ...[changed, lost, reconciled, claimed, failuresLeft, duplicatesLeft, messages, postponed],
      object && etagOf(object),
      numberOf(this.#visible()),
    ].join();
    const passes = handlers.map(({ ownsMessage, pass }) => `${ownsMessage}${pass.number}`).sort();
    return `${left}|${passes.join()}|${late.map(numberOf).sort().join()}|${this.#engine.describe()}`;
  }

  /** What is wrong with a world at rest, or null; null also where something is still under way. */
  verdict(): string | null {
    const { handlers, object, reconciled } = this.#state;
    const fault = handlers.find(({ pass }) => pass.fault)?.pass.fault;
    if (fault) return fault;
    if (!this.#isAtRest) return null;
    if (this.#hasLost && this.#drift()) return reconciled < MOST_RECONCILED ? null : 'reconciling does not mend it';
    const expected = JSON.stringify(titlesOf(object).slice(0, this.#kept()));
    const found = JSON.stringify(this.#indexed());
    if (found !== expected) return `the bucket has ${expected}, the index has ${found}`;
    return this.#receiptVerdict();
  }

  get #isAtRest(): boolean {
    const { handlers, messages, late } = this.#state;
    return messages === 0 && handlers.length === 0 && late.length === 0;
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
    return [this.#with({ claimed: Math.max(this.#state.claimed, ...operations.map(claimOf)) }, engine), results];
  }

  #losses(): Transition[] {
    const { lost } = this.#state;
    const loss = this.#rules.bounds.losses?.[lost];
    if (!loss) return [];
    const take = () => {
      const engine = this.#engine.copy();
      engine.lose((id) => isLost(id, loss, engine));
      return this.#with({ lost: lost + 1, reconciled: 0 }, engine);
    };
    return [{ name: `${loss} lost`, take }];
  }

  /** What a search finds now. Without a loss the receipt must know it too, so nothing is found. */
  #visible(): Indexed {
    const { losses = [] } = this.#rules.bounds;
    if (losses.length === 0) return NOTHING;
    return this.#state.handlers.length === 0 ? this.#stored() : this.#state.indexed;
  }

  #refreshes(): Transition[] {
    if ((this.#rules.bounds.losses ?? []).length === 0) return [];
    const stored = this.#stored();
    if (numberOf(stored) === numberOf(this.#visible())) return [];
    return [{ name: 'refresh', take: () => this.#with({ indexed: stored }) }];
  }

  #stored(): Indexed {
    const stored = ARTICLE_IDS.map((id) => this.#engine.get(id) !== null);
    const last = stored.lastIndexOf(true);
    const articles = stored.filter(Boolean).length;
    return { alias: 'articles', articles, highest: last + 1, highestUnnumbered: 0, lastOrdinal: Math.max(last, 0) };
  }

  /** Whether bucket and index are compared now. Nobody knows of forgotten deletions, so they must not need it. */
  get #hasLost(): boolean {
    const { losses = [] } = this.#rules.bounds;
    return losses.slice(0, this.#state.lost).some((loss) => loss !== 'deletions');
  }

  #reconciliations(): Transition[] {
    const { messages, reconciled } = this.#state;
    if (!this.#hasLost || !this.#isAtRest || !this.#drift()) return [];
    const take = () => this.#with({ messages: messages + 1, reconciled: reconciled + 1 });
    return [{ name: `reconcile: ${this.#drift()}`, take }];
  }

  #drift(): DriftKind | null {
    const { object } = this.#state;
    const listed = object && { key: KEY, etag: etagOf(object), uploadedAt: uploadedAtOf(object) };
    const receipt = this.#readReceipt()?.receipt ?? null;
    return judge({ key: KEY, object: listed, receipt, articles: this.#stored().articles }, 'articles');
  }

  get #now(): number {
    if (this.#rules.bounds.clockWasAhead) return this.#state.lost === 0 ? AHEAD : 1;
    // No clock is needed without a loss. After one, it is later than all claims of before.
    return (this.#rules.bounds.losses ?? []).length === 0 ? 1 : this.#state.claimed + 1;
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
      this.#with({
        ...changes,
        indexed: this.#visible(),
        handlers: [...handlers, { ownsMessage, pass: await this.#rules.passes.start() }],
      });
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
    const answer = results ?? this.#read(kind);
    return world.#goOn(at, this.#rules.passes.answer((this.#state.handlers[at] as Handler).pass, answer));
  }

  #read(kind: Request['kind']): object | null {
    if (kind === 'object') return this.#state.object;
    if (kind === 'receipt') return this.#readReceipt();
    if (kind === 'known') return { stored: this.#readReceipt(), indexed: [this.#visible()], now: this.#now };
    return ARTICLE_IDS.flatMap((id) => this.#engine.get(id)?.version ?? []);
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
    const isPending = ended !== null && typeof ended === 'object' && ended.status === 'pending';
    const isUnfinished = isPending || ended === 'deleting';
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

  /** Articles of a file that was rejected because handlers died of it; all of them where it was not. */
  #kept(): number | undefined {
    const receipt = this.#readReceipt()?.receipt;
    return this.#isRejected(receipt) ? receipt?.articles : undefined;
  }

  #isRejected(receipt: Receipt | undefined): boolean {
    return receipt?.rejected.at(-1)?.code === 'function_died';
  }

  #receiptVerdict(): string | null {
    const { object, changed, lost } = this.#state;
    const { duplicates, failures } = this.#rules.bounds;
    const receipt = this.#readReceipt()?.receipt;
    if (!receipt) return changed === 0 || (lost > 0 && !object) ? null : 'there is no receipt';
    const status = object ? 'indexed' : 'deleted';
    // Who fails with a copy of a message that is gone leaves a receipt that only the nightly comparison settles.
    if (duplicates > 0 && failures > 0 && receipt.status === 'pending') return null;
    const isOfObject = receipt.etag === (object && etagOf(object));
    if (this.#isRejected(receipt)) return isOfObject ? null : 'another object is rejected';
    const isRight = receipt.status === status && isOfObject && receipt.articles === (object?.articles ?? 0);
    return isRight ? null : `the receipt is wrong: ${JSON.stringify(receipt)}`;
  }
}

function isLost(id: string, loss: Loss, engine: ModelEngine): boolean {
  if (loss === 'deletions') return engine.get(id) === null;
  return loss === 'both' || (loss === 'receipts') === (id === RECEIPT_ID);
}

/** The claim of a receipt that is written; 0 for an article. */
function claimOf({ id, document = '{}' }: BulkOperation): number {
  return id === RECEIPT_ID ? (JSON.parse(document) as Receipt).claim : 0;
}

function nameOf({ action, id, version }: BulkOperation): string {
  return `${action} ${id.slice(-6)} version ${version}`;
}
