import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { LambdaClient, ListFunctionsCommand, UpdateFunctionConfigurationCommand } from '@aws-sdk/client-lambda';
import { DeleteObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { PurgeQueueCommand, SendMessageCommand, SetQueueAttributesCommand, SQSClient } from '@aws-sdk/client-sqs';
import { Client } from '@opensearch-project/opensearch';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changeMessage } from '../../functions/change-message.ts';
import type { Counts } from '../../functions/operate/requests.ts';
import { TEST_CREDENTIALS } from '../../local/environment.ts';
import { preparePython } from '../../local/parts/python.ts';
import { freePorts } from '../../local/processes/ports.ts';
import { type Server, stopEverything } from '../../local/processes/servers.ts';
import { startOpenSearch } from '../../local/servers/opensearch.ts';
import { type Stack, startStack } from '../../local/stack.ts';
import { manyArticles } from '../engine/test-bucket.ts';
import { titlesInBucket, titlesInIndex } from './titles.ts';
import { killWorkers } from './workers.ts';

const WRITERS = 4;
const KEYS = 24;
/** With these the whole takes two minutes; ten times as many were run by hand. */
const OPERATIONS = 800;
const STRAY = 0.3;
const MOST_ARTICLES = 30;
/** Seconds after which a message comes back whose function was killed, and after which Lambda ends one. */
const [COMES_BACK, ENDS] = ['15', 60];
const PREFIX = 'losses/';
const PATIENCE = { timeout: 300_000, interval: 2_000 };
const ROOT = join(import.meta.dirname, '..', '..');

let folder: string;
let stack: Stack;
let boot: () => Promise<Server & { url: string }>;
let opensearch: Server & { url: string };
let s3: S3Client;
let sqs: SQSClient;
let engine: Client;

beforeAll(async () => {
  await mkdir(join(ROOT, '.local'), { recursive: true });
  folder = await mkdtemp(join(ROOT, '.local', 'test-losses-'));
  for (const part of ['emulator', 'opensearch']) await mkdir(join(folder, part));
  const ports = await freePorts();
  const python = await preparePython();
  const about = { port: ports.opensearch, transportPort: ports.transport, python, quickBoot: true };
  boot = () => startOpenSearch({ folder: join(folder, 'opensearch'), ...about });
  opensearch = await boot();
  stack = await startStack({ folder, ports, opensearch: opensearch.url, persist: false, tell: () => undefined });
  await writeFile(join(folder, 'stack.json'), JSON.stringify(stack.addresses));
  const { aws: endpoint, region, queueUrl, longFilesQueueUrl } = stack.addresses;
  const account = { endpoint, region, credentials: TEST_CREDENTIALS };
  s3 = new S3Client({ ...account, forcePathStyle: true });
  sqs = new SQSClient(account);
  engine = new Client({ node: opensearch.url });
  // An overtaken pass asks for another one when the later one must have ended.
  const lambda = new LambdaClient(account);
  const { Functions = [] } = await lambda.send(new ListFunctionsCommand({}));
  const { FunctionName } = Functions.find(({ Description }) => Description?.startsWith('Mirrors')) ?? {};
  await lambda.send(new UpdateFunctionConfigurationCommand({ FunctionName, Timeout: ENDS }));
  for (const QueueUrl of [queueUrl, longFilesQueueUrl])
    await sqs.send(new SetQueueAttributesCommand({ QueueUrl, Attributes: { VisibilityTimeout: COMES_BACK } }));
});

afterAll(async () => {
  await engine?.close();
  await stopEverything();
  await rm(folder, { recursive: true, force: true });
});

/** Starts a command of the operator against this stack. */
function command(...args: string[]) {
  const env = {
    PATH: process.env['PATH'],
    HOME: '/nonexistent',
    ARTICLES_ADDRESSES: join(folder, 'stack.json'),
  };
  const child = spawn(process.execPath, [join(ROOT, 'commands', 'articles.ts'), ...args], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return { child, out: text(child.stdout), err: text(child.stderr) };
}

let killed = 0;
async function kill(): Promise<void> {
  killed += await killWorkers(folder);
}

async function drop(index: string): Promise<void> {
  await engine.indices.delete({ index });
}

async function killOpenSearch(): Promise<void> {
  process.kill(-Number.parseInt(await readFile(join(folder, 'opensearch', 'process'), 'utf8'), 10), 'SIGKILL');
  await opensearch.ended;
  opensearch = await boot();
}

async function stopOpenSearch(): Promise<void> {
  await opensearch.stop();
  opensearch = await boot();
}

async function killReindex(): Promise<void> {
  const { child } = command('reindex');
  await sleep(3_000);
  child.kill('SIGKILL');
}

/**
 * What happens while files are written, one after the other. The receipts are lost last: what is left over then would go with
 * the articles if these were lost later.
 */
const HARM: readonly (() => Promise<void>)[] = [
  kill,
  () => drop('articles-*,receipts-*'),
  kill,
  killOpenSearch,
  () => drop('articles-*'),
  kill,
  stopOpenSearch,
  killReindex,
  () => drop('receipts-*'),
  kill,
];

async function write(writer: number, done: () => boolean): Promise<{ writes: number; strays: number }> {
  const { bucket: Bucket, queueUrl: QueueUrl } = stack.addresses;
  const anyKey = () => `${PREFIX}${Math.floor(Math.random() * KEYS)}.jsonl`;
  let [writes, strays] = [0, 0];
  for (; writes < OPERATIONS / WRITERS || !done(); writes++) {
    const Key = anyKey();
    const Body = manyArticles(1 + Math.floor(Math.random() * MOST_ARTICLES), `writer${writer} write${writes}`);
    if (Math.random() < 0.2) await s3.send(new DeleteObjectCommand({ Bucket, Key }));
    else await s3.send(new PutObjectCommand({ Bucket, Key, Body }));
    if (Math.random() >= STRAY) continue;
    strays++;
    await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: changeMessage('index', Bucket, anyKey()) }));
  }
  return { writes, strays };
}

/** Compares and repairs. @returns how many keys differ or wait */
async function repair(): Promise<number> {
  const { out, err } = command('reconcile', '--repair', '--json');
  const answer = await out;
  if (answer === '') return (await err).length;
  const { missing, stale, orphaned, waiting } = (JSON.parse(answer) as { counts: Counts }).counts;
  return missing + stale + orphaned + waiting;
}

describe('workers killed, OpenSearch killed and stopped, receipts and articles lost, a reindex killed', () => {
  it('leave an index that is the bucket, once it is compared: nothing lost, twice or left over', {
    timeout: 900_000,
  }, async () => {
    let harmed = false;
    const writing = Promise.all(Array.from({ length: WRITERS }, (_, writer) => write(writer, () => harmed)));
    for (const harm of HARM) {
      await sleep(2_000);
      await harm();
    }
    harmed = true;
    const counts = await writing;
    // Even the events are lost that are left: only the comparison tells then what differs.
    const { queueUrl, longFilesQueueUrl, bucket } = stack.addresses;
    for (const QueueUrl of [queueUrl, longFilesQueueUrl]) await sqs.send(new PurgeQueueCommand({ QueueUrl }));
    const ended = Date.now();
    await expect.poll(repair, PATIENCE).toBe(0);
    const sum = (name: 'writes' | 'strays') => counts.reduce((total, each) => total + each[name], 0);
    console.log(
      `${sum('writes')} writes, ${sum('strays')} stray events, ${killed} workers killed; all was mended ${Date.now() - ended} ms after the last.`,
    );
    expect(killed).toBeGreaterThan(3);
    expect(await titlesInIndex(engine, PREFIX)).toEqual(await titlesInBucket(s3, bucket, PREFIX));
    const second = command('reindex');
    expect(await second.out, await second.err).not.toBe('');
    expect(await titlesInIndex(engine, PREFIX)).toEqual(await titlesInBucket(s3, bucket, PREFIX));
  });
});
