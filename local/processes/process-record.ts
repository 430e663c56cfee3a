import { execFile } from 'node:child_process';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

/** Records a process in a file, so that a later process with the same id is not mistaken for it. */
export async function recordProcess(file: string, pid: number): Promise<void> {
  const name = await processName(pid);
  if (name === null) return;
  // Renamed in one step, so that readers never see half a record.
  await writeFile(`${file}.new`, name);
  await rename(`${file}.new`, file);
}

/** Returns the id of the recorded process, or null when it has ended. */
export async function recordedProcess(file: string): Promise<number | null> {
  const recorded = await readFile(file, 'utf8').catch(() => '');
  const pid = Number.parseInt(recorded, 10);
  return pid > 0 && (await processName(pid)) === recorded ? pid : null;
}

/** What became of the process of an earlier run: it had ended before, was asked to end and did, or had to be killed. */
export type Leftover = 'gone' | 'ended' | 'killed';

/**
 * Ends the recorded process and its group if it still runs.
 * @param patience milliseconds that it has to end by itself before it is killed
 */
export async function stopLeftover(file: string, patience = 0): Promise<Leftover> {
  const pid = await recordedProcess(file);
  if (pid === null) return 'gone';
  const until = Date.now() + patience;
  if (patience > 0) askToEnd(pid);
  while (Date.now() < until && (await recordedProcess(file)) !== null) await sleep(50);
  const outcome = (await recordedProcess(file)) === null ? 'ended' : 'killed';
  killGroup(pid);
  while ((await recordedProcess(file)) !== null) await sleep(20);
  return outcome;
}

function askToEnd(pid: number): void {
  try {
    process.kill(pid, 'SIGTERM');
  } catch {
    // The process has ended already.
  }
}

/** Kills a process group, if it still exists. */
export function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // The group has ended already.
  }
}

/** Returns the id of a process with its start time; null when it does not exist or is a zombie. */
export async function processName(pid: number): Promise<string | null> {
  return process.platform === 'linux' ? linuxName(pid) : psName(pid);
}

async function linuxName(pid: number): Promise<string | null> {
  const status = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  if (status === null) return null;
  // The command's name is in brackets and may contain anything. State, threads and start time follow it.
  const fields = status.slice(status.lastIndexOf(')') + 2).split(' ');
  const machine = await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '');
  // A zombie has ended, but its other threads may still hold its ports.
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
