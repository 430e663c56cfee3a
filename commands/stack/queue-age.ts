import { CloudWatchClient } from '@aws-sdk/client-cloudwatch';
import { oldestMessageSeconds } from '../../functions/queue-age.ts';
import type { Account } from './connection.ts';

/** Returns how many seconds the oldest event has waited; null without events, and in the local stack. */
export async function oldestEventSeconds(account: Account, queueUrl: string): Promise<number | null> {
  const cloudWatch = new CloudWatchClient(account);
  return oldestMessageSeconds(cloudWatch, queueUrl, Date.now()).finally(() => cloudWatch.destroy());
}
