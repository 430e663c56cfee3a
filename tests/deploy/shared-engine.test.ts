import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { reconcileAll } from '../../commands/reconcile.ts';
import { reindex } from '../../commands/reindex.ts';
import type { Connection } from '../../commands/stack/connection.ts';
import { openOperate } from '../../commands/stack/operate.ts';
import type { Outputs } from '../../local/deploy/cdk.ts';
import { REGION, TEST_CREDENTIALS } from '../../local/environment.ts';
import { stopEverything } from '../../local/processes/servers.ts';
import { Terminal } from '../../local/terminal.ts';
import { deployApp, destroyApp } from '../boot/deploy-app.ts';
import { type DeployTarget, startTarget } from '../boot/deploy-target.ts';
import { apiAddress } from '../boot/enforced-stack.ts';

const silent = new Terminal({ write: () => true });
const io = { out: silent, err: silent, signal: new AbortController().signal, environment: {} };

let target: DeployTarget;
beforeAll(async () => {
  target = await startTarget();
});
afterAll(async () => {
  await target?.stop();
  await stopEverything();
});

const inEngine = (indexPrefix: string) => [
  ...['access=public', 'receipts=true', 'engine=existing', `engineEndpoint=${target.opensearch}`],
  ...['engineArn=arn:aws:es:us-east-1:000000000000:domain/shared', `indexPrefix=${indexPrefix}`],
];

function connectionTo(outputs: Outputs): Connection {
  return {
    account: { region: REGION, endpoint: target.aws, credentials: TEST_CREDENTIALS },
    isLocal: true,
    bucket: outputs.BucketName,
    queueUrl: outputs.QueueUrl,
    longFilesQueueUrl: outputs.LongFilesQueueUrl,
    deadLetterQueueUrl: outputs.DeadLetterQueueUrl,
    operate: outputs.OperateFunction,
    watch: null,
    api: outputs.ApiUrl,
    alarmTopic: null,
    access: null,
    otherAlarmActions: 0,
    settings: outputs.Settings,
  };
}

async function drop({ BucketName: Bucket }: Outputs, Key: string, Body: string): Promise<void> {
  const account = { endpoint: target.aws, region: REGION, forcePathStyle: true, credentials: TEST_CREDENTIALS };
  await new S3Client(account).send(new PutObjectCommand({ Bucket, Key, Body }));
}

/** How many articles a stack finds of the one word that both have. */
async function found(outputs: Outputs): Promise<number> {
  const response = await fetch(`${apiAddress(target.aws, outputs)}/search?q=dugong`);
  return ((await response.json()) as { totalResults: number }).totalResults;
}

const finds = (outputs: Outputs, articles: number) =>
  vi.waitFor(async () => expect(await found(outputs)).toBe(articles), { timeout: 90_000, interval: 500 });

/** What clients see that search as long as something is done: always the same number of articles. */
async function searched(outputs: Outputs, clients: number, during: () => Promise<unknown>): Promise<void> {
  let isOver = false;
  const seen = new Map<number, number>();
  const searchOn = async () => {
    while (!isOver) {
      const articles = await found(outputs);
      seen.set(articles, (seen.get(articles) ?? 0) + 1);
    }
  };
  const searching = Array.from({ length: clients }, searchOn);
  await during().finally(() => {
    isOver = true;
  });
  await Promise.all(searching);
  expect([...seen.keys()]).toEqual([3]);
  expect(seen.get(3)).toBeGreaterThan(clients);
}

async function indices(prefix: string): Promise<Record<string, { shards: number }>> {
  const response = await fetch(`${target.opensearch}/${prefix}-*/_settings`);
  const settings = (await response.json()) as Record<string, { settings: { index: { number_of_shards: string } } }>;
  return Object.fromEntries(
    Object.entries(settings).map(([name, { settings: of }]) => [name, { shards: Number(of.index.number_of_shards) }]),
  );
}

it('two stacks in one OpenSearch never see or touch each other', async () => {
  const sports = await deployApp(target, inEngine('sports'), 'Sports');
  await drop(sports, 's.md', '# A dugong in sports\n\nText.');

  // One was tried with an engine of its own. It moves as docs/scale.md says.
  const trial = await deployApp(target, ['access=public', 'receipts=true'], 'News');
  for (const file of [1, 2, 3]) await drop(trial, `n${file}.md`, `# A dugong in the news ${file}\n\nText.`);
  await finds(trial, 3);
  const news = await deployApp(target, inEngine('news'), 'News');
  expect(await found(news)).toBe(0);
  const repaired = await reconcileAll(openOperate(connectionTo(news), io.signal), io, true);
  expect(repaired.counts).toMatchObject({ keys: 3, missing: 3 });
  await finds(news, 3);
  await finds(sports, 1);
  const others = await indices('sports');

  // More articles are expected, in two shards: a reindex lays them out so while clients search, and the other stack has what it had.
  const grown = await deployApp(
    target,
    [...inEngine('news'), 'expectedArticles=5000000', 'nodes=1', 'zones=1'],
    'News',
  );
  const ask = openOperate(connectionTo(grown), io.signal);
  const before = await ask({ command: 'status' });
  expect(before).toMatchObject({ shards: 2, generations: [{ index: 'news-articles-000001', shards: 1 }] });
  await searched(grown, 4, () => reindex(ask, io));
  expect(await indices('news')).toEqual({
    'news-articles-000002': { shards: 2 },
    'news-receipts-000001': { shards: 1 },
  });
  const { counts } = await reconcileAll(ask, io, true);
  expect(counts).toMatchObject({ keys: 3, missing: 0, stale: 0, orphaned: 0 });
  expect([await found(grown), await found(sports)]).toEqual([3, 1]);
  expect(await indices('sports')).toEqual(others);

  await destroyApp(target, 'News');
  expect(await found(sports)).toBe(1);
  expect(await indices('sports')).toEqual(others);
});
