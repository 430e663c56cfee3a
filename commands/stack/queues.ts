import { GetQueueAttributesCommand, type SQSClient } from '@aws-sdk/client-sqs';

/** Messages of a queue, as far as SQS knows: on AWS the numbers may be a minute old. */
export interface QueueDepth {
  waiting: number;
  /** Handed out, or put off for a while after a failure. */
  inFlight: number;
  /** To be handed out later: a look after a pass that a later one has overtaken. */
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
