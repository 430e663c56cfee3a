import type { Template } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { retryDelay } from '../../functions/index/messages/postpone.ts';
import { statements } from './privileges/policies.ts';
import { only, type Resource, synthesise, text } from './synthesise.ts';

const template = synthesise();
const [queueId, queue] = only(template, 'AWS::SQS::Queue', 'IngestEvents');
const [longFilesId, longFiles] = only(template, 'AWS::SQS::Queue', 'IngestLongFiles');
const [deadLettersId, deadLetters] = only(template, 'AWS::SQS::Queue', 'IngestDeadLetters');
const [functionId, indexFunction] = only(template, 'AWS::Lambda::Function', 'Ingest');

describe('the queue', () => {
  it('hides a message for at least six times the function’s timeout', () => {
    const timeout = Number(indexFunction.Properties['Timeout']);
    expect(timeout).toBe(300);
    expect(Number(queue.Properties['VisibilityTimeout'])).toBeGreaterThanOrEqual(6 * timeout);
  });

  it('outlasts an outage of six hours, however short the delays are', () => {
    const { deadLetterTargetArn, maxReceiveCount } = queue.Properties['RedrivePolicy'] as Record<string, unknown>;
    expect(deadLetterTargetArn).toEqual({ 'Fn::GetAtt': [deadLettersId, 'Arn'] });
    const delays = Array.from({ length: Number(maxReceiveCount) - 1 }, (_, at) => retryDelay(at + 1, 0));
    expect(delays.reduce((sum, delay) => sum + delay)).toBeGreaterThan(6 * 3_600);
  });

  it('keeps messages as long as SQS can, so that a long backfill loses none', () => {
    for (const { Properties } of [queue, longFiles, deadLetters])
      expect(Number(Properties['MessageRetentionPeriod']) / 86_400).toBe(14);
  });

  it('of long files treats its messages in the same way, and has the same dead letters', () => {
    const { VisibilityTimeout, RedrivePolicy, MessageRetentionPeriod } = queue.Properties;
    expect(longFiles.Properties).toMatchObject({ VisibilityTimeout, RedrivePolicy, MessageRetentionPeriod });
  });

  it.each([
    [queueId, queue],
    [longFilesId, longFiles],
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

it('lets the function ask for as many passes over a file as it needs: AWS stops others after 16', () => {
  expect(indexFunction.Properties['RecursiveLoop']).toBe('Allow');
});

/** The event source of a queue, whose logical id has the queue's in it. */
function sourceOf(of: Template, queue: string): Resource {
  const sources = Object.values(of.findResources('AWS::Lambda::EventSourceMapping')) as Resource[];
  const [source, ...others] = sources.filter(({ Properties }) =>
    text(Properties['EventSourceArn']).startsWith(`\${${queue}`),
  );
  if (!source || others.length > 0) throw new Error(`Not one event source of ${queue}.`);
  return source;
}

describe('the event source', () => {
  it('hands small batches over at once, and takes single messages back', () => {
    const source = sourceOf(template, queueId);
    expect(source.Properties).toMatchObject({
      EventSourceArn: { 'Fn::GetAtt': [queueId, 'Arn'] },
      FunctionName: { Ref: functionId },
      BatchSize: 10,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      ScalingConfig: { MaximumConcurrency: 5 },
    });
    expect(source.Properties).not.toHaveProperty('MaximumBatchingWindowInSeconds');
  });

  it('runs as many batches side by side as the settings say', () => {
    const source = sourceOf(synthesise({ maximumConcurrency: '3' }), queueId);
    expect(source.Properties['ScalingConfig']).toEqual({ MaximumConcurrency: 3 });
  });

  it('hands long files over one at a time, half as many batches as of short ones', () => {
    const source = sourceOf(synthesise({ maximumConcurrency: '10' }), longFilesId);
    expect(source.Properties).toMatchObject({
      EventSourceArn: { 'Fn::GetAtt': [longFilesId, 'Arn'] },
      FunctionName: { Ref: functionId },
      BatchSize: 1,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      ScalingConfig: { MaximumConcurrency: 5 },
    });
    const fewest = sourceOf(synthesise({ maximumConcurrency: '3' }), longFilesId);
    expect(fewest.Properties['ScalingConfig']).toEqual({ MaximumConcurrency: 2 });
  });
});
