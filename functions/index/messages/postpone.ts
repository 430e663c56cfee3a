import { ChangeMessageVisibilityCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { summariseError } from '../../error-summary.ts';
import { log } from '../../log.ts';
import type { ChangeMessage } from './events.ts';

const FIRST_DELAY = 5;
const LONGEST_DELAY = 900;

/**
 * Returns the seconds until a failed message is tried again: exponential backoff with jitter. The queue's visibility
 * timeout is meant for crashes, and much too long for a short failure.
 * @param chance 0 to 1
 */
export function retryDelay(receiveCount: number, chance: number): number {
  const longest = Math.min(FIRST_DELAY * 2 ** (receiveCount - 1), LONGEST_DELAY);
  return Math.ceil(longest * (0.5 + chance / 2));
}

/** Makes the queue deliver a failed message before its visibility timeout. If that fails, the message waits that long. */
export async function postpone(sqs: SQSClient, queueUrl: string, message: ChangeMessage): Promise<void> {
  const VisibilityTimeout = retryDelay(message.receiveCount, Math.random());
  const command = new ChangeMessageVisibilityCommand({
    QueueUrl: queueUrl,
    ReceiptHandle: message.receiptHandle,
    VisibilityTimeout,
  });
  try {
    await sqs.send(command);
  } catch (error) {
    const { messageId } = message;
    log('warn', 'A failed message could not be put off.', { messageId, error: summariseError(error) });
  }
}
