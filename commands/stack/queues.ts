import { GetQueueAttributesCommand, type SQSClient } from '@aws-sdk/client-sqs';

/** Numbers of messages in a queue. On AWS they may be a minute old. */
export interface QueueDepth {
  waiting: number;
  /** Being handled, or hidden for a while after a failure. */
  inFlight: number;
  /** Sent with a delay: checks after a pass that a later one has overtaken. */
  delayed: number;
}

export async function queueDepth(sqs: SQSClient, queueUrl: string): Promise<QueueDepth> {
  const numberOf = {
    waiting: 'ApproximateNumberOfMessages',
    inFlight: 'ApproximateNumberOfMessagesNotVisible',
    delayed: 'ApproximateNumberOfMessagesDelayed',
  } as const;
  const command = new GetQueueAttributesCommand({ QueueUrl: queueUrl, AttributeNames: Object.values(numberOf) });
  const { Attributes = {} } = await sqs.send(command);
  const depth = (attribute: keyof typeof Attributes) => Number(Attributes[attribute] ?? 0);
  return {
    waiting: depth(numberOf.waiting),
    inFlight: depth(numberOf.inFlight),
    delayed: depth(numberOf.delayed),
  };
}
