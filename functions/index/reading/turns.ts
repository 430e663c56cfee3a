interface Waiting {
  size: number;
  begin: () => void;
}

/** Lets one reading after the other have its turn: of those that wait, the one of the smallest file. */
export class Turns {
  #isTaken = false;
  readonly #waiting: Waiting[] = [];

  /** @returns what ends the turn */
  async take(size: number): Promise<() => void> {
    if (this.#isTaken)
      await new Promise<void>((begin) => {
        this.#waiting.push({ size, begin });
      });
    this.#isTaken = true;
    return () => this.#next();
  }

  #next(): void {
    this.#isTaken = false;
    const next = this.#waiting.reduce<Waiting | null>(
      (smallest, each) => (smallest === null || each.size < smallest.size ? each : smallest),
      null,
    );
    if (next === null) return;
    this.#waiting.splice(this.#waiting.indexOf(next), 1);
    this.#isTaken = true;
    next.begin();
  }
}
