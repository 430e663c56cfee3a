import { Aws, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { EbsDeviceVolumeType } from 'aws-cdk-lib/aws-ec2';
import { PolicyDocument, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { CfnLogGroup, LogGroup } from 'aws-cdk-lib/aws-logs';
import { type CfnDomain, Domain, EngineVersion, TLSSecurityPolicy } from 'aws-cdk-lib/aws-opensearchservice';
import { Construct } from 'constructs';
import { variables } from '../../functions/environment.ts';
import { accept, acceptWildcards } from '../findings.ts';
import { shortLivedLog } from '../node-function.ts';
import { domainNameOf } from './domain-name.ts';
import { INDEXING, OPERATING, type Permission, READING_RECEIPTS, SEARCHING } from './permissions.ts';
import { CLUSTERS, type Cluster, type Size } from './sizes.ts';

export const ENGINE_SCHEMES = ['https', 'http'] as const;

/** How the functions speak to OpenSearch. */
export type EngineScheme = (typeof ENGINE_SCHEMES)[number];

export interface EngineProps {
  readonly scheme: EngineScheme;
  readonly size: Size;
  /** Of OpenSearch, as `3.5`. */
  readonly version: string;
}

/**
 * The OpenSearch domain. All its data can be built again from the bucket, so it is deleted with the stack. Its access policy
 * names only the functions that are granted access.
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
    this.#domainName = domainNameOf(Stack.of(this).stackName);
    const errorLog = shortLivedLog(this, 'ErrorLog');
    this.#letItLog(errorLog);
    this.#domain = this.#makeDomain(errorLog, props.version);
    // Set in the template: the library's `accessPolicies` would set it later, by one more function.
    const domain = this.#domain.node.defaultChild as CfnDomain;
    domain.accessPolicies = this.#accessPolicy;
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

  /** Returns a metric that OpenSearch Service records for the domain. */
  metric(name: string, statistic: string, period = Duration.minutes(5)): Metric {
    return new Metric({
      namespace: 'AWS/ES',
      metricName: name,
      dimensionsMap: { DomainName: this.#domainName, ClientId: Aws.ACCOUNT_ID },
      statistic,
      period,
    });
  }

  /** Data nodes and leaders. */
  get nodes(): number {
    return this.#cluster.nodes + (this.#cluster.spread?.leaders ?? 0);
  }

  /** The disk of one node. */
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

  /** Built from the name: the domain itself depends on the policies that contain its ARN. */
  #arn(): string {
    return Stack.of(this).formatArn({ service: 'es', resource: 'domain', resourceName: this.#domainName });
  }

  /**
   * Lets the domain write its log, by the log's own policy: an account has ten resource policies for all of its logs
   * together, and each stack would use up one.
   */
  #letItLog(log: LogGroup): void {
    const writing = new PolicyStatement({
      principals: [new ServicePrincipal('es.amazonaws.com')],
      actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
      // In a log's own policy `*` is the log.
      resources: ['*'],
      conditions: {
        StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID },
        ArnEquals: { 'aws:SourceArn': this.#arn() },
      },
    });
    const policy = new PolicyDocument({ statements: [writing] });
    (log.node.defaultChild as CfnLogGroup).resourcePolicyDocument = policy;
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

  #makeDomain(errorLog: LogGroup, version: string): Domain {
    const { nodes, nodeType, diskGib, spread } = this.#cluster;
    return new Domain(this, 'Domain', {
      domainName: this.#domainName,
      version: EngineVersion.openSearch(version),
      // Another version is an upgrade in place. Without this it would be a replacement, which a fixed name forbids.
      enableVersionUpgrade: true,
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
