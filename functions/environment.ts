/** Names of the environment variables that the stack sets and the functions read. */
export const variables = {
  /** Name of the stack, by which its metrics are told from those of others. */
  stackName: 'STACK_NAME',
  /** Base URL of OpenSearch with its scheme, `https://host`; plain http is accepted on loopback only. */
  openSearchEndpoint: 'OPENSEARCH_ENDPOINT',
  /** The bucket that the index mirrors. */
  bucketName: 'BUCKET_NAME',
  /** The queue that the bucket's events arrive through. */
  queueUrl: 'QUEUE_URL',
  /** The queue of files that are too long to be read among short ones. */
  longFilesQueueUrl: 'LONG_FILES_QUEUE_URL',
  /** The queue by which the watch function is told of new articles; not set where there are no watches. */
  watchQueueUrl: 'WATCH_QUEUE_URL',
  /** Only keys that begin with it are mirrored; not set where all are. */
  keyPrefix: 'KEY_PREFIX',
  /** What the names of the indices begin with; not set where the engine is the stack's own. */
  indexPrefix: 'INDEX_PREFIX',
  /** How a new generation is laid out: shards, replicas, and the limit of shards on a node (0 for none), `3,1,3`. */
  indexLayout: 'INDEX_LAYOUT',
  /** Where CloudFront stands before the API: its address, if it has a name of its own, and the secret that it sends with each request. */
  publicUrl: 'PUBLIC_URL',
  cdnSecret: 'CDN_SECRET',
  /** Who may search: one of the access strategies. */
  access: 'ACCESS',
  /** The secret that searchers know where the strategy is `basic`, and the base URL of the Secrets Manager that keeps it. */
  accessSecretId: 'ACCESS_SECRET_ID',
  secretsEndpoint: 'SECRETS_ENDPOINT',
  /** What readers may do with watches: `off`, `read` or `write`; not set where there are none. */
  watches: 'WATCHES',
  /** The topic that matches are published to. */
  topicArn: 'TOPIC_ARN',
  /** The base URL of the search API, for links in messages. */
  apiUrl: 'API_URL',
  /** `true` when receipts and object keys are part of the search API's answers. */
  serveReceipts: 'SERVE_RECEIPTS',
} as const;
