import { describe, expect, it } from 'vitest';
import { statements } from './policies.ts';
import { only, synthesise } from './synthesise.ts';

const template = synthesise();
const [queueId, queue] = only(template, 'AWS::SQS::Queue', 'IngestEvents');
const [deadLettersId, deadLetters] = only(template, 'AWS::SQS::Queue', 'IngestDeadLetters');
const [functionId, indexFunction] = only(template, 'AWS::Lambda::Function', 'Ingest');

describe('the queue', () => {
  it('hides a message for at least six times the function’s timeout', () => {
    const timeout = Number(indexFunction.Properties['Timeout']);
    expect(timeout).toBe(300);
    expect(Number(queue.Properties['VisibilityTimeout'])).toBeGreaterThanOrEqual(6 * timeout);
  });

  it('gives up after ten receives, and dead letters keep longer than events', () => {
    expect(queue.Properties['RedrivePolicy']).toEqual({
      deadLetterTargetArn: { 'Fn::GetAtt': [deadLettersId, 'Arn'] },
      maxReceiveCount: 10,
    });
    const days = (resource: typeof queue) => Number(resource.Properties['MessageRetentionPeriod']) / 86_400;
    expect(days(queue)).toBe(4);
    expect(days(deadLetters)).toBe(14);
  });

  it.each([
    [queueId, queue],
    [deadLettersId, deadLetters],
  ])('%s is encrypted, and reached through TLS only', (id, { Properties }) => {
    expect(Properties['SqsManagedSseEnabled']).toBe(true);
    expect(statements(template)).toContainEqual(
      expect.objectContaining({
        effect: 'Deny',
        actions: ['sqs:*'],
        resources: [`\${${id}.Arn}`],
        conditions: { Bool: { 'aws:SecureTransport': 'false' } },
      }),
    );
  });
});

describe('the event source', () => {
  it('hands small batches over at once, and takes single messages back', () => {
    const [, source] = only(template, 'AWS::Lambda::EventSourceMapping');
    expect(source.Properties).toMatchObject({
      EventSourceArn: { 'Fn::GetAtt': [queueId, 'Arn'] },
      FunctionName: { Ref: functionId },
      BatchSize: 10,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      ScalingConfig: { MaximumConcurrency: 10 },
    });
    expect(source.Properties).not.toHaveProperty('MaximumBatchingWindowInSeconds');
  });

  it('runs as many batches side by side as the settings say', () => {
    const [, source] = only(synthesise({ maximumConcurrency: '2' }), 'AWS::Lambda::EventSourceMapping');
    expect(source.Properties['ScalingConfig']).toEqual({ MaximumConcurrency: 2 });
  });
});
