import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DeleteObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { TEST_CREDENTIALS } from '../../local/environment.ts';
import type { OpenSearchVersion } from '../../local/parts/opensearch.ts';
import { preparePython } from '../../local/parts/python.ts';
import { freePorts } from '../../local/processes/ports.ts';
import { type Server, stopEverything } from '../../local/processes/servers.ts';
import { startOpenSearch } from '../../local/servers/opensearch.ts';
import { type Stack, startStack } from '../../local/stack.ts';
import { startCommand } from '../boot/run-command.ts';

const ROOT = join(import.meta.dirname, '..', '..');
/** Words, a phrase, a beginning, another script, all by date, and beside the articles their receipts. */
const REQUESTS = [
  '/search?q=harbour',
  '/search?q=%22the+harbour%22',
  '/search?q=harb*&facets=section&facets=author&interval=year',
  '/search?q=%E6%97%A5%E6%9C%AC',
  '/search?sort=newest&pageSize=50',
  '/objects?key=kept.md',
];

let folder: string;
let stack: Stack;
let opensearch: Server & { url: string };
let boot: (version: OpenSearchVersion) => Promise<Server & { url: string }>;

beforeAll(async () => {
  await mkdir(join(ROOT, '.local'), { recursive: true });
  folder = await mkdtemp(join(ROOT, '.local', 'test-upgrade-'));
  for (const part of ['emulator', 'opensearch']) await mkdir(join(folder, part));
  const ports = await freePorts();
  const node = { port: ports.opensearch, transportPort: ports.transport, python: await preparePython() };
  boot = (version) => startOpenSearch({ folder: join(folder, 'opensearch'), ...node, version, quickBoot: true });
  opensearch = await boot('3.5.0');
  stack = await startStack({ folder, ports, opensearch: opensearch.url, persist: false, tell: () => undefined });
  await writeFile(join(folder, 'stack.json'), JSON.stringify(stack.addresses));
});
afterAll(async () => {
  await stopEverything();
  await rm(folder, { recursive: true, force: true });
});

/** Runs a command of the operator against this stack. @returns what it prints */
async function articles(...args: string[]): Promise<string> {
  const { exitCode, out, err } = await startCommand(join(folder, 'stack.json'), args).ended;
  expect(exitCode, err).toBe(0);
  return out;
}

/** Without what differs from answer to answer. Scores follow the languages that a function knows of, which it looks up now and then. */
function comparable(answer: string): Record<string, unknown> {
  const passing = ['tookMs', 'requestId', 'score'];
  return JSON.parse(answer, (name, value) => (passing.includes(name) ? undefined : value));
}

async function answers(): Promise<unknown[]> {
  const all = REQUESTS.map(async (path) => {
    const response = await fetch(`${stack.addresses.api}${path}`, { headers: { Accept: 'application/json' } });
    const answer = await response.text();
    expect(response.status, answer).toBe(200);
    return { path, answer: comparable(answer) };
  });
  return Promise.all(all);
}

const finds = (query: string, count: number) =>
  expect
    .poll(
      async () => {
        const response = await fetch(`${stack.addresses.api}/search?q=${encodeURIComponent(query)}`);
        return ((await response.json()) as { totalResults?: number }).totalResults;
      },
      { timeout: 90_000, interval: 500 },
    )
    .toBe(count);

it('an upgraded OpenSearch answers as before, and the index goes on being the bucket', async () => {
  const { aws: endpoint, region, bucket: Bucket } = stack.addresses;
  const s3 = new S3Client({ endpoint, region, credentials: TEST_CREDENTIALS, forcePathStyle: true });
  const put = (Key: string, Body: string) => s3.send(new PutObjectCommand({ Bucket, Key, Body }));
  await put('kept.md', '# A dugong at the harbour\n\nText.');
  await put('gone.md', '# Another dugong\n\nText.');
  await articles('upload', join(ROOT, 'seeds'));
  await finds('intitle:dugong', 2);
  // A search in the language of the seeds: functions learn of a new language some seconds after its first article.
  await finds('harbour', 2);
  const before = await answers();

  await opensearch.stop();
  opensearch = await boot('3.8.0');
  expect(await (await fetch(opensearch.url)).json()).toMatchObject({ version: { number: '3.8.0' } });
  // A server that has just started may still refuse a search.
  await vi.waitFor(async () => expect(await answers()).toEqual(before), { timeout: 60_000, interval: 1_000 });

  await put('kept.md', '# A harbour without\n\nText.');
  await put('new.md', '# A new dugong\n\nText.');
  await s3.send(new DeleteObjectCommand({ Bucket, Key: 'gone.md' }));
  await finds('intitle:dugong', 1);
  const compared = async () => JSON.parse(await articles('reconcile', '--json')).counts;
  const none = { missing: 0, stale: 0, orphaned: 0 };
  await expect.poll(compared, { timeout: 90_000, interval: 1_000 }).toMatchObject(none);
  await articles('reindex');
  expect(await compared()).toMatchObject(none);
  await finds('intitle:dugong', 1);
});
