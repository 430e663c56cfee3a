/** Milliseconds that a request waits for others that are still reading or normalising. */
const LINGER = 25;

interface Waiting<Item, Result> {
  item: Item;
  weight: number;
  resolve: (result: Result) => void;
  reject: (error: unknown) => void;
}

/**
 * Lets several passes, each written as if it were alone, share their requests: what they ask for is collected and sent
 * as one request as soon as every running pass waits, the weight is reached, or the oldest has waited long enough.
 */
export class RoundTrips<Item, Result> {
  readonly #send: (items: Item[]) => Promise<Result[]>;
  readonly #weigh: (item: Item) => number;
  readonly #maximumWeight: number;
  readonly #passes: Passes;
  #queue: Waiting<Item, Result>[] = [];
  #weight = 0;
  #timer: NodeJS.Timeout | undefined;

  /** @param send answers as many results as it got items, in the same order */
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

/** The passes that run side by side; knows when all of them wait for an answer. */
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

  /** After the current turn, so that passes which are started together are all counted. */
  #check(): void {
    setImmediate(() => {
      if (this.#waiting >= this.#running) for (const listener of this.#listeners) listener();
    });
  }
}
