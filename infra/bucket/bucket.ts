import { Aws, Duration, RemovalPolicy } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type CfnBucket,
  EventType,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { accept } from '../findings.ts';
import { MirroredBucket } from './mirrored-bucket.ts';

/**
 * The events after which a key may have other content, or content that can be read again. A delete marker counts as
 * removed.
 */
const CHANGES = [
  EventType.OBJECT_CREATED,
  EventType.OBJECT_REMOVED,
  EventType.LIFECYCLE_EXPIRATION,
  EventType.OBJECT_RESTORE_COMPLETED,
];

/** How long an overwritten or deleted file can be restored. */
const KEEP_OLD_VERSIONS = Duration.days(30);
const ABANDON_UPLOADS = Duration.days(7);

export interface ArticleBucketProps {
  /** Only keys that begin with it are mirrored. @default '' all */
  readonly prefix?: string | undefined;
}

/** The bucket that articles are dropped into. It has the original files, so it is kept when the stack is deleted. */
export class ArticleBucket extends MirroredBucket {
  protected readonly bucket: Bucket;

  constructor(scope: Construct, id: string, props: ArticleBucketProps = {}) {
    super(scope, id, props.prefix);
    this.bucket = new Bucket(this, 'Articles', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      versioned: true,
      // Kept, unless the deployment that makes it fails: each new attempt would leave one more behind.
      removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
      lifecycleRules: [
        {
          abortIncompleteMultipartUploadAfter: ABANDON_UPLOADS,
          noncurrentVersionExpiration: KEEP_OLD_VERSIONS,
          expiredObjectDeleteMarker: true,
        },
      ],
    });
    accept(
      this.bucket,
      'S1',
      'CloudTrail records accesses where that is wanted; a bucket of logs would never be emptied.',
    );
  }

  /**
   * Sends every change of an object to the queue. The bucket's own property does it: `addEventNotification` would bring
   * one more function, whose role may change the notifications of every bucket in the account.
   */
  notify(queue: Queue): void {
    const permission = queue.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('s3.amazonaws.com')],
        actions: ['sqs:SendMessage'],
        resources: [queue.queueArn],
        // Not the bucket's ARN: S3 checks this permission before the bucket, whose name is not known yet, is made.
        conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
      }),
    );
    const filter = this.prefix === '' ? null : { s3Key: { rules: [{ name: 'prefix', value: this.prefix }] } };
    const bucket = this.bucket.node.defaultChild as CfnBucket;
    bucket.notificationConfiguration = {
      queueConfigurations: CHANGES.map((event) => ({ event, queue: queue.queueArn, ...(filter && { filter }) })),
    };
    if (permission.policyDependable) bucket.node.addDependency(permission.policyDependable);
  }
}
