import { Aws, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { EbsDeviceVolumeType } from 'aws-cdk-lib/aws-ec2';
import { PolicyDocument, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { CfnLogGroup, LogGroup } from 'aws-cdk-lib/aws-logs';
import { type CfnDomain, Domain, EngineVersion, TLSSecurityPolicy } from 'aws-cdk-lib/aws-opensearchservice';
import type { Construct } from 'constructs';
import { accept } from '../findings.ts';
import { nameOf } from '../name.ts';
import type { Network } from '../network/network.ts';
import { shortLivedLog } from '../node-function.ts';
import type { EngineScheme } from '../settings/choices.ts';
import { domainNameOf } from './domain-name.ts';
import { Engine, type IndicesProps } from './engine.ts';
import { type Cluster, LEADERS } from './sizes.ts';

/** The default is 1,024: a long Boolean query, in many languages, has more clauses. */
const MOST_CLAUSES = 4_096;

export interface OwnEngineProps extends IndicesProps {
  readonly scheme: EngineScheme;
  readonly cluster: Cluster;
  /** Of OpenSearch, as `3.5`. */
  readonly version: string;
  /** @default none: the domain is reached over the internet, by signed requests */
  readonly network?: Network | undefined;
}

/**
 * The stack's own OpenSearch domain. All its data can be built again from the bucket, so it is deleted with the stack. Its
 * access policy names only the functions that are granted access.
 */
export class OwnEngine extends Engine {
  readonly #domain: Domain;
  readonly #domainName: string;
  readonly #scheme: EngineScheme;
  readonly #cluster: Cluster;

  constructor(scope: Construct, id: string, props: OwnEngineProps) {
    super(scope, id, props);
    this.#scheme = props.scheme;
    this.#cluster = props.cluster;
    this.#domainName = domainNameOf(nameOf(this), props.network?.id);
    const errorLog = shortLivedLog(this, 'ErrorLog');
    this.#letItLog(errorLog);
    this.#domain = this.#makeDomain(errorLog, props);
    // Set in the template: the library's `accessPolicies` would set it later, by one more function.
    const domain = this.#domain.node.defaultChild as CfnDomain;
    domain.accessPolicies = this.accessPolicy;
    this.#explain(props.network !== undefined);
  }

  /** Data nodes and leaders. */
  get nodes(): number {
    return this.#cluster.nodes + (this.#cluster.leaderType === null ? 0 : LEADERS);
  }

  /** The disk of one node. */
  get diskMebibytes(): number {
    return this.#cluster.diskGib * 1024;
  }

  protected get endpoint(): string {
    return `${this.#scheme}://${this.#domain.domainEndpoint}`;
  }

  protected get dimensions() {
    return { DomainName: this.#domainName, ClientId: Aws.ACCOUNT_ID };
  }

  /** Built from the name: the domain itself depends on the policies that contain its ARN. */
  protected get arn(): string {
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
        ArnEquals: { 'aws:SourceArn': this.arn },
      },
    });
    const policy = new PolicyDocument({ statements: [writing] });
    (log.node.defaultChild as CfnLogGroup).resourcePolicyDocument = policy;
  }

  #explain(isInVpc: boolean): void {
    const byRoles = 'Every request must be signed by one of the roles that the access policy names.';
    if (!isInVpc) accept(this.#domain, 'OS1', `${byRoles} Where it shall have no public address, vpc is set.`);
    accept(this.#domain, 'OS3', `${byRoles} Functions have no addresses of their own.`);
    if (this.#cluster.leaderType === null)
      accept(this.#domain, 'OS4', 'Data nodes lead, for less money; the index can be made again from the bucket.');
    if (this.#cluster.zones === 1)
      accept(this.#domain, 'OS7', 'One zone, for less money; the index can be made again from the bucket.');
    accept(this.#domain, 'OS9[LogExport::SEARCH_SLOW_LOGS]', 'They hold what people search for.');
    accept(this.#domain, 'OS9[LogExport::INDEX_SLOW_LOGS]', 'They hold the text of articles.');
  }

  #makeDomain(errorLog: LogGroup, { version, network }: OwnEngineProps): Domain {
    const { nodes, nodeType, diskGib, zones, leaderType } = this.#cluster;
    return new Domain(this, 'Domain', {
      domainName: this.#domainName,
      version: EngineVersion.openSearch(version),
      // Another version is an upgrade in place. Without this it would be a replacement, which a fixed name forbids.
      enableVersionUpgrade: true,
      capacity: {
        dataNodes: nodes,
        dataNodeInstanceType: nodeType,
        ...(leaderType !== null && { masterNodes: LEADERS, masterNodeInstanceType: leaderType }),
        multiAzWithStandbyEnabled: false,
      },
      ...(zones > 1 && { zoneAwareness: { enabled: true, availabilityZoneCount: zones } }),
      ...network?.forDomain(zones),
      ebs: { volumeType: EbsDeviceVolumeType.GP3, volumeSize: diskGib },
      encryptionAtRest: { enabled: true },
      nodeToNodeEncryption: true,
      enforceHttps: true,
      tlsSecurityPolicy: TLSSecurityPolicy.TLS_1_2_PFS,
      offPeakWindowEnabled: true,
      enableAutoSoftwareUpdate: true,
      advancedOptions: { 'indices.query.bool.max_clause_count': String(MOST_CLAUSES) },
      // No slow logs: they hold what people search for.
      logging: { appLogEnabled: true, appLogGroup: errorLog },
      suppressLogsResourcePolicy: true,
      removalPolicy: RemovalPolicy.DESTROY,
    });
  }
}
