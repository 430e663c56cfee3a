import { type ChildProcess, fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { FromProcess, ToProcess } from './messages.ts';

/** Beside this file in the source, beside the function's handler in its bundle. */
const ENTRY = import.meta.url.endsWith('.ts') ? './reading-process.ts' : './reading-process.mjs';

/**
 * Keeps the heap small, see `small-heap.ts`. A young generation as small as that of the function, which keeps the size it
 * has once its code is loaded, would take a third more CPU for a short file.
 */
const SMALL_HEAP = ['--expose-gc', '--max-semi-space-size=4', '--heap-growing-percent=20'];
/**
 * Seconds of CPU after which the system ends the process. Who dies can't end it, and while it computes without a break, it does
 * not notice that it is alone. The function replaces it long before.
 */
const MOST_CPU = 900;
const SHELL = '/bin/sh';
const LIMITED = existsSync(SHELL)
  ? { execPath: SHELL, before: ['-c', `ulimit -t ${MOST_CPU}; exec "$0" "$@"`, process.execPath] }
  : { execPath: process.execPath, before: [] };

/** Where Lambda's Node finds its libraries: all that it needs to start. */
const LIBRARIES = 'LD_LIBRARY_PATH';

/** One pool of memory for all threads: with one for each, a long file takes 20 MB more that nobody uses. */
const ONE_POOL = { MALLOC_ARENA_MAX: '1' };

function environment(): Record<string, string> {
  const path = process.env[LIBRARIES];
  return path === undefined ? ONE_POOL : { ...ONE_POOL, [LIBRARIES]: path };
}

/**
 * How the process ended: by a signal, with an exit code or, where it could not be started, with the code of an error; and
 * whether it had loaded its code before.
 */
export interface Ended {
  signal: NodeJS.Signals | null;
  code: number | string | null;
  wasReady: boolean;
}

/** Receives what the process says, and that it has ended. */
export interface Listener {
  onMessage(message: Exclude<FromProcess, { ready: true }>): void;
  onEnd(ended: Ended): void;
}

/**
 * The process that reads files. It is given no credentials, and nothing that it prints is seen. That is no wall: it belongs to
 * the same user as the function, so what takes it over can read the function's memory and environment.
 */
export class Child {
  readonly #process: ChildProcess;
  #listener: Listener | null = null;
  #ended: Ended | null = null;
  #isReady = false;

  /** @param heapMegabytes V8's own limit, for its heap alone */
  constructor(heapMegabytes: number) {
    this.#process = fork(fileURLToPath(new URL(ENTRY, import.meta.url)), {
      env: environment(),
      execPath: LIMITED.execPath,
      execArgv: [...LIMITED.before, ...SMALL_HEAP, `--max-old-space-size=${heapMegabytes}`],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    this.#process.on('message', (message: FromProcess) => {
      if ('ready' in message) this.#isReady = true;
      else this.#listener?.onMessage(message);
    });
    this.#process.on('exit', (code, signal) => this.#end({ code, signal, wasReady: this.#isReady }));
    this.#process.on('error', (error: NodeJS.ErrnoException) =>
      this.#end({ code: error.code ?? error.name, signal: null, wasReady: false }),
    );
    this.#release();
  }

  get pid(): number | undefined {
    return this.#process.pid;
  }

  /** Whether it has loaded its code. */
  get isReady(): boolean {
    return this.#isReady;
  }

  get hasEnded(): boolean {
    return this.#ended !== null;
  }

  /** Tells the listener everything from now on. Meanwhile the process keeps the function running. */
  listen(listener: Listener): void {
    this.#listener = listener;
    this.#process.ref();
    this.#process.channel?.ref();
    if (this.#ended) listener.onEnd(this.#ended);
  }

  unlisten(): void {
    this.#listener = null;
    this.#release();
  }

  send(message: ToProcess): void {
    // An error is that of a process that has ended, which its listener gets to know.
    if (this.#process.connected) this.#process.send(message, () => undefined);
  }

  kill(): void {
    this.#process.kill('SIGKILL');
  }

  #release(): void {
    this.#process.unref();
    this.#process.channel?.unref();
  }

  #end(ended: Ended): void {
    this.#ended ??= ended;
    this.#listener?.onEnd(this.#ended);
  }
}
