/** Whoever takes steps. The one with the highest priority goes first, so one may run far ahead while another stands still. */
export interface Runner {
  priority: number;
}

/** A step that waits to be taken: a request to OpenSearch or a read of the bucket. */
interface Parked {
  runner: Runner;
  take(): Promise<void>;
}

/**
 * Lets several handlers run one step at a time, in an order that priorities give: with the same priorities it is the
 * same order again, whatever the machine does. Random priorities that change now and then find orders that a fair
 * choice at every step hardly ever meets (Burckhardt et al., "A Randomized Scheduler with Probabilistic Guarantees").
 */
export class Interleaver {
  readonly #parked: Parked[] = [];
  #moving = 0;
  #onQuiet: (() => void) | undefined;

  /** Starts something that takes its steps through `step`. */
  start(work: () => Promise<void>): void {
    this.#moving++;
    void work().finally(() => this.#settle());
  }

  /** Waits for its turn, then performs. The caller does nothing else meanwhile. */
  step<T>(runner: Runner, perform: () => Promise<T>): Promise<T> {
    const { promise, resolve, reject } = Promise.withResolvers<T>();
    const take = async () => {
      this.#moving++;
      await perform().then(resolve, reject);
    };
    this.#parked.push({ runner, take });
    this.#settle();
    return promise;
  }

  /** Something that nobody waits for any more and that happens all the same, sooner or later. */
  later(runner: Runner, perform: () => Promise<unknown>): void {
    this.#parked.push({ runner, take: async () => void (await perform()) });
  }

  /** The highest priority of the waiting steps once nothing moves any more; null when none waits. */
  async highest(): Promise<number | null> {
    if (this.#moving > 0) await new Promise<void>((resolve) => (this.#onQuiet = resolve));
    return this.#parked.length === 0 ? null : Math.max(...this.#parked.map(({ runner }) => runner.priority));
  }

  /** Takes the waiting step of the highest priority. */
  async take(): Promise<void> {
    const first = this.#parked.toSorted((a, b) => b.runner.priority - a.runner.priority)[0];
    if (!first) return;
    this.#parked.splice(this.#parked.indexOf(first), 1);
    await first.take();
  }

  #settle(): void {
    this.#moving--;
    if (this.#moving > 0) return;
    this.#onQuiet?.();
    this.#onQuiet = undefined;
  }
}
