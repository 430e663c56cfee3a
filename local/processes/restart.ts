import type { Tell } from '../progress.ts';
import type { Server } from './servers.ts';
import { isStopping } from './servers.ts';

/** A server that dies more often than this in the time below is not started again. */
const MOST_STARTS = 3;
const WITHIN = 600_000;

/**
 * Keeps a server running: when it ends unexpectedly, it is started again.
 * @param start starts the server. Its data must survive its death.
 * @returns a server that has ended when it was stopped, can't be started again, or dies again and again
 */
export async function keepRunning(start: () => Promise<Server>, tell: Tell): Promise<Server> {
  let current = await start();
  let isStopped = false;
  const isWanted = () => !isStopped && !isStopping();
  const supervise = async () => {
    let starts: number[] = [];
    for (;;) {
      await current.ended;
      starts = starts.filter((at) => Date.now() - at < WITHIN);
      if (!isWanted() || starts.length >= MOST_STARTS) return;
      starts.push(Date.now());
      tell(`${current.name} has stopped unexpectedly. It is started again …`);
      const next = await start().catch((error: unknown) => {
        if (isWanted()) tell(`It could not be started again: ${error instanceof Error ? error.message : error}`);
        return null;
      });
      if (next === null) return;
      current = next;
      tell(`${current.name} runs again.`);
      if (!isWanted()) await current.stop();
    }
  };
  const stop = async () => {
    isStopped = true;
    await current.stop();
    await ended;
  };
  const ended = supervise();
  return { name: current.name, ended, stop };
}
