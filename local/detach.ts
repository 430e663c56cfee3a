import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { instance, runningAddresses, runningProcess } from './instance.ts';
import type { Tell } from './progress.ts';

/** Starts the stack in the background and waits until it is ready. @returns the exit code */
export async function startDetached(tell: Tell): Promise<number> {
  const child = await spawnInBackground();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill('SIGTERM'));
  let printed = 0;
  for (;;) {
    const hasEnded = child.exitCode !== null || child.signalCode !== null;
    const isReady = (await runningProcess()) === child.pid && (await runningAddresses()) !== null;
    printed = await printNew(printed, tell);
    if (hasEnded) return child.exitCode || 1;
    if (isReady) {
      tell(`Article Search runs in the background. Its log: ${instance.log}`);
      return 0;
    }
    await sleep(200);
  }
}

async function spawnInBackground(): Promise<ChildProcess> {
  await mkdir(instance.folder, { recursive: true });
  const log = await open(instance.log, 'w');
  const child = spawn(process.execPath, [join(import.meta.dirname, 'start.ts')], {
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
  });
  child.unref();
  await log.close();
  return child;
}

/** Prints the complete lines that are new in the log. @returns the length of what has been printed */
async function printNew(printed: number, tell: Tell): Promise<number> {
  const news = (await readFile(instance.log, 'utf8')).slice(printed);
  const lines = news.split('\n').slice(0, -1);
  for (const line of lines) tell(line);
  return printed + lines.reduce((length, line) => length + line.length + 1, 0);
}
