import { describe, expect, it } from 'vitest';
import { statements } from './privileges/policies.ts';
import { only, synthesise, text } from './synthesise.ts';

const template = synthesise();
const [id, bucket] = only(template, 'AWS::S3::Bucket');
const [queue] = only(template, 'AWS::SQS::Queue', 'IngestEvents');
const [queuePolicy] = only(template, 'AWS::SQS::QueuePolicy', 'IngestEvents');

describe('the bucket', () => {
  it('is private', () => {
    expect(bucket.Properties['PublicAccessBlockConfiguration']).toEqual({
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    });
    expect(bucket.Properties['OwnershipControls']).toEqual({ Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] });
    expect(bucket.Properties).not.toHaveProperty('AccessControl');
    expect(bucket.Properties).not.toHaveProperty('WebsiteConfiguration');
  });

  it('is encrypted, and reached through TLS only', () => {
    expect(bucket.Properties).toHaveProperty(
      ['BucketEncryption', 'ServerSideEncryptionConfiguration', 0, 'ServerSideEncryptionByDefault', 'SSEAlgorithm'],
      'AES256',
    );
    expect(statements(template)).toContainEqual({
      in: expect.stringMatching(/^BucketArticlesPolicy/),
      effect: 'Deny',
      actions: ['s3:*'],
      resources: [`\${${id}.Arn}`, `\${${id}.Arn}/*`],
      principals: ['*'],
      conditions: { Bool: { 'aws:SecureTransport': 'false' } },
    });
  });

  it('keeps old versions for a while, and abandoned uploads shorter', () => {
    expect(bucket.Properties['VersioningConfiguration']).toEqual({ Status: 'Enabled' });
    expect(bucket.Properties).toHaveProperty(
      ['LifecycleConfiguration', 'Rules'],
      [
        {
          Status: 'Enabled',
          AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 },
          NoncurrentVersionExpiration: { NoncurrentDays: 30 },
          ExpiredObjectDeleteMarker: true,
        },
      ],
    );
  });

  it('outlives the stack', () => {
    // But not the deployment that fails to make it.
    expect(bucket).toMatchObject({ DeletionPolicy: 'RetainExceptOnCreate', UpdateReplacePolicy: 'Retain' });
  });

  it.each(['s3:ObjectCreated:*', 's3:ObjectRemoved:*', 's3:LifecycleExpiration:*', 's3:ObjectRestore:Completed'])(
    'sends %s to the queue',
    (event) => {
      expect(bucket.Properties).toHaveProperty(
        ['NotificationConfiguration', 'QueueConfigurations'],
        expect.arrayContaining([{ Event: event, Queue: { 'Fn::GetAtt': [queue, 'Arn'] } }]),
      );
    },
  );

  it('is made after it may send to the queue', () => {
    expect(bucket.DependsOn).toEqual([queuePolicy]);
    expect(statements(template)).toContainEqual({
      in: queuePolicy,
      effect: 'Allow',
      actions: ['sqs:SendMessage'],
      resources: [`\${${queue}.Arn}`],
      principals: ['s3.amazonaws.com'],
      conditions: { StringEquals: { 'aws:SourceAccount': text({ Ref: 'AWS::AccountId' }) } },
    });
  });
});
