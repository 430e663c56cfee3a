import { setTimeout as sleep } from 'node:timers/promises';
import { runningProcess, stopLeftovers } from './instance.ts';

const PATIENCE = 90_000;

/** `npm stop`: ends the stack that `npm start` has started, and waits for it. */
const pid = await runningProcess();
if (pid === null) {
  await stopLeftovers();
  process.stdout.write('Article Search is not running.\n');
} else {
  process.kill(pid, 'SIGTERM');
  const until = Date.now() + PATIENCE;
  while ((await runningProcess()) !== null && Date.now() < until) await sleep(200);
  const isGone = (await runningProcess()) === null;
  process.stdout.write(
    isGone
      ? 'Article Search has stopped.\n'
      : `Process ${pid} does not stop. Look into .local/stack/start.log, then end it with kill ${pid}.\n`,
  );
  process.exitCode = isGone ? 0 : 1;
}
