import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { changeMessage } from '../../change-message.ts';
import type { KeyResult, KeyResults } from '../index-batch.ts';

/** A pass over a key that is asked for: `delay` is in seconds, `isLong` whether it belongs among the long files. */
export interface NextPass {
  key: string;
  delay: number;
  isLong: boolean;
}

/**
 * Seconds between passes over a file that only delete: the longest delay of a queue. OpenSearch remembers a deletion in
 * its heap for half an hour, so it remembers those of two passes of each file, whatever happens to the others.
 */
const DELETIONS_APART = 900;
/** Seconds after an error that could not be written into the receipt. OpenSearch is away then. */
const AFTER_OUTAGE = 20;

type Ask = (pass: NextPass) => Promise<void>;

/**
 * Asks for another pass over each file that needs one; where that fails, the key has failed. A file that was too long
 * for this pass continues at once, among the long files; one whose former articles are deleted continues later. A file
 * that a later pass works on is checked after that pass must have ended. One whose error is not in its receipt is tried
 * again: a message that came back would count as that of a function that has died.
 *
 * Each time a new message is sent. The present one may be a copy that another function has deleted already, and it would
 * become a dead letter after ten parts of a file or ten later passes. Lambda counts these messages too, and would stop at
 * the 16th: its loop detection is off for this function. The parts of a file have an end, as each begins where the last one
 * ended. The other passes come seconds or minutes later, and only while OpenSearch fails or somebody overwrites the file.
 * @param longestPass seconds
 */
export async function askForNextPasses(results: KeyResults, ask: Ask, longestPass: number): Promise<KeyResults> {
  const settled = await Promise.all(
    [...results].map(async ([key, result]): Promise<[string, KeyResult]> => {
      const next = nextPass(result, longestPass);
      if (next === null) return [key, result];
      return [
        key,
        await ask({ key, ...next }).then(
          () => asked(result),
          (error) => unasked(result, error),
        ),
      ];
    }),
  );
  return new Map(settled);
}

function asked(result: KeyResult): KeyResult {
  return 'error' in result ? { ...result, retry: 'asked for' } : result;
}

function unasked(result: KeyResult, error: unknown): KeyResult {
  return 'error' in result ? result : { error };
}

/** Whether the message of a key has to come back. */
export function isFailed(result: KeyResult | undefined): boolean {
  return result === undefined || ('error' in result && result.retry !== 'asked for');
}

function nextPass(result: KeyResult, longestPass: number): Omit<NextPass, 'key'> | null {
  if ('error' in result) return result.retry ? { delay: AFTER_OUTAGE, isLong: false } : null;
  if (result.result === 'deleting') return { delay: DELETIONS_APART, isLong: true };
  if (result.result === 'overtaken') return { delay: longestPass, isLong: false };
  const isPending = typeof result.result === 'object' && result.result.status === 'pending';
  return isPending || result.result === 'long' ? { delay: 0, isLong: true } : null;
}

/** Sends a message that a key may have changed. @param change `delay` in seconds */
export async function sendChange(
  sqs: SQSClient,
  queueUrl: string,
  change: { bucketName: string; key: string; delay: number },
): Promise<void> {
  const MessageBody = changeMessage('index', change.bucketName, change.key);
  await sqs.send(new SendMessageCommand({ QueueUrl: queueUrl, MessageBody, DelaySeconds: change.delay }));
}
