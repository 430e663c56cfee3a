import { FileFault } from '../../normalise/file.ts';
import type { ReadingLimits } from './limits.ts';
import { LongFile } from './long-file.ts';
import { type Usage, usageOf } from './process-usage.ts';

const INTERVAL = 50;

/** What is known of the process. */
export interface Watched {
  readonly pid: number | undefined;
  /** Whether it has loaded its code. */
  readonly isReady: boolean;
}

/**
 * Watches the process while it reads a file, and calls `stop` with the reason as soon as a limit is exceeded. Time is that
 * of the CPU, so that a busy or frozen machine harms no file. Where the system does not tell it, the clock counts.
 */
export class Watch {
  readonly #process: Watched;
  readonly #limits: ReadingLimits;
  readonly #stop: (reason: Error) => void;
  readonly #timer: NodeJS.Timeout;
  /**
   * CPU at the start, which is told only of files that take longer than an interval: to ask takes as long as a short file.
   * A process that still loads its code has not started with the file.
   */
  #start: number | null = null;
  #progress: number | null = null;
  /** CPU that went into code. Every file but the first of its kind finds it loaded. */
  #loading = 0;
  #isTold = false;

  constructor(process: Watched, limits: ReadingLimits, stop: (reason: Error) => void) {
    this.#process = process;
    this.#limits = limits;
    this.#stop = stop;
    this.#timer = setInterval(() => this.#check(), INTERVAL);
  }

  /** The process has said something: it gets on. */
  sawProgress(): void {
    this.#progress = null;
  }

  /** The process has loaded what the file needs. @param milliseconds of CPU that it took */
  sawLoading(milliseconds: number): void {
    this.#loading += milliseconds;
  }

  end(): void {
    clearInterval(this.#timer);
  }

  /** Null where the system tells it no more: the two clocks can't be compared. */
  #usage(): Usage | null {
    const usage = usageOf(this.#process.pid ?? 0);
    if (usage === null) return this.#isTold ? null : { cpu: performance.now(), memory: 0 };
    this.#isTold = true;
    return usage;
  }

  #check(): void {
    const usage = this.#usage();
    if (usage === null) return;
    const { cpu, memory } = usage;
    if (this.#process.isReady) this.#start ??= cpu - INTERVAL;
    this.#progress ??= cpu;
    const { quietMilliseconds, wholeMilliseconds = Number.POSITIVE_INFINITY, megabytes } = this.#limits;
    if (memory > megabytes * 1024 * 1024)
      this.#stop(new FileFault('parser_memory', `Reading it takes over ${megabytes} MB of memory.`));
    else if (this.#start !== null && cpu - this.#start - this.#loading > wholeMilliseconds) this.#stop(new LongFile());
    else if (cpu - this.#progress > quietMilliseconds)
      this.#stop(new FileFault('parser_timeout', `Reading one article of it takes over ${quietMilliseconds} ms.`));
  }
}
