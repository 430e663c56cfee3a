import { Aws, Duration, RemovalPolicy } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { Code, Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { variables } from '../functions/environment.ts';
import type { MirroredBucket } from './bucket/mirrored-bucket.ts';
import { accept } from './findings.ts';
import { nameOf } from './name.ts';
import type { Network } from './network/network.ts';
import { nodeFunction } from './node-function.ts';

/** As often as EventBridge Scheduler can. */
const EVERY_MINUTE = 'rate(1 minute)';
/** A sweep ends before the next but one begins; what it leaves is seen by the next. */
const TIMEOUT = Duration.seconds(55);
const KEEP_MESSAGES = Duration.days(14);
/** Six times the function's timeout, as AWS advises. */
const VISIBILITY_TIMEOUT = Duration.seconds(6 * TIMEOUT.toSeconds());
/** The sweeps of the minutes between do the same. */
const KEEP_POKES = Duration.minutes(10);
/** One looks while the other waits for it. */
const LEAST_CONCURRENCY = 2;

export interface WatchProps {
  /** Bundle of the watch function. */
  readonly code: Code;
  /** Base URL of the search API, for links in messages. */
  readonly apiUrl: string;
  readonly tracing: boolean;
  readonly network?: Network | undefined;
}

/** The function that finds what watches match, and the topic that it is published to. */
export class Watch extends Construct {
  readonly watchFunction: LambdaFunction;
  readonly topic: Topic;
  /** For subscriptions: what could not be delivered to their endpoints. */
  readonly undelivered: Queue;

  constructor(scope: Construct, id: string, props: WatchProps) {
    super(scope, id);
    this.watchFunction = nodeFunction(this, {
      code: props.code,
      description: 'Finds what watches match, and publishes it',
      memorySize: 512,
      timeout: TIMEOUT,
      tracing: props.tracing,
      network: props.network,
    });
    const masterKey = this.#key();
    this.topic = new Topic(this, 'Matches', { masterKey, enforceSSL: true });
    this.undelivered = this.#undelivered();
    this.#letPublish(masterKey);
    this.watchFunction.addEnvironment(variables.topicArn, this.topic.topicArn);
    this.watchFunction.addEnvironment(variables.apiUrl, props.apiUrl);
    this.#everyMinute();
  }

  /** Lets it keep copies of the watches in the bucket, and be told of new articles. */
  connect(bucket: MirroredBucket, indexFunction: LambdaFunction): void {
    bucket.grantKeep(this.watchFunction, `.watches/${nameOf(this)}/`);
    this.#listenTo(indexFunction);
  }

  /** Lets a function say that articles have become searchable, so that nobody has to wait for the next minute. */
  #listenTo(indexFunction: LambdaFunction): void {
    const queue = new Queue(this, 'Arrivals', {
      retentionPeriod: KEEP_POKES,
      visibilityTimeout: VISIBILITY_TIMEOUT,
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
    });
    accept(queue, 'SQS3', 'A message that is lost does no harm: the function looks by itself every minute.');
    this.watchFunction.addEventSource(new SqsEventSource(queue, { maxConcurrency: LEAST_CONCURRENCY }));
    queue.grantSendMessages(indexFunction);
    indexFunction.addEnvironment(variables.watchQueueUrl, queue.queueUrl);
  }

  #key(): Key {
    return new Key(this, 'Key', {
      description: 'Messages about the matches of watches',
      enableKeyRotation: true,
      pendingWindow: Duration.days(7),
      removalPolicy: RemovalPolicy.DESTROY,
    });
  }

  #undelivered(): Queue {
    const queue = new Queue(this, 'Undelivered', {
      retentionPeriod: KEEP_MESSAGES,
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
    });
    queue.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('sns.amazonaws.com')],
        actions: ['sqs:SendMessage'],
        resources: [queue.queueArn],
        conditions: { ArnEquals: { 'aws:SourceArn': this.topic.topicArn } },
      }),
    );
    return queue;
  }

  #letPublish(key: Key): void {
    const allow = (actions: string[], resource: string) =>
      this.watchFunction.addToRolePolicy(new PolicyStatement({ actions, resources: [resource] }));
    allow(['sns:Publish'], this.topic.topicArn);
    allow(['kms:Decrypt', 'kms:GenerateDataKey'], key.keyArn);
  }

  #everyMinute(): void {
    const fromThisAccount = { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } };
    const role = new Role(this, 'SchedulerRole', {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', { conditions: fromThisAccount }),
    });
    const { functionArn } = this.watchFunction;
    role.addToPolicy(new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [functionArn] }));
    new CfnSchedule(this, 'EveryMinute', {
      description: 'Looks for articles that watches match',
      scheduleExpression: EVERY_MINUTE,
      flexibleTimeWindow: { mode: 'OFF' },
      target: {
        arn: functionArn,
        roleArn: role.roleArn,
        input: JSON.stringify({ command: 'sweep' }),
        // The next minute's sweep does the same.
        retryPolicy: { maximumRetryAttempts: 0 },
      },
    });
  }
}
