import { Duration } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { type IMetric, Metric, Stats, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { METRIC_NAMESPACE, type MetricName, STACK_DIMENSION } from '../../functions/metric-names.ts';
import type { Engine } from '../engine/engine.ts';
import type { Watch } from '../watch.ts';
import { type AlarmRule, above, below } from './alarm-rule.ts';
import { engineRules } from './engine-alarms.ts';

/** The parts of the stack that are watched. */
export interface Watched {
  readonly stackName: string;
  readonly queue: Queue;
  readonly longFilesQueue: Queue;
  readonly deadLetterQueue: Queue;
  readonly api: HttpApi;
  readonly engine: Engine;
  /** What tells of new articles; undefined where there are no watches. */
  readonly watch: Watch | undefined;
  /** By the names that alarms and graphs give them. */
  readonly functions: Readonly<Record<string, LambdaFunction>>;
}

const SOON = Duration.minutes(5);
const HOUR = Duration.hours(1);
const DAY = Duration.days(1);

/** A failed message waits at most 15 minutes for its next try; one that is older than this has failed several times. */
const OLDEST_EVENT_SECONDS = 30 * 60;

/** Long files are read two at a time: many that come at once wait for each other. */
const OLDEST_LONG_FILE_SECONDS = 4 * 60 * 60;

/** A broken feed has more rejections in an hour; single unreadable files are normal. */
const REJECTIONS_AN_HOUR = 20;

/** Failed answers in five minutes; single ones do no harm. */
const FAILED_ANSWERS = 5;

/** Where a sweep dies, its matches wait for a minute. */
const OLDEST_MATCH_SECONDS = 10 * 60;

/** Ten times what a search takes on an engine that has enough memory. */
const SLOW_SEARCH_MILLISECONDS = 1_000;

/** A metric that the functions record, see functions/metric-names.ts. */
export function ownMetric(stackName: string, name: MetricName, statistic: string, period = SOON): Metric {
  return new Metric({
    namespace: METRIC_NAMESPACE,
    metricName: name,
    dimensionsMap: { [STACK_DIMENSION]: stackName },
    statistic,
    period,
  });
}

/** Returns every alarm by its id. Each compares one metric with a threshold, so that it says exactly what is wrong. */
export function alarmRules(watched: Watched): Record<string, AlarmRule> {
  return {
    ...ingestRules(watched),
    ...searchRules(watched),
    ...functionRules(watched),
    ...(watched.watch && watchRules(watched.stackName, watched.watch)),
    ...engineRules(watched.engine),
  };
}

function ingestRules({ stackName, queue, longFilesQueue, deadLetterQueue }: Watched): Record<string, AlarmRule> {
  const drift = (name: MetricName, what: string): AlarmRule => ({
    ...above(ownMetric(stackName, name, Stats.MAXIMUM, DAY), 0),
    alarmDescription: `The index is not what the bucket is: ${what}.`,
  });
  return {
    DeadLetters: {
      ...above(deadLetterQueue.metricApproximateNumberOfMessagesVisible({ statistic: Stats.MAXIMUM, period: SOON }), 0),
      alarmDescription: 'Events of files failed again and again and were put aside.',
    },
    QueueAge: {
      ...above(ageOf(queue), OLDEST_EVENT_SECONDS),
      alarmDescription: 'Files wait for long to be indexed.',
    },
    LongFilesQueueAge: {
      ...above(ageOf(longFilesQueue), OLDEST_LONG_FILE_SECONDS),
      alarmDescription: 'Long files wait for hours to be indexed.',
    },
    Rejections: {
      ...above(ownMetric(stackName, 'ArticlesRejected', Stats.SUM, HOUR), REJECTIONS_AN_HOUR),
      alarmDescription: 'Many articles can’t be read; their receipts say why.',
    },
    Unreadable: {
      ...above(ownMetric(stackName, 'FilesUnreadable', Stats.SUM, HOUR), 0),
      alarmDescription: 'S3 does not return files; their receipts say why and what to do.',
    },
    ParserFaults: {
      ...above(ownMetric(stackName, 'ParserFaults', Stats.SUM), 0),
      alarmDescription: 'A parser failed with an error that is not expected; the log of the index function has it.',
    },
    DriftMissing: drift('ReconcileMissing', 'objects have no articles'),
    DriftStale: drift('ReconcileStale', 'articles are older than their objects'),
    DriftOrphaned: drift('ReconcileOrphaned', 'articles have no object'),
  };
}

function ageOf(queue: Queue): IMetric {
  return queue.metricApproximateAgeOfOldestMessage({ statistic: Stats.MAXIMUM, period: SOON });
}

function searchRules({ stackName, api }: Watched): Record<string, AlarmRule> {
  return {
    FailedAnswers: {
      ...above(api.metricServerError({ statistic: Stats.SUM, period: SOON }), FAILED_ANSWERS),
      alarmDescription: 'Callers of the search API get errors.',
    },
    SlowSearches: {
      ...above(ownMetric(stackName, 'SearchLatency', Stats.percentile(95)), SLOW_SEARCH_MILLISECONDS, 3),
      alarmDescription: 'One search in twenty takes longer than a second.',
    },
  };
}

function watchRules(stackName: string, { topic }: Watch): Record<string, AlarmRule> {
  return {
    SweepsMissing: {
      // Each scheduled sweep that comes to its end records one; the invocations also count those by the queue.
      ...below(ownMetric(stackName, 'OldestUnsentMatch', Stats.SAMPLE_COUNT), 1),
      treatMissingData: TreatMissingData.BREACHING,
      alarmDescription:
        'Nobody looks every minute for what watches match: the schedule stands still, or each sweep fails.',
    },
    MatchesUnsent: {
      ...above(ownMetric(stackName, 'OldestUnsentMatch', Stats.MAXIMUM), OLDEST_MATCH_SECONDS),
      alarmDescription: 'A match of a watch waits to be published.',
    },
    Undelivered: {
      ...above(topic.metricNumberOfNotificationsFailed({ statistic: Stats.SUM, period: SOON }), 0),
      alarmDescription: 'A subscription to the matches of watches can’t be delivered to.',
    },
  };
}

function functionRules({ functions }: Watched): Record<string, AlarmRule> {
  const rules = Object.entries(functions).flatMap(([name, watchedFunction]): [string, AlarmRule][] => [
    [
      `${name}Errors`,
      {
        ...above(watchedFunction.metricErrors({ period: SOON }), 0),
        alarmDescription: `The ${name.toLowerCase()} function crashed, or ran out of time or memory.`,
      },
    ],
    [
      `${name}Throttles`,
      {
        ...above(watchedFunction.metricThrottles({ period: SOON }), 0),
        alarmDescription: `The account has no room for more runs of the ${name.toLowerCase()} function.`,
      },
    ],
  ]);
  return Object.fromEntries(rules);
}
