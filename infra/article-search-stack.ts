import { Fn, Stack, Tags } from 'aws-cdk-lib';
import { type IVpc, Vpc } from 'aws-cdk-lib/aws-ec2';
import { Domain } from 'aws-cdk-lib/aws-opensearchservice';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { ArticleSearch, type ArticleSearchProps } from './article-search.ts';
import type { FunctionCode } from './bundle/function-code.ts';
import { output } from './outputs.ts';
import { remembered } from './settings/remembered.ts';
import type { Settings } from './settings/settings.ts';

/** A stack with nothing but Article Search, as the settings say. */
export class ArticleSearchStack extends Stack {
  constructor(scope: Construct, settings: Settings, code: FunctionCode) {
    super(scope, settings.stackName, { description: 'Articles dropped into a bucket, searchable through an HTTP API' });
    Tags.of(this).add('application', 'article-search');
    // An id that leaves no trace in the names of resources.
    new ArticleSearch(this, 'Default', { ...propsOf(this, settings), code });
    output(this, 'Settings', remembered(settings), 'Settings of the last deployment, for the command settings');
  }
}

function propsOf(scope: Construct, settings: Settings): ArticleSearchProps {
  const { bucket, vpc, subnets: _, routeTables: __, engineEndpoint, engineArn, vpcEndpoints, ...others } = settings;
  const { host: domainEndpoint, protocol = '' } = URL.parse(engineEndpoint ?? '') ?? {};
  return {
    ...others,
    ...(bucket !== undefined && { bucket: Bucket.fromBucketName(scope, 'Articles', bucket) }),
    ...(vpc !== undefined && { vpc: vpc === 'new' ? vpc : existingVpc(scope, vpc, settings) }),
    ...(engineArn !== undefined &&
      domainEndpoint !== undefined && {
        domain: Domain.fromDomainAttributes(scope, 'ExistingDomain', { domainArn: engineArn, domainEndpoint }),
        engineScheme: protocol === 'http:' ? 'http' : 'https',
      }),
    makesEndpoints: vpcEndpoints === 'new',
  };
}

/** Without a look-up: the template is made without an account. */
function existingVpc(scope: Construct, vpcId: string, { subnets = [], routeTables }: Settings): IVpc {
  const tables = routeTables && subnets.map((_, at) => routeTables[at] ?? routeTables[0] ?? '');
  return Vpc.fromVpcAttributes(scope, 'Vpc', {
    vpcId,
    availabilityZones: subnets.map((_, at) => Fn.select(at, Fn.getAzs())),
    isolatedSubnetIds: subnets,
    ...(tables && { isolatedSubnetRouteTableIds: tables }),
  });
}
