import { describe, expect, it } from 'vitest';
import { domainNameOf } from '../../infra/engine/domain-name.ts';
import { layoutOf } from '../../infra/engine/shards.ts';
import { clusterOf } from '../../infra/engine/sizes.ts';
import { MEDIUM_CDN } from './every-setting.ts';
import { statements } from './privileges/policies.ts';
import { only, synthesise, text } from './synthesise.ts';

const template = synthesise();
const [id, domain] = only(template, 'AWS::OpenSearchService::Domain');

describe('the domain', () => {
  it('is OpenSearch 3.5 on one small node', () => {
    expect(domain.Properties).toMatchObject({
      EngineVersion: 'OpenSearch_3.5',
      ClusterConfig: { InstanceType: 't3.small.search', InstanceCount: 1, DedicatedMasterEnabled: false },
      EBSOptions: { EBSEnabled: true, VolumeType: 'gp3', VolumeSize: 20 },
    });
  });

  it('is spread over three zones in production, and its leaders do nothing else', () => {
    const [, large] = only(synthesise({ size: 'production' }), 'AWS::OpenSearchService::Domain');
    expect(large.Properties).toMatchObject({
      ClusterConfig: {
        InstanceType: 'r7g.large.search',
        InstanceCount: 3,
        DedicatedMasterEnabled: true,
        DedicatedMasterType: 'm7g.large.search',
        DedicatedMasterCount: 3,
        ZoneAwarenessEnabled: true,
        ZoneAwarenessConfig: { AvailabilityZoneCount: 3 },
      },
      EBSOptions: { EBSEnabled: true, VolumeType: 'gp3', VolumeSize: 150 },
    });
    const same = ['EncryptionAtRestOptions', 'NodeToNodeEncryptionOptions', 'DomainEndpointOptions', 'AccessPolicies'];
    for (const name of same) expect(large.Properties[name]).toEqual(domain.Properties[name]);
  });

  it('has two nodes in two zones and no leaders where it is medium, and parts of its own where they are set', () => {
    const [, medium] = only(synthesise(MEDIUM_CDN), 'AWS::OpenSearchService::Domain');
    expect(medium.Properties).toMatchObject({
      ClusterConfig: {
        InstanceType: 'r7g.medium.search',
        InstanceCount: 2,
        DedicatedMasterEnabled: false,
        ZoneAwarenessConfig: { AvailabilityZoneCount: 2 },
      },
      EBSOptions: { VolumeSize: 100 },
    });
    expect(
      clusterOf({ size: 'production', nodes: 9, diskGib: 400, nodeType: 'r7g.xlarge.search', leaderType: 'none' }),
    ).toEqual({ nodes: 9, diskGib: 400, nodeType: 'r7g.xlarge.search', leaderType: null, zones: 3 });
  });

  it('takes long Boolean queries', () => {
    expect(domain.Properties['AdvancedOptions']).toMatchObject({ 'indices.query.bool.max_clause_count': '4096' });
  });

  it.each([
    [1_000_000, { nodes: 1, zones: 1 }, { shards: 1, replicas: 0, shardsPerNode: null }],
    [1_000_000, { nodes: 3, zones: 3 }, { shards: 1, replicas: 1, shardsPerNode: null }],
    [3_600_000, { nodes: 3, zones: 3 }, { shards: 3, replicas: 1, shardsPerNode: 3 }],
    [10_000_000, { nodes: 2, zones: 2 }, { shards: 4, replicas: 1, shardsPerNode: 8 }],
    [100_000_000, { nodes: 12, zones: 3 }, { shards: 36, replicas: 1, shardsPerNode: 9 }],
  ])('spreads %i articles over %j', (articles, cluster, layout) => {
    expect(layoutOf(articles, cluster)).toEqual(layout);
  });

  it('encrypts what it stores, what its nodes say and what its callers say', () => {
    expect(domain.Properties).toMatchObject({
      EncryptionAtRestOptions: { Enabled: true },
      NodeToNodeEncryptionOptions: { Enabled: true },
      DomainEndpointOptions: { EnforceHTTPS: true, TLSSecurityPolicy: 'Policy-Min-TLS-1-2-PFS-2023-10' },
    });
  });

  it('names the functions’ roles, and nobody else', () => {
    const named = statements(template).filter((statement) => statement.in === id);
    const functions = Object.values(template.findResources('AWS::Lambda::Function'));
    const roles = functions.map(({ Properties }) => text(Properties?.['Role']));
    expect(new Set(named.flatMap(({ principals }) => principals))).toEqual(new Set(roles));
    expect(roles).toHaveLength(3);
  });

  it('logs its errors but never a search, and may do so before it is made', () => {
    const [log] = only(template, 'AWS::Logs::LogGroup', 'EngineErrorLog');
    expect(domain.Properties['LogPublishingOptions']).toEqual({
      ES_APPLICATION_LOGS: { Enabled: true, CloudWatchLogsLogGroupArn: { 'Fn::GetAtt': [log, 'Arn'] } },
    });
    const named = statements(template).filter((statement) => statement.in === log);
    expect(named).toMatchObject([
      { actions: ['logs:CreateLogStream', 'logs:PutLogEvents'], principals: ['es.amazonaws.com'] },
    ]);
    // An account has ten of these for all of its logs.
    expect(template.findResources('AWS::Logs::ResourcePolicy')).toEqual({});
  });

  it('goes with the stack, being a mirror', () => {
    expect(domain.DeletionPolicy).toBe('Delete');
  });

  it('is named after the stack, so that two stacks fit into one account', () => {
    expect(domain.Properties['DomainName']).toBe('articlesearch-b2a645');
    expect(domainNameOf('News')).toMatch(/^news-[0-9a-f]{6}$/);
    expect(domainNameOf('News')).not.toBe(domainNameOf('news'));
    expect(domainNameOf('A'.repeat(28))).toMatch(/^[a-z][a-z0-9-]{2,27}$/);
  });

  it('is upgraded in place: a replacement is refused for a fixed name', () => {
    expect(domain).toMatchObject({ UpdatePolicy: { EnableVersionUpgrade: true } });
    const [, newer] = only(synthesise({ engineVersion: '3.9' }), 'AWS::OpenSearchService::Domain');
    expect(newer.Properties).toMatchObject({
      EngineVersion: 'OpenSearch_3.9',
      DomainName: domain.Properties['DomainName'],
    });
  });

  it('updates itself when few are searching', () => {
    expect(domain.Properties).toMatchObject({
      SoftwareUpdateOptions: { AutoSoftwareUpdateEnabled: true },
      OffPeakWindowOptions: { Enabled: true },
    });
  });
});
