import type { Io } from './command.ts';

const BAR = 30;
/** Milliseconds between two lines when the output is not a terminal. */
const LINES_EVERY = 10_000;
const DRAWINGS_EVERY = 100;

export interface Progress {
  show(done: number, total: number, what: string): void;
  /** Removes the bar. */
  end(): void;
}

/** Shows progress: a bar on a terminal, and a plain line every 10 seconds elsewhere. */
export function openProgress({ err }: Io, now: () => number = Date.now): Progress {
  let shownAt = err.isTTY ? 0 : now();
  const every = err.isTTY ? DRAWINGS_EVERY : LINES_EVERY;
  return {
    show: (done, total, what) => {
      const isDue = now() - shownAt >= every;
      if (!isDue && !(err.isTTY && done === total)) return;
      shownAt = now();
      err.write(
        err.isTTY
          ? `\r${bar(done, total, what).slice(0, (err.columns ?? 80) - 1)}\u001b[K`
          : `${what}: ${done} of ${total}\n`,
      );
    },
    end: () => {
      if (err.isTTY) err.write('\r\u001b[K');
    },
  };
}

function bar(done: number, total: number, what: string): string {
  const share = total > 0 ? Math.min(done / total, 1) : 1;
  const filled = Math.round(share * BAR);
  return `${'█'.repeat(filled)}${'░'.repeat(BAR - filled)} ${String(Math.floor(share * 100)).padStart(3)} %  ${what} ${done} of ${total}`;
}
