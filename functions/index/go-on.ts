import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { KeyResult, KeyResults } from './index-batch.ts';

/**
 * Asks for another pass over each file that was too long for this one; where that fails, so has the key. The message is
 * a new one, and not the one at hand once more: that may be a copy whose other holder has deleted it, and it would be a
 * dead letter after so many parts of a file. Lambda ends a function that calls itself by its queue after 16 links of
 * the chain; the largest file that is read (`LIMITS.totalBytes`) needs fewer.
 */
export async function goOnWithUnfinished(
  results: KeyResults,
  ask: (key: string) => Promise<void>,
): Promise<KeyResults> {
  const settled = await Promise.all(
    [...results].map(async ([key, result]): Promise<[string, KeyResult]> => {
      if (!isUnfinished(result)) return [key, result];
      return [
        key,
        await ask(key).then(
          () => result,
          (error) => ({ error }),
        ),
      ];
    }),
  );
  return new Map(settled);
}

function isUnfinished(result: KeyResult): boolean {
  return 'result' in result && typeof result.result === 'object' && result.result.status === 'pending';
}

/** Sends a message that says of a key what S3's own events say: that it may have changed. */
export async function sendChange(sqs: SQSClient, queueUrl: string, bucketName: string, key: string): Promise<void> {
  const change = { eventSource: 'aws:s3', s3: { bucket: { name: bucketName }, object: { key: encodeKey(key) } } };
  await sqs.send(new SendMessageCommand({ QueueUrl: queueUrl, MessageBody: JSON.stringify({ Records: [change] }) }));
}

/** As S3 writes keys in its events. */
function encodeKey(key: string): string {
  return encodeURIComponent(key).replaceAll('%2F', '/').replaceAll('%20', '+');
}
