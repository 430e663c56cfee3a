import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import { LongFile } from '../../../../functions/index/reading/long-file.ts';
import { usageOf } from '../../../../functions/index/reading/process-usage.ts';
import { Watch } from '../../../../functions/index/reading/watch.ts';

/** Milliseconds in which several checks are made. */
const CHECKS = 200;

describe.skipIf(process.platform !== 'linux')('a process that is watched', () => {
  it('has not taken too long because its usage is told no more', async () => {
    const child = spawn('sleep', ['60']);
    const reasons: Error[] = [];
    const limits = { quietMilliseconds: 50, megabytes: 1_000 };
    const watch = new Watch({ pid: child.pid, isReady: true }, limits, (reason) => reasons.push(reason));
    await setTimeout(CHECKS);
    child.kill();
    await once(child, 'exit');
    await setTimeout(CHECKS);
    watch.end();
    expect(reasons).toEqual([]);
  });

  it('takes no time for its file while it loads code', async () => {
    const child = spawn(process.execPath, ['-e', 'for (;;);']);
    const watched = { pid: child.pid, isReady: false };
    const reasons: Error[] = [];
    const limits = { quietMilliseconds: 60_000, wholeMilliseconds: 100, megabytes: 1_000 };
    const watch = new Watch(watched, limits, (reason) => reasons.push(reason));
    const hasUsed = (least: number) =>
      vi.waitFor(() => expect(usageOf(child.pid ?? 0)?.cpu).toBeGreaterThan(least), { timeout: 30_000 });
    await hasUsed(300);
    expect(reasons).toEqual([]);
    watched.isReady = true;
    watch.sawLoading(300);
    await hasUsed(550);
    expect(reasons).toEqual([]);
    await vi.waitFor(() => expect(reasons[0]).toBeInstanceOf(LongFile), { timeout: 30_000 });
    watch.end();
    child.kill();
  });
});
