import { spawn } from 'node:child_process';
import { mkdir, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { instance, runningAddresses } from './instance.ts';
import type { Tell } from './progress.ts';

/** Starts the stack in the background and waits until it can be used. @returns the exit code */
export async function startDetached(tell: Tell): Promise<number> {
  await mkdir(instance.folder, { recursive: true });
  const log = await open(instance.log, 'w');
  const child = spawn(process.execPath, [join(import.meta.dirname, 'start.ts')], {
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
  });
  child.unref();
  await log.close();
  let told = 0;
  for (;;) {
    const isReady = (await runningAddresses()) !== null;
    const hasEnded = child.exitCode !== null || child.signalCode !== null;
    told = await tellNew(told, tell);
    if (isReady || hasEnded) {
      if (isReady) tell(`It runs in the background; its log is ${instance.log}.`);
      return isReady ? 0 : 1;
    }
    await sleep(200);
  }
}

async function tellNew(told: number, tell: Tell): Promise<number> {
  const text = await readFile(instance.log, 'utf8');
  const lines = text.slice(told).split('\n').slice(0, -1);
  for (const line of lines) tell(line);
  return told + lines.reduce((sum, line) => sum + line.length + 1, 0);
}
