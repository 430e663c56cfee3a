import { CfnOutput, Stack, Tags } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { SearchApi } from './api/search-api.ts';
import { ArticleBucket } from './bucket/bucket.ts';
import { ExistingBucket } from './bucket/existing-bucket.ts';
import type { MirroredBucket } from './bucket/mirrored-bucket.ts';
import type { FunctionCode } from './bundle/bundle.ts';
import { Engine } from './engine/engine.ts';
import { Ingest } from './ingest.ts';
import { Monitoring } from './monitoring/monitoring.ts';
import { Operate } from './operate.ts';
import type { Settings } from './settings/settings.ts';

export interface ArticleSearchProps extends Omit<Settings, 'stackName' | 'bundles'> {
  /** The functions' bundled code. */
  readonly code: FunctionCode;
}

/**
 * Articles dropped into a bucket become searchable:
 *
 *     bucket --events--> queue --batches--> index function --> OpenSearch <-- search function <-- HTTP API
 */
export class ArticleSearch extends Stack {
  constructor(scope: Construct, id: string, props: ArticleSearchProps) {
    super(scope, id, { description: 'Articles dropped into a bucket, searchable through an HTTP API' });
    Tags.of(this).add('application', 'article-search');

    const bucket = this.#bucket(props);
    const ingest = new Ingest(this, 'Ingest', { ...props, code: props.code.index });
    const engine = new Engine(this, 'Engine', {
      scheme: props.engineScheme,
      size: props.size,
      version: props.engineVersion,
    });
    const searchApi = new SearchApi(this, 'SearchApi', { ...props, code: props.code.search });
    const operate = new Operate(this, 'Operate', { ...props, code: props.code.operate });

    bucket.notify(ingest.queue);
    bucket.grantRead(ingest.indexFunction);
    engine.grantIndex(ingest.indexFunction);
    bucket.grantList(operate.operateFunction);
    operate.feed(ingest.queue, ingest.longFilesQueue);
    engine.grantOperate(operate.operateFunction);
    engine.grantSearch(searchApi.searchFunction, props);

    const monitoring = new Monitoring(this, 'Monitoring', {
      alarmEmail: props.alarmEmail,
      watched: {
        stackName: this.stackName,
        queue: ingest.queue,
        longFilesQueue: ingest.longFilesQueue,
        deadLetterQueue: ingest.deadLetterQueue,
        api: searchApi.api,
        engine,
        functions: { Index: ingest.indexFunction, Search: searchApi.searchFunction, Operate: operate.operateFunction },
      },
    });

    this.output('BucketName', bucket.bucketName, 'Drop articles here');
    this.output('QueueUrl', ingest.queue.queueUrl, 'Events of the bucket on their way to the index');
    this.output('LongFilesQueueUrl', ingest.longFilesQueue.queueUrl, 'Long files on their way to the index');
    this.output('DeadLetterQueueUrl', ingest.deadLetterQueue.queueUrl, 'Events that failed again and again');
    this.output('OperateFunction', operate.operateFunction.functionName, 'Function behind npm run articles');
    this.output('ApiUrl', searchApi.url, `Search API: ${searchApi.instructions}`);
    this.output('DashboardName', monitoring.dashboardName, 'CloudWatch dashboard: what happens, at a glance');
    this.output('AlarmTopic', monitoring.topic.topicArn, 'SNS topic that alarms are told through');
    if (searchApi.secret) this.output('AccessSecret', searchApi.secret, 'User name and password of the search API');
  }

  #bucket({ bucket, prefix }: ArticleSearchProps): MirroredBucket {
    return bucket === undefined
      ? new ArticleBucket(this, 'Bucket', { prefix })
      : new ExistingBucket(this, 'Bucket', { bucketName: bucket, prefix });
  }

  private output(name: string, value: string, description: string): void {
    new CfnOutput(this, name, { value, description });
  }
}
