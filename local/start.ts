import './node-version.js';
import { setTimeout as sleep } from 'node:timers/promises';
import { startDetached } from './detach.ts';
import { SetupFailure } from './failure.ts';
import { runningAddresses, runningProcess } from './instance.ts';
import { runStack } from './run-stack.ts';
import { readStartWords, USAGE } from './start-arguments.ts';

const tell = (line: string) => {
  process.stdout.write(`${line}\n`);
};

/** `npm start`: the whole product on this machine. */
async function start(): Promise<number> {
  const wanted = readStartWords(process.argv.slice(2));
  if (wanted === 'help') {
    tell(USAGE);
    return 0;
  }
  if (typeof wanted === 'object') {
    process.stderr.write(`There is no ${wanted.unknown}. ${USAGE}\n`);
    return 2;
  }
  if (await isRunningAlready()) return 0;
  return wanted === 'detach' ? startDetached(tell) : runStack(tell);
}

/** Says so and answers yes when the stack runs; waits for one that is starting or stopping just now. */
async function isRunningAlready(): Promise<boolean> {
  const pid = await runningProcess();
  if (pid === null) return false;
  const addresses = await runningAddresses();
  if (addresses) {
    tell(`Article Search is running already: ${addresses.api}/search?q=lavrov`);
    return true;
  }
  tell(`Another npm start (process ${pid}) is starting or stopping; waiting for it …`);
  while ((await runningProcess()) === pid && !(await runningAddresses())) await sleep(200);
  return isRunningAlready();
}

try {
  process.exit(await start());
} catch (error) {
  process.stderr.write(
    error instanceof SetupFailure ? `${error.message}\n` : `${error instanceof Error ? error.stack : error}\n`,
  );
  process.exit(1);
}
