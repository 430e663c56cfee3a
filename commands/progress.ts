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
  let shownAt = err.isTerminal ? 0 : now();
  const every = err.isTerminal ? DRAWINGS_EVERY : LINES_EVERY;
  return {
    show: (done, total, what) => {
      const isDue = now() - shownAt >= every;
      if (!isDue && !(err.isTerminal && done === total)) return;
      shownAt = now();
      if (err.isTerminal) err.draw(bar(done, total, what));
      else err.lines([`${what}: ${done} of ${total}`]);
    },
    end: () => {
      if (err.isTerminal) err.clear();
    },
  };
}

function bar(done: number, total: number, what: string): string {
  const share = total > 0 ? Math.min(done / total, 1) : 1;
  const filled = Math.round(share * BAR);
  return `${'█'.repeat(filled)}${'░'.repeat(BAR - filled)} ${String(Math.floor(share * 100)).padStart(3)} %  ${what} ${done} of ${total}`;
}
