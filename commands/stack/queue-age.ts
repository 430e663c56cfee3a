import { CloudWatchClient, GetMetricStatisticsCommand } from '@aws-sdk/client-cloudwatch';
import type { Account } from './connection.ts';

/** Milliseconds to look back: CloudWatch records the age once a minute, and some minutes late. */
const LOOK_BACK = 15 * 60 * 1000;

/** Returns how many seconds the oldest event has waited; null without events, and in the local stack. */
export async function oldestEventSeconds(account: Account, queueUrl: string): Promise<number | null> {
  const cloudWatch = new CloudWatchClient(account);
  const now = Date.now();
  const command = new GetMetricStatisticsCommand({
    Namespace: 'AWS/SQS',
    MetricName: 'ApproximateAgeOfOldestMessage',
    Dimensions: [{ Name: 'QueueName', Value: queueUrl.slice(queueUrl.lastIndexOf('/') + 1) }],
    StartTime: new Date(now - LOOK_BACK),
    EndTime: new Date(now),
    Period: 60,
    Statistics: ['Maximum'],
  });
  const { Datapoints = [] } = await cloudWatch.send(command).finally(() => cloudWatch.destroy());
  const newest = Datapoints.toSorted((one, other) => Number(other.Timestamp) - Number(one.Timestamp))[0];
  return newest?.Maximum ?? null;
}
