import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import type { Context, SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { readIndexConfiguration } from '../configuration.ts';
import { credentials } from '../credentials.ts';
import { connect } from '../engine/client.ts';
import { measureInto } from '../metrics.ts';
import { Bucket } from './articles/bucket.ts';
import { readObject, type StoredObject } from './articles/read-object.ts';
import { type BatchContext, indexBatch, type KeyResults } from './index-batch.ts';
import { redeliveries, setApart } from './isolate.ts';
import { type Lane, laneOf, refuseLong } from './lanes.ts';
import { measureBatch } from './measure-batch.ts';
import { deadline, readingDeadline } from './messages/backoff.ts';
import { type ChangeMessage, readMessage } from './messages/events.ts';
import { askForNextPasses, isFailed, type NextPass, sendChange } from './messages/next-pass.ts';
import { pokeWatches, sendPoke } from './messages/poke.ts';
import { postpone } from './messages/postpone.ts';
import { type NoteParserFault, ParserFaults } from './parser-faults.ts';
import { Reader } from './reading/reader.ts';
import { reportBatch } from './report-batch.ts';
import { collectingGarbage, keepHeapSmall } from './small-heap.ts';

const REQUEST_TIMEOUT = 30_000;

const reader = new Reader();
reader.start();
keepHeapSmall();
const configuration = readIndexConfiguration(process.env);
const { stackName, engine, names, bucketName, prefix, queueUrl, longFilesQueueUrl, watchQueueUrl } = configuration;
const measure = measureInto((line) => process.stdout.write(line), stackName, Date.now);
const client = connect(engine, process.env, REQUEST_TIMEOUT);
// Path style: the same code then reaches a bucket on AWS and one behind a plain endpoint such as the local stack's.
const s3 = new S3Client({ forcePathStyle: true });
const bucket = new Bucket(s3, bucketName, () => credentials(process.env));
const sqs = new SQSClient({});
const poke = watchQueueUrl
  ? pokeWatches({ client, names, send: () => sendPoke(sqs, watchQueueUrl), clock: Date.now })
  : async () => undefined;

/**
 * Returns the object of a key; null where it has none. A key without the prefix is not mirrored: it counts as deleted.
 * @param until when S3 must have sent all of it
 * @throws LongFile where it does not belong into the lane
 */
async function read(key: string, lane: Lane, until: number): Promise<StoredObject | null> {
  const object = key.startsWith(prefix) ? await readObject(bucket, key, { until }) : null;
  if (object) refuseLong(object, lane);
  return object;
}

/** Indexes the files that a batch of the bucket's events names. The queue delivers only the failed messages again. */
export async function handler(event: SQSEvent, lambda: Context): Promise<SQSBatchResponse> {
  const remaining = lambda.getRemainingTimeInMillis();
  const lane = laneOf(event, queueUrl, longFilesQueueUrl);
  const messages = event.Records.map((record) => readMessage(record, bucketName));
  const parserFaults = new ParserFaults(lambda.awsRequestId);
  const results = await mirrored(messages, lane, remaining, parserFaults.note);
  reportBatch(messages, results, lambda.awsRequestId);
  measureBatch(measure, messages, results, { parserFaults: parserFaults.count, now: Date.now() });
  const failed = messages.filter((message) => message.keys.some((key) => isFailed(results.get(key))));
  await Promise.all([poke(results), ...failed.map((message) => postpone(sqs, lane.queueUrl, message))]);
  return { batchItemFailures: failed.map(({ messageId }) => ({ itemIdentifier: messageId })) };
}

/**
 * Mirrors the keys of messages. If the indices can't be reached at all, every key has failed.
 * @param remaining milliseconds until Lambda ends the invocation
 */
async function mirrored(
  messages: readonly ChangeMessage[],
  lane: Lane,
  remaining: number,
  noteParserFault: NoteParserFault,
): Promise<KeyResults> {
  const keys = [...new Set(messages.flatMap((message) => message.keys))];
  if (keys.length === 0) return new Map();
  const [until, readUntil] = [deadline(remaining, Date.now()), readingDeadline(remaining, Date.now())];
  const ask = ({ key, delay, isLong }: NextPass) =>
    sendChange(sqs, isLong ? longFilesQueueUrl : lane.queueUrl, { bucketName, key, delay });
  try {
    const again = redeliveries(messages);
    const context: BatchContext = {
      read: (key) => read(key, lane, (readUntil + until) / 2),
      setApart: (key, record, object) => setApart(record, object, { lane, again: again.get(key) ?? 0 }),
      normalise: ({ bytes, ...file }, from) =>
        reader.read({ ...file, bytes: collectingGarbage(bytes) }, from, lane.limits),
      ...{ client, names, until, readUntil, noteParserFault },
    };
    const results = await indexBatch(context, keys);
    return await askForNextPasses(results, ask, Math.ceil(remaining / 1000));
  } catch (error) {
    return new Map(keys.map((key) => [key, { error }]));
  }
}
