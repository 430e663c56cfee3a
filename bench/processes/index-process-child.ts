import { readFileSync } from 'node:fs';
import type { handler as Handler } from '../../functions/index/handler.ts';
import { type Usage, usageOf } from '../../functions/index/reading/process-usage.ts';
import type { FromChild, ToChild } from './index-process.ts';

/** Calls the bundled function in the same folder for each event, as Lambda's runtime does. */
const bundle = './handler.mjs';
const { handler } = (await import(bundle)) as { handler: typeof Handler };
const SAMPLE_EVERY = 100;

const say = (message: FromChild) => process.send?.(message);
const megabytes = (bytes: number) => bytes / 1024 / 1024;

let peak = 0;
setInterval(() => {
  const memory = megabytes(usage().memory);
  peak = Math.max(peak, memory);
  say({ memory });
}, SAMPLE_EVERY).unref();

/** What this process and the process that reads files have used together. */
function usage(): Usage {
  const processes = [process.pid, ...readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8').trim().split(' ')];
  const usages = processes.flatMap((pid) => usageOf(Number(pid)) ?? []);
  const sum = (name: keyof Usage) => usages.reduce((total, each) => total + each[name], 0);
  return { cpu: sum('cpu'), memory: sum('memory') };
}

process.on('message', async ({ event, timeout }: ToChild) => {
  const ends = Date.now() + timeout;
  const lambda = { awsRequestId: 'bench', getRemainingTimeInMillis: () => ends - Date.now() };
  const before = usage().cpu;
  try {
    const answer = await handler(event, lambda as never);
    say({ answer, cpu: usage().cpu - before, peak });
  } catch (error) {
    say({ failure: String(error) });
  }
});
// Without the parent process, nobody reads an answer.
process.on('disconnect', () => process.exit());
say({ ready: true });
