/** The CloudWatch namespace of all metrics, and the dimension that distinguishes the stacks of an account. */
export const METRIC_NAMESPACE = 'ArticleSearch';
export const STACK_DIMENSION = 'Stack';

/** A second dimension, of rejections only: the detected format of the file. */
export const FORMAT_DIMENSION = 'Format';

/** Every metric, with its unit. */
export const METRIC_UNITS = {
  /** Files whose events were handled. */
  FilesReceived: 'Count',
  /** Files that failed and will be tried again. */
  FilesFailed: 'Count',
  /** Files that were sent to the queue of long files. */
  LongFiles: 'Count',
  /** Files that S3 has but does not return now: archived ones, and those whose key or permission is missing. */
  FilesUnreadable: 'Count',
  /** Articles of the files that were indexed. */
  ArticlesIndexed: 'Count',
  /** Articles, and files without any, that can't be indexed. */
  ArticlesRejected: 'Count',
  /** Unexpected errors of parsers: each may be a bug of this code. The file is rejected, or read by a simpler parser. */
  ParserFaults: 'Count',
  /** From the arrival of a file's event to the end of its indexing. */
  DropToIndexed: 'Milliseconds',
  Searches: 'Count',
  /** Searches that found nothing. */
  ZeroResults: 'Count',
  /** Requests of any kind that ended with a status of 500 or more. */
  RequestErrors: 'Count',
  /** Of an answered search, inside the function. */
  SearchLatency: 'Milliseconds',
  /** How long the oldest match of a watch has waited to be published; 0 where none waits. Once a minute. */
  OldestUnsentMatch: 'Seconds',
  /** What reconciling found: objects without their articles, with older ones, and articles without an object. */
  ReconcileMissing: 'Count',
  ReconcileStale: 'Count',
  ReconcileOrphaned: 'Count',
} as const;

export type MetricName = keyof typeof METRIC_UNITS;
