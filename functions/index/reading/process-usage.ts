import { readFileSync } from 'node:fs';

/** What a process has used so far: CPU in milliseconds and memory in bytes. */
export interface Usage {
  cpu: number;
  memory: number;
}

/** The kernel counts in hundredths of a second and in pages, on every machine that Lambda has. */
const TICK = 10;
const PAGE = 4096;
/** Places of the times in user and kernel mode, counted from the state, which is the first field behind the name. */
const [USER, KERNEL] = [11, 12];
/** Place of the pages that are in memory. */
const RESIDENT = 1;

/** Returns the usage of a process with all its threads; null where the system has no `/proc`, or no such process. */
export function usageOf(pid: number): Usage | null {
  try {
    const times = readFileSync(`/proc/${pid}/stat`, 'latin1')
      .replace(/^.*\) /s, '')
      .split(' ');
    const pages = readFileSync(`/proc/${pid}/statm`, 'latin1').split(' ');
    return { cpu: (Number(times[USER]) + Number(times[KERNEL])) * TICK, memory: Number(pages[RESIDENT]) * PAGE };
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  }
}
