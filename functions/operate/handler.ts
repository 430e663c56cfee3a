import { setTimeout as sleep } from 'node:timers/promises';
import { CloudWatchClient } from '@aws-sdk/client-cloudwatch';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import type { Context } from 'aws-lambda';
import { readOperateConfiguration } from '../configuration.ts';
import { connect } from '../engine/client.ts';
import { log } from '../log.ts';
import { measureInto } from '../metrics.ts';
import { dropGenerations, reindexProgress, swapGenerations } from './generations.ts';
import { keepReindex, keepRepair, keepReport, lastReindex, lastRepair } from './kept.ts';
import { keyQueue } from './queue.ts';
import { listRejections, readReceipts } from './read-receipts.ts';
import { readRequest } from './read-request.ts';
import { readStatus } from './read-status.ts';
import { compareListed } from './reconcile/listed.ts';
import { type Night, nightly } from './reconcile/nightly.ts';
import { openWorld } from './reconcile/open-world.ts';
import { rangeEnds } from './reconcile/receipt-pages.ts';
import { reconcile } from './reconcile/reconcile.ts';
import { type Driving, driveReindex, isDriven } from './reindex/drive.ts';
import { reviveReindex, startReindex } from './reindex/start.ts';
import type { Answers, Asked, Counts, KeyRange, ReconcileAnswer, Request } from './requests.ts';

/** Milliseconds after which a request to OpenSearch counts as failed. */
const REQUEST_TIMEOUT = 60_000;
/** Milliseconds that one answer of a long command takes: a person waits for it. */
const ANSWER_TIME = 15_000;
/** Milliseconds for which keys may be in the queue that a reconcile has sent; afterwards they are sent again. */
const QUEUE_TIME = 3_600_000;
/** Milliseconds that a run keeps for its last part, and for starting the next run. */
const RESERVE = 120_000;
/** Milliseconds that a part of a long comparison takes. */
const PART_TIME = 60_000;

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
const starting = { client, names, goOn, now: Date.now };

type Commands = { [C in Request['command']]: (asked: Asked<C>, endsAt: number) => Promise<Answers[C]> };

const commands: Commands = {
  status: () => readStatus(client, names, prefix),
  receipts: ({ keys }) => readReceipts(client, names, keys),
  rejections: ({ after }) => listRejections(client, names, after),
  reconcile: reconcilePart,
  nightly: async (asked, endsAt) => {
    const isRepairing = async () => mayBeQueued(await lastRepair(client, names));
    const stopped = await reviveReindex(starting);
    if (stopped) log('warn', 'A reindex had stopped, and is continued.', { ...stopped });
    const part = (...asked: Parameters<Night['part']>) => comparePart(null, ...asked);
    const night = { measure, log, keep, goOn, isRepairing, ends, part, now: Date.now };
    return { continues: await nightly(night, asked, endsAt - RESERVE) };
  },
  'compare-range': compareHere,
  'compare-listed': async (asked) => compareListed(await openWorld(parts, null), asked, Date.now() + ANSWER_TIME),
  'start-reindex': () => startReindex(starting),
  'watch-reindex': async ({ generation }) => {
    const state = await lastReindex(client, names);
    return { state, isDriven: isDriven(state, Date.now()), ...(await reindexProgress(client, names, generation)) };
  },
  'drive-reindex': async (asked, endsAt) => {
    await driveReindex(driving(asked.generation), asked, endsAt - RESERVE);
    return null;
  },
};

/** Carries out an operator's command. IAM decides who may invoke it. */
export async function handler(event: unknown, context: Context): Promise<unknown> {
  const request = readRequest(event);
  log('info', 'A command is carried out.', { requestId: context.awsRequestId, command: request.command });
  const command = commands[request.command] as (asked: Request, endsAt: number) => Promise<unknown>;
  return command(request, Date.now() + context.getRemainingTimeInMillis());
}

/** Compares a part of a range: in an invocation of its own where others are compared beside it. */
function comparePart(
  generation: string | null,
  range: KeyRange,
  isAlone: boolean,
  heed: { repair: boolean; afterRepair: boolean },
): Promise<ReconcileAnswer> {
  const asked = { generation, range, ...heed };
  return isAlone ? compareHere(asked) : askAnother({ command: 'compare-range', ...asked });
}

async function compareHere({ generation, range, ...heed }: Omit<Asked<'compare-range'>, 'command'>) {
  const world = await openWorld(parts, generation);
  return reconcile(world, { ...range, ...heed, until: Date.now() + PART_TIME });
}

function ends(): Promise<string[]> {
  return rangeEnds(client, names.receipts);
}

async function reconcilePart(asked: Asked<'reconcile'>): Promise<Answers['reconcile']> {
  const repairedAt = asked.after === null ? await lastRepair(client, names) : asked.repairedAt;
  const afterRepair = await mayBeQueued(repairedAt);
  const answer = await reconcile(await openWorld(parts, null), {
    ...asked,
    afterRepair,
    until: Date.now() + ANSWER_TIME,
  });
  if (answer.counts.queued > asked.soFar.queued) await keepRepair(client, names, Date.now());
  if (answer.next === null) await keep(answer.counts);
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

function driving(generation: string): Driving {
  return {
    part: (range, isAlone) => comparePart(generation, range, isAlone, { repair: true, afterRepair: false }),
    ends,
    progress: () => reindexProgress(client, names, generation),
    isQueueBusy: queue.isBusy,
    swap: async () => {
      await swapGenerations(client, names, generation);
    },
    drop: async () => (await dropGenerations(client, names)).dropped,
    errorsOf: async (keys) =>
      (await readReceipts(client, names, keys)).receipts.map((receipt) => receipt?.lastError ?? null),
    keep: (state) => keepReindex(client, names, state),
    goOn,
    pause: async (milliseconds) => {
      await sleep(milliseconds);
    },
    now: Date.now,
  };
}

/** Asks another invocation of this function, and waits for its answer. */
async function askAnother(request: Asked<'compare-range'>): Promise<ReconcileAnswer> {
  const command = new InvokeCommand({ FunctionName: functionName, Payload: JSON.stringify(request) });
  const { FunctionError, Payload } = await lambda.send(command);
  const text = Payload?.transformToString() ?? '';
  if (FunctionError) throw new Error(`A part could not be compared: ${text}`);
  return JSON.parse(text);
}

async function goOn(request: Request): Promise<void> {
  const Payload = JSON.stringify(request);
  await lambda.send(new InvokeCommand({ FunctionName: functionName, InvocationType: 'Event', Payload }));
}
