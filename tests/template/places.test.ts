import type { Template } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import {
  API_NAMED,
  CDN_NAMED,
  IN_EXISTING_ENGINE,
  IN_VPC,
  MEDIUM_CDN,
  NAMED,
  PRODUCTION_IN_VPC,
} from './every-setting.ts';
import { allows, roleStatements, statements } from './privileges/policies.ts';
import { only, type Resource, synthesise, text } from './synthesise.ts';

interface Rule {
  Statement: { ManagedRuleGroupStatement?: { RuleActionOverrides?: { Name: string; ActionToUse: object }[] } };
}

const all = (template: Template, type: string) => Object.entries(template.findResources(type)) as [string, Resource][];
const subnets = IN_VPC.subnets.split(',');

describe('in a VPC that is there', () => {
  const template = synthesise(PRODUCTION_IN_VPC);
  const [functions] = only(template, 'AWS::EC2::SecurityGroup', 'NetworkFunctions');
  const [domainGroup] = only(template, 'AWS::EC2::SecurityGroup', 'NetworkDomain');
  const [endpoints] = only(template, 'AWS::EC2::SecurityGroup', 'NetworkEndpoints');
  const group = (id: string) => ({ 'Fn::GetAtt': [id, 'GroupId'] });

  it('are the domain and every function, in its subnets', () => {
    const [, domain] = only(template, 'AWS::OpenSearchService::Domain');
    expect(domain.Properties['VPCOptions']).toEqual({ SubnetIds: subnets, SecurityGroupIds: [group(domainGroup)] });
    for (const [, { Properties }] of all(template, 'AWS::Lambda::Function'))
      expect(Properties['VpcConfig']).toEqual({ SubnetIds: subnets, SecurityGroupIds: [group(functions)] });
  });

  it('the functions reach 443 only; the domain and the endpoints take it from the functions only', () => {
    const [, of] = only(template, 'AWS::EC2::SecurityGroup', 'NetworkFunctions');
    expect(of.Properties['SecurityGroupEgress']).toMatchObject([{ IpProtocol: 'tcp', FromPort: 443, ToPort: 443 }]);
    expect(of.Properties).not.toHaveProperty('SecurityGroupIngress');
    const ingress = all(template, 'AWS::EC2::SecurityGroupIngress').map(([, { Properties }]) => Properties);
    const from = { IpProtocol: 'tcp', FromPort: 443, ToPort: 443, SourceSecurityGroupId: group(functions) };
    expect(ingress).toHaveLength(2);
    for (const id of [domainGroup, endpoints])
      expect(ingress).toContainEqual(expect.objectContaining({ ...from, GroupId: group(id) }));
  });

  it('has endpoints of what the functions use: S3 through the route table, the others in the subnets', () => {
    const made = all(template, 'AWS::EC2::VPCEndpoint').map(([, { Properties }]) => Properties);
    const [gateway] = made.filter(({ VpcEndpointType }) => VpcEndpointType === 'Gateway');
    expect(text(gateway?.['ServiceName'])).toMatch(/\.s3$/);
    expect(new Set(gateway?.['RouteTableIds'] as string[])).toEqual(new Set([IN_VPC.routeTables]));
    const others = made.filter(({ VpcEndpointType }) => VpcEndpointType === 'Interface');
    const names = others.map(({ ServiceName }) => text(ServiceName).replace(/.*\}\.?/, ''));
    expect(names.sort()).toEqual(['lambda', 'monitoring', 'secretsmanager', 'sqs']);
    for (const { SubnetIds, PrivateDnsEnabled } of others)
      expect({ SubnetIds, PrivateDnsEnabled }).toEqual({ SubnetIds: subnets, PrivateDnsEnabled: true });
  });

  it('Lambda may connect the functions, their code may not', () => {
    for (const role of ['IngestRole', 'SearchApiRole', 'OperateRole'])
      expect(allows(roleStatements(template, role), 'ec2:CreateNetworkInterface', '*')).toBe(true);
    const denied = statements(template).filter(({ effect, actions }) => effect === 'Deny' && actions.includes('ec2:*'));
    expect(denied.map(({ conditions }) => Object.keys(conditions['ArnEquals'] ?? {})[0])).toEqual(
      Array(3).fill('lambda:SourceFunctionArn'),
    );
  });

  it('the domain has another name than outside: it can’t move', () => {
    const name = (template: Template) => only(template, 'AWS::OpenSearchService::Domain')[1].Properties['DomainName'];
    expect(name(template)).not.toBe(name(synthesise()));
  });
});

describe('a VPC of its own', () => {
  const template = synthesise(MEDIUM_CDN);

  it('has a subnet in each zone, and no way out', () => {
    expect(all(template, 'AWS::EC2::Subnet')).toHaveLength(2);
    for (const type of ['InternetGateway', 'NatGateway']) expect(all(template, `AWS::EC2::${type}`)).toEqual([]);
    for (const [, { Properties }] of all(template, 'AWS::EC2::Subnet'))
      expect(Properties['MapPublicIpOnLaunch']).toBe(false);
  });

  it('keeps its subnets when zones are added: a subnet of another range would overlap the old one', () => {
    const ranges = (context: Record<string, string>) =>
      all(synthesise(context), 'AWS::EC2::Subnet').map(([id, { Properties }]) => [id, Properties['CidrBlock']]);
    const small = ranges({ vpc: 'new' });
    expect(small).toHaveLength(1);
    expect(ranges({ vpc: 'new', size: 'production' })).toEqual(expect.arrayContaining(small));
  });
});

describe('a name of its own', () => {
  const template = synthesise(API_NAMED);
  const [name, { Properties }] = only(template, 'AWS::ApiGatewayV2::DomainName');

  it('is the API’s, with its certificate, and the generated address is off', () => {
    expect(Properties).toMatchObject({ DomainName: NAMED.domainName });
    expect(Properties['DomainNameConfigurations']).toMatchObject([
      { CertificateArn: NAMED.certificateArn, SecurityPolicy: 'TLS_1_2' },
    ]);
    expect(only(template, 'AWS::ApiGatewayV2::Api')[1].Properties['DisableExecuteApiEndpoint']).toBe(true);
    const [, mapping] = only(template, 'AWS::ApiGatewayV2::ApiMapping');
    expect(mapping.Properties['Stage']).toBe('$default');
    expect(mapping.DependsOn).toEqual([only(template, 'AWS::ApiGatewayV2::Stage')[0]]);
    expect(template.toJSON()['Outputs'].ApiUrl.Value).toBe(`https://${NAMED.domainName}`);
  });

  it('has records for both families of addresses', () => {
    const records = all(template, 'AWS::Route53::RecordSet').map(([, record]) => record.Properties);
    expect(records.map(({ Type }) => Type).sort()).toEqual(['A', 'AAAA']);
    for (const record of records)
      expect(record).toMatchObject({
        Name: NAMED.domainName,
        HostedZoneId: NAMED.hostedZone,
        AliasTarget: { DNSName: { 'Fn::GetAtt': [name, 'RegionalDomainName'] } },
      });
  });
});

describe('CloudFront', () => {
  const named = synthesise(CDN_NAMED);
  const closed = synthesise(MEDIUM_CDN);
  const config = (template: Template) =>
    only(template, 'AWS::CloudFront::Distribution')[1].Properties['DistributionConfig'] as Record<string, never>;
  const CACHING_DISABLED = '4135ea2d-6df8-44a3-9df3-4b5a84be39ad';
  const ALL_BUT_HOST = 'b689b0a8-53d0-40ab-baf2-68738e2966ac';

  it('has WAF before it', () => {
    const [acl, { Properties }] = only(named, 'AWS::WAFv2::WebACL');
    expect(config(named)['WebACLId']).toEqual({ 'Fn::GetAtt': [acl, 'Arn'] });
    expect(Properties).toMatchObject({ Scope: 'CLOUDFRONT', DefaultAction: { Allow: {} } });
    const rules = Properties['Rules'] as { Name: string; Statement: { RateBasedStatement?: object } }[];
    expect(rules.map(({ Name }) => Name)).toEqual([
      'RequestsOfOneAddress',
      'AWSManagedRulesAmazonIpReputationList',
      'AWSManagedRulesKnownBadInputsRuleSet',
      'AWSManagedRulesCommonRuleSet',
    ]);
    expect(rules[0]?.Statement.RateBasedStatement).toEqual({ Limit: 2_000, AggregateKeyType: 'IP' });
  });

  it('takes no search for an attack: rules about the text of requests only count', () => {
    const [, { Properties }] = only(named, 'AWS::WAFv2::WebACL');
    const counted = (Properties['Rules'] as Rule[])
      .flatMap(({ Statement }) => Statement.ManagedRuleGroupStatement?.RuleActionOverrides ?? [])
      .flatMap(({ Name, ActionToUse }) => ('Count' in ActionToUse ? [Name] : []));
    for (const rule of ['GenericLFI', 'GenericRFI', 'CrossSiteScripting', 'EC2MetaDataSSRF'])
      expect(counted).toEqual(expect.arrayContaining([`${rule}_QUERYARGUMENTS`, `${rule}_BODY`]));
    // Questions of agents may be longer than the 8 KB that AWS's rule allows.
    for (const rule of ['RestrictedExtensions_QUERYARGUMENTS', 'SizeRestrictions_BODY'])
      expect(counted).toContain(rule);
  });

  it('keeps answers only where everyone may search, and passes everything on but the host', () => {
    expect(config(closed)['DefaultCacheBehavior']).toMatchObject({
      CachePolicyId: CACHING_DISABLED,
      OriginRequestPolicyId: ALL_BUT_HOST,
      ViewerProtocolPolicy: 'redirect-to-https',
    });
    const [policy] = only(named, 'AWS::CloudFront::CachePolicy');
    expect(config(named)['DefaultCacheBehavior']).toMatchObject({
      CachePolicyId: { Ref: policy },
      OriginRequestPolicyId: ALL_BUT_HOST,
    });
  });

  it('keeps no error: one caller’s would answer all others', () => {
    const kept = config(closed)['CustomErrorResponses'] as unknown as { ErrorCode: number }[];
    expect(kept.map((each) => each.ErrorCode)).toEqual(expect.arrayContaining([404, 414, 500, 501, 502, 503, 504]));
    for (const each of kept) expect(each).toEqual({ ErrorCode: expect.any(Number), ErrorCachingMinTTL: 0 });
  });

  it('proves itself to the function, which refuses all others', () => {
    const [, search] = only(named, 'AWS::Lambda::Function', 'SearchApi');
    const { CDN_SECRET, PUBLIC_URL } = (search.Properties['Environment'] as { Variables: Record<string, unknown> })
      .Variables;
    const [origin] = config(named)['Origins'] as unknown as {
      OriginCustomHeaders: { HeaderName: string; HeaderValue: unknown }[];
    }[];
    expect(origin?.OriginCustomHeaders).toEqual([{ HeaderName: 'X-Cdn-Secret', HeaderValue: CDN_SECRET }]);
    expect(JSON.stringify(CDN_SECRET)).toContain('resolve:secretsmanager');
    expect(PUBLIC_URL).toBe(`https://${NAMED.domainName}`);
  });

  it('without a name of its own, tells the function the host that callers use', () => {
    const [edge, { Properties }] = only(closed, 'AWS::CloudFront::Function');
    const associations = [{ EventType: 'viewer-request', FunctionARN: { 'Fn::GetAtt': [edge, 'FunctionARN'] } }];
    expect(config(closed)['DefaultCacheBehavior']).toMatchObject({ FunctionAssociations: associations });
    const run = new Function(`${Properties['FunctionCode']}; return handler`)() as (event: object) => object;
    const headers = { host: { value: 'd1.cloudfront.net' }, 'x-cdn-host': { value: 'evil.example' } };
    expect(run({ request: { headers } })).toEqual({ headers: { ...headers, 'x-cdn-host': headers.host } });
    expect(all(named, 'AWS::CloudFront::Function')).toEqual([]);
  });

  it('has the name, its certificate and TLS 1.2, and the records lead to it', () => {
    expect(config(named)).toMatchObject({
      Aliases: [NAMED.domainName],
      ViewerCertificate: { AcmCertificateArn: NAMED.certificateArn, MinimumProtocolVersion: 'TLSv1.2_2021' },
    });
    expect(all(named, 'AWS::ApiGatewayV2::DomainName')).toEqual([]);
    const [distribution] = only(named, 'AWS::CloudFront::Distribution');
    for (const [, { Properties }] of all(named, 'AWS::Route53::RecordSet'))
      expect(Properties['AliasTarget']).toEqual({
        DNSName: { 'Fn::GetAtt': [distribution, 'DomainName'] },
        HostedZoneId: 'Z2FDTNDATAQYW2',
      });
  });
});

describe('an engine that is there', () => {
  const template = synthesise(IN_EXISTING_ENGINE);
  const paper = IN_EXISTING_ENGINE.engineArn;

  it('is not made; functions know its address, and their indices by the prefix', () => {
    expect(all(template, 'AWS::OpenSearchService::Domain')).toEqual([]);
    for (const [, { Properties }] of all(template, 'AWS::Lambda::Function'))
      expect(Properties['Environment']).toMatchObject({
        Variables: { OPENSEARCH_ENDPOINT: IN_EXISTING_ENGINE.engineEndpoint, INDEX_PREFIX: 'news' },
      });
  });

  it('lets each role at its own indices only', () => {
    const operate = roleStatements(template, 'OperateRole');
    expect(allows(operate, 'es:ESHttpDelete', `${paper}/news-articles-000001`)).toBe(true);
    for (const path of [
      'articles-000001',
      'sports-articles-000001',
      'news-receipts-000001',
      'news-articles-articles-000001',
    ])
      expect(allows(operate, 'es:ESHttpDelete', `${paper}/${path}`)).toBe(false);
    const search = roleStatements(template, 'SearchApiRole');
    expect(allows(search, 'es:ESHttpPost', `${paper}/news-articles/_search`)).toBe(true);
    expect(allows(search, 'es:ESHttpPost', `${paper}/articles/_search`)).toBe(false);
    expect(allows(search, 'es:ESHttpGet', `${paper}/`)).toBe(true);
  });

  it('has its policy and the roles as outputs', () => {
    const { EnginePolicy, IndexRole, SearchRole, OperateRole } = template.toJSON()['Outputs'];
    const policy = JSON.parse(text(EnginePolicy.Value)) as { Statement: { Principal: { AWS: string } }[] };
    const named = new Set(policy.Statement.map(({ Principal }) => Principal.AWS));
    expect(named).toEqual(new Set([IndexRole, SearchRole, OperateRole].map(({ Value }) => text(Value))));
  });

  it('has no alarms that need to know its size', () => {
    const alarms = all(template, 'AWS::CloudWatch::Alarm').map(([id]) => id);
    expect(alarms.filter((id) => /FreeStorage|NodesMissing/.test(id))).toEqual([]);
    const [, red] = only(template, 'AWS::CloudWatch::Alarm', 'MonitoringClusterRed');
    expect(red.Properties['Dimensions']).toContainEqual({ Name: 'DomainName', Value: 'paper' });
  });
});
