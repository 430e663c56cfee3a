import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TEST_CREDENTIALS } from '../../local/environment.ts';
import { preparePython } from '../../local/parts/python.ts';
import { freePorts } from '../../local/processes/ports.ts';
import { stopEverything } from '../../local/processes/servers.ts';
import { startOpenSearch } from '../../local/servers/opensearch.ts';
import { type Stack, startStack } from '../../local/stack.ts';
import { checkedFetch } from '../contract/checked-fetch.ts';

const OUTAGE = 60_000;
const FILES = 30;
const LOCAL = join(import.meta.dirname, '..', '..', '.local');

let folder: string;
let stack: Stack;
let boot: () => Promise<{ url: string; stop(): Promise<void> }>;
let opensearch: { url: string; stop(): Promise<void> };
let s3: S3Client;

beforeAll(async () => {
  await mkdir(LOCAL, { recursive: true });
  folder = await mkdtemp(join(LOCAL, 'test-outage-'));
  for (const part of ['emulator', 'opensearch']) await mkdir(join(folder, part));
  const ports = await freePorts();
  const python = await preparePython();
  boot = () =>
    startOpenSearch({
      folder: join(folder, 'opensearch'),
      port: ports.opensearch,
      transportPort: ports.transport,
      python,
    });
  opensearch = await boot();
  stack = await startStack({ folder, ports, opensearch: opensearch.url, persist: false, tell: () => undefined });
  s3 = new S3Client({
    endpoint: stack.addresses.aws,
    region: stack.addresses.region,
    forcePathStyle: true,
    credentials: TEST_CREDENTIALS,
  });
});

afterAll(async () => {
  await stopEverything();
  await rm(folder, { recursive: true, force: true });
});

async function search(parameters: Record<string, string>): Promise<Response> {
  return checkedFetch(`${stack.addresses.api}/search?${new URLSearchParams(parameters)}`);
}

async function total(q: string): Promise<number> {
  const response = await search({ q });
  return response.ok ? ((await response.json()) as { totalResults: number }).totalResults : -1;
}

const drop = (key: string) =>
  s3.send(
    new PutObjectCommand({ Bucket: stack.addresses.bucket, Key: key, Body: Buffer.from(`# Outage ${key}\n\nText.`) }),
  );

describe('OpenSearch away for a minute during uploads', () => {
  it('loses nothing, and searches say so meanwhile', async () => {
    await drop('before.md');
    await expect.poll(() => total('outage'), { timeout: 60_000 }).toBe(1);
    await opensearch.stop();
    for (let file = 0; file < FILES; file++) await drop(`during-${file}.md`);
    const answer = await search({ q: 'outage' });
    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).toMatch(/^\d+$/);
    expect(await answer.text()).not.toMatch(/localhost|127\.0\.0\.1|ECONN|opensearch/i);
    await sleep(OUTAGE);
    opensearch = await boot();
    await drop('after.md');
    await expect.poll(() => total('outage'), { timeout: 240_000, interval: 500 }).toBe(FILES + 2);
  });
});
