import { describe, expect, it } from 'vitest';
import { readWatchConfiguration } from '../../functions/configuration.ts';
import { roleStatements, statements } from './privileges/policies.ts';
import { only, type Resource, synthesise, text } from './synthesise.ts';

/** The paths of OpenSearch that the role of a function may use, by method. */
function mayUse(watches: string, prefix: string): string[] {
  const policies = Object.entries(synthesise({ watches }).findResources('AWS::IAM::Policy')) as [string, Resource][];
  const statements = policies
    .filter(([id]) => id.startsWith(prefix))
    .flatMap(([, { Properties }]) => (Properties['PolicyDocument'] as { Statement: Statement[] }).Statement);
  return statements.flatMap(({ Action, Resource: of }) =>
    [Action]
      .flat()
      .flatMap((action) => [of].flat().map((one) => `${action} ${text(one).replace(/^[^/]*\/[^/]*\//, '')}`)),
  );
}

interface Statement {
  Action: string | string[];
  Resource: unknown | unknown[];
}

describe('watches', () => {
  it('are not there by default', () => {
    expect(Object.keys(synthesise().findResources('AWS::Scheduler::Schedule'))).toHaveLength(1);
    expect(mayUse('off', 'SearchApi').filter((path) => /watches|matches|told/.test(path))).toEqual([]);
  });

  it.each(['read', 'write'])('with the setting %s have a function that is invoked every minute', (watches) => {
    const [, { Properties }] = only(synthesise({ watches }), 'AWS::Lambda::Function', 'Watch');
    const { Variables } = Properties['Environment'] as { Variables: Record<string, unknown> };
    const known = Object.entries(Variables).map(([name, value]) => [
      name,
      text(value).replace(/\$\{(?:AWS::)?(\w+)[^}]*\}/g, '$1'),
    ]);
    const environment = { AWS_REGION: 'eu-central-1', ...Object.fromEntries(known) };
    expect(readWatchConfiguration(environment)).toMatchObject({ stackName: 'ArticleSearch' });
    const [, schedule] = only(synthesise({ watches }), 'AWS::Scheduler::Schedule', 'Watch');
    expect(schedule.Properties).toMatchObject({
      ScheduleExpression: 'rate(1 minute)',
      Target: { Input: '{"command":"sweep"}' },
    });
  });

  it('publish to a topic that is encrypted', () => {
    const [, { Properties }] = only(synthesise({ watches: 'write' }), 'AWS::SNS::Topic', 'Watch');
    expect(Properties).toHaveProperty('KmsMasterKeyId');
  });

  it('lets the search function write watches only where readers may', () => {
    const written = (watches: string) =>
      mayUse(watches, 'SearchApi').filter((path) => /ESHttp(?:Put|Delete)|_refresh|_bulk/.test(path));
    expect(written('read')).toEqual([]);
    expect(written('write').sort()).toEqual([
      'es:ESHttpPost articles/_refresh',
      'es:ESHttpPut matches-000001',
      'es:ESHttpPut told-000001',
      'es:ESHttpPut watches-000001',
      'es:ESHttpPut watches/_create/*',
      'es:ESHttpPut watches/_doc/*',
    ]);
  });

  it('are told of new articles by a queue that only the index function fills', () => {
    const template = synthesise({ watches: 'write' });
    const [queue] = only(template, 'AWS::SQS::Queue', 'WatchArrivals');
    const senders = statements(template).filter(
      ({ effect, actions, resources }) =>
        effect === 'Allow' && actions.includes('sqs:SendMessage') && resources.join().includes(queue),
    );
    expect(senders.map((statement) => statement.in)).toEqual([expect.stringMatching(/^IngestRole/)]);
    expect(mayUse('off', 'Ingest').filter((path) => path.includes('watches'))).toEqual([]);
    expect(mayUse('read', 'Ingest').filter((path) => path.includes('watches'))).toEqual([
      'es:ESHttpPost watches/_search',
    ]);
  });

  it('keep copies in a folder of the bucket, and reach no other object', () => {
    const own = roleStatements(synthesise({ watches: 'write' }), 'WatchRole').filter(({ actions }) =>
      actions.some((action) => action.startsWith('s3:')),
    );
    expect(own.map(({ actions, resources, conditions }) => [actions, resources, conditions])).toEqual([
      [
        ['s3:GetObject', 's3:PutObject', 's3:DeleteObject'],
        [expect.stringMatching(/\/\.watches\/ArticleSearch\/\*$/)],
        {},
      ],
      [
        ['s3:ListBucket'],
        [expect.stringMatching(/Arn\}$/)],
        { StringLike: { 's3:prefix': '.watches/ArticleSearch/*' } },
      ],
    ]);
  });

  it('lets the watch function write nothing but what belongs to watches', () => {
    const written = mayUse('write', 'Watch').filter((path) => /ESHttp(?:Put|Delete)|_bulk/.test(path));
    expect(written.filter((path) => !/ (?:watches|matches|told)[-/]/.test(path))).toEqual([]);
  });
});
