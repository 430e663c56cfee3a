import * as v from 'valibot';
import { layout, oneOf, safeUrl, text } from './configuration-values.ts';
import { type IndexNames, indexNames } from './engine/names.ts';
import { variables } from './environment.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** What every function needs to reach OpenSearch. */
export interface EngineConfiguration {
  endpoint: URL;
  region: string;
}

export interface IndexConfiguration {
  stackName: string;
  engine: EngineConfiguration;
  names: IndexNames;
  bucketName: string;
  /** Only keys that begin with it are mirrored; empty where all are. */
  prefix: string;
  queueUrl: string;
  longFilesQueueUrl: string;
  /** Where the watch function is told of new articles; undefined where there are no watches. */
  watchQueueUrl: string | undefined;
}

export interface OperateConfiguration extends Omit<IndexConfiguration, 'watchQueueUrl'> {
  /** The function's own name: it invokes itself to continue long work. */
  functionName: string;
}

/** Where a secret is kept. */
export interface SecretLocation {
  id: string;
  endpoint: URL;
  region: string;
}

export interface SearchConfiguration {
  stackName: string;
  engine: EngineConfiguration;
  names: IndexNames;
  /** Whether the engine was there before the stack: its version may be any. */
  existingEngine: boolean;
  /** CloudFront before the API: its address, and what it proves itself with; null where callers reach the API directly. */
  cdn: { publicUrl: URL | undefined; secret: string } | null;
  /** The password that callers must send; null where API Gateway has checked them already, or everyone may search. */
  accessSecret: SecretLocation | null;
  /** Shared caches may keep answers only where everyone may see them. */
  publicAccess: boolean;
  serveReceipts: boolean;
  /** What readers may do with watches. */
  watches: 'off' | 'read' | 'write';
}

export interface WatchConfiguration {
  stackName: string;
  engine: EngineConfiguration;
  names: IndexNames;
  topicArn: string;
  /** Where copies of the watches are. */
  bucketName: string;
  /** Base URL of the search API, without a trailing slash. */
  apiUrl: string;
}

const everyFunction = {
  [variables.stackName]: text,
  [variables.openSearchEndpoint]: safeUrl,
  AWS_REGION: text,
  [variables.indexPrefix]: v.optional(v.string(), ''),
  [variables.indexLayout]: v.optional(layout),
};

const indexFunction = {
  ...everyFunction,
  [variables.bucketName]: text,
  [variables.keyPrefix]: v.optional(v.string(), ''),
  [variables.queueUrl]: text,
  [variables.longFilesQueueUrl]: text,
  [variables.watchQueueUrl]: v.optional(text),
};

const operateFunction = { ...indexFunction, AWS_LAMBDA_FUNCTION_NAME: text };

const searchFunction = {
  ...everyFunction,
  [variables.access]: oneOf('basic', 'iam', 'jwt', 'public'),
  [variables.serveReceipts]: oneOf('true', 'false'),
  [variables.watches]: v.optional(oneOf('off', 'read', 'write'), 'off'),
  [variables.publicUrl]: v.optional(safeUrl),
  [variables.cdnSecret]: v.optional(text),
};

const watchFunction = {
  ...everyFunction,
  [variables.bucketName]: text,
  [variables.topicArn]: text,
  [variables.apiUrl]: text,
};

/** Returns the index function's configuration. @throws Error that names every fault at once. */
export function readIndexConfiguration(environment: Environment): IndexConfiguration {
  return toIndexConfiguration(read(indexFunction, environment));
}

/** Returns the operate function's configuration. @throws Error that names every fault at once. */
export function readOperateConfiguration(environment: Environment): OperateConfiguration {
  const values = read(operateFunction, environment);
  return { ...toIndexConfiguration(values), functionName: values.AWS_LAMBDA_FUNCTION_NAME };
}

/** Returns the search function's configuration. @throws Error that names every fault at once. */
export function readSearchConfiguration(environment: Environment): SearchConfiguration {
  if (environment[variables.access]?.trim() !== 'basic')
    return toSearchConfiguration(read(searchFunction, environment), null);
  // As with AWS's own clients, this variable wins: it leads to an emulator.
  const name = environment['AWS_ENDPOINT_URL'] ? 'AWS_ENDPOINT_URL' : variables.secretsEndpoint;
  const endpoint = name as typeof variables.secretsEndpoint;
  const values = read({ ...searchFunction, [variables.accessSecretId]: text, [endpoint]: safeUrl }, environment);
  const { [variables.accessSecretId]: id, AWS_REGION: region } = values;
  return toSearchConfiguration(values, { id, endpoint: values[endpoint], region });
}

/** Returns the watch function's configuration. @throws Error that names every fault at once. */
export function readWatchConfiguration(environment: Environment): WatchConfiguration {
  const values = read(watchFunction, environment);
  return {
    stackName: values[variables.stackName],
    engine: toEngine(values),
    names: toNames(values),
    topicArn: values[variables.topicArn],
    bucketName: values[variables.bucketName],
    apiUrl: values[variables.apiUrl],
  };
}

type Values<Entries extends v.ObjectEntries> = v.InferOutput<v.ObjectSchema<Entries, undefined>>;

function read<Entries extends v.ObjectEntries>(entries: Entries, environment: Environment): Values<Entries> {
  const { success, output, issues } = v.safeParse(v.object(entries), environment);
  if (success) return output;
  const faults = issues.map(({ path, message }) => `${path?.[0]?.key} ${message}`);
  throw new Error(`Configuration is wrong: ${faults.join('; ')}.`);
}

function toIndexConfiguration(values: Values<typeof indexFunction>): IndexConfiguration {
  return {
    stackName: values[variables.stackName],
    engine: toEngine(values),
    names: toNames(values),
    bucketName: values[variables.bucketName],
    prefix: values[variables.keyPrefix],
    queueUrl: values[variables.queueUrl],
    longFilesQueueUrl: values[variables.longFilesQueueUrl],
    watchQueueUrl: values[variables.watchQueueUrl],
  };
}

function toSearchConfiguration(
  values: Values<typeof searchFunction>,
  accessSecret: SecretLocation | null,
): SearchConfiguration {
  return {
    stackName: values[variables.stackName],
    engine: toEngine(values),
    names: toNames(values),
    existingEngine: values[variables.indexPrefix] !== '',
    cdn: toCdn(values),
    accessSecret,
    publicAccess: values[variables.access] === 'public',
    serveReceipts: values[variables.serveReceipts] === 'true',
    watches: values[variables.watches],
  };
}

function toNames(values: Values<typeof everyFunction>): IndexNames {
  const layout = values[variables.indexLayout];
  return { ...indexNames(values[variables.indexPrefix]), ...(layout && { layout }) };
}

function toCdn(values: Values<typeof searchFunction>): SearchConfiguration['cdn'] {
  const { [variables.publicUrl]: publicUrl, [variables.cdnSecret]: secret } = values;
  return secret === undefined ? null : { publicUrl, secret };
}

function toEngine(values: Values<typeof everyFunction>): EngineConfiguration {
  return { endpoint: values[variables.openSearchEndpoint], region: values.AWS_REGION };
}
