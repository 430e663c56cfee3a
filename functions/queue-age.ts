import { type CloudWatchClient, GetMetricStatisticsCommand } from '@aws-sdk/client-cloudwatch';

/** Milliseconds to look back: CloudWatch records the age once a minute, and some minutes late. */
const LOOK_BACK = 15 * 60 * 1000;

/** Returns how many seconds the oldest message of a queue has waited; null without messages, and in the local stack. */
export async function oldestMessageSeconds(
  cloudWatch: CloudWatchClient,
  queueUrl: string,
  now: number,
): Promise<number | null> {
  const command = new GetMetricStatisticsCommand({
    Namespace: 'AWS/SQS',
    MetricName: 'ApproximateAgeOfOldestMessage',
    Dimensions: [{ Name: 'QueueName', Value: queueUrl.slice(queueUrl.lastIndexOf('/') + 1) }],
    StartTime: new Date(now - LOOK_BACK),
    EndTime: new Date(now),
    Period: 60,
    Statistics: ['Maximum'],
  });
  const { Datapoints = [] } = await cloudWatch.send(command);
  const newest = Datapoints.toSorted((one, other) => Number(other.Timestamp) - Number(one.Timestamp))[0];
  return newest?.Maximum ?? null;
}
