import { Duration } from 'aws-cdk-lib';
import {
  type Alarm,
  AlarmStatusWidget,
  Dashboard,
  GraphWidget,
  type IMetric,
  type IWidget,
  Stats,
} from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import type { MetricName } from '../../functions/metric-names.ts';
import { ownMetric, type Watched } from './alarms.ts';

const WHOLE_WIDTH = 24;

/** Returns a dashboard of one screen: alarms, indexing, searches, OpenSearch. */
export function dashboard(scope: Construct, watched: Watched, alarms: Alarm[]): Dashboard {
  return new Dashboard(scope, 'Dashboard', {
    defaultInterval: Duration.days(1),
    widgets: [
      [new AlarmStatusWidget({ title: 'Alarms', alarms, width: WHOLE_WIDTH, height: 3 })],
      ingestRow(watched),
      searchRow(watched),
      engineRow(watched),
      ...watchRows(watched),
    ],
  });
}

function ingestRow({ stackName, queue, longFilesQueue, deadLetterQueue }: Watched): IWidget[] {
  const own = (name: MetricName, statistic: string) => ownMetric(stackName, name, statistic);
  return [
    graph('Files and articles', [
      own('FilesReceived', Stats.SUM),
      own('FilesFailed', Stats.SUM),
      own('LongFiles', Stats.SUM),
      own('FilesUnreadable', Stats.SUM),
      own('ArticlesIndexed', Stats.SUM),
      own('ArticlesRejected', Stats.SUM),
      own('ParserFaults', Stats.SUM),
    ]),
    graph(
      'Drop to indexed (ms)',
      percentiles((statistic) => own('DropToIndexed', statistic)),
    ),
    graph(
      'Waiting events, long files, dead letters',
      [queue, longFilesQueue, deadLetterQueue].map((each) => each.metricApproximateNumberOfMessagesVisible()),
      [
        queue.metricApproximateAgeOfOldestMessage({ label: 'oldest (s)' }),
        longFilesQueue.metricApproximateAgeOfOldestMessage({ label: 'oldest long file (s)' }),
      ],
    ),
  ];
}

function searchRow({ stackName, api, functions }: Watched): IWidget[] {
  const own = (name: MetricName, statistic: string) => ownMetric(stackName, name, statistic);
  return [
    graph('Searches', [
      own('Searches', Stats.SUM),
      own('ZeroResults', Stats.SUM),
      api.metricClientError({ statistic: Stats.SUM, label: '4xx' }),
      api.metricServerError({ statistic: Stats.SUM, label: '5xx' }),
    ]),
    graph(
      'Search latency (ms)',
      percentiles((statistic) => own('SearchLatency', statistic)),
    ),
    graph(
      'Functions: errors and throttles',
      Object.entries(functions).flatMap(([name, watched]) => [
        watched.metricErrors({ label: `${name} errors` }),
        watched.metricThrottles({ label: `${name} throttles` }),
      ]),
    ),
  ];
}

function engineRow({ engine }: Watched): IWidget[] {
  return [
    graph('Cluster status', [
      engine.metric('ClusterStatus.green', Stats.MINIMUM),
      engine.metric('ClusterStatus.yellow', Stats.MAXIMUM),
      engine.metric('ClusterStatus.red', Stats.MAXIMUM),
    ]),
    graph('Heap and CPU (%)', [
      engine.metric('JVMMemoryPressure', Stats.MAXIMUM),
      engine.metric('CPUUtilization', Stats.MAXIMUM),
    ]),
    graph(
      'Articles, free storage',
      [engine.metric('SearchableDocuments', Stats.MAXIMUM)],
      [engine.metric('FreeStorageSpace', Stats.MINIMUM)],
    ),
  ];
}

function watchRows({ stackName, watch }: Watched): IWidget[][] {
  if (watch === undefined) return [];
  const { watchFunction, topic, undelivered } = watch;
  return [
    [
      graph('Sweeps for watches', [watchFunction.metricInvocations(), watchFunction.metricErrors()]),
      graph('Duration of a sweep (ms)', [
        watchFunction.metricDuration({ statistic: Stats.MAXIMUM }),
        watchFunction.metricDuration({ statistic: Stats.percentile(50) }),
      ]),
      graph(
        'Messages of watches',
        [
          topic.metricNumberOfMessagesPublished(),
          topic.metricNumberOfNotificationsFailed(),
          undelivered.metricApproximateNumberOfMessagesVisible({ label: 'undelivered' }),
        ],
        [ownMetric(stackName, 'OldestUnsentMatch', Stats.MAXIMUM).with({ label: 'oldest unsent (s)' })],
      ),
    ],
  ];
}

function percentiles(metric: (statistic: string) => IMetric): IMetric[] {
  return [50, 95, 99].map((percentile) => metric(Stats.percentile(percentile)));
}

function graph(title: string, left: IMetric[], right: IMetric[] = []): IWidget {
  return new GraphWidget({ title, left, right, width: WHOLE_WIDTH / 3, height: 6, leftYAxis: { min: 0 } });
}
