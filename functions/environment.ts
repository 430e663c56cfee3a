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
  /** Only keys that begin with it are mirrored; not set where all are. */
  keyPrefix: 'KEY_PREFIX',
  /** Who may search: one of the access strategies. */
  access: 'ACCESS',
  /** The secret that searchers know where the strategy is `basic`, and the base URL of the Secrets Manager that keeps it. */
  accessSecretId: 'ACCESS_SECRET_ID',
  secretsEndpoint: 'SECRETS_ENDPOINT',
  /** `true` when receipts and object keys are part of the search API's answers. */
  serveReceipts: 'SERVE_RECEIPTS',
} as const;
