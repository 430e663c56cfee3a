import { Fn, Token } from 'aws-cdk-lib';
import {
  GatewayVpcEndpoint,
  GatewayVpcEndpointAwsService,
  InterfaceVpcEndpoint,
  InterfaceVpcEndpointAwsService,
  type IVpc,
  Peer,
  Port,
  SecurityGroup,
  type SubnetSelection,
  SubnetType,
  Vpc,
} from 'aws-cdk-lib/aws-ec2';
import { Effect, Policy, PolicyStatement, type Role } from 'aws-cdk-lib/aws-iam';
import type { FunctionProps, IFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { accept } from '../findings.ts';

const HTTPS = Port.tcp(443);
/** Bits that the addresses of a subnet begin with alike: 4,091 are free. */
const SUBNET_BITS = 20;

/** What Lambda does to connect a function to a network. */
const CONNECTING = [
  'ec2:AssignPrivateIpAddresses',
  'ec2:CreateNetworkInterface',
  'ec2:DeleteNetworkInterface',
  'ec2:DescribeNetworkInterfaces',
  'ec2:DescribeSubnets',
  'ec2:UnassignPrivateIpAddresses',
];

export interface NetworkProps {
  /** @default a new one */
  readonly vpc?: IVpc | undefined;
  /** Where the domain and the functions are; the domain in as many as it has zones. @default the isolated subnets */
  readonly subnets?: SubnetSelection | undefined;
  /** Zones of a new VPC. */
  readonly zones: number;
  /** Whether endpoints are made of the services that the functions use. Otherwise the VPC has them, or a way out. */
  readonly makesEndpoints: boolean;
  /** Whether a function reads a secret. */
  readonly readsSecret: boolean;
  /** Whether a function publishes to a topic. */
  readonly publishes: boolean;
}

/** The network of the domain and the functions, which reach the services of AWS through endpoints. */
export class Network extends Construct {
  /** What a domain can't move out of. */
  readonly id: string;
  /** The group that the functions are in. */
  readonly functionsGroup: SecurityGroup;
  readonly #vpc: IVpc;
  readonly #subnets: SubnetSelection;

  constructor(scope: Construct, id: string, props: NetworkProps) {
    super(scope, id);
    const { vpc } = props;
    this.id = vpc === undefined ? 'new' : Token.isUnresolved(vpc.vpcId) ? vpc.node.path : vpc.vpcId;
    this.#vpc = vpc ?? this.#newVpc(props.zones);
    this.#subnets = props.subnets ?? { subnetType: SubnetType.PRIVATE_ISOLATED };
    this.functionsGroup = this.#group('Functions', 'Functions of Article Search');
    // S3 is reached by its public addresses, through its endpoint.
    this.functionsGroup.addEgressRule(Peer.anyIpv4(), HTTPS, 'Services of AWS, OpenSearch');
    if (props.makesEndpoints) this.#makeEndpoints(props);
  }

  /**
   * Returns where a domain is. Only the functions reach it. It takes exactly one subnet in each of its zones, of however
   * many there are.
   */
  forDomain(zones: number) {
    const { subnets } = this.#vpc.selectSubnets(this.#subnets);
    const inZones = [...new Map(subnets.map((subnet) => [subnet.availabilityZone, subnet])).values()].slice(0, zones);
    if (inZones.length < zones)
      throw new Error(`The domain needs a subnet in each of ${zones} zones; the VPC has some in ${inZones.length}.`);
    const group = this.#group('Domain', 'OpenSearch of Article Search');
    group.addIngressRule(this.functionsGroup, HTTPS, 'Functions of Article Search');
    return { vpc: this.#vpc, vpcSubnets: [{ subnets: inZones }], securityGroups: [group] };
  }

  /** Returns where a function is. */
  forFunction(): Pick<FunctionProps, 'vpc' | 'vpcSubnets' | 'securityGroups'> {
    return { vpc: this.#vpc, vpcSubnets: this.#subnets, securityGroups: [this.functionsGroup] };
  }

  /** Lets Lambda connect a function that is made with the role. */
  letConnect(role: Role): void {
    role.addToPolicy(new PolicyStatement({ actions: CONNECTING, resources: ['*'] }));
    accept(role, 'IAM5[Resource::*]', 'Network interfaces have no names before they are made; the code may not do it.');
  }

  /** Keeps the code of a function from what Lambda may do with its role. A separate policy: the role's own can't name it. */
  denyToCode(connected: IFunction, role: Role): void {
    const conditions = { ArnEquals: { 'lambda:SourceFunctionArn': connected.functionArn } };
    const denial = { effect: Effect.DENY, actions: ['ec2:*'], resources: ['*'], conditions };
    new Policy(connected, 'NotByCode', { roles: [role], statements: [new PolicyStatement(denial)] });
  }

  #newVpc(zones: number): Vpc {
    const vpc = new Vpc(this, 'Vpc', {
      // Without an account, the library knows two zones only.
      availabilityZones: Array.from({ length: zones }, (_, at) => Fn.select(at, Fn.getAzs())),
      natGateways: 0,
      restrictDefaultSecurityGroup: false,
      // Of a fixed size: where the zones shared the range, another zone would replace subnets by overlapping ones.
      subnetConfiguration: [{ name: 'Private', subnetType: SubnetType.PRIVATE_ISOLATED, cidrMask: SUBNET_BITS }],
    });
    accept(vpc, 'VPC7', 'Nothing but the functions, the domain and endpoints is in it, and no way leads out.');
    return vpc;
  }

  #makeEndpoints({ readsSecret, publishes }: NetworkProps): void {
    const group = this.#group('Endpoints', 'Endpoints of services that Article Search uses');
    group.addIngressRule(this.functionsGroup, HTTPS, 'Functions of Article Search');
    const services = {
      Sqs: InterfaceVpcEndpointAwsService.SQS,
      Lambda: InterfaceVpcEndpointAwsService.LAMBDA,
      Metrics: InterfaceVpcEndpointAwsService.CLOUDWATCH_MONITORING,
      ...(readsSecret && { Secrets: InterfaceVpcEndpointAwsService.SECRETS_MANAGER }),
      ...(publishes && { Topics: InterfaceVpcEndpointAwsService.SNS }),
    };
    const common = { vpc: this.#vpc, subnets: this.#subnets, securityGroups: [group], open: false };
    for (const [name, service] of Object.entries(services))
      new InterfaceVpcEndpoint(this, name, { ...common, service });
    const service = GatewayVpcEndpointAwsService.S3;
    new GatewayVpcEndpoint(this, 'S3', { vpc: this.#vpc, service, subnets: [this.#subnets] });
  }

  #group(name: string, description: string): SecurityGroup {
    return new SecurityGroup(this, `${name}Group`, { vpc: this.#vpc, description, allowAllOutbound: false });
  }
}
