import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { Watch } from '../../../../functions/index/reading/watch.ts';

/** Milliseconds in which several checks are made. */
const CHECKS = 200;

describe.skipIf(process.platform !== 'linux')('a process that is watched', () => {
  it('has not taken too long because its usage is told no more', async () => {
    const child = spawn('sleep', ['60']);
    const reasons: Error[] = [];
    const limits = { quietMilliseconds: 50, megabytes: 1_000 };
    const watch = new Watch(child.pid ?? 0, limits, (reason) => reasons.push(reason));
    await setTimeout(CHECKS);
    child.kill();
    await once(child, 'exit');
    await setTimeout(CHECKS);
    watch.end();
    expect(reasons).toEqual([]);
  });
});
