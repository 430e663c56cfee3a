import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

/**
 * Kills the processes in which the emulator of a stack runs functions, as when Lambda loses a machine.
 * @param folder of the stack
 * @returns how many there were
 */
export async function killWorkers(folder: string): Promise<number> {
  let killed = 0;
  for (const pid of await workers(folder))
    try {
      process.kill(pid, 'SIGKILL');
      killed++;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
  return killed;
}

/** They may end while they are listed. */
async function workers(folder: string): Promise<number[]> {
  const emulator = Number.parseInt(await readFile(join(folder, 'emulator', 'process'), 'utf8'), 10);
  const rows = (await text(spawn('ps', ['-e', '-o', 'pid=,ppid=,args=']).stdout))
    .split('\n')
    .map((row) => row.trim().split(/\s+/));
  // Node names its process after a thread, so only the arguments tell what it runs.
  const isWorker = (script: string | undefined) => script?.endsWith('_worker.js') === true;
  return rows
    .filter(([, parent, , script]) => Number(parent) === emulator && isWorker(script))
    .map(([pid]) => Number(pid));
}
