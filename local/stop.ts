import { setTimeout as sleep } from 'node:timers/promises';
import { instance, runningProcess, stopLeftovers } from './instance.ts';
import { Terminal } from './terminal.ts';

const out = new Terminal(process.stdout);

const PATIENCE = 90_000;

/** `npm stop`: stops the stack that `npm start` has started, and waits for its end. */
const pid = await runningProcess();
if (pid === null) {
  const hasLeftovers = await stopLeftovers();
  out.text(
    hasLeftovers
      ? 'Article Search was killed earlier. The processes that it left running are stopped now.'
      : 'Article Search is not running.',
  );
} else {
  askToStop(pid);
  const until = Date.now() + PATIENCE;
  while ((await runningProcess()) === pid && Date.now() < until) await sleep(100);
  const isGone = (await runningProcess()) !== pid;
  out.text(
    isGone
      ? 'Article Search has stopped.'
      : `Process ${pid} does not stop. See ${instance.log}, then end it with kill -9 ${pid}. The next npm start cleans up.`,
  );
  process.exitCode = isGone ? 0 : 1;
}

function askToStop(id: number): void {
  try {
    process.kill(id, 'SIGTERM');
  } catch {
    // The process has ended in the meantime.
  }
}
