import { describe, expect, it } from 'vitest';
import { allows, roleStatements, statements } from './privileges/policies.ts';
import { only, synthesise, text } from './synthesise.ts';

const template = synthesise({ bucket: 'old-heap', prefix: 'news/' });
const [queue] = only(template, 'AWS::SQS::Queue', 'IngestEvents');
const [ruleId, rule] = only(template, 'AWS::Events::Rule');
const heap = `arn:${text({ Ref: 'AWS::Partition' })}:s3:::old-heap`;

/** A function's own variables of a template. */
const variables = (prefix: string, from = template) =>
  (only(from, 'AWS::Lambda::Function', prefix)[1].Properties['Environment'] as { Variables: Record<string, unknown> })
    .Variables;

describe('an existing bucket', () => {
  it('is left as it is: nothing of it is in the template, and no function that could change it', () => {
    expect(template.findResources('AWS::S3::Bucket')).toEqual({});
    expect(template.findResources('AWS::S3::BucketPolicy')).toEqual({});
    expect(JSON.stringify(template.toJSON())).not.toContain('Custom::');
    template.resourceCountIs('AWS::Lambda::Function', 3);
    const inS3 = statements(template).filter(({ actions }) => actions.some((action) => action.startsWith('s3:')));
    expect(new Set(inS3.flatMap(({ actions }) => actions))).toEqual(new Set(['s3:GetObject', 's3:ListBucket']));
  });

  it('has its changes below the prefix handed on to the queue', () => {
    expect(rule.Properties['EventPattern']).toEqual({
      source: ['aws.s3'],
      'detail-type': ['Object Created', 'Object Deleted', 'Object Restore Completed'],
      detail: { bucket: { name: ['old-heap'] }, object: { key: [{ prefix: 'news/' }] } },
    });
    expect(rule.Properties['Targets']).toEqual([{ Id: 'Queue', Arn: { 'Fn::GetAtt': [queue, 'Arn'] } }]);
  });

  it('lets that one rule alone send to the queue', () => {
    const sending = statements(template).filter(
      ({ effect, actions, principals }) =>
        effect === 'Allow' && actions.includes('sqs:SendMessage') && principals.length > 0,
    );
    expect(sending).toMatchObject([
      {
        resources: [`\${${queue}.Arn}`],
        principals: ['events.amazonaws.com'],
        conditions: {
          StringEquals: { 'aws:SourceAccount': text({ Ref: 'AWS::AccountId' }) },
          ArnEquals: { 'aws:SourceArn': `\${${ruleId}.Arn}` },
        },
      },
    ]);
  });

  it('is read below the prefix only', () => {
    const index = roleStatements(template, 'Ingest');
    expect(allows(index, 's3:GetObject', `${heap}/news/a.md`)).toBe(true);
    expect(allows(index, 's3:GetObject', `${heap}/private/a.md`)).toBe(false);
    expect(allows(index, 's3:ListBucket', heap)).toBe(true);
  });

  it('is known to the functions that need it, with its prefix', () => {
    for (const prefix of ['Ingest', 'Operate'])
      expect(variables(prefix)).toMatchObject({ BUCKET_NAME: 'old-heap', KEY_PREFIX: 'news/' });
  });

  it('is handed on as a whole without a prefix', () => {
    const whole = synthesise({ bucket: 'old-heap' });
    const [, everything] = only(whole, 'AWS::Events::Rule');
    expect(everything.Properties['EventPattern']).toMatchObject({ detail: { bucket: { name: ['old-heap'] } } });
    expect(JSON.stringify(everything.Properties['EventPattern'])).not.toContain('prefix');
    expect(variables('Ingest', whole)).not.toHaveProperty('KEY_PREFIX');
  });
});

describe('a new bucket with a prefix', () => {
  it('tells of changes below the prefix only', () => {
    const [, bucket] = only(synthesise({ prefix: 'news/' }), 'AWS::S3::Bucket');
    const { QueueConfigurations } = bucket.Properties['NotificationConfiguration'] as { QueueConfigurations: object[] };
    expect(QueueConfigurations).toHaveLength(4);
    for (const configuration of QueueConfigurations)
      expect(configuration).toMatchObject({ Filter: { S3Key: { Rules: [{ Name: 'prefix', Value: 'news/' }] } } });
  });
});
