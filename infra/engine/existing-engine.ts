import { Arn, ArnFormat } from 'aws-cdk-lib';
import type { IDomain } from 'aws-cdk-lib/aws-opensearchservice';
import type { Construct } from 'constructs';
import type { EngineScheme } from '../settings/choices.ts';
import { Engine, type IndicesProps } from './engine.ts';

export interface ExistingEngineProps extends IndicesProps {
  readonly domain: IDomain;
  readonly scheme: EngineScheme;
}

/** An OpenSearch domain that is there already. Its owner allows the roles of the functions what the output `EnginePolicy` says. */
export class ExistingEngine extends Engine {
  protected readonly endpoint: string;
  protected readonly arn: string;
  readonly nodes = null;
  readonly diskMebibytes = null;

  constructor(scope: Construct, id: string, { domain, scheme, ...props }: ExistingEngineProps) {
    super(scope, id, props);
    this.endpoint = `${scheme}://${domain.domainEndpoint}`;
    this.arn = domain.domainArn;
  }

  protected get dimensions() {
    const { account = '', resourceName = '' } = Arn.split(this.arn, ArnFormat.SLASH_RESOURCE_NAME);
    return { DomainName: resourceName, ClientId: account };
  }
}
