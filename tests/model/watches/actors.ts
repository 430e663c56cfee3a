/** Returns a whole number below a limit. */
export type Draw = (limit: number) => number;

/** A repeatable sequence of draws. @see Marsaglia, Xorshift RNGs */
export function drawsOf(seed: number): Draw {
  let state = seed * 2_654_435_761 + 1;
  return (limit) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % limit;
  };
}

/** Something that runs beside others, and waits before each of its steps until it is let go on. */
export class Actor {
  readonly endsAt: number;
  /** The error that it ended with. */
  failure: unknown = null;
  readonly #waiting: (() => void)[] = [];
  #hasEnded = false;

  /** @param endsAt when it dies, in milliseconds since 1970 */
  constructor(endsAt: number) {
    this.endsAt = endsAt;
  }

  get hasEnded(): boolean {
    return this.#hasEnded;
  }

  start(run: () => Promise<void>): void {
    run().then(
      () => this.die(),
      (error: unknown) => {
        this.failure = error;
        this.die();
      },
    );
  }

  /** Waits; for ever where it dies meanwhile. */
  readonly step = (): Promise<void> =>
    new Promise((resolve) => {
      this.#waiting.push(resolve);
    });

  /** Lets one of its steps happen. */
  async goOn(draw: Draw): Promise<void> {
    const [next] = this.#waiting.splice(draw(Math.max(1, this.#waiting.length)), 1);
    next?.();
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
  }

  die(): void {
    this.#waiting.length = 0;
    this.#hasEnded = true;
  }
}
