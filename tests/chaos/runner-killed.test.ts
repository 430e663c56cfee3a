import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TEST_CREDENTIALS } from '../../local/environment.ts';
import { freePorts } from '../../local/processes/ports.ts';
import type { StackAddresses } from '../../local/stack.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const LOCAL = join(ROOT, '.local');
/** What `npm start` does not need. */
const LEFT_OUT = new Set(['node_modules', '.local', '.git', 'tests', 'bench', 'docs']);
const PATIENCE = { timeout: 180_000, interval: 500 };

/** A checkout of its own, with a stack of its own. */
let checkout: string;
let environment: NodeJS.ProcessEnv;
const at = (...path: string[]) => join(checkout, '.local', ...path);

beforeAll(async () => {
  await mkdir(LOCAL, { recursive: true });
  checkout = await mkdtemp(join(LOCAL, 'test-runner-'));
  for (const name of await readdir(ROOT))
    if (!LEFT_OUT.has(name)) await cp(join(ROOT, name), join(checkout, name), { recursive: true });
  await mkdir(at());
  await symlink(join(ROOT, 'node_modules'), join(checkout, 'node_modules'));
  await symlink(join(LOCAL, 'parts'), at('parts'));
  const { api, aws, opensearch } = await freePorts();
  environment = {
    ...{ PATH: process.env['PATH'], HOME: process.env['HOME'] },
    ...{ ARTICLES_PORT_API: `${api}`, ARTICLES_PORT_AWS: `${aws}`, ARTICLES_PORT_OPENSEARCH: `${opensearch}` },
  };
});

afterAll(async () => {
  await run('stop.ts');
  await rm(checkout, { recursive: true, force: true });
});

async function run(script: string, ...args: string[]): Promise<string> {
  const child = spawn(process.execPath, [join(checkout, 'local', script), ...args], {
    cwd: checkout,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return out + err;
}

const addresses = async () => JSON.parse(await readFile(at('stack.json'), 'utf8')) as StackAddresses;

async function drop(Key: string): Promise<void> {
  const { aws: endpoint, region, bucket: Bucket } = await addresses();
  const s3 = new S3Client({ endpoint, region, forcePathStyle: true, credentials: TEST_CREDENTIALS });
  await s3.send(new PutObjectCommand({ Bucket, Key, Body: Buffer.from(`# Numbat of ${basename(Key)}\n\nText.\n`) }));
  s3.destroy();
}

/** Searches a phrase: a rare word alone finds similar words of the samples too. */
async function total(): Promise<number> {
  const { api } = await addresses();
  const response = await fetch(`${api}/search?q=${encodeURIComponent('"numbat of"')}`).catch(() => null);
  return response?.ok ? ((await response.json()) as { totalResults: number }).totalResults : -1;
}

/** Ends the process of a record as a power cut would. */
async function kill(record: string, isGroup: boolean): Promise<number> {
  const pid = Number.parseInt(await readFile(at('stack', record), 'utf8'), 10);
  process.kill(isGroup ? -pid : pid, 'SIGKILL');
  return pid;
}

describe('the local stack', () => {
  it('goes on when OpenSearch is killed, and keeps its state when it is killed itself', {
    timeout: 900_000,
  }, async () => {
    await run('start.ts', '--detach');
    await drop('first.md');
    await expect.poll(total, PATIENCE).toBe(1);

    const before = await kill('opensearch/process', true);
    await drop('second.md');
    await expect.poll(total, PATIENCE).toBe(2);
    expect(Number.parseInt(await readFile(at('stack', 'opensearch', 'process'), 'utf8'), 10)).not.toBe(before);

    const { bucket } = await addresses();
    await kill('process', false);
    const started = await run('start.ts', '--detach');
    expect(started).not.toContain('are new');
    expect((await addresses()).bucket).toBe(bucket);
    await expect.poll(total, PATIENCE).toBe(2);
    await drop('third.md');
    await expect.poll(total, PATIENCE).toBe(3);
  });
});
