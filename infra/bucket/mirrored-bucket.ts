import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { variables } from '../../functions/environment.ts';
import { acceptWildcards } from '../findings.ts';

/** The bucket that the index mirrors, or the part of it whose keys begin with a prefix. */
export abstract class MirroredBucket extends Construct {
  protected abstract readonly bucket: IBucket;
  /** @default '' the whole bucket */
  readonly prefix: string;

  constructor(scope: Construct, id: string, prefix = '') {
    super(scope, id);
    this.prefix = prefix;
  }

  get bucketName(): string {
    return this.bucket.bucketName;
  }

  /** Sends every change of an object to the queue. */
  abstract notify(queue: Queue): void;

  /** Lets a function read the objects, and tell a missing one (404) from a forbidden one (403): that takes the listing. */
  grantRead(consumer: LambdaFunction): void {
    const objects = this.bucket.arnForObjects(`${this.prefix}*`);
    consumer.addToRolePolicy(new PolicyStatement({ actions: ['s3:GetObject'], resources: [objects] }));
    acceptWildcards(consumer, [objects], 'Every object of the bucket is meant to be indexed, and may be read only.');
    this.grantList(consumer);
  }

  /** Lets a function see which objects there are. Without a condition on the prefix: S3 knows none when an object is read. */
  grantList(consumer: LambdaFunction): void {
    consumer.addToRolePolicy(new PolicyStatement({ actions: ['s3:ListBucket'], resources: [this.bucket.bucketArn] }));
    consumer.addEnvironment(variables.bucketName, this.bucketName);
    if (this.prefix !== '') consumer.addEnvironment(variables.keyPrefix, this.prefix);
  }
}
