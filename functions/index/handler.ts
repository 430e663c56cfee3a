import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import type { Context, SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { readIndexConfiguration } from '../configuration.ts';
import { connect } from '../engine/client.ts';
import { INDEX_NAMES } from '../engine/names.ts';
import { log } from '../log.ts';
import { measureInto } from '../metrics.ts';
import { readObject, type StoredObject } from './articles/read-object.ts';
import { indexBatch, type KeyResults } from './index-batch.ts';
import { measureBatch } from './measure-batch.ts';
import { deadline, readingDeadline } from './messages/backoff.ts';
import { type ChangeMessage, readMessage } from './messages/events.ts';
import { askForNextPasses, sendChange } from './messages/next-pass.ts';
import { postpone } from './messages/postpone.ts';
import { collectingGarbage, keepHeapSmall } from './small-heap.ts';

const REQUEST_TIMEOUT = 30_000;

keepHeapSmall();
const { stackName, engine, bucketName, prefix, queueUrl } = readIndexConfiguration(process.env);
const measure = measureInto((line) => process.stdout.write(line), stackName, Date.now);
const client = connect(engine, process.env, REQUEST_TIMEOUT);
// Path style: the same code then reaches a bucket on AWS and one behind a plain endpoint such as the local stack's.
const s3 = new S3Client({ forcePathStyle: true });
const sqs = new SQSClient({});
/** What is outside of the prefix is no part of what is mirrored, as if it were not there. */
async function read(key: string): Promise<StoredObject | null> {
  const object = key.startsWith(prefix) ? await readObject(s3, bucketName, key) : null;
  return object && { ...object, bytes: collectingGarbage(object.bytes) };
}

/** Takes a batch of the bucket's events from the queue; only the messages whose keys failed are handed out again. */
export async function handler(event: SQSEvent, lambda: Context): Promise<SQSBatchResponse> {
  const remaining = lambda.getRemainingTimeInMillis();
  const messages = event.Records.map((record) => readMessage(record, bucketName));
  const keys = [...new Set(messages.flatMap((message) => message.keys))];
  const results = await mirrored(keys, remaining);
  report(messages, results, lambda.awsRequestId);
  measureBatch(measure, messages, results, Date.now());
  const failed = messages.filter((message) => message.keys.some((key) => isFailed(results, key)));
  await Promise.all(failed.map((message) => postpone(sqs, queueUrl, message)));
  return { batchItemFailures: failed.map(({ messageId }) => ({ itemIdentifier: messageId })) };
}

/**
 * Where not even the indices can be reached, every key of the batch has failed.
 * @param remaining milliseconds that an invocation has
 */
async function mirrored(keys: readonly string[], remaining: number): Promise<KeyResults> {
  if (keys.length === 0) return new Map();
  const [until, readUntil] = [deadline(remaining, Date.now()), readingDeadline(remaining, Date.now())];
  const ask = (key: string, delay: number) => sendChange(sqs, queueUrl, { bucketName, key, delay });
  try {
    const results = await indexBatch({ read, client, names: INDEX_NAMES, until, readUntil }, keys);
    return await askForNextPasses(results, ask, Math.ceil(remaining / 1000));
  } catch (error) {
    return new Map(keys.map((key) => [key, { error }]));
  }
}

function isFailed(results: KeyResults, key: string): boolean {
  const result = results.get(key);
  return result === undefined || 'error' in result;
}

function report(messages: readonly ChangeMessage[], results: KeyResults, requestId: string): void {
  const unknown = messages.filter(({ keys }) => keys.length === 0).map(({ messageId }) => messageId);
  if (unknown.length > 0)
    log('info', 'Messages without a key of this bucket are acknowledged.', { requestId, unknown });
  for (const [key, result] of results) {
    if ('error' in result) {
      log('error', 'A file failed and will be tried again.', { requestId, key, error: String(result.error) });
    } else if (result.result === 'superseded') {
      log('info', 'A later pass has taken over the file.', { requestId, key });
    } else if (result.result === 'overtaken') {
      log('info', 'A later pass is at the file; another looks whether it succeeded.', { requestId, key });
    } else if (result.result.status === 'pending') {
      const articles = result.result.checkpoint?.articles;
      log('info', 'A file is too long for one invocation and goes on in the next.', { requestId, key, articles });
    } else {
      const { status, articles, rejectedCount, format, tookMs } = result.result;
      log('info', 'A file is mirrored.', { requestId, key, status, articles, rejectedCount, format, tookMs });
    }
  }
}
