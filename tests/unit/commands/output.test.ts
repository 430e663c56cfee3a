import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, open, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';

const PROJECT = join(import.meta.dirname, '..', '..', '..');
const CLI = join(PROJECT, 'commands', 'articles.ts');
const FULL_DISK = '/dev/full';

it.skipIf(!existsSync(FULL_DISK))('results that can not be written are a failure', async () => {
  const disk = await open(FULL_DISK, 'w');
  const child = spawn(process.execPath, [CLI, 'help'], { stdio: ['ignore', disk.fd, 'pipe'] });
  const exit = new Promise((resolve) => child.once('exit', resolve));
  expect(await text(child.stderr as Readable)).toMatch(/^The results could not be written: ENOSPC.*\n$/);
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

it.each([
  ['an empty key is invalid', ['status', ''], 2, /^The key is empty\./],
  ['of a named stack it is not said that no local one runs', ['status', '--stack', 'Other'], 3, /is always on AWS/],
] as const)('%s', async (_, args, code, message) => {
  const { AWS_REGION: _region, AWS_DEFAULT_REGION: _default, ...env } = process.env;
  const nowhere = { ...env, AWS_CONFIG_FILE: '/dev/null', AWS_EC2_METADATA_DISABLED: 'true' };
  const child = spawn(process.execPath, [CLI, ...args], { stdio: ['ignore', 'ignore', 'pipe'], env: nowhere });
  const exit = new Promise((resolve) => child.once('exit', resolve));
  const said = await text(child.stderr);
  expect(said).toMatch(message);
  expect(said).not.toContain('No local stack');
  expect(await exit).toBe(code);
});

it('commands never reach AWS because the local stack has ended', async () => {
  const project = await mkdtemp(join(tmpdir(), 'checkout-'));
  for (const folder of ['commands', 'local', 'functions', 'infra', 'node_modules'])
    await symlink(join(PROJECT, folder), join(project, folder));
  await mkdir(join(project, '.local', 'stack'), { recursive: true });
  const args = ['--preserve-symlinks', '--preserve-symlinks-main', join(project, 'commands', 'articles.ts')];
  for (const command of [['status'], ['redrive'], ['reconcile', '--repair'], ['reindex'], ['rejections']]) {
    const child = spawn(process.execPath, [...args, ...command], { stdio: ['ignore', 'ignore', 'pipe'] });
    const exit = new Promise((resolve) => child.once('exit', resolve));
    expect(await text(child.stderr)).toBe(
      'The local stack is not running. To start it: npm start. For the stack on AWS: --stack ArticleSearch.\n',
    );
    expect(await exit).toBe(3);
  }
  await rm(project, { recursive: true });
});
