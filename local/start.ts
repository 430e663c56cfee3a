import './node-version.js';
import { setTimeout as sleep } from 'node:timers/promises';
import { startDetached } from './detach.ts';
import { SetupFailure } from './failure.ts';
import { runningAddresses, runningProcess } from './instance.ts';
import { runStack } from './run-stack.ts';
import { readStartArgs, USAGE } from './start-arguments.ts';
import { Terminal } from './terminal.ts';

const out = new Terminal(process.stdout);
const err = new Terminal(process.stderr);
const tell = (text: string) => out.text(text);

/** `npm start`: runs the whole product on this machine. */
async function start(): Promise<number> {
  const wanted = readStartArgs(process.argv.slice(2));
  if (wanted === 'help') {
    tell(USAGE);
    return 0;
  }
  if (typeof wanted === 'object') {
    err.lines([`Unknown argument: ${wanted.unknown}`, ...USAGE.split('\n')]);
    return 2;
  }
  if (await isRunningAlready()) return 0;
  return wanted === 'detach' ? startDetached(tell) : runStack(tell);
}

/** Whether the stack is running already, which is then printed. Waits for a stack that is starting or stopping. */
async function isRunningAlready(): Promise<boolean> {
  const pid = await runningProcess();
  if (pid === null) return false;
  const addresses = await runningAddresses();
  if (addresses) {
    tell(`Article Search is already running: ${addresses.api}/`);
    return true;
  }
  tell(`Another npm start (process ${pid}) is starting or stopping. Waiting for it …`);
  while ((await runningProcess()) === pid && !(await runningAddresses())) await sleep(200);
  return isRunningAlready();
}

try {
  process.exit(await start());
} catch (error) {
  err.text(error instanceof SetupFailure ? error.message : String(error instanceof Error ? error.stack : error));
  process.exit(1);
}
