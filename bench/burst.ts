import { mkdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { Client } from '@opensearch-project/opensearch';
import { build } from 'esbuild';
import { INDEX_NAMES } from '../functions/engine/names.ts';
import { cdk } from '../local/deploy/cdk.ts';
import { TEST_CREDENTIALS } from '../local/environment.ts';
import type { StackAddresses } from '../local/stack.ts';
import type { Servers } from './processes/servers.ts';
import { atMost, type Figure } from './report/figure.ts';

const PROJECT = resolve(import.meta.dirname, '..');
const FILES = 500;
const ROUNDS = 3;

interface Pipeline {
  bucket: string;
  /** Returns how many files of a round are searchable. */
  count(round: number): Promise<number>;
}

/** Measures many files at once, first through this pipeline and then through a minimal one. */
export async function burst(servers: Servers): Promise<Figure[]> {
  const stack = await servers.stack();
  const engine = new Client({ node: stack.opensearch });
  const s3 = new S3Client({
    endpoint: stack.aws,
    region: stack.region,
    credentials: TEST_CREDENTIALS,
    forcePathStyle: true,
  });
  const ours: Pipeline = {
    bucket: stack.bucket,
    count: (round) => count(engine, INDEX_NAMES.receipts, receipts(round)),
  };
  const bare: Pipeline = {
    bucket: await deployBare(stack, join(servers.folder, 'bare')),
    count: (round) => count(engine, 'bare', { prefix: { 'key.keyword': `${round}/` } }),
  };
  const times: { ours: number; bare: number }[] = [];
  for (let round = 0; round < ROUNDS; round++)
    times.push({ bare: await drop(s3, bare, round), ours: await drop(s3, ours, round) });
  await engine.close();
  return [
    {
      what: `${FILES} files at once, all searchable`,
      value: times.map((time) => time.ours),
      unit: 'ms',
      against: { what: 'a bare pipeline', value: times.map((time) => time.bare) },
      target: atMost(1.5, 'x'),
    },
  ];
}

function receipts(round: number): object {
  return { bool: { filter: [{ prefix: { key: `${round}/` } }, { term: { status: 'indexed' } }] } };
}

async function count(engine: Client, index: string, query: object): Promise<number> {
  await engine.indices.refresh({ index, ignore_unavailable: true });
  const { body } = await engine.count({ index, ignore_unavailable: true, body: { query } } as never);
  return body.count;
}

async function deployBare(stack: StackAddresses, home: string): Promise<string> {
  const bundle = join(home, 'bundle');
  await mkdir(bundle, { recursive: true });
  await build({
    entryPoints: [join(PROJECT, 'bench/bare-pipeline/handler.ts')],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    minify: true,
    outfile: join(bundle, 'handler.js'),
  });
  const app = `"${process.execPath}" bench/bare-pipeline/app.ts`;
  const context = ['-c', `bundle=${bundle}`, '-c', `opensearch=${stack.opensearch}`];
  const outputs = join(home, 'outputs.json');
  await cdk(
    [
      'deploy',
      'Bare',
      '--app',
      app,
      '--output',
      join(home, 'cdk.out'),
      ...context,
      '--method=direct',
      '--require-approval',
      'never',
      '--outputs-file',
      outputs,
    ],
    home,
    stack.aws,
  );
  return JSON.parse(await readFile(outputs, 'utf8')).Bare.BucketName;
}

/** Returns the milliseconds from the first upload until all files are searchable. */
async function drop(s3: S3Client, { bucket, count }: Pipeline, round: number): Promise<number> {
  const started = performance.now();
  const uploads = Array.from({ length: FILES }, (_, file) => {
    const Body = `Report ${file} of the harbour office\n\n${'The tide was high and the lamps were lit. '.repeat(80)}`;
    return s3.send(new PutObjectCommand({ Bucket: bucket, Key: `${round}/${file}.txt`, Body }));
  });
  await Promise.all(uploads);
  while ((await count(round)) < FILES) await sleep(50);
  return performance.now() - started;
}
