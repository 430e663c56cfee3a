/** The elements that are open. To look through all of them at each end tag would take time that grows with its square. */
export class OpenElements {
  readonly #names: string[] = [];
  readonly #counts = new Map<string, number>();

  get length(): number {
    return this.#names.length;
  }

  /** Empty where none is open. */
  get last(): string {
    return this.#names.at(-1) ?? '';
  }

  has(name: string): boolean {
    return (this.#counts.get(name) ?? 0) > 0;
  }

  push(name: string): void {
    this.#names.push(name);
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
  }

  pop(): string {
    const name = this.#names.pop() ?? '';
    this.#counts.set(name, (this.#counts.get(name) ?? 0) - 1);
    return name;
  }
}
