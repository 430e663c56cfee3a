import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';

const CLI = join(import.meta.dirname, '..', '..', 'commands', 'articles.ts');
const FULL_DISK = '/dev/full';

it.skipIf(!existsSync(FULL_DISK))('results that can not be written are a failure', async () => {
  const disk = await open(FULL_DISK, 'w');
  const child = spawn(process.execPath, [CLI, 'help'], { stdio: ['ignore', disk.fd, 'pipe'] });
  const exit = new Promise((resolve) => child.once('exit', resolve));
  expect(await text(child.stderr as Readable)).toMatch(/^The results can't be written: ENOSPC.*\n$/);
  expect(await exit).toBe(3);
  await disk.close();
});

it('a reader that has seen enough is none', async () => {
  const child = spawn(process.execPath, [CLI, 'help'], { stdio: ['ignore', 'pipe', 'pipe'] });
  child.stdout.destroy();
  const exit = new Promise((resolve) => child.once('exit', resolve));
  expect(await text(child.stderr)).toBe('');
  expect(await exit).toBe(0);
});
