import { variables } from './environment.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** What both functions need to reach OpenSearch. */
export interface EngineConfiguration {
  endpoint: URL;
  region: string;
}

export interface IndexConfiguration {
  stackName: string;
  engine: EngineConfiguration;
  bucketName: string;
  /** Only keys that begin with it are mirrored; empty where all are. */
  prefix: string;
  queueUrl: string;
}

export interface OperateConfiguration extends IndexConfiguration {
  /** The function's own name, by which it calls itself to go on. */
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
  /** What callers must know; null where the front door has judged them already, or everyone may search. */
  accessSecret: SecretLocation | null;
  /** Answers may be kept by shared caches only where everyone may see them. */
  publicAccess: boolean;
  serveReceipts: boolean;
}

/** Reads the index function's configuration. @throws Error that names every fault at once. */
export function readIndexConfiguration(environment: Environment): IndexConfiguration {
  return read(environment, (reader) => mirrored(reader, environment));
}

/** Reads the operate function's configuration. @throws Error that names every fault at once. */
export function readOperateConfiguration(environment: Environment): OperateConfiguration {
  return read(environment, (reader) => ({
    ...mirrored(reader, environment),
    functionName: reader.text('AWS_LAMBDA_FUNCTION_NAME'),
  }));
}

function mirrored(reader: Reader, environment: Environment): IndexConfiguration {
  return {
    stackName: reader.text(variables.stackName),
    engine: engine(reader),
    bucketName: reader.text(variables.bucketName),
    prefix: environment[variables.keyPrefix] ?? '',
    queueUrl: reader.text(variables.queueUrl),
  };
}

/** Reads the search function's configuration. @throws Error that names every fault at once. */
export function readSearchConfiguration(environment: Environment): SearchConfiguration {
  return read(environment, (reader) => {
    const access = reader.oneOf(variables.access, ['basic', 'iam', 'jwt', 'public']);
    return {
      stackName: reader.text(variables.stackName),
      engine: engine(reader),
      accessSecret: access === 'basic' ? accessSecret(reader, environment) : null,
      publicAccess: access === 'public',
      serveReceipts: reader.oneOf(variables.serveReceipts, ['true', 'false']) === 'true',
    };
  });
}

/** The endpoint of AWS's own tools wins, as it does with their clients: it leads to an emulator. */
function accessSecret(reader: Reader, environment: Environment): SecretLocation {
  const endpoint = environment['AWS_ENDPOINT_URL'] ? 'AWS_ENDPOINT_URL' : variables.secretsEndpoint;
  return {
    id: reader.text(variables.accessSecretId),
    endpoint: reader.endpoint(endpoint),
    region: reader.text('AWS_REGION'),
  };
}

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

function engine(reader: Reader): EngineConfiguration {
  return { endpoint: reader.endpoint(variables.openSearchEndpoint), region: reader.text('AWS_REGION') };
}

interface Reader {
  text(name: string): string;
  oneOf<T extends string>(name: string, values: readonly T[]): T | undefined;
  endpoint(name: string): URL;
}

function read<T>(environment: Environment, build: (reader: Reader) => T): T {
  const faults: string[] = [];
  const result = build(reader(environment, faults));
  if (faults.length > 0) throw new Error(`Configuration is wrong: ${faults.join('; ')}.`);
  return result;
}

function reader(environment: Environment, faults: string[]): Reader {
  const text = (name: string): string => {
    const value = environment[name]?.trim() ?? '';
    if (value === '') faults.push(`${name} is not set`);
    return value;
  };
  return {
    text,
    oneOf: (name, values) => {
      const value = text(name);
      const known = values.find((candidate) => candidate === value);
      if (value !== '' && known === undefined) faults.push(`${name} must be one of ${values.join(', ')}`);
      return known;
    },
    endpoint: (name) => {
      const value = text(name);
      const url = URL.parse(value);
      if (value !== '' && !isSafeEndpoint(url)) faults.push(`${name} must be an https URL (http on loopback only)`);
      return url ?? new URL('https://invalid.invalid');
    },
  };
}

function isSafeEndpoint(url: URL | null): boolean {
  return url !== null && (url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.has(url.hostname)));
}
