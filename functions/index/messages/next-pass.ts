import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { changeMessage } from '../../change-message.ts';
import type { KeyResult, KeyResults } from '../index-batch.ts';

/** Asks for a pass over a key. @param delay seconds until the queue hands the message out */
type Ask = (key: string, delay: number) => Promise<void>;

/**
 * Asks for another pass over each file that needs one; where that fails, so has the key. A file that was too long for
 * this pass goes on at once. One that a later pass is at gets a look when that pass has come to its end, whatever it
 * came to. The message is a new one, and not the one at hand once more: that may be a copy whose other holder has
 * deleted it, and it would be a dead letter after so many parts of a file, or so many passes that came later. Lambda
 * ends a function that calls itself by its queue after 16 links of the chain; the largest file that is read
 * (`LIMITS.totalBytes`) needs fewer.
 * @param longestPass seconds
 */
export async function askForNextPasses(results: KeyResults, ask: Ask, longestPass: number): Promise<KeyResults> {
  const settled = await Promise.all(
    [...results].map(async ([key, result]): Promise<[string, KeyResult]> => {
      const delay = delayOfNextPass(result, longestPass);
      if (delay === null) return [key, result];
      const failed = await ask(key, delay).then(
        () => null,
        (error: unknown) => ({ error }),
      );
      return [key, failed ?? result];
    }),
  );
  return new Map(settled);
}

function delayOfNextPass(result: KeyResult, longestPass: number): number | null {
  if ('error' in result) return null;
  if (result.result === 'overtaken') return longestPass;
  return typeof result.result === 'object' && result.result.status === 'pending' ? 0 : null;
}

/** Sends a message that says of a key that it may have changed. @param change `delay` in seconds */
export async function sendChange(
  sqs: SQSClient,
  queueUrl: string,
  change: { bucketName: string; key: string; delay: number },
): Promise<void> {
  const MessageBody = changeMessage('index', change.bucketName, change.key);
  await sqs.send(new SendMessageCommand({ QueueUrl: queueUrl, MessageBody, DelaySeconds: change.delay }));
}
