import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

describe('250,000 keys', () => {
  it('are compared within 256 MB', { timeout: 120_000 }, async () => {
    const script = join(import.meta.dirname, 'many-keys.ts');
    // What is kept must fit into 32 MB, else the process dies; the rest is what V8 has not cleared away yet.
    const { stdout } = await promisify(execFile)(process.execPath, ['--max-old-space-size=32', script]);
    const { counts, queued, mebibytes } = JSON.parse(stdout);
    expect(counts).toMatchObject({ keys: 250_000, objects: 249_750, missing: 250, stale: 250, orphaned: 250 });
    expect(queued).toBe(750);
    expect(mebibytes).toBeLessThan(256);
  });
});
