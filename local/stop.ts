import { setTimeout as sleep } from 'node:timers/promises';
import { instance, runningProcess, stopLeftovers } from './instance.ts';

const PATIENCE = 90_000;

/** `npm stop`: stops the stack that `npm start` has started, and waits for its end. */
const pid = await runningProcess();
if (pid === null) {
  const hasLeftovers = await stopLeftovers();
  process.stdout.write(
    hasLeftovers
      ? 'Article Search was killed earlier. The processes that it left running are stopped now.\n'
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
      : `Process ${pid} does not stop. See ${instance.log}, then end it with kill -9 ${pid}. The next npm start cleans up.\n`,
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
