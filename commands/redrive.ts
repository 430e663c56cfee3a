import {
  ChangeMessageVisibilityBatchCommand,
  DeleteMessageBatchCommand,
  type Message,
  ReceiveMessageCommand,
  SendMessageBatchCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { amount, CommandFailure, type Io, interrupted, readArgs, UsageError } from './command.ts';
import { formOf, formOptions, formUsage, print } from './output.ts';
import { openProgress } from './progress.ts';
import { type Connection, connect, STACK_USAGE, stackOption } from './stack/connection.ts';
import { queueDepth } from './stack/queues.ts';

const BATCH = 10;
/** Seconds for which a received dead letter is hidden from other receivers: enough to send and delete it. */
const HIDDEN = 60;
/** Seconds of long polling, in which SQS asks all of its servers for a message. */
const LOOK = 2;
/** SQS may return nothing although there are messages. After this many empty answers in a row, the queue counts as empty. */
const EMPTY_LOOKS = 3;

export const usage = `Usage: npm run articles -- redrive [OPTIONS]

Sends all dead letters back to the queue. Fix their cause first. Each message is sent before it is deleted, so none is
lost. After an interruption a message may be sent twice, which does no harm. Messages that fail again are not resent.

${formUsage('{sent}', 'the result')}
${STACK_USAGE}

  npm run articles -- redrive
`;

export async function run(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = readArgs(args, { ...stackOption, ...formOptions });
  if (positionals.length > 0) throw new UsageError('redrive takes no keys: it always sends all dead letters.');
  const form = formOf(values);
  const connection = await connect(io, values.stack);
  const sqs = new SQSClient(connection.account);
  const { waiting } = await queueDepth(sqs, connection.deadLetterQueueUrl);
  const progress = openProgress(io);
  const sent = await redrive(sqs, connection, io.signal, (done) =>
    progress.show(done, Math.max(waiting, done), 'sent back'),
  );
  progress.end();
  print(io.out, form, { text: () => [`${amount(sent, 'dead letter')} sent back to the queue`], json: { sent } });
  if (io.signal.aborted) throw interrupted('The other dead letters are still in the dead letter queue.');
  return 0;
}

/** Moves all messages that are dead letters now. A signal ends it after the current batch. @returns how many were moved */
export async function redrive(
  sqs: SQSClient,
  { queueUrl, deadLetterQueueUrl }: Pick<Connection, 'queueUrl' | 'deadLetterQueueUrl'>,
  signal: AbortSignal,
  onSent: (sent: number) => void = () => undefined,
): Promise<number> {
  const startedAt = Date.now();
  let sent = 0;
  for (let emptyLooks = 0; emptyLooks < EMPTY_LOOKS && !signal.aborted; ) {
    const messages = await receive(sqs, deadLetterQueueUrl);
    const old = messages.filter((message) => !isNewer(message, startedAt));
    // Newer messages were sent by this run and failed again. To send them again would never end.
    await release(
      sqs,
      deadLetterQueueUrl,
      messages.filter((message) => isNewer(message, startedAt)),
    );
    emptyLooks = old.length === 0 ? emptyLooks + 1 : 0;
    await move(sqs, { queueUrl, deadLetterQueueUrl }, old);
    sent += old.length;
    onSent(sent);
  }
  return sent;
}

async function receive(sqs: SQSClient, QueueUrl: string): Promise<Message[]> {
  const command = new ReceiveMessageCommand({
    QueueUrl,
    MaxNumberOfMessages: BATCH,
    VisibilityTimeout: HIDDEN,
    WaitTimeSeconds: LOOK,
    MessageSystemAttributeNames: ['SentTimestamp'],
  });
  return (await sqs.send(command)).Messages ?? [];
}

function isNewer({ Attributes }: Message, startedAt: number): boolean {
  return Number(Attributes?.SentTimestamp ?? 0) > startedAt;
}

async function move(
  sqs: SQSClient,
  { queueUrl, deadLetterQueueUrl }: Pick<Connection, 'queueUrl' | 'deadLetterQueueUrl'>,
  messages: readonly Message[],
): Promise<void> {
  if (messages.length === 0) return;
  const Entries = messages.map(({ Body }, at) => ({ Id: String(at), MessageBody: Body }));
  const { Successful = [], Failed = [] } = await sqs.send(new SendMessageBatchCommand({ QueueUrl: queueUrl, Entries }));
  const deleted = Successful.map(({ Id }) => ({ Id, ReceiptHandle: messages[Number(Id)]?.ReceiptHandle }));
  // A message that can't be deleted is received and sent again, which does no harm.
  if (deleted.length > 0)
    await sqs.send(new DeleteMessageBatchCommand({ QueueUrl: deadLetterQueueUrl, Entries: deleted }));
  if (Failed.length > 0)
    throw new CommandFailure(
      `The queue refused ${Failed.length} messages (${Failed[0]?.Message}). They are still dead letters. Run redrive again.`,
    );
}

async function release(sqs: SQSClient, QueueUrl: string, messages: readonly Message[]): Promise<void> {
  if (messages.length === 0) return;
  const Entries = messages.map(({ ReceiptHandle }, at) => ({ Id: String(at), ReceiptHandle, VisibilityTimeout: 0 }));
  await sqs.send(new ChangeMessageVisibilityBatchCommand({ QueueUrl, Entries }));
}
