import { Aws } from 'aws-cdk-lib';
import { CfnRule } from 'aws-cdk-lib/aws-events';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { MirroredBucket } from './mirrored-bucket.ts';

export interface ExistingBucketProps {
  readonly bucket: IBucket;
  /** Only keys that begin with it are mirrored. @default '' all */
  readonly prefix?: string | undefined;
}

/**
 * A bucket that exists already. Nothing about it is changed: its owner turns on its events to EventBridge once, and a rule
 * of this stack forwards them. A function that set its notifications could overwrite those of others.
 */
export class ExistingBucket extends MirroredBucket {
  protected readonly bucket: IBucket;

  constructor(scope: Construct, id: string, props: ExistingBucketProps) {
    super(scope, id, props.prefix);
    this.bucket = props.bucket;
  }

  notify(queue: Queue): void {
    const rule = new CfnRule(this, 'Changes', {
      description: `Changes of ${this.bucketName}, on their way to the index`,
      eventPattern: {
        source: ['aws.s3'],
        'detail-type': ['Object Created', 'Object Deleted', 'Object Restore Completed'],
        detail: {
          bucket: { name: [this.bucketName] },
          ...(this.prefix !== '' && { object: { key: [{ prefix: this.prefix }] } }),
        },
      },
      targets: [{ id: 'Queue', arn: queue.queueArn }],
    });
    queue.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('events.amazonaws.com')],
        actions: ['sqs:SendMessage'],
        resources: [queue.queueArn],
        conditions: {
          StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID },
          ArnEquals: { 'aws:SourceArn': rule.attrArn },
        },
      }),
    );
  }
}
