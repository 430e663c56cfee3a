import { describe, expect, it } from 'vitest';
import { METRIC_NAMESPACE, METRIC_UNITS } from '../../functions/metric-names.ts';
import { domainNameOf } from '../../infra/engine/domain-name.ts';
import { statements } from './privileges/policies.ts';
import { only, type Resource, synthesise, text } from './synthesise.ts';

const template = synthesise();
const account = text({ Ref: 'AWS::AccountId' });
const alarms = Object.entries(template.findResources('AWS::CloudWatch::Alarm')) as [string, Resource][];

/** An alarm as one line: what it looks at and when it rings. */
function rule({ Properties: alarm }: Resource): string {
  const statistic = alarm['Statistic'] ?? alarm['ExtendedStatistic'];
  const comparison = alarm['ComparisonOperator'] === 'LessThanThreshold' ? '<' : '>';
  const seconds = Number(alarm['Period']) * Number(alarm['EvaluationPeriods']);
  return `${alarm['Namespace']} ${alarm['MetricName']} ${statistic} ${comparison} ${alarm['Threshold']} for ${seconds} s`;
}

function alarm(name: string): Resource {
  return only(template, 'AWS::CloudWatch::Alarm', `Monitoring${name}`)[1];
}

describe('alarms', () => {
  it.each([
    ['DeadLetters', 'AWS/SQS ApproximateNumberOfMessagesVisible Maximum > 0 for 300 s'],
    ['QueueAge', 'AWS/SQS ApproximateAgeOfOldestMessage Maximum > 1800 for 300 s'],
    ['LongFilesQueueAge', 'AWS/SQS ApproximateAgeOfOldestMessage Maximum > 14400 for 300 s'],
    ['Rejections', 'ArticleSearch ArticlesRejected Sum > 20 for 3600 s'],
    ['ParserFaults', 'ArticleSearch ParserFaults Sum > 0 for 300 s'],
    ['DriftMissing', 'ArticleSearch ReconcileMissing Maximum > 0 for 86400 s'],
    ['DriftStale', 'ArticleSearch ReconcileStale Maximum > 0 for 86400 s'],
    ['DriftOrphaned', 'ArticleSearch ReconcileOrphaned Maximum > 0 for 86400 s'],
    ['FailedAnswers', 'AWS/ApiGateway 5xx Sum > 5 for 300 s'],
    ['SlowSearches', 'ArticleSearch SearchLatency p95 > 1000 for 900 s'],
    ['IndexErrors', 'AWS/Lambda Errors Sum > 0 for 300 s'],
    ['IndexThrottles', 'AWS/Lambda Throttles Sum > 0 for 300 s'],
    ['SearchErrors', 'AWS/Lambda Errors Sum > 0 for 300 s'],
    ['SearchThrottles', 'AWS/Lambda Throttles Sum > 0 for 300 s'],
    ['ClusterRed', 'AWS/ES ClusterStatus.red Maximum > 0 for 300 s'],
    ['ClusterYellow', 'AWS/ES ClusterStatus.yellow Maximum > 0 for 900 s'],
    ['FreeStorage', 'AWS/ES FreeStorageSpace Minimum < 4096 for 300 s'],
    ['HeapPressure', 'AWS/ES JVMMemoryPressure Maximum > 90 for 900 s'],
    ['WritesBlocked', 'AWS/ES ClusterIndexWritesBlocked Maximum > 0 for 300 s'],
    ['NodesMissing', 'AWS/ES Nodes Minimum < 1 for 3600 s'],
    ['SnapshotFailed', 'AWS/ES AutomatedSnapshotFailure Maximum > 0 for 300 s'],
    ['EngineCpu', 'AWS/ES CPUUtilization Maximum > 80 for 2700 s'],
  ])('%s: %s', (name, expected) => {
    expect(rule(alarm(name))).toBe(expected);
  });

  it('ring where watches are not looked after, even when nothing is said, or where their messages fail', () => {
    const followed = synthesise({ watches: 'write' });
    const [, missing] = only(followed, 'AWS::CloudWatch::Alarm', 'MonitoringSweepsMissing');
    expect(rule(missing)).toBe('ArticleSearch OldestUnsentMatch SampleCount < 1 for 300 s');
    expect(missing.Properties['TreatMissingData']).toBe('breaching');
    const [, unsent] = only(followed, 'AWS::CloudWatch::Alarm', 'MonitoringMatchesUnsent');
    expect(rule(unsent)).toBe('ArticleSearch OldestUnsentMatch Maximum > 600 for 300 s');
    const [, board] = only(followed, 'AWS::CloudWatch::Dashboard');
    expect(text(board.Properties['DashboardBody'])).toContain('"OldestUnsentMatch","Stack","ArticleSearch"');
    const [, failed] = only(followed, 'AWS::CloudWatch::Alarm', 'MonitoringUndelivered');
    expect(rule(failed)).toBe('AWS/SNS NumberOfNotificationsFailed Sum > 0 for 300 s');
    expect(rule(only(followed, 'AWS::CloudWatch::Alarm', 'MonitoringWatchErrors')[1])).toMatch(/^AWS\/Lambda Errors /);
  });

  it('know how many nodes there are, leaders included', () => {
    const [, large] = only(synthesise({ size: 'production' }), 'AWS::CloudWatch::Alarm', 'MonitoringNodesMissing');
    expect(rule(large)).toBe('AWS/ES Nodes Minimum < 6 for 3600 s');
  });

  it('know how large a disk is', () => {
    const [, large] = only(synthesise({ size: 'production' }), 'AWS::CloudWatch::Alarm', 'MonitoringFreeStorage');
    expect(rule(large)).toBe('AWS/ES FreeStorageSpace Minimum < 30720 for 300 s');
  });

  it('watch every function there is, by its own name', () => {
    const functions = Object.keys(template.findResources('AWS::Lambda::Function'));
    for (const metric of ['Errors', 'Throttles']) {
      const watched = alarms.filter(([, { Properties }]) => Properties['MetricName'] === metric);
      const named = watched.flatMap(([, { Properties }]) => Properties['Dimensions'] as { Value: unknown }[]);
      expect(named.map(({ Value }) => text(Value)).sort()).toEqual(functions.map((id) => `\${${id}}`).sort());
    }
  });

  it('watch this stack and no other', () => {
    const dimensions = (resource: Resource) =>
      (resource.Properties['Dimensions'] as { Name: string; Value: unknown }[]).map(
        ({ Name, Value }) => `${Name}=${text(Value)}`,
      );
    const [queue] = only(template, 'AWS::SQS::Queue', 'IngestEvents');
    const [deadLetters] = only(template, 'AWS::SQS::Queue', 'IngestDeadLetters');
    const [api] = only(template, 'AWS::ApiGatewayV2::Api');
    expect(dimensions(alarm('QueueAge'))).toEqual([`QueueName=\${${queue}.QueueName}`]);
    expect(dimensions(alarm('DeadLetters'))).toEqual([`QueueName=\${${deadLetters}.QueueName}`]);
    expect(dimensions(alarm('FailedAnswers'))).toEqual([`ApiId=\${${api}}`]);
    expect(dimensions(alarm('SlowSearches'))).toEqual(['Stack=ArticleSearch']);
    expect(dimensions(alarm('ClusterRed'))).toEqual([
      `ClientId=${account}`,
      `DomainName=${domainNameOf('ArticleSearch')}`,
    ]);
  });

  it('look at metrics that the functions record', () => {
    const own = alarms.filter(([, { Properties }]) => Properties['Namespace'] === METRIC_NAMESPACE);
    expect(own.length).toBeGreaterThan(4);
    for (const [, { Properties }] of own) expect(METRIC_UNITS).toHaveProperty(String(Properties['MetricName']));
  });

  it('say what they mean, ring through the topic, and are quiet when nothing happens', () => {
    const [topic] = only(template, 'AWS::SNS::Topic');
    for (const [, { Properties }] of alarms) {
      expect(Properties['AlarmDescription']).toMatch(/\w{3,} .*\.$/);
      expect(Properties['AlarmActions']).toEqual([{ Ref: topic }]);
      expect(Properties['TreatMissingData']).toBe('notBreaching');
    }
  });

  it('are plain: no mathematics and no alarms over alarms', () => {
    for (const [, { Properties }] of alarms) expect(Properties).not.toHaveProperty('Metrics');
    expect(template.findResources('AWS::CloudWatch::CompositeAlarm')).toEqual({});
  });
});

describe('the topic', () => {
  it('is encrypted by a key that alarms may use', () => {
    const [key] = only(template, 'AWS::KMS::Key');
    const [, topic] = only(template, 'AWS::SNS::Topic');
    expect(text(topic.Properties['KmsMasterKeyId'])).toBe(`\${${key}.Arn}`);
    const using = statements(template).filter((statement) => statement.in === key);
    expect(using).toContainEqual({
      in: key,
      effect: 'Allow',
      actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
      resources: ['*'],
      principals: ['cloudwatch.amazonaws.com'],
      conditions: {},
    });
  });

  it('takes alarms of this account, and nothing in the clear', () => {
    const [topic] = only(template, 'AWS::SNS::Topic');
    const policy = statements(template).filter((statement) => statement.in.startsWith('MonitoringAlarmsPolicy'));
    expect(policy).toContainEqual(
      expect.objectContaining({
        effect: 'Allow',
        actions: ['sns:Publish'],
        resources: [`\${${topic}}`],
        principals: ['cloudwatch.amazonaws.com'],
        conditions: { StringEquals: { 'aws:SourceAccount': account } },
      }),
    );
    expect(policy).toContainEqual(
      expect.objectContaining({ effect: 'Deny', conditions: { Bool: { 'aws:SecureTransport': 'false' } } }),
    );
  });

  it('tells nobody, or the address of the setting', () => {
    expect(template.findResources('AWS::SNS::Subscription')).toEqual({});
    const [, subscription] = only(synthesise({ alarmEmail: 'desk@paper.example' }), 'AWS::SNS::Subscription');
    expect(subscription.Properties).toMatchObject({ Protocol: 'email', Endpoint: 'desk@paper.example' });
  });
});

describe('the dashboard', () => {
  const [, dashboard] = only(template, 'AWS::CloudWatch::Dashboard');
  const body = text(dashboard.Properties['DashboardBody']);

  it('shows all alarms first, and fits on one screen', () => {
    const { widgets } = JSON.parse(body) as {
      widgets: { type: string; y: number; height: number; properties: { alarms?: string[] } }[];
    };
    expect(widgets[0]?.type).toBe('alarm');
    expect(widgets[0]?.properties.alarms).toHaveLength(alarms.length);
    expect(Math.max(...widgets.map(({ y, height }) => y + height))).toBeLessThanOrEqual(24);
  });

  it.each([
    'FilesReceived',
    'ArticlesIndexed',
    'ArticlesRejected',
    'ParserFaults',
    'DropToIndexed',
    'Searches',
    'SearchLatency',
    'ZeroResults',
  ])('shows %s', (metric) => {
    expect(body).toContain(`"${METRIC_NAMESPACE}","${metric}","Stack","ArticleSearch"`);
  });

  it('has no name of its own: two stacks would quarrel about it', () => {
    expect(dashboard.Properties).not.toHaveProperty('DashboardName');
  });
});

describe('tracing', () => {
  it('is off, and on for every function by setting', () => {
    const modes = (context: Record<string, unknown>) =>
      Object.values(synthesise(context).findResources('AWS::Lambda::Function')).map(
        ({ Properties }) => Properties?.['TracingConfig']?.Mode,
      );
    expect(new Set(modes({}))).toEqual(new Set([undefined]));
    expect(new Set(modes({ tracing: true }))).toEqual(new Set(['Active']));
  });

  it('alone may write to a service without naming a resource', () => {
    const everywhere = (context: Record<string, unknown>) =>
      statements(synthesise(context)).filter(
        ({ in: holder, effect, actions, resources }) =>
          effect === 'Allow' &&
          resources.includes('*') &&
          actions.join() !== 'cloudwatch:GetMetricStatistics' &&
          !/^(MonitoringKey|EngineErrorLog)/.test(holder),
      );
    expect(everywhere({})).toEqual([]);
    for (const { actions } of everywhere({ tracing: true }))
      expect(actions).toEqual(['xray:PutTraceSegments', 'xray:PutTelemetryRecords']);
  });
});
