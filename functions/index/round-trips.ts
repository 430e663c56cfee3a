/** Milliseconds that a request waits for those of passes that are still reading or normalising. */
const LINGER = 25;

interface Waiting<Item, Result> {
  item: Item;
  weight: number;
  resolve: (result: Result) => void;
  reject: (error: unknown) => void;
}

/**
 * Combines the requests of concurrent passes. Items are collected and sent as one request as soon as every running pass
 * waits, the maximum weight is reached, or the oldest item has waited for `LINGER`.
 */
export class RoundTrips<Item, Result> {
  readonly #send: (items: Item[]) => Promise<Result[]>;
  readonly #weigh: (item: Item) => number;
  readonly #maximumWeight: number;
  readonly #passes: Passes;
  #queue: Waiting<Item, Result>[] = [];
  #weight = 0;
  #timer: NodeJS.Timeout | undefined;

  /** @param send returns one result for each item, in the same order */
  constructor(
    passes: Passes,
    send: (items: Item[]) => Promise<Result[]>,
    weigh: (item: Item) => number,
    maximumWeight: number,
  ) {
    this.#passes = passes;
    this.#send = send;
    this.#weigh = weigh;
    this.#maximumWeight = maximumWeight;
    passes.onAllWaiting(() => this.#flush());
  }

  async request(item: Item): Promise<Result> {
    const weight = this.#weigh(item);
    if (this.#weight + weight > this.#maximumWeight) this.#flush();
    const result = new Promise<Result>((resolve, reject) => this.#queue.push({ item, weight, resolve, reject }));
    this.#weight += weight;
    this.#timer ??= setTimeout(() => this.#flush(), LINGER);
    return await this.#passes.waiting(result);
  }

  #flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const queue = this.#queue;
    this.#queue = [];
    this.#weight = 0;
    if (queue.length > 0) void this.#answer(queue);
  }

  async #answer(queue: Waiting<Item, Result>[]): Promise<void> {
    try {
      const results = await this.#send(queue.map(({ item }) => item));
      for (const [index, { resolve, reject }] of queue.entries()) {
        const result = results[index];
        if (result === undefined) reject(new Error('A shared request was answered without this item.'));
        else resolve(result);
      }
    } catch (error) {
      for (const { reject } of queue) reject(error);
    }
  }
}

/** Counts concurrent passes, and tells its listeners when all of them wait for an answer. */
export class Passes {
  #running = 0;
  #waiting = 0;
  readonly #listeners: (() => void)[] = [];

  onAllWaiting(listener: () => void): void {
    this.#listeners.push(listener);
  }

  /** Runs one pass to its end. */
  async run<T>(pass: () => Promise<T>): Promise<T> {
    this.#running++;
    try {
      return await pass();
    } finally {
      this.#running--;
      this.#check();
    }
  }

  async waiting<T>(answer: Promise<T>): Promise<T> {
    this.#waiting++;
    this.#check();
    try {
      return await answer;
    } finally {
      this.#waiting--;
    }
  }

  /** Checks after the current turn of the event loop: passes that start together are then all counted. */
  #check(): void {
    setImmediate(() => {
      if (this.#waiting >= this.#running) for (const listener of this.#listeners) listener();
    });
  }
}
