import { setTimeout as sleep } from 'node:timers/promises';
import { instance, runningProcess, stopLeftovers } from './instance.ts';

const PATIENCE = 90_000;

/** `npm stop`: ends the stack that `npm start` has started, and waits for it. */
const pid = await runningProcess();
if (pid === null) {
  const hasLeftovers = await stopLeftovers();
  process.stdout.write(
    hasLeftovers
      ? 'Article Search was killed before; what it had left running is stopped now.\n'
      : 'Article Search is not running.\n',
  );
} else {
  askToStop(pid);
  const until = Date.now() + PATIENCE;
  while ((await runningProcess()) === pid && Date.now() < until) await sleep(100);
  const isGone = (await runningProcess()) !== pid;
  process.stdout.write(
    isGone
      ? 'Article Search has stopped.\n'
      : `Process ${pid} does not stop. Look into ${instance.log}, then end it with kill -9 ${pid}; the next npm start tidies up.\n`,
  );
  process.exitCode = isGone ? 0 : 1;
}

function askToStop(id: number): void {
  try {
    process.kill(id, 'SIGTERM');
  } catch {
    // It has ended in the meantime.
  }
}
