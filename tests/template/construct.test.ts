import { App, NestedStack, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { SubnetType, Vpc } from 'aws-cdk-lib/aws-ec2';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { Domain } from 'aws-cdk-lib/aws-opensearchservice';
import { describe, expect, it } from 'vitest';
import { ArticleSearch, type ArticleSearchProps } from '../../infra/article-search.ts';
import { domainNameOf } from '../../infra/engine/domain-name.ts';
import { synthesise } from './synthesise.ts';

const inline = Code.fromInline('export const handler = () => {};');
const code = { index: inline, search: inline, operate: inline, watch: inline };

function appWith(make: (stack: Stack, add: (id: string, props?: ArticleSearchProps) => void) => void): Template {
  const stack = new Stack(new App(), 'Newsroom');
  make(stack, (id, props = {}) => void new ArticleSearch(stack, id, { code, ...props }));
  return Template.fromStack(stack);
}

const domains = (template: Template) =>
  Object.values(template.findResources('AWS::OpenSearchService::Domain')).map(({ Properties }) => Properties);

const vpcWith = (stack: Stack, maxAzs: number) =>
  new Vpc(stack, 'Network', {
    maxAzs,
    natGateways: 0,
    subnetConfiguration: [
      { name: 'Isolated', subnetType: SubnetType.PRIVATE_ISOLATED },
      { name: 'Cache', subnetType: SubnetType.PRIVATE_ISOLATED },
    ],
  });

describe('in a network with more subnets than the domain has zones', () => {
  it('a small domain takes one of them, a medium one takes one in each of two zones', () => {
    const subnetsOf = (props: ArticleSearchProps) => {
      const template = appWith((stack, add) => add('Search', { vpc: vpcWith(stack, 2), ...props }));
      return domains(template)[0]?.['VPCOptions'].SubnetIds.map(({ Ref }: { Ref: string }) => Ref) as string[];
    };
    expect(subnetsOf({})).toHaveLength(1);
    const two = subnetsOf({ size: 'medium' });
    expect(new Set(two.map((ref) => /Subnet(\d)/.exec(ref)?.[1]))).toEqual(new Set(['1', '2']));
  });

  it('a domain of more zones than the network has is refused', () => {
    const wrong = () => appWith((stack, add) => add('Search', { vpc: vpcWith(stack, 2), size: 'production' }));
    expect(wrong).toThrow('a subnet in each of 3 zones; the VPC has some in 2');
  });
});

describe('two in one stack', () => {
  const template = appWith((_, add) => {
    add('News');
    add('Sports');
  });

  it('have domains, APIs and metrics of their own', () => {
    const names = domains(template).map(({ DomainName }) => DomainName);
    expect(new Set(names).size).toBe(2);
    for (const name of names) expect(name).toMatch(/^[a-z][a-z0-9-]{2,27}$/);
    const apis = Object.values(template.findResources('AWS::ApiGatewayV2::Api')).map(({ Properties }) => Properties);
    expect(new Set(apis.map(({ Name }) => Name))).toEqual(new Set(['Newsroom-News', 'Newsroom-Sports']));
    const functions = Object.values(template.findResources('AWS::Lambda::Function'));
    const told = functions.map(({ Properties }) => Properties.Environment.Variables.STACK_NAME);
    expect(new Set(told)).toEqual(new Set(['Newsroom-News', 'Newsroom-Sports']));
  });

  it('have outputs that tell who may search', () => {
    const outputs = Object.entries<{ Value: unknown }>(template.toJSON()['Outputs']);
    const access = outputs.filter(([name]) => /^(?:News|Sports)Access[0-9A-F]{8}$/.test(name));
    expect(access.map(([, { Value }]) => Value)).toEqual(['basic', 'basic']);
  });
});

it('alone in a stack of its own it has the stack’s name', () => {
  expect(domains(synthesise())[0]?.['DomainName']).toBe(domainNameOf('ArticleSearch'));
});

it('in a nested stack it has a name that is known before the deployment', () => {
  const nested = new NestedStack(new Stack(new App(), 'Newsroom'), 'Part');
  new ArticleSearch(nested, 'Search', { code });
  expect(domains(Template.fromStack(nested))[0]?.['DomainName']).toBe(domainNameOf('Newsroom-Part-Search'));
});

it('several shards in a domain that is there need its nodes and zones: copies would be left out', () => {
  const build = (props: ArticleSearchProps) =>
    appWith((stack, add) => {
      const domain = Domain.fromDomainEndpoint(stack, 'Paper', 'https://search-paper-abc.us-east-1.es.amazonaws.com');
      add('Search', { domain, indexPrefix: 'news', expectedArticles: 10_000_000, ...props });
    });
  expect(() => build({})).toThrow('nodes and zones are needed');
  const template = build({ nodes: 3, zones: 3 });
  const [first] = Object.values(template.findResources('AWS::Lambda::Function'));
  expect(first?.['Properties'].Environment.Variables.INDEX_LAYOUT).toBe('3,1,3');
});
