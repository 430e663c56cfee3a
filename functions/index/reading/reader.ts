import type { Outcome, SourceFile } from '../../normalise/file.ts';
import { Child } from './child.ts';
import { HEAP_MEGABYTES, type ReadingLimits } from './limits.ts';
import type { ShortFile, ShortResult } from './messages.ts';
import { usageOf } from './process-usage.ts';
import { readAhead } from './read-ahead.ts';
import { readTogether } from './read-together.ts';
import { Reading, settle } from './reading.ts';
import { Turns } from './turns.ts';

/** Bytes of a file that is read together with others, and how many are. */
const SHORT = 64 * 1024;
const MOST_TOGETHER = 20;
/** Milliseconds of CPU of a process that is used again: with those of a long file it has less than it may have. */
const MOST_CPU = 300_000;

interface Waiting extends ShortFile {
  resolve: (result: ShortResult) => void;
}

/**
 * Reads files in a process of its own, one after the other. A file on which it takes too long or too much memory, or by
 * which it dies, loses its process and nothing else: the next file gets a new one.
 */
export class Reader {
  readonly #turns = new Turns();
  readonly #heapMegabytes: number;
  #child: Child | null = null;
  /** Short files that wait to be read together. */
  #short: Waiting[] = [];

  constructor(heapMegabytes = HEAP_MEGABYTES) {
    this.#heapMegabytes = heapMegabytes;
  }

  /** Starts the process, so that it loads its code while the function loads its own. */
  start(): Child {
    if (!this.#child || this.#child.hasEnded) this.#child = new Child(this.#heapMegabytes);
    return this.#child;
  }

  /**
   * Yields the articles of a file in order, as `normalise` does.
   * @throws FileFault as `normalise` does, or where a limit is exceeded; LongFile where the limit is that of a short file
   */
  async *read({ bytes, ...file }: SourceFile, from: number, limits: ReadingLimits): AsyncGenerator<Outcome> {
    const ahead = await readAhead(bytes);
    if (ahead.isWhole && ahead.size <= SHORT) {
      const result = await this.#withOthers({ file, from, bytes: ahead.pieces }, limits);
      if (result !== 'alone') {
        yield* result.outcomes;
        return settle(result.end);
      }
    }
    const endTurn = await this.#turns.take(ahead.size);
    try {
      yield* this.#alone({ ...file, bytes: ahead.bytes }, from, limits);
    } finally {
      endTurn();
    }
  }

  #withOthers(file: ShortFile, limits: ReadingLimits): Promise<ShortResult> {
    return new Promise((resolve, reject) => {
      this.#short.push({ ...file, resolve });
      this.#readShort(limits).catch(reject);
    });
  }

  /** Reads those that wait when it is their turn: while one group is read, the next one comes together. */
  async #readShort(limits: ReadingLimits): Promise<void> {
    const endTurn = await this.#turns.take(0);
    try {
      const group = this.#short.splice(0, MOST_TOGETHER);
      if (group.length === 0) return;
      const files = group.map(({ resolve, ...file }) => file);
      const child = this.start();
      const results = await readTogether(child, files, limits);
      this.#replaceUsed(child, limits);
      for (const [place, { resolve }] of group.entries()) resolve(results?.[place] ?? 'alone');
    } finally {
      endTurn();
    }
  }

  async *#alone(file: SourceFile, from: number, limits: ReadingLimits): AsyncGenerator<Outcome> {
    const child = this.start();
    const reading = new Reading(child, file, from, limits);
    try {
      yield* reading.outcomes();
    } finally {
      reading.close();
      // What is left of the file would come before the next one.
      if (!reading.isOver) this.#replace(child);
      else this.#replaceUsed(child, limits);
    }
  }

  /** Memory that a file leaves behind would count against the next one, and so does CPU at last. */
  #replaceUsed(child: Child, { megabytes }: ReadingLimits): void {
    const { memory, cpu } = usageOf(child.pid ?? 0) ?? { memory: 0, cpu: 0 };
    if (memory > (megabytes * 1024 * 1024) / 2 || cpu > MOST_CPU) this.#replace(child);
  }

  /** Ends the process; the next file starts another. */
  #replace(child: Child): void {
    child.kill();
    this.#child = null;
  }
}
