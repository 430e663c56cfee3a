import { setTimeout as sleep } from 'node:timers/promises';
import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import type { Context } from 'aws-lambda';
import { readWatchConfiguration } from '../configuration.ts';
import { connect } from '../engine/client.ts';
import { watchIndexNames } from '../engine/names.ts';
import { log } from '../log.ts';
import { measureInto } from '../metrics.ts';
import { answerCommand } from './commands/answer-command.ts';
import { readRequest } from './commands/requests.ts';
import { bucketCopies } from './copies.ts';
import type { Message } from './message.ts';
import { longestWait } from './outbox.ts';
import type { Parts } from './parts.ts';
import { sweep } from './sweep.ts';

/** Milliseconds after which a request to OpenSearch counts as failed. */
const REQUEST_TIMEOUT = 20_000;

const { stackName, engine, names, topicArn, apiUrl, bucketName } = readWatchConfiguration(process.env);
const measure = measureInto((line) => process.stdout.write(line), stackName, Date.now);
const sns = new SNSClient({});
const parts: Parts = {
  client: connect(engine, process.env, REQUEST_TIMEOUT),
  names,
  indices: watchIndexNames(names),
  origin: apiUrl,
  copies: bucketCopies(bucketName, stackName),
  publish,
  clock: Date.now,
  pause: sleep,
};

async function publish({ subject, watch, body }: Message): Promise<void> {
  const MessageAttributes = { watch: { DataType: 'String', StringValue: watch } };
  await sns.send(new PublishCommand({ TopicArn: topicArn, Subject: subject, Message: body, MessageAttributes }));
}

/** Sweeps every minute and when articles become searchable, and answers operators. IAM decides who may invoke it. */
export async function handler(event: unknown, context: Context): Promise<unknown> {
  const request = isPoke(event) ? null : readRequest(event);
  if (request !== null && request.command !== 'sweep') return answerCommand(parts, request);
  const depth = request === null ? 'quick' : 'thorough';
  const swept = await sweep(parts, Date.now() + context.getRemainingTimeInMillis(), depth);
  log('info', 'Watches were swept.', { requestId: context.awsRequestId, depth, swept });
  if (depth === 'thorough') measure({ OldestUnsentMatch: await longestWait(parts) });
  return { swept };
}

/** Whether the queue says that articles have become searchable. */
function isPoke(event: unknown): boolean {
  return typeof event === 'object' && event !== null && 'Records' in event;
}
