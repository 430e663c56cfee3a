import type { Outcome, SourceFile } from '../../normalise/file.ts';
import { Child } from './child.ts';
import { HEAP_MEGABYTES, type ReadingLimits } from './limits.ts';
import { readAhead } from './read-ahead.ts';
import { Reading } from './reading.ts';
import { Turns } from './turns.ts';

/**
 * Reads files in a process of its own, one after the other. A file on which it takes too long or too much memory, or by
 * which it dies, loses its process and nothing else: the next file gets a new one.
 */
export class Reader {
  readonly #turns = new Turns();
  readonly #heapMegabytes: number;
  #child: Child | null = null;

  constructor(heapMegabytes = HEAP_MEGABYTES) {
    this.#heapMegabytes = heapMegabytes;
  }

  /** Starts the process, so that it loads its code while the function loads its own. */
  start(): void {
    this.#child ??= new Child(this.#heapMegabytes);
  }

  /**
   * Yields the articles of a file in order, as `normalise` does.
   * @throws FileFault as `normalise` does, or where a limit is exceeded; LongFile where the limit is that of a short file
   */
  async *read(file: SourceFile, from: number, limits: ReadingLimits): AsyncGenerator<Outcome> {
    const ahead = await readAhead(file.bytes);
    const endTurn = await this.#turns.take(ahead.size);
    try {
      yield* this.#readNow({ ...file, bytes: ahead.bytes }, from, limits);
    } finally {
      endTurn();
    }
  }

  async *#readNow(file: SourceFile, from: number, limits: ReadingLimits): AsyncGenerator<Outcome> {
    if (this.#child?.hasEnded) this.#child = null;
    this.start();
    const child = this.#child as Child;
    const reading = new Reading(child, file, from, limits);
    try {
      yield* reading.outcomes();
    } finally {
      reading.close();
      // What is left of the file would come before the next one.
      if (!reading.isOver) {
        child.kill();
        this.#child = null;
      }
    }
  }
}
