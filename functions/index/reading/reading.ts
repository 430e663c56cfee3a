import type { ErrorSummary } from '../../error-summary.ts';
import { FileFault, type Outcome, type SourceFile } from '../../normalise/file.ts';
import type { Child, Ended, Listener } from './child.ts';
import type { ReadingLimits } from './limits.ts';
import { BYTES_AHEAD, type End, type FromProcess } from './messages.ts';
import { Watch } from './watch.ts';

/** Bytes that are sent together. */
const PIECE = 256 * 1024;

type Group = Extract<FromProcess, { outcomes: unknown }>;

/** The reading of one file by the process: its bytes are sent, and what is in it is received. */
export class Reading implements Listener {
  /** Whether the process is done with the file. */
  isOver = false;
  readonly #child: Child;
  readonly #watch: Watch;
  readonly #groups: Group[] = [];
  #failure: { error: unknown } | null = null;
  #bytesAhead = 0;
  #isClosed = false;
  #wake: (() => void)[] = [];

  constructor(child: Child, file: SourceFile, from: number, limits: ReadingLimits) {
    this.#child = child;
    this.#watch = new Watch(child, limits, (reason) => {
      this.#fail(reason);
      child.kill();
    });
    child.listen(this);
    this.#feed(file, from).catch((error) => this.#fail(error));
  }

  /** @throws FileFault, LongFile, the error of whoever sends the bytes, or ReadingFailed */
  async *outcomes(): AsyncGenerator<Outcome> {
    for (;;) {
      await this.#until(() => this.#groups.length > 0 || this.#failure !== null);
      const group = this.#groups.shift();
      if (!group) throw this.#failure?.error;
      yield* group.outcomes;
      if (group.end) return settle(group.end);
      this.#child.send({ taken: true });
    }
  }

  close(): void {
    this.#watch.end();
    this.#isClosed = true;
    this.#wakeAll();
    this.#child.unlisten();
  }

  onMessage(message: Exclude<FromProcess, { ready: true }>): void {
    this.#watch.sawProgress();
    if ('loaded' in message) this.#watch.sawLoading(message.loaded);
    else if ('used' in message) this.#bytesAhead -= message.used;
    else if ('outcomes' in message) {
      this.#groups.push(message);
      if (message.end) this.isOver = true;
    }
    this.#wakeAll();
  }

  onEnd(ended: Ended): void {
    this.#fail(reasonOf(ended));
  }

  async #feed({ bytes, ...file }: SourceFile, from: number): Promise<void> {
    const pieces = inPieces(bytes);
    try {
      let isFirst = true;
      for await (const piece of pieces) {
        await this.#until(() => this.#bytesAhead < BYTES_AHEAD || this.#isClosed);
        if (this.#isClosed) return;
        this.#bytesAhead += piece.size;
        const { bytes, isEnd } = piece;
        this.#child.send(isFirst ? { file, from, bytes, isEnd } : { bytes, isEnd });
        isFirst = false;
      }
    } finally {
      await pieces.return(undefined);
    }
  }

  #fail(error: unknown): void {
    this.#failure ??= { error };
    this.#wakeAll();
  }

  async #until(condition: () => boolean): Promise<void> {
    while (!condition()) await new Promise<void>((resolve) => this.#wake.push(resolve));
  }

  #wakeAll(): void {
    for (const wake of this.#wake.splice(0)) wake();
  }
}

async function* inPieces(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<{
  bytes: Uint8Array[];
  size: number;
  isEnd: boolean;
}> {
  let piece: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of bytes) {
    piece.push(chunk);
    size += chunk.length;
    if (size < PIECE) continue;
    yield { bytes: piece, size, isEnd: false };
    [piece, size] = [[], 0];
  }
  yield { bytes: piece, size, isEnd: true };
}

/** @throws FileFault or ReadingFailed for a file that was not read to its end */
export function settle(end: End): void {
  if (end === 'whole') return;
  if ('error' in end) throw new ReadingFailed(end.error);
  const { code, message, parserFault } = end.fault;
  throw new FileFault(code, message, parserFault);
}

/** The process failed with an error that nobody expects, or was ended from outside. The file is tried again. */
export class ReadingFailed extends Error {
  override readonly name = 'ReadingFailed';
  readonly summary: ErrorSummary | null;
  /** Whether the system has killed it, as it does for want of memory. */
  readonly wasKilled: boolean;

  constructor(summary: ErrorSummary | null, reason = summary?.name ?? 'unknown', wasKilled = false) {
    super(`The process that reads files failed: ${reason}.`);
    this.summary = summary;
    this.wasKilled = wasKilled;
  }
}

/** Signals by which a process ends of itself: V8 ends it so when its heap is full. */
const OWN_SIGNALS: readonly (string | null)[] = ['SIGABRT', 'SIGTRAP', 'SIGILL', 'SIGSEGV', 'SIGBUS'];

/** A file by which the process dies would do so again: it is rejected. What ends it otherwise is not the file's fault. */
function reasonOf({ signal, code, wasReady }: Ended): Error {
  const isOwn = wasReady && (signal === null ? code !== 0 : OWN_SIGNALS.includes(signal));
  if (!isOwn) return new ReadingFailed(null, `it ended with ${signal ?? code}`, signal === 'SIGKILL');
  return signal === null
    ? new FileFault('parser_failed', `The file can't be read: its parser failed (exit code ${code}).`)
    : new FileFault('parser_memory', `Reading it takes more memory than there is (${signal}).`);
}
