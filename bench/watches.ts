import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { Client } from '@opensearch-project/opensearch';
import { INDEX_NAMES, watchIndexNames } from '../functions/engine/names.ts';
import type { WatchDocument } from '../functions/search/watches/kept/documents.ts';
import { makeIndices } from '../functions/search/watches/kept/indices.ts';
import { seedsOf } from '../functions/search/watches/kept/seeds.ts';
import type { Marker } from '../functions/watch/marker.ts';
import { TEST_CREDENTIALS } from '../local/environment.ts';
import { sampleLine } from './data/sample-articles.ts';
import type { Servers } from './processes/servers.ts';
import { type Delivered, startWebhook } from './processes/webhook.ts';
import { atLeast, atMost, type Figure, percentile } from './report/figure.ts';

const WATCHES = 1_000;
const MADE_TOGETHER = 8;
/** Articles of one file of JSON Lines, and files of each kind. */
const [ARTICLES, ROUNDS] = [1_000, 4];
/** Articles that are uploaded with a pause between two of them, and the first ones, which are not counted. */
const [TOLD, WARMING] = [40, 3];
const PAUSE = 1_000;
const PATIENCE = 120_000;

/** Measures what 1,000 watches cost a file of JSON Lines, and how long an article takes from its upload to a webhook. */
export async function watching(servers: Servers): Promise<Figure[]> {
  const stack = await servers.stack();
  const engine = new Client({ node: stack.opensearch });
  const s3 = new S3Client({
    ...{ endpoint: stack.aws, region: stack.region },
    ...{ credentials: TEST_CREDENTIALS, forcePathStyle: true },
  });
  const put = async (Key: string, Body: string) => {
    await s3.send(new PutObjectCommand({ Bucket: stack.bucket, Key, Body }));
  };
  const lambda = new LambdaClient({ endpoint: stack.aws, region: stack.region, credentials: TEST_CREDENTIALS });
  const sweep = async () => {
    const Payload = JSON.stringify({ command: 'sweep' });
    await lambda.send(new InvokeCommand({ FunctionName: stack.watch, Payload }));
  };
  const rate = (round: number) => ingest(engine, round, put);
  const webhook = await startWebhook(stack);
  try {
    await rate(0);
    const before = [await rate(1), await rate(2)];
    const begun = performance.now();
    await makeWatches(engine);
    await until(() => areCopied(engine, sweep));
    process.stderr.write(`  ${WATCHES} watches made in ${((performance.now() - begun) / 1_000).toFixed(0)} s\n`);
    const watched: number[] = [];
    for (let round = 3; round < 3 + ROUNDS; round++) watched.push(await rate(round));
    const waits = await timesToTell(put, webhook.delivered);
    const all = { index: watchIndexNames(INDEX_NAMES).watches, refresh: true, body: { query: { match_all: {} } } };
    await engine.deleteByQuery(all as never);
    const after = [await rate(10), await rate(11)];
    return [
      {
        what: `${ARTICLES} articles of JSON Lines while there are ${WATCHES} watches`,
        value: watched,
        unit: 'articles/s',
        against: { what: 'without watches', value: [...before, ...after] },
        target: atLeast(0.9, 'x'),
      },
      {
        what: `From the upload of an article to a webhook, with ${WATCHES} watches, 95th percentile of ${TOLD}`,
        value: percentile(waits, 0.95),
        unit: 'ms',
        target: atMost(5_000, 'ms'),
      },
    ];
  } finally {
    await webhook.stop();
    await engine.close();
  }
}

type Put = (key: string, body: string) => Promise<void>;

/** @returns articles per second, from the upload to the receipt */
async function ingest(engine: Client, round: number, put: Put): Promise<number> {
  const lines = Array.from({ length: ARTICLES }, (_, line) => sampleLine(round * ARTICLES + line)).join('');
  const key = `watches/${round}.jsonl`;
  const started = performance.now();
  await put(key, lines);
  const query = { bool: { filter: [{ term: { key } }, { term: { status: 'indexed' } }] } };
  await until(async () => {
    const asked = { index: INDEX_NAMES.receipts, ignore_unavailable: true };
    await engine.indices.refresh(asked);
    const { body } = await engine.count({ ...asked, body: { query } } as never);
    return body.count === 1;
  });
  const perSecond = (ARTICLES * 1_000) / (performance.now() - started);
  process.stderr.write(`  ${perSecond.toFixed(0)} articles/s\n`);
  return perSecond;
}

/** Makes the watches as the store does, but writes them at once. */
async function makeWatches(client: Client): Promise<void> {
  const indices = watchIndexNames(INDEX_NAMES);
  await makeIndices(client, indices);
  const waiting = Array.from({ length: WATCHES }, (_, number) => number);
  const body: object[] = [];
  const make = async () => {
    for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) {
      const query = { q: queryOf(number) };
      const createdAt = new Date().toISOString();
      const seeds = await seedsOf(client, INDEX_NAMES.articles, query, Date.now());
      const watch = { name: `w-${number}`, title: `${number}`, query, createdAt, incarnation: randomUUID(), seeds };
      body.push({ index: { _id: watch.name } }, watch satisfies WatchDocument);
    }
  };
  await Promise.all(Array.from({ length: MADE_TOGETHER }, make));
  const { body: answer } = await client.bulk({ index: indices.watches, body: body as never, refresh: true });
  if (answer.errors) throw new Error('The watches could not be made.');
}

/** Whether the bucket has copies of all watches, which a sweep makes some of. */
async function areCopied(client: Client, sweep: () => Promise<void>): Promise<boolean> {
  await sweep();
  const { body } = await client.get({ index: watchIndexNames(INDEX_NAMES).told, id: '_marker' }, { ignore: [404] });
  const { copied = [] } = (body._source ?? {}) as Partial<Marker>;
  return copied.length === WATCHES;
}

/** Half are phrases, a tenth prefixes, the others several words. The words are those of the articles. */
function queryOf(number: number): string {
  if (number === 0) return '"quoll sanctuary"';
  const [first, second] = [`harbour${number}`, `council${(number * 7) % 5_000}`];
  if (number % 2 === 0) return `"${first} tram"`;
  return number % 10 === 1 ? `glacier${1_000 + number}*` : `${first} ${second}`;
}

async function timesToTell(put: Put, delivered: readonly Delivered[]): Promise<number[]> {
  const urlOf = (number: number) => `https://gazette.example/told/${number}`;
  const started: number[] = [];
  for (let number = 0; number < TOLD + WARMING; number++) {
    const article = { title: `Told ${number}`, url: urlOf(number), body: `The quoll sanctuary opened gate ${number}.` };
    started.push(performance.now());
    await put(`told/${number}.json`, JSON.stringify(article));
    await sleep(PAUSE);
  }
  const toldAt = (number: number) => delivered.find(({ url }) => url === urlOf(number))?.at;
  await until(async () => started.every((_, number) => toldAt(number) !== undefined));
  return started.map((at, number) => (toldAt(number) ?? Number.NaN) - at).slice(WARMING);
}

async function until(isDone: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + PATIENCE;
  while (!(await isDone())) {
    if (performance.now() > end) throw new Error('It took too long.');
    await sleep(50);
  }
}
