import { execFile } from 'node:child_process';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

/** Notes in a file which process it is, in a way that no later process with the same id can be taken for it. */
export async function recordProcess(file: string, pid: number): Promise<void> {
  const name = await processName(pid);
  if (name === null) return;
  // In one step: a reader never sees half a name.
  await writeFile(`${file}.new`, name);
  await rename(`${file}.new`, file);
}

/** The id of the recorded process, or null when it has ended. */
export async function recordedProcess(file: string): Promise<number | null> {
  const recorded = await readFile(file, 'utf8').catch(() => '');
  const pid = Number.parseInt(recorded, 10);
  return pid > 0 && (await processName(pid)) === recorded ? pid : null;
}

/** Ends the recorded process and its group, when a run that was killed has left it behind. @returns whether there was one */
export async function stopLeftover(file: string): Promise<boolean> {
  const pid = await recordedProcess(file);
  if (pid === null) return false;
  killGroup(pid);
  while ((await recordedProcess(file)) !== null) await sleep(20);
  return true;
}

/** Ends what is left of a process group; nothing left is just as well. */
export function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // The group has ended already.
  }
}

/** The id of a process and when it was started; null when there is none, or only its parent has not taken notice yet. */
export async function processName(pid: number): Promise<string | null> {
  return process.platform === 'linux' ? linuxName(pid) : psName(pid);
}

async function linuxName(pid: number): Promise<string | null> {
  const status = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  if (status === null) return null;
  // The command's name stands in brackets and may hold anything; the state, the threads and the start follow it.
  const fields = status.slice(status.lastIndexOf(')') + 2).split(' ');
  const machine = await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '');
  // What only waits for its parent to take notice has ended, but its other threads may still hold its ports.
  const hasEnded = fields[0] === 'Z' && Number(fields[17]) <= 1;
  return hasEnded ? null : `${pid} ${fields[19]} ${machine.trim()}`;
}

async function psName(pid: number): Promise<string | null> {
  const environment = { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' };
  const { stdout } = await promisify(execFile)('ps', ['-o', 'lstart=', '-p', String(pid)], { env: environment }).catch(
    () => ({ stdout: '' }),
  );
  return stdout.trim() === '' ? null : `${pid} ${stdout.trim()}`;
}
