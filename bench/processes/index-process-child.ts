import type { handler as Handler } from '../../functions/index/handler.ts';
import type { FromChild, ToChild } from './index-process.ts';

/** Calls the bundled function in the same folder for each event, as Lambda's runtime does. */
const bundle = './handler.mjs';
const { handler } = (await import(bundle)) as { handler: typeof Handler };
const SAMPLE_EVERY = 100;

const say = (message: FromChild) => process.send?.(message);
const megabytes = (bytes: number) => bytes / 1024 / 1024;

setInterval(() => say({ memory: megabytes(process.memoryUsage.rss()) }), SAMPLE_EVERY).unref();

process.on('message', async ({ event, timeout }: ToChild) => {
  const ends = Date.now() + timeout;
  const lambda = { awsRequestId: 'bench', getRemainingTimeInMillis: () => ends - Date.now() };
  const before = process.cpuUsage();
  try {
    const answer = await handler(event, lambda as never);
    const { user, system } = process.cpuUsage(before);
    say({ answer, cpu: (user + system) / 1000, peak: process.resourceUsage().maxRSS / 1024 });
  } catch (error) {
    say({ failure: String(error) });
  }
});
// Without the parent process, nobody reads an answer.
process.on('disconnect', () => process.exit());
say({ ready: true });
