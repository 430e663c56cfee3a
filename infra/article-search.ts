import type { IAlarmAction } from 'aws-cdk-lib/aws-cloudwatch';
import type { IVpc, SubnetSelection } from 'aws-cdk-lib/aws-ec2';
import type { IDomain } from 'aws-cdk-lib/aws-opensearchservice';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { AccessSettings } from './api/access.ts';
import type { DomainNameSettings } from './api/domain-name.ts';
import { SearchApi } from './api/search-api.ts';
import { ArticleBucket } from './bucket/bucket.ts';
import { ExistingBucket } from './bucket/existing-bucket.ts';
import type { MirroredBucket } from './bucket/mirrored-bucket.ts';
import { bundledFunctions, type FunctionCode } from './bundle/function-code.ts';
import type { Engine } from './engine/engine.ts';
import { ExistingEngine } from './engine/existing-engine.ts';
import { OwnEngine } from './engine/own-engine.ts';
import { layoutOf } from './engine/shards.ts';
import { clusterOf, type Overrides } from './engine/sizes.ts';
import { Ingest } from './ingest.ts';
import { Monitoring } from './monitoring/monitoring.ts';
import { giveName, nameOf } from './name.ts';
import { Network } from './network/network.ts';
import { Operate } from './operate.ts';
import { output } from './outputs.ts';
import type { EngineScheme, Watches } from './settings/choices.ts';
import { Watch } from './watch.ts';

/** What Article Search shall be. Everything has a default: a new bucket, a small domain, access by a generated password. */
export interface ArticleSearchProps
  extends Partial<AccessSettings>,
    Partial<Omit<Overrides, 'leaderType'>>,
    DomainNameSettings {
  /** The bucket whose articles are searchable. Its owner turns on its events to EventBridge. @default a new one */
  readonly bucket?: IBucket;
  /** Only keys that begin with it are indexed. @default all */
  readonly prefix?: string;
  /** Sites whose scripts may read the answers. @default none */
  readonly corsOrigins?: readonly string[];
  /** Whether answers hold object keys and receipts. @default true; false where everyone may search */
  readonly receipts?: boolean;
  /** Who makes watches of searches: readers (`write`), operators only (`read`), or nobody (`off`). @default off */
  readonly watches?: Watches;
  /** An OpenSearch domain to use, of version 3.5 or later. Several shards need its `nodes` and `zones`. @default a new one */
  readonly domain?: IDomain;
  /** What the names of the indices begin with, in a domain that is there: lower-case letters and digits. */
  readonly indexPrefix?: string;
  /** The type of three dedicated leader nodes, or `none`. @default that of the size */
  readonly leaderType?: string;
  /** How many articles there will be: it decides how many shards a new generation of the index has. @default 1,000,000 */
  readonly expectedArticles?: number;
  /** The version of OpenSearch, as `3.5`. A newer one upgrades the domain in place. @default 3.5 */
  readonly engineVersion?: string;
  /** The network of the functions and the domain; `new` makes one. @default none */
  readonly vpc?: IVpc | 'new';
  /** Where in the network; the domain takes one subnet in each of its zones. @default its isolated subnets */
  readonly subnets?: SubnetSelection;
  /** Whether endpoints of the services are made in the network. @default true */
  readonly makesEndpoints?: boolean;
  /** How many batches of events are indexed side by side. @default 5 */
  readonly maximumConcurrency?: number;
  /** Address that receives alarms. @default none */
  readonly alarmEmail?: string;
  /** What else alarms do. @default nothing */
  readonly alarmActions?: readonly IAlarmAction[];
  /** Whether X-Ray traces the functions. @default false */
  readonly tracing?: boolean;
  /** How the functions speak to OpenSearch; `http` on loopback only. @default https */
  readonly engineScheme?: EngineScheme;
  /** The functions' code. @default the bundles that come with the package */
  readonly code?: FunctionCode;
}

const DEFAULTS = {
  access: 'basic',
  corsOrigins: [],
  watches: 'off',
  size: 'small',
  expectedArticles: 1_000_000,
  engineVersion: '3.5',
  makesEndpoints: true,
  maximumConcurrency: 5,
  tracing: false,
  engineScheme: 'https',
} as const;

type Complete = ArticleSearchProps & typeof DEFAULTS & { readonly receipts: boolean; readonly code: FunctionCode };

/**
 * Articles dropped into a bucket become searchable:
 *
 *     bucket --events--> queue --batches--> index function --> OpenSearch <-- search function <-- HTTP API
 */
export class ArticleSearch extends Construct {
  /** Base URL of the search API, without a trailing slash. */
  readonly url: string;
  readonly bucketName: string;

  constructor(scope: Construct, id: string, given: ArticleSearchProps = {}) {
    super(scope, id);
    giveName(this);
    const props = complete(given);
    const network = this.#network(props);
    const bucket = this.#bucket(props);
    const ingest = new Ingest(this, 'Ingest', { ...props, network, code: props.code.index });
    const engine = this.#engine(props, network);
    const searchApi = new SearchApi(this, 'SearchApi', { ...props, network, code: props.code.search });
    const operate = new Operate(this, 'Operate', { ...props, network, code: props.code.operate });

    bucket.notify(ingest.queue);
    bucket.grantRead(ingest.indexFunction);
    engine.grantIndex(ingest.indexFunction, props);
    bucket.grantList(operate.operateFunction);
    operate.feed(ingest.queue, ingest.longFilesQueue);
    engine.grantOperate(operate.operateFunction);
    engine.grantSearch(searchApi.searchFunction, props);
    const watch = this.#watch(props, engine, network, searchApi.url);
    watch?.connect(bucket, ingest.indexFunction);

    const functions = {
      Index: ingest.indexFunction,
      Search: searchApi.searchFunction,
      Operate: operate.operateFunction,
      ...(watch && { Watch: watch.watchFunction }),
    };
    const watched = { ...ingest, stackName: nameOf(this), api: searchApi.api, engine, watch, functions };
    const monitoring = new Monitoring(this, 'Monitoring', { ...props, watched });

    this.url = searchApi.url;
    this.bucketName = bucket.bucketName;
    output(this, 'BucketName', bucket.bucketName, 'Drop articles here');
    output(this, 'QueueUrl', ingest.queue.queueUrl, 'Events of the bucket on their way to the index');
    output(this, 'LongFilesQueueUrl', ingest.longFilesQueue.queueUrl, 'Long files on their way to the index');
    output(this, 'DeadLetterQueueUrl', ingest.deadLetterQueue.queueUrl, 'Events that failed again and again');
    output(this, 'OperateFunction', operate.operateFunction.functionName, 'Function behind the commands');
    output(this, 'ApiUrl', searchApi.url, `Search API: ${searchApi.instructions}`);
    output(this, 'DashboardName', monitoring.dashboardName, 'CloudWatch dashboard: what happens, at a glance');
    output(this, 'Access', props.access, 'Who may search');
    output(this, 'AlarmActions', String(props.alarmActions?.length ?? 0), 'What alarms do beside telling the topic');
    output(this, 'AlarmTopic', monitoring.topic.topicArn, 'SNS topic that alarms are told through');
    if (searchApi.secret) output(this, 'AccessSecret', searchApi.secret, 'User name and password of the search API');
    if (network)
      output(this, 'FunctionsGroup', network.functionsGroup.securityGroupId, 'Security group of the functions');
    if (props.domain) this.#explainEngine(engine, Object.entries(functions));
  }

  #network({ vpc, subnets, access, makesEndpoints, ...props }: Complete): Network | undefined {
    if (vpc === undefined) return undefined;
    const { zones } = clusterOf(props);
    const services = { readsSecret: access === 'basic', publishes: props.watches !== 'off' };
    return new Network(this, 'Network', { ...(vpc !== 'new' && { vpc }), subnets, zones, makesEndpoints, ...services });
  }

  #watch(
    { watches, code, tracing }: Complete,
    engine: Engine,
    network: Network | undefined,
    apiUrl: string,
  ): Watch | undefined {
    if (watches === 'off') return undefined;
    const watch = new Watch(this, 'Watch', { code: code.watch, apiUrl, tracing, network });
    engine.grantWatch(watch.watchFunction);
    output(this, 'WatchFunction', watch.watchFunction.functionName, 'Function behind the watches');
    output(this, 'MatchesTopic', watch.topic.topicArn, 'SNS topic that matches of watches are published to');
    output(this, 'UndeliveredQueue', watch.undelivered.queueArn, 'For subscriptions: what can’t be delivered');
    return watch;
  }

  #bucket({ bucket, prefix }: Complete): MirroredBucket {
    return bucket === undefined
      ? new ArticleBucket(this, 'Bucket', { prefix })
      : new ExistingBucket(this, 'Bucket', { bucket, prefix });
  }

  #engine({ domain, indexPrefix, engineScheme: scheme, ...props }: Complete, network: Network | undefined): Engine {
    const cluster = clusterOf(props);
    const layout = layoutOf(props.expectedArticles, cluster);
    if (domain && layout.shards > 1 && (props.nodes === undefined || props.zones === undefined))
      throw new Error('nodes and zones are needed where domain is given and the articles need several shards.');
    if (domain) return new ExistingEngine(this, 'Engine', { domain, scheme, indexPrefix, layout });
    return new OwnEngine(this, 'Engine', { scheme, cluster, version: props.engineVersion, layout, network });
  }

  /** What the owner of the domain has to allow. */
  #explainEngine(engine: Engine, functions: [string, { role?: { roleArn: string } | undefined }][]): void {
    output(this, 'EnginePolicy', engine.accessPolicyJson, 'Statements to add to the access policy of the domain');
    for (const [name, { role }] of functions)
      output(
        this,
        `${name}Role`,
        role?.roleArn ?? '',
        `Role of the ${name.toLowerCase()} function, for the domain’s own roles`,
      );
  }
}

function complete(given: ArticleSearchProps): Complete {
  const props = { ...DEFAULTS, ...given } as ArticleSearchProps & typeof DEFAULTS;
  if (props.domain && props.indexPrefix === undefined) throw new Error('indexPrefix is needed where domain is given.');
  const { receipts = given.access !== 'public', code = bundledFunctions() } = given;
  return { ...props, receipts, code };
}
