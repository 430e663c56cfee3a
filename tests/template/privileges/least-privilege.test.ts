import { describe, expect, it } from 'vitest';
import { generationIndex, INDEX_NAMES } from '../../../functions/engine/names.ts';
import { domainNameOf } from '../../../infra/engine/domain-name.ts';
import { only, synthesise, text } from '../synthesise.ts';
import { allows, roleStatements, statements } from './policies.ts';

const template = synthesise();
const all = statements(template);
/** What is allowed; but a key's policy, which has no resource but the key, and lets the account look after it. */
const allowed = all.filter((statement) => statement.effect === 'Allow' && !statement.in.startsWith('MonitoringKey'));
const index = roleStatements(template, 'Ingest');
const search = roleStatements(template, 'SearchApi');
const operate = roleStatements(template, 'OperateRole');

const [partition, region, account] = ['Partition', 'Region', 'AccountId'].map((name) => `\${AWS::${name}}`);
const domain = `arn:${partition}:es:${region}:${account}:domain/${domainNameOf('ArticleSearch')}`;
const { articles, receipts } = INDEX_NAMES;
const generation = generationIndex(articles, 1);

/** Statements of the domain's access policy for one of the roles. */
function inDomain(prefix: string) {
  const [role] = only(template, 'AWS::IAM::Role', `${prefix}Role`);
  const [id] = only(template, 'AWS::OpenSearchService::Domain');
  return all.filter((statement) => statement.in === id && statement.principals.includes(`\${${role}.Arn}`));
}

/** Metrics have no resources. */
const readsMetrics = ({ actions }: { actions: string[] }) => actions.join() === 'cloudwatch:GetMetricStatistics';

describe('every policy', () => {
  it('is found wherever it hides', () => {
    const holders = new Set(all.map((statement) => statement.in.replace(/[0-9A-F]{8}$/, '')));
    expect([...holders].sort()).toEqual([
      'BucketArticlesPolicy',
      'EngineDomain',
      'EngineErrorLog',
      'IngestDeadLettersPolicy',
      'IngestEventsPolicy',
      'IngestLongFilesPolicy',
      'IngestRole',
      'IngestRoleDefaultPolicy',
      'MonitoringAlarmsPolicy',
      'MonitoringKey',
      'OperateGoOn',
      'OperateRole',
      'OperateRoleDefaultPolicy',
      'OperateSchedulerRole',
      'OperateSchedulerRoleDefaultPolicy',
      'SearchApiRole',
      'SearchApiRoleDefaultPolicy',
    ]);
  });

  it('allows no wildcard of actions and no wildcard of resources', () => {
    expect(allowed.flatMap(({ actions }) => actions).filter((action) => action.includes('*'))).toEqual([]);
    // In the policy of a log, as in that of a key, `*` is the resource itself.
    const others = allowed.filter(
      (statement) => !statement.in.startsWith('EngineErrorLog') && !readsMetrics(statement),
    );
    const resources = others.flatMap((statement) => statement.resources);
    expect(resources.length).toBeGreaterThan(10);
    for (const resource of resources)
      expect(resource).toMatch(
        /^\$\{(\w+\.Arn|SearchApiAccessSecret\w+\.Id|MonitoringAlarms\w+)\}(\/\*)?$|:domain\/articlesearch-[0-9a-f]{6}\/[a-z_]{5,}/,
      );
  });

  it('allows nothing to everyone', () => {
    expect(allowed.flatMap(({ principals }) => principals).filter((principal) => principal.includes('*'))).toEqual([]);
  });

  it('lets services in for this account only', () => {
    const services = allowed.filter(
      ({ principals, actions }) =>
        principals.some((principal) => principal.endsWith('.amazonaws.com')) && !actions.includes('sts:AssumeRole'),
    );
    expect(services).toHaveLength(3);
    for (const { conditions } of services)
      expect(conditions).toHaveProperty(['StringEquals', 'aws:SourceAccount'], account);
  });

  it('comes from this stack: no managed policies', () => {
    for (const role of Object.values(template.findResources('AWS::IAM::Role')))
      expect(role['Properties']).not.toHaveProperty('ManagedPolicyArns');
  });
});

describe.each([
  ['index', index, 'Ingest'],
  ['search', search, 'SearchApi'],
  ['operate', operate, 'Operate'],
])('the %s function', (_, granted, prefix) => {
  it('writes its own log only', () => {
    const [log] = only(template, 'AWS::Logs::LogGroup', `${prefix}FunctionLog`);
    const logging = granted.filter(({ actions }) => actions.some((action) => action.startsWith('logs:')));
    expect(logging.flatMap(({ actions }) => actions)).toEqual(['logs:CreateLogStream', 'logs:PutLogEvents']);
    expect(logging.flatMap(({ resources }) => resources)).toEqual([`\${${log}.Arn}`]);
  });

  it('is granted by the domain exactly what its role grants', () => {
    const statement = ({ actions, resources }: (typeof granted)[number]) => ({ actions, resources });
    const own = granted.filter(({ actions }) => actions.some((action) => action.startsWith('es:')));
    expect(inDomain(prefix).map(statement)).toEqual(own.map(statement));
  });
});

describe('the index function', () => {
  it.each([
    ['ESHttpGet', `_alias/${articles}-*-write,${receipts}`],
    ['ESHttpPut', generation],
    ['ESHttpPut', generationIndex(receipts, 1)],
    ['ESHttpPost', `${receipts}/_mget`],
    ['ESHttpPost', `${generation}-Write/_search`],
    ['ESHttpPost', `${generation}-Write/_mget`],
    ['ESHttpPost', '_bulk'],
  ])('may %s %s', (method, path) => {
    expect(allows(index, `es:${method}`, `${domain}/${path}`)).toBe(true);
  });

  it.each([
    ['ESHttpDelete', generation],
    ['ESHttpDelete', `${articles}/_doc/1`],
    ['ESHttpGet', `${articles}/_search`],
    ['ESHttpPost', `${articles}/_search`],
    ['ESHttpPost', `${generation}-Write,${receipts}/_search`],
    ['ESHttpPost', `${generation}-Write/_delete_by_query`],
    ['ESHttpPut', generationIndex(articles, 2)],
    ['ESHttpPut', `${generation}/_doc/1`],
    ['ESHttpPut', '_cluster/settings'],
    ['ESHttpPost', '_aliases'],
    ['ESHttpPost', `${articles}/_delete_by_query`],
    ['ESHttpPost', '_reindex'],
  ])('may not %s %s', (method, path) => {
    expect(allows(index, `es:${method}`, `${domain}/${path}`)).toBe(false);
  });

  it('reads objects and tells missing from forbidden, and does nothing else in S3', () => {
    const [bucket] = only(template, 'AWS::S3::Bucket');
    const s3 = index.filter(({ actions }) => actions.some((action) => action.startsWith('s3:')));
    expect(s3.map(({ actions, resources }) => ({ actions, resources }))).toEqual([
      { actions: ['s3:GetObject'], resources: [`\${${bucket}.Arn}/*`] },
      { actions: ['s3:ListBucket'], resources: [`\${${bucket}.Arn}`] },
    ]);
  });

  it('receives, deletes and puts off messages of the two queues, and sends to them what needs another pass', () => {
    const [queue] = only(template, 'AWS::SQS::Queue', 'IngestEvents');
    const [longFiles] = only(template, 'AWS::SQS::Queue', 'IngestLongFiles');
    const sqs = index.filter(({ actions }) => actions.some((action) => action.startsWith('sqs:')));
    expect(new Set(sqs.flatMap(({ resources }) => resources))).toEqual(
      new Set([`\${${queue}.Arn}`, `\${${longFiles}.Arn}`]),
    );
    expect([...new Set(sqs.flatMap(({ actions }) => actions))].sort()).toEqual([
      'sqs:ChangeMessageVisibility',
      'sqs:DeleteMessage',
      'sqs:GetQueueAttributes',
      'sqs:GetQueueUrl',
      'sqs:ReceiveMessage',
      'sqs:SendMessage',
    ]);
  });
});

describe('the operate function', () => {
  it.each([
    ['ESHttpGet', `_alias/${articles}-*-write,${receipts}`],
    ['ESHttpGet', `${articles}-*`],
    ['ESHttpGet', `${receipts}/_mapping`],
    ['ESHttpPost', `${generation}/_search`],
    ['ESHttpGet', `${generation}/_refresh`],
    ['ESHttpGet', `${receipts}/_refresh`],
    ['ESHttpPost', `${generation}/_count`],
    ['ESHttpPost', `${receipts}/_search`],
    ['ESHttpPost', `${receipts}/_mget`],
    ['ESHttpPost', '_aliases'],
    ['ESHttpPut', generation],
    ['ESHttpPost', `${generationIndex(receipts, 1)}/_mapping`],
    ['ESHttpDelete', generation],
  ])('may %s %s', (method, path) => {
    expect(allows(operate, `es:${method}`, `${domain}/${path}`)).toBe(true);
  });

  it.each([
    ['ESHttpPost', '_bulk'],
    ['ESHttpPost', `${generation}/_bulk`],
    ['ESHttpPost', `${generation}/_delete_by_query`],
    ['ESHttpPut', `${generation}/_doc/1`],
    ['ESHttpDelete', `${generation}/_doc/1`],
    ['ESHttpPost', `${receipts}/_doc`],
    ['ESHttpDelete', generationIndex(receipts, 1)],
    ['ESHttpDelete', receipts],
    ['ESHttpPut', '_cluster/settings'],
  ])('may not %s %s', (method, path) => {
    expect(allows(operate, `es:${method}`, `${domain}/${path}`)).toBe(false);
  });

  it('lists the bucket and reads no object', () => {
    const [bucket] = only(template, 'AWS::S3::Bucket');
    const s3 = operate.filter(({ actions }) => actions.some((action) => action.startsWith('s3:')));
    expect(s3.map(({ actions, resources }) => ({ actions, resources }))).toEqual([
      { actions: ['s3:ListBucket'], resources: [`\${${bucket}.Arn}`] },
    ]);
  });

  it('sends to the one queue, and takes nothing from it', () => {
    const [queue] = only(template, 'AWS::SQS::Queue', 'IngestEvents');
    const [longFiles] = only(template, 'AWS::SQS::Queue', 'IngestLongFiles');
    const sqs = operate.filter(({ actions }) => actions.some((action) => action.startsWith('sqs:')));
    expect(sqs.map(({ actions, resources }) => ({ actions, resources }))).toEqual([
      { actions: ['sqs:SendMessage'], resources: [`\${${queue}.Arn}`] },
      { actions: ['sqs:GetQueueAttributes'], resources: [`\${${queue}.Arn}`, `\${${longFiles}.Arn}`] },
    ]);
  });

  it('is invoked by itself and the scheduler, and by whom else IAM says', () => {
    const [invoked] = only(template, 'AWS::Lambda::Function', 'Operate');
    const invoking = allowed.filter(({ resources }) => resources.includes(`\${${invoked}.Arn}`));
    expect(invoking.map(({ in: holder, actions }) => [holder.replace(/[0-9A-F]{8}$/, ''), actions])).toEqual([
      ['OperateGoOn', ['lambda:InvokeFunction']],
      ['OperateSchedulerRoleDefaultPolicy', ['lambda:InvokeFunction']],
    ]);
    expect(template.findResources('AWS::Lambda::Url')).toEqual({});
    const open = Object.values(template.findResources('AWS::Lambda::Permission'));
    expect(open.filter(({ Properties }) => text(Properties?.['FunctionName']).includes(invoked))).toEqual([]);
  });
});
