import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

describe('a million keys', () => {
  it('are compared within 256 MB', { timeout: 120_000 }, async () => {
    const script = join(import.meta.dirname, 'million-keys.ts');
    // What is kept must fit into 64 MB, else the process dies; the rest is what V8 has not cleared away yet.
    const { stdout } = await promisify(execFile)(process.execPath, ['--max-old-space-size=64', script]);
    const { counts, queued, mebibytes } = JSON.parse(stdout);
    expect(counts).toMatchObject({ keys: 1_000_000, objects: 999_000, missing: 1_000, stale: 1_000, orphaned: 1_000 });
    expect(queued).toBe(3_000);
    expect(mebibytes).toBeLessThan(256);
  });
});
