import { Duration } from 'aws-cdk-lib';
import type { Code, Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Queue, QueueEncryption, type QueueProps } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { variables } from '../functions/environment.ts';
import type { Network } from './network/network.ts';
import { nodeFunction } from './node-function.ts';

const FUNCTION_TIMEOUT = Duration.minutes(5);

/** Six times the function's timeout, as AWS advises: a throttled batch must not come back while it still waits. */
const VISIBILITY_TIMEOUT = Duration.seconds(6 * FUNCTION_TIMEOUT.toSeconds());

/** Messages. A larger batch would need a batching window, which delays every upload. */
const BATCH_SIZE = 10;

/**
 * The function delays failed messages, at most 15 minutes each time: with this many deliveries they outlast an outage of
 * OpenSearch of six hours, however short the random part of each delay is.
 */
const RECEIVES_BEFORE_DEAD = 60;

/** As long as SQS can: a backfill may take days. A dead letter keeps its age. */
const KEEP_MESSAGES = Duration.days(14);

export interface IngestProps {
  /** Bundle of the index function. */
  readonly code: Code;
  /** How many batches of short files are indexed concurrently; of long files half as many. */
  readonly maximumConcurrency: number;
  readonly tracing: boolean;
  readonly network?: Network | undefined;
}

/** A long file is read alone. */
const LONG_FILES_BATCH_SIZE = 1;
/** Fewest batches at the same time that an event source can have. */
const LEAST_CONCURRENCY = 2;

/** The queues of the bucket's events and of long files, the index function, and the dead-letter queue of both. */
export class Ingest extends Construct {
  readonly queue: Queue;
  readonly longFilesQueue: Queue;
  readonly deadLetterQueue: Queue;
  readonly indexFunction: LambdaFunction;

  constructor(scope: Construct, id: string, props: IngestProps) {
    super(scope, id);
    this.deadLetterQueue = this.#queue('DeadLetters', { retentionPeriod: KEEP_MESSAGES });
    const events: QueueProps = {
      retentionPeriod: KEEP_MESSAGES,
      visibilityTimeout: VISIBILITY_TIMEOUT,
      deadLetterQueue: { queue: this.deadLetterQueue, maxReceiveCount: RECEIVES_BEFORE_DEAD },
    };
    this.queue = this.#queue('Events', events);
    this.longFilesQueue = this.#queue('LongFiles', events);
    this.indexFunction = nodeFunction(this, {
      code: props.code,
      description: 'Mirrors the bucket into OpenSearch',
      memorySize: 1769,
      timeout: FUNCTION_TIMEOUT,
      tracing: props.tracing,
      // A file may need any number of passes: see functions/index/messages/next-pass.ts.
      continuesItself: true,
      network: props.network,
    });
    this.#feed(this.queue, BATCH_SIZE, props.maximumConcurrency);
    // Half as many as short ones: OpenSearch has to keep up with both.
    const longFiles = Math.max(LEAST_CONCURRENCY, Math.floor(props.maximumConcurrency / 2));
    this.#feed(this.longFilesQueue, LONG_FILES_BATCH_SIZE, longFiles);
    this.indexFunction.addEnvironment(variables.queueUrl, this.queue.queueUrl);
    this.indexFunction.addEnvironment(variables.longFilesQueueUrl, this.longFilesQueue.queueUrl);
  }

  #queue(id: string, props: QueueProps): Queue {
    return new Queue(this, id, { ...props, encryption: QueueEncryption.SQS_MANAGED, enforceSSL: true });
  }

  /** The event source grants the permissions to receive, delete and delay messages. */
  #feed(queue: Queue, batchSize: number, maxConcurrency: number): void {
    this.indexFunction.addEventSource(
      new SqsEventSource(queue, { batchSize, reportBatchItemFailures: true, maxConcurrency }),
    );
    // The function sends a message for another pass over a file: a long one, or one that a later pass has overtaken.
    queue.grantSendMessages(this.indexFunction);
  }
}
