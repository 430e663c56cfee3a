import { Aws, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { EbsDeviceVolumeType } from 'aws-cdk-lib/aws-ec2';
import { PolicyDocument, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { type LogGroup, ResourcePolicy } from 'aws-cdk-lib/aws-logs';
import { type CfnDomain, Domain, EngineVersion, TLSSecurityPolicy } from 'aws-cdk-lib/aws-opensearchservice';
import { Construct } from 'constructs';
import { variables } from '../functions/environment.ts';
import { INDEXING, OPERATING, type Permission, READING_RECEIPTS, SEARCHING } from './engine-permissions.ts';
import { accept, acceptWildcards } from './findings.ts';
import { shortLivedLog } from './node-function.ts';
import { CLUSTERS, type Cluster, type Size } from './sizes.ts';

export const ENGINE_SCHEMES = ['https', 'http'] as const;

/** How the functions speak to OpenSearch. */
export type EngineScheme = (typeof ENGINE_SCHEMES)[number];

export interface EngineProps {
  readonly scheme: EngineScheme;
  readonly size: Size;
}

/**
 * OpenSearch, as a domain. It holds nothing that can't be made again from the bucket, so it goes with
 * the stack. Only the functions that are granted it are named in its access policy.
 */
export class Engine extends Construct {
  readonly #domain: Domain;
  readonly #domainName: string;
  readonly #accessPolicy = new PolicyDocument();
  readonly #scheme: EngineScheme;
  readonly #cluster: Cluster;

  constructor(scope: Construct, id: string, props: EngineProps) {
    super(scope, id);
    this.#scheme = props.scheme;
    this.#cluster = CLUSTERS[props.size];
    // A name of our own: the access policy is a part of the domain and has to name it.
    this.#domainName = Stack.of(this).stackName.toLowerCase();
    const errorLog = shortLivedLog(this, 'ErrorLog');
    this.#domain = this.#makeDomain(errorLog);
    // Straight into the template: the library's `accessPolicies` would set it from one more function after the fact.
    const domain = this.#domain.node.defaultChild as CfnDomain;
    domain.accessPolicies = this.#accessPolicy;
    domain.node.addDependency(this.#letItLog(errorLog));
    this.#explain();
  }

  /** Lets a function create, fill and read the indices. */
  grantIndex(consumer: LambdaFunction): void {
    this.#grant(consumer, INDEXING);
  }

  /** Lets a function search the articles, and read receipts where it may show them. It can't write anything. */
  grantSearch(consumer: LambdaFunction, options: { readonly receipts: boolean }): void {
    this.#grant(consumer, [...SEARCHING, ...(options.receipts ? READING_RECEIPTS : [])]);
  }

  /** Lets a function make and drop generations of the articles, and ask about articles and receipts. */
  grantOperate(consumer: LambdaFunction): void {
    this.#grant(consumer, OPERATING);
  }

  /** One of the metrics that OpenSearch Service records of the domain. */
  metric(name: string, statistic: string): Metric {
    return new Metric({
      namespace: 'AWS/ES',
      metricName: name,
      dimensionsMap: { DomainName: this.#domainName, ClientId: Aws.ACCOUNT_ID },
      statistic,
      period: Duration.minutes(5),
    });
  }

  /** What one node can store. */
  get diskMebibytes(): number {
    return this.#cluster.diskGib * 1024;
  }

  /**
   * The same statements go to the role and into the domain's access policy. Within an account either of the two is
   * enough to allow a request, so a wider one would undo the narrow one.
   */
  #grant(consumer: LambdaFunction, permissions: readonly Permission[]): void {
    for (const { actions, paths } of permissions) {
      const statement = { actions: [...actions], resources: paths.map((path) => `${this.#arn()}/${path}`) };
      acceptWildcards(consumer, statement.resources, 'Ids and generations come and go below a fixed name.');
      consumer.addToRolePolicy(new PolicyStatement(statement));
      this.#accessPolicy.addStatements(new PolicyStatement({ ...statement, principals: [consumer.grantPrincipal] }));
    }
    consumer.addEnvironment(variables.openSearchEndpoint, `${this.#scheme}://${this.#domain.domainEndpoint}`);
  }

  /** Made of the name, not read from the domain, which depends on the policies that it is used in. */
  #arn(): string {
    return Stack.of(this).formatArn({ service: 'es', resource: 'domain', resourceName: this.#domainName });
  }

  /** OpenSearch is not made unless it may write to its log already; the library would ask for it with one more function. */
  #letItLog(log: LogGroup): ResourcePolicy {
    const writing = new PolicyStatement({
      principals: [new ServicePrincipal('es.amazonaws.com')],
      actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
      resources: [log.logGroupArn],
      conditions: {
        StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID },
        ArnEquals: { 'aws:SourceArn': this.#arn() },
      },
    });
    return new ResourcePolicy(this, 'ErrorLogPolicy', { policyStatements: [writing] });
  }

  #explain(): void {
    const byRoles = 'Every request must be signed by one of the roles that the access policy names.';
    accept(this.#domain, 'OS1', `${byRoles} A VPC would need an endpoint or a NAT gateway for each AWS service.`);
    accept(this.#domain, 'OS3', `${byRoles} Functions have no addresses of their own.`);
    if (!this.#cluster.spread) {
      accept(this.#domain, 'OS4', 'One node needs no other to lead it; the index can be made again from the bucket.');
      accept(this.#domain, 'OS7', 'One node has one zone; the index can be made again from the bucket.');
    }
    accept(this.#domain, 'OS9[LogExport::SEARCH_SLOW_LOGS]', 'They hold what people search for.');
    accept(this.#domain, 'OS9[LogExport::INDEX_SLOW_LOGS]', 'They hold the text of articles.');
  }

  #makeDomain(errorLog: LogGroup): Domain {
    const { nodes, nodeType, diskGib, spread } = this.#cluster;
    return new Domain(this, 'Domain', {
      domainName: this.#domainName,
      version: EngineVersion.OPENSEARCH_3_5,
      capacity: {
        dataNodes: nodes,
        dataNodeInstanceType: nodeType,
        ...(spread && { masterNodes: spread.leaders, masterNodeInstanceType: spread.leaderType }),
        multiAzWithStandbyEnabled: false,
      },
      ...(spread && { zoneAwareness: { enabled: true, availabilityZoneCount: spread.zones } }),
      ebs: { volumeType: EbsDeviceVolumeType.GP3, volumeSize: diskGib },
      encryptionAtRest: { enabled: true },
      nodeToNodeEncryption: true,
      enforceHttps: true,
      tlsSecurityPolicy: TLSSecurityPolicy.TLS_1_2_PFS,
      offPeakWindowEnabled: true,
      enableAutoSoftwareUpdate: true,
      // No slow logs: they hold what people search for.
      logging: { appLogEnabled: true, appLogGroup: errorLog },
      suppressLogsResourcePolicy: true,
      removalPolicy: RemovalPolicy.DESTROY,
    });
  }
}
