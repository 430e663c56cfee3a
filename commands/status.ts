import { SQSClient } from '@aws-sdk/client-sqs';
import { isUnreadable, outcomeWord, type ShownReceipt } from '../functions/engine/receipt.ts';
import type { StatusAnswer } from '../functions/operate/requests.ts';
import { amount, CommandFailure, type Io, readArgs, UsageError } from './command.ts';
import { type Form, formOf, formOptions, formUsage, print } from './output.ts';
import { type Connection, connect, STACK_USAGE, stackOption } from './stack/connection.ts';
import { type Ask, openOperate } from './stack/operate.ts';
import { oldestEventSeconds } from './stack/queue-age.ts';
import { type QueueDepth, queueDepth } from './stack/queues.ts';
import { reason } from './upload/report.ts';

export const usage = `Usage: npm run articles -- status [OPTIONS] [KEY]

Shows the state of the system: files by status, events in the queue, dead letters, generations of the index, and the
result of the last reconcile. With a KEY: the receipt of that file.

${formUsage('the state or the receipt', 'the result')}
${STACK_USAGE}

Exit code: 1 when there are dead letters. With a KEY: 1 when the file has no receipt, or is rejected, partly indexed,
archived or unreadable.

  npm run articles -- status
  npm run articles -- status notes/chess-club-wins-cup.txt
`;

interface Queues {
  queue: QueueDepth & { oldestSeconds: number | null };
  longFiles: QueueDepth;
  deadLetters: number;
}

export async function run(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = readArgs(args, { ...stackOption, ...formOptions });
  if (positionals.length > 1) throw new UsageError('Give only one key.');
  if (positionals[0] === '') throw new UsageError('The key is empty.');
  const form = formOf(values);
  const connection = await connect(io, values.stack);
  const ask = openOperate(connection, io.signal);
  const [key] = positionals;
  return key === undefined ? showAll(ask, connection, io, form) : showFile(ask, key, io, form);
}

async function showAll(ask: Ask, connection: Connection, { out }: Io, form: Form): Promise<number> {
  const [index, queues] = await Promise.all([ask({ command: 'status' }), readQueues(connection)]);
  print(out, form, { text: () => statusLines(index, queues), json: { ...queues, ...index } });
  return queues.deadLetters > 0 ? 1 : 0;
}

async function readQueues({ account, queueUrl, longFilesQueueUrl, deadLetterQueueUrl }: Connection): Promise<Queues> {
  const sqs = new SQSClient(account);
  const [queue, longFiles, dead, oldestSeconds] = await Promise.all([
    queueDepth(sqs, queueUrl),
    queueDepth(sqs, longFilesQueueUrl),
    queueDepth(sqs, deadLetterQueueUrl),
    oldestEventSeconds(account, queueUrl).catch(() => null),
  ]);
  return { queue: { ...queue, oldestSeconds }, longFiles, deadLetters: dead.waiting + dead.inFlight };
}

function statusLines(index: StatusAnswer, { queue, longFiles, deadLetters }: Queues): string[] {
  const files = Object.entries(index.receipts).map(([status, count]) => `${count} ${status}`);
  const age = queue.oldestSeconds === null ? '' : `; the oldest has waited ${queue.oldestSeconds} s`;
  return [
    `Files         ${files.join(', ') || 'none yet'}`,
    `Queue         ${amount(queue.waiting, 'event waits', 'events wait')}, ${queue.inFlight + queue.delayed} in progress or delayed${age}`,
    `Long files    ${amount(longFiles.waiting, 'file waits', 'files wait')}, ${longFiles.inFlight + longFiles.delayed} in progress or delayed`,
    `Dead letters  ${deadLetters}${deadLetters > 0 ? '; fix the cause, then: npm run articles -- redrive' : ''}`,
    ...generationLines(index),
    `Reconcile     ${reconcileText(index.lastReconcile)}`,
  ];
}

function generationLines({ generations, codeVersion, shards: wanted }: StatusAnswer): string[] {
  const lines = generations.map(({ index, isSearched, version, shards, articles }) => {
    const old =
      isSearched && version !== codeVersion
        ? `; the deployed code has version ${codeVersion}: npm run articles -- reindex`
        : isSearched && shards !== wanted
          ? `; for the expected articles it should have ${amount(wanted, 'shard')}: npm run articles -- reindex`
          : '';
    return `${index}, version ${version}, ${amount(shards, 'shard')}, ${amount(articles, 'article')}, ${isSearched ? 'searched' : 'not searched'}${old}`;
  });
  return lines.map((line, at) => `${(at === 0 ? 'Index' : '').padEnd(14)}${line}`);
}

function reconcileText(report: StatusAnswer['lastReconcile']): string {
  if (!report) return 'never';
  const { at, keys, missing, stale, orphaned } = report;
  return `${at}: ${missing} missing, ${stale} stale, ${orphaned} orphaned of ${amount(keys, 'key')}`;
}

async function showFile(ask: Ask, key: string, { out }: Io, form: Form): Promise<number> {
  const [receipt] = (await ask({ command: 'receipts', keys: [key] })).receipts;
  if (!receipt)
    throw new CommandFailure(
      `${key} has no receipt. Check that the object is in the bucket and that the queue is empty.`,
      { exitCode: 1 },
    );
  print(out, form, { text: () => receiptLines(receipt), json: receipt });
  return ['rejected', 'partly', 'archived', 'unreadable'].includes(receipt.status) ? 1 : 0;
}

export function receiptLines(receipt: ShownReceipt): string[] {
  const { key, status, articles, leftOut, format, size, uploadedAt, indexedAt, attempts, lastError } = receipt;
  const lines: [string, string | null][] = [
    ['Key', key],
    ['Status', `${status}, ${amount(articles, 'article')}`],
    ['Left out', leftOut > 0 ? `${amount(leftOut, 'piece of text', 'pieces of text')}: see GET /articles/{id}` : null],
    ['File', size === null ? null : `${amount(size, 'byte')}, ${format ?? 'unknown format'}`],
    ['Uploaded', uploadedAt],
    [outcomeWord(status), indexedAt],
    ['Attempts', attempts > 1 ? String(attempts) : null],
    [isUnreadable(status) ? 'Reason' : 'Last error', lastError],
    ['Rejected', receipt.rejectedCount > 0 ? String(receipt.rejectedCount) : null],
  ];
  const known = lines.filter(([, value]) => value !== null).map(([name, value]) => `${name.padEnd(14)}${value}`);
  return [...known, ...receipt.rejected.map((rejection) => `  ${reason(rejection)}`)];
}
