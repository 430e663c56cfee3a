import { App, CfnOutput, Duration, Stack } from 'aws-cdk-lib';
import { Code, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Bucket, type CfnBucket } from 'aws-cdk-lib/aws-s3';
import { Queue } from 'aws-cdk-lib/aws-sqs';

/** A minimal pipeline from a bucket to OpenSearch with our queue settings. Ours is measured against it. */
const app = new App();
const stack = new Stack(app, 'Bare');
const queue = new Queue(stack, 'Queue', { visibilityTimeout: Duration.minutes(30) });
const bucket = new Bucket(stack, 'Bucket');
(bucket.node.defaultChild as CfnBucket).notificationConfiguration = {
  queueConfigurations: [{ event: 's3:ObjectCreated:*', queue: queue.queueArn }],
};
const consumer = new LambdaFunction(stack, 'Function', {
  code: Code.fromAsset(app.node.getContext('bundle')),
  handler: 'handler.handler',
  runtime: Runtime.NODEJS_24_X,
  memorySize: 1769,
  timeout: Duration.minutes(5),
  environment: { OPENSEARCH_ENDPOINT: app.node.getContext('opensearch') },
});
bucket.grantRead(consumer);
consumer.addEventSource(new SqsEventSource(queue, { batchSize: 10, maxConcurrency: 3 }));
new CfnOutput(stack, 'BucketName', { value: bucket.bucketName });
