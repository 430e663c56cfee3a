import { readFileSync } from 'node:fs';
import type { handler as Handler } from '../../functions/index/handler.ts';
import { usageOf } from '../../functions/index/reading/process-usage.ts';
import type { FromChild, ToChild } from './index-process.ts';

/** Calls the bundled function in the same folder for each event, as Lambda's runtime does. */
const bundle = './handler.mjs';
const { handler } = (await import(bundle)) as { handler: typeof Handler };
const SAMPLE_EVERY = 250;

const say = (message: FromChild) => process.send?.(message);

let peak = 0;
setInterval(() => {
  const memory = memoryUsed();
  peak = Math.max(peak, memory);
  say({ memory });
}, SAMPLE_EVERY).unref();

/** This process and the process that reads files. */
function processes(): number[] {
  return [
    process.pid,
    ...readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8').trim().split(' ').map(Number),
  ];
}

/** Milliseconds of CPU that both have used. */
function cpuUsed(): number {
  return processes().reduce((sum, pid) => sum + (usageOf(pid)?.cpu ?? 0), 0);
}

/** Megabytes that both have in memory. What they share, such as the code of Node, counts once, as it does for Lambda. */
function memoryUsed(): number {
  return processes().reduce((sum, pid) => sum + shareOf(pid), 0) / 1024;
}

/** Kilobytes of a process, with its share of what others have in memory too; 0 for one that has ended. */
function shareOf(pid: number): number {
  try {
    return Number(/^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'latin1'))?.[1] ?? 0);
  } catch (error) {
    if (error instanceof Error && 'code' in error) return 0;
    throw error;
  }
}

process.on('message', async ({ event, timeout }: ToChild) => {
  const ends = Date.now() + timeout;
  const lambda = { awsRequestId: 'bench', getRemainingTimeInMillis: () => ends - Date.now() };
  const before = cpuUsed();
  try {
    const answer = await handler(event, lambda as never);
    say({ answer, cpu: cpuUsed() - before, peak });
  } catch (error) {
    say({ failure: String(error) });
  }
});
// Without the parent process, nobody reads an answer.
process.on('disconnect', () => process.exit());
say({ ready: true });
