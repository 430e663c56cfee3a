import { CloudWatchClient } from '@aws-sdk/client-cloudwatch';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import type { Context } from 'aws-lambda';
import { readOperateConfiguration } from '../configuration.ts';
import { connect } from '../engine/client.ts';
import { log } from '../log.ts';
import { measureInto } from '../metrics.ts';
import { beginReindex, dropGenerations, reindexProgress, swapGenerations } from './generations.ts';
import { keyQueue } from './queue.ts';
import { listRejections, readReceipts } from './read-receipts.ts';
import { readRequest } from './read-request.ts';
import { readStatus } from './read-status.ts';
import { keepRepair, keepReport, lastRepair } from './reconcile/last-report.ts';
import { nightly } from './reconcile/nightly.ts';
import { openWorld } from './reconcile/open-world.ts';
import { reconcile } from './reconcile/reconcile.ts';
import type { Answers, Asked, Counts, Request } from './requests.ts';

/** Milliseconds after which a request to OpenSearch counts as failed. */
const REQUEST_TIMEOUT = 60_000;
/** Milliseconds that one answer of a long command takes: a person waits for it. */
const ANSWER_TIME = 15_000;
/** Milliseconds for which keys may be in the queue that a reconcile has sent; afterwards they are sent again. */
const QUEUE_TIME = 3_600_000;
/** Milliseconds that a nightly run keeps for its last chunk, and for starting the next run. */
const RESERVE = 120_000;

const configuration = readOperateConfiguration(process.env);
const { stackName, engine, names, bucketName, prefix, functionName } = configuration;
const measure = measureInto((line) => process.stdout.write(line), stackName, Date.now);
const client = connect(engine, process.env, REQUEST_TIMEOUT);
const s3 = new S3Client({ forcePathStyle: true });
/** Milliseconds that a person waits for CloudWatch, which a network of one's own may not reach. */
const METRICS_TIMEOUT = 3_000;
const cloudWatch = new CloudWatchClient({
  maxAttempts: 1,
  requestHandler: { requestTimeout: METRICS_TIMEOUT, connectionTimeout: METRICS_TIMEOUT },
});
const queue = keyQueue({ sqs: new SQSClient({}), cloudWatch }, configuration, bucketName);
const lambda = new LambdaClient({});
const parts = { s3, bucketName, prefix, client, names, queue };

type Commands = { [C in Request['command']]: (asked: Asked<C>, endsAt: number) => Promise<Answers[C]> };

const commands: Commands = {
  status: () => readStatus(client, names, prefix),
  receipts: ({ keys }) => readReceipts(client, names, keys),
  rejections: ({ after }) => listRejections(client, names, after),
  reconcile: reconcilePart,
  nightly: async (asked, endsAt) => {
    const isRepairing = async () => mayBeQueued(await lastRepair(client, names));
    const night = { measure, log, keep, goOn, isRepairing };
    return { continues: await nightly(await openWorld(parts, null), night, asked, endsAt - RESERVE) };
  },
  'begin-reindex': () => beginReindex(client, names),
  'reindex-progress': ({ generation }) => reindexProgress(client, names, generation),
  'swap-generations': ({ generation }) => swapGenerations(client, names, generation),
  'drop-generations': () => dropGenerations(client, names),
};

/** Carries out an operator's command. IAM decides who may invoke it. */
export async function handler(event: unknown, context: Context): Promise<unknown> {
  const request = readRequest(event);
  log('info', 'A command is carried out.', { requestId: context.awsRequestId, command: request.command });
  const command = commands[request.command] as (asked: Request, endsAt: number) => Promise<unknown>;
  return command(request, Date.now() + context.getRemainingTimeInMillis());
}

async function reconcilePart({ generation, ...asked }: Asked<'reconcile'>): Promise<Answers['reconcile']> {
  const world = await openWorld(parts, generation);
  // A reindex sends keys again on purpose, when the queue is done.
  const isFirst = generation === null && asked.after === null;
  const repairedAt = isFirst ? await lastRepair(client, names) : asked.repairedAt;
  const afterRepair = await mayBeQueued(repairedAt);
  const answer = await reconcile(world, { ...asked, afterRepair, until: Date.now() + ANSWER_TIME });
  if (generation === null) {
    if (answer.counts.queued > asked.soFar.queued) await keepRepair(client, names, Date.now());
    if (answer.next === null) await keep(answer.counts);
  }
  return { ...answer, repairedAt };
}

/** Whether keys that were sent to the queue at a time may still be there. */
async function mayBeQueued(sentAt: number | null): Promise<boolean> {
  if (sentAt === null) return false;
  return Date.now() - sentAt < QUEUE_TIME || sentAt >= (await queue.oldestAt());
}

function keep(counts: Counts): Promise<void> {
  return keepReport(client, names, { ...counts, at: new Date().toISOString() });
}

async function goOn(request: Request): Promise<void> {
  const Payload = JSON.stringify(request);
  await lambda.send(new InvokeCommand({ FunctionName: functionName, InvocationType: 'Event', Payload }));
}
