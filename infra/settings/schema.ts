import * as v from 'valibot';
import { ACCESS_STRATEGIES, ENGINE_SCHEMES, ENGINES, SIZES, VPC_ENDPOINTS, WATCHES } from './choices.ts';
import * as value from './values.ts';

/** What may be set in settings/NAME.json, with `cdk deploy -c NAME=VALUE`, or under `context` in cdk.json. */
export const settings = v.object({
  /** Name of the CloudFormation stack, with which the name of its OpenSearch domain begins. */
  stackName: v.optional(value.stackName, 'ArticleSearch'),
  /** Name of an existing bucket that shall be searchable. Its owner lets it send events to EventBridge. By default a new bucket is made. */
  bucket: v.exactOptional(value.bucketName),
  /** Only keys that begin with it are indexed. By default all are. */
  prefix: v.exactOptional(value.keyPrefix),
  /**
   * Who may search. `basic`: callers with a generated password; `iam`: callers who sign their requests and have
   * `execute-api:Invoke`; `jwt`: callers with a token; `public`: everyone.
   */
  access: v.optional(value.oneOf(ACCESS_STRATEGIES), 'basic'),
  /** Where `access` is `jwt`: the https URL of the OpenID Connect provider, as its tokens name it. */
  jwtIssuer: v.exactOptional(value.issuer),
  /** Where `access` is `jwt`: the audience of the tokens, one or several separated by commas. */
  jwtAudience: v.exactOptional(value.nameList),
  /** Sites whose scripts may read the API's answers, `https://host` each, separated by commas; or `*`: all sites. By default none. */
  corsOrigins: v.exactOptional(value.origins),
  /**
   * Whether the search API also answers with object keys and with receipts: what became of every dropped file. True by
   * default, but false where everyone may search.
   */
  receipts: v.exactOptional(value.trueOrFalse),
  /**
   * Whether searches can be followed, and articles that match are published to a topic. `write`: readers make and remove
   * watches; `read`: only operators do; `off`: there are none.
   */
  watches: v.optional(value.oneOf(WATCHES), 'off'),
  /** Host name of the API and its pages. The address that AWS generates is switched off then. */
  domainName: v.exactOptional(value.hostName),
  /** Certificate of `domainName`, of the stack's region; of us-east-1 where `cdn` is true. */
  certificateArn: v.exactOptional(value.certificateArn),
  /** Hosted zone of Route 53 that gets the record of `domainName`. Without it, the record is an output. */
  hostedZone: v.exactOptional(value.hostedZoneId),
  /** Whether CloudFront with WAF stands before the API. */
  cdn: v.optional(value.trueOrFalse, 'false'),
  /** Web ACL of CloudFront. By default the stack makes one, which is possible in us-east-1 only. */
  webAclArn: v.exactOptional(value.webAclArn),
  /** `own`: the stack has an OpenSearch domain; `existing`: it uses one that is there. */
  engine: v.optional(value.oneOf(ENGINES), 'own'),
  /** Where `engine` is `existing`: address and ARN of the domain, and what the names of the indices begin with. */
  engineEndpoint: v.exactOptional(value.engineEndpoint),
  engineArn: v.exactOptional(value.domainArn),
  indexPrefix: v.exactOptional(value.indexPrefix),
  /** How large OpenSearch is. `small`: one small node, for trying; `medium`: two nodes in two zones; `production`: three in three. */
  size: v.optional(value.oneOf(SIZES), 'small'),
  /** What the size is made of; each may be set by itself. Where `engine` is `existing`, `nodes` and `zones` say what is there. */
  nodeType: v.exactOptional(value.nodeType),
  nodes: v.exactOptional(value.wholeNumber(1, 80)),
  diskGib: v.exactOptional(value.wholeNumber(10, 24_576)),
  zones: v.exactOptional(value.wholeNumber(1, 3)),
  leaderType: v.exactOptional(value.leaderType),
  /** How many articles there will be. It decides how many shards a new generation of the index has. */
  expectedArticles: v.optional(value.wholeNumber(1, 1_000_000_000), '1000000'),
  /** The version of OpenSearch, as `3.5`. A newer one than is deployed upgrades the domain in place; there is no way back. */
  engineVersion: v.optional(value.engineVersion, '3.5'),
  /** Network of the domain and the functions: `new`, or the id of a VPC. By default none. */
  vpc: v.exactOptional(value.vpcId),
  /** Where `vpc` is an id: private subnets, one in each zone. */
  subnets: v.exactOptional(value.subnetIds),
  /** Whether the VPC gets endpoints of the services that the functions use, or has them. */
  vpcEndpoints: v.optional(value.oneOf(VPC_ENDPOINTS), 'new'),
  /** Where `vpc` is an id and gets endpoints: route tables of the subnets, for that of S3. */
  routeTables: v.exactOptional(value.routeTableIds),
  /** How many batches of events are indexed side by side. A new account may run ten functions at once, searches included. */
  maximumConcurrency: v.optional(value.wholeNumber(2, 1000), '5'),
  /** E-mail address that receives alarms; AWS asks it to confirm first. By default nobody is told. */
  alarmEmail: v.exactOptional(value.emailAddress),
  /** Whether X-Ray traces where the time of a request is spent. */
  tracing: v.optional(value.trueOrFalse, 'false'),
  /**
   * How the functions connect to OpenSearch. `http` is for the local stack only: the functions refuse it for any host
   * but loopback.
   */
  engineScheme: v.optional(value.oneOf(ENGINE_SCHEMES), 'https'),
  /** Folder that the functions' code is bundled into, relative to the project. */
  bundles: v.optional(value.folder, 'cdk.out/bundles'),
});

export type Values = v.InferOutput<typeof settings>;
export type SettingName = keyof typeof settings.entries;

export type Settings = Values & { corsOrigins: string[]; receipts: boolean };
