import {
  ApiMapping,
  type CfnDomainName,
  DomainName,
  type HttpStage,
  SecurityPolicy,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { CfnRecordSet } from 'aws-cdk-lib/aws-route53';
import { Construct } from 'constructs';
import { output } from '../outputs.ts';

/** The name of the API, and what stands before it. */
export interface DomainNameSettings {
  /** Host name of the API and its pages. The address that AWS generates is switched off then. @default the generated one */
  readonly domainName?: string;
  /** Its certificate, of the stack's region; of us-east-1 where `cdn` is true. */
  readonly certificateArn?: string;
  /** Hosted zone of Route 53 that gets its record. @default none */
  readonly hostedZone?: string;
  /** Whether CloudFront with WAF stands before the API. @default false */
  readonly cdn?: boolean;
  /** Web ACL of CloudFront. @default a new one, which is possible in us-east-1 only */
  readonly webAclArn?: string;
}

/** Where a host name leads. */
export interface Target {
  readonly dnsName: string;
  readonly hostedZoneId: string;
}

export interface RecordsProps {
  readonly domainName: string;
  readonly hostedZone?: string | undefined;
  readonly target: Target;
}

/** The records of a host name; an output where its zone is elsewhere. */
export class Records extends Construct {
  constructor(scope: Construct, id: string, { domainName, hostedZone, target }: RecordsProps) {
    super(scope, id);
    if (hostedZone === undefined) {
      output(this, 'Target', target.dnsName, `Where a CNAME record of ${domainName} has to lead`);
      return;
    }
    for (const type of ['A', 'AAAA'])
      new CfnRecordSet(this, type, { name: domainName, type, hostedZoneId: hostedZone, aliasTarget: target });
  }
}

/** Gives the API of a stage a host name of its own. @returns where it leads */
export function nameApi(scope: Construct, stage: HttpStage, domainName: string, certificateArn: string): Target {
  const certificate = Certificate.fromCertificateArn(scope, 'Certificate', certificateArn);
  const name = new DomainName(scope, 'Name', { domainName, certificate, securityPolicy: SecurityPolicy.TLS_1_2 });
  // Dual-stack: the AAAA record leads somewhere too.
  const configurations = {
    certificateArn,
    endpointType: 'REGIONAL',
    securityPolicy: 'TLS_1_2',
    ipAddressType: 'dualstack',
  };
  (name.node.defaultChild as CfnDomainName).domainNameConfigurations = [configurations];
  const mapping = new ApiMapping(scope, 'Mapping', { api: stage.api, domainName: name, stage });
  mapping.node.addDependency(stage);
  return { dnsName: name.regionalDomainName, hostedZoneId: name.regionalHostedZoneId };
}
