import { PolicyStatement, type PolicyStatementProps } from 'aws-cdk-lib/aws-iam';
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

  /** Lets a function read the objects. Only with the right to list them does S3 answer 404 for a missing one, not 403. */
  grantRead(consumer: LambdaFunction): void {
    const objects = this.bucket.arnForObjects(`${this.prefix}*`);
    consumer.addToRolePolicy(new PolicyStatement({ actions: ['s3:GetObject'], resources: [objects] }));
    acceptWildcards(consumer, [objects], 'Every object of the bucket is meant to be indexed, and may be read only.');
    this.grantList(consumer);
  }

  /** Lets a function keep what is no article below a folder. */
  grantKeep(consumer: LambdaFunction, folder: string): void {
    const objects = this.bucket.arnForObjects(`${folder}*`);
    const allow = (statement: PolicyStatementProps) => consumer.addToRolePolicy(new PolicyStatement(statement));
    allow({ actions: ['s3:GetObject', 's3:PutObject', 's3:DeleteObject'], resources: [objects] });
    acceptWildcards(consumer, [objects], 'What the function keeps has names that come and go.');
    const below = { StringLike: { 's3:prefix': `${folder}*` } };
    allow({ actions: ['s3:ListBucket'], resources: [this.bucket.bucketArn], conditions: below });
    consumer.addEnvironment(variables.bucketName, this.bucketName);
  }

  /** Lets a function list the objects. No condition on the prefix: a request for an object has none. */
  grantList(consumer: LambdaFunction): void {
    consumer.addToRolePolicy(new PolicyStatement({ actions: ['s3:ListBucket'], resources: [this.bucket.bucketArn] }));
    consumer.addEnvironment(variables.bucketName, this.bucketName);
    if (this.prefix !== '') consumer.addEnvironment(variables.keyPrefix, this.prefix);
  }
}
