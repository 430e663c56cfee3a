import { setTimeout as sleep } from 'node:timers/promises';
import type { CloudWatchClient } from '@aws-sdk/client-cloudwatch';
import { GetQueueAttributesCommand, SendMessageBatchCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { changeMessage } from '../change-message.ts';
import { oldestMessageSeconds } from '../queue-age.ts';

const BATCH = 10;
const BATCHES_AT_ONCE = 8;
const ATTEMPTS = 5;

/** The index function's queue. Each message has one key, so that a file that fails affects no other. */
export interface KeyQueue {
  send(keys: readonly string[]): Promise<void>;
  /** Whether files are on their way, in this queue or in that of long files. */
  isBusy(): Promise<boolean>;
  /** Returns how many files wait in both queues. */
  waiting(): Promise<number>;
  /** Returns when the oldest message that waits was sent, in milliseconds since 1970; now where none waits or it is unknown. */
  oldestAt(): Promise<number>;
}

/** @param queueUrls of the queue that keys are sent to, and of the one that long files go on to */
export function keyQueue(
  { sqs, cloudWatch }: { sqs: SQSClient; cloudWatch: CloudWatchClient },
  { queueUrl, longFilesQueueUrl }: { queueUrl: string; longFilesQueueUrl: string },
  bucketName: string,
): KeyQueue {
  const queueUrls = [queueUrl, longFilesQueueUrl];
  return {
    send: async (keys) => {
      const batches = Array.from({ length: Math.ceil(keys.length / BATCH) }, (_, at) =>
        keys.slice(at * BATCH, (at + 1) * BATCH).map((key) => changeMessage('operate', bucketName, key)),
      );
      const senders = Array.from({ length: BATCHES_AT_ONCE }, async () => {
        for (let batch = batches.pop(); batch; batch = batches.pop()) await sendBatch(sqs, queueUrl, batch);
      });
      await Promise.all(senders);
    },
    isBusy: async () => {
      const depths = await Promise.all(queueUrls.map((url) => depth(sqs, url)));
      return depths.some(({ waiting, inFlight }) => waiting + inFlight > 0);
    },
    waiting: async () => {
      const depths = await Promise.all(queueUrls.map((url) => depth(sqs, url)));
      return depths.reduce((sum, { waiting }) => sum + waiting, 0);
    },
    oldestAt: async () => {
      const now = Date.now();
      // Without an answer (in a network that does not reach CloudWatch), the age of the object alone counts.
      const ages = queueUrls.map((url) => oldestMessageSeconds(cloudWatch, url, now).catch(() => null));
      const seconds = (await Promise.all(ages)).map((age) => age ?? 0);
      return now - Math.max(...seconds) * 1_000;
    },
  };
}

/** The states of messages that are not worked off: `Delayed` ones ask for a later pass. */
const STATES = ['', 'NotVisible', 'Delayed'] as const;

async function depth(sqs: SQSClient, QueueUrl: string): Promise<{ waiting: number; inFlight: number }> {
  const AttributeNames = STATES.map((state) => `ApproximateNumberOfMessages${state}` as const);
  const command = new GetQueueAttributesCommand({ QueueUrl, AttributeNames });
  const { Attributes = {} } = await sqs.send(command);
  const [waiting = 0, inFlight = 0, delayed = 0] = AttributeNames.map((name) => Number(Attributes[name] ?? 0));
  return { waiting, inFlight: inFlight + delayed };
}

/** Sends a batch of messages, and again those that the queue did not accept. */
async function sendBatch(sqs: SQSClient, queueUrl: string, bodies: readonly string[]): Promise<void> {
  let left = bodies.map((MessageBody, position) => ({ Id: String(position), MessageBody }));
  for (let attempt = 1; left.length > 0; attempt++) {
    const { Failed = [] } = await sqs.send(new SendMessageBatchCommand({ QueueUrl: queueUrl, Entries: left }));
    const refused = new Set(Failed.map(({ Id }) => Id));
    left = left.filter(({ Id }) => refused.has(Id));
    if (left.length === 0) return;
    if (attempt === ATTEMPTS)
      throw new Error(`The queue did not take a message: ${Failed[0]?.Code} ${Failed[0]?.Message}`);
    await sleep(200 * 2 ** attempt);
  }
}
