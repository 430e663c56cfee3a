import { describe, expect, it } from 'vitest';
import {
  readIndexConfiguration,
  readOperateConfiguration,
  readSearchConfiguration,
} from '../../functions/configuration.ts';
import { only, synthesise, text } from './synthesise.ts';

const template = synthesise();

/** A function's environment as it sees it, with made-up values for what is known only after the deployment. */
function environment(prefix: string, context = {}): Record<string, string> {
  const [, { Properties }] = only(synthesise(context), 'AWS::Lambda::Function', prefix);
  const { Variables } = Properties['Environment'] as { Variables: Record<string, unknown> };
  const known = Object.entries(Variables).map(([name, value]) => [
    name,
    text(value).replace(/\$\{(?:AWS::)?(\w+)[^}]*\}/g, '$1'),
  ]);
  return { AWS_REGION: 'eu-central-1', ...Object.fromEntries(known) };
}

describe.each([
  ['Ingest', 1769, 300],
  ['SearchApi', 1024, 15],
  ['Operate', 512, 900],
])('the function of %s', (prefix, MemorySize, Timeout) => {
  const [, { Properties }] = only(template, 'AWS::Lambda::Function', prefix);

  it('runs on Node 24 and arm64', () => {
    expect(Properties).toMatchObject({
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      Handler: 'handler.handler',
      MemorySize,
      Timeout,
    });
  });

  it('logs into a log group of the stack', () => {
    const [log] = only(template, 'AWS::Logs::LogGroup', `${prefix}FunctionLog`);
    expect(Properties['LoggingConfig']).toEqual({ LogGroup: { Ref: log } });
  });

  it('has none of the options of Node that slow down its start', () => {
    expect(environment(prefix)).not.toHaveProperty('NODE_OPTIONS');
  });
});

const NAMES = {
  articles: 'articles',
  receipts: 'receipts',
  layout: { shards: 1, replicas: 0, shardsPerNode: null },
};

describe('the environment', () => {
  it('is all that the index function reads', () => {
    expect(readIndexConfiguration(environment('Ingest'))).toEqual({
      stackName: 'ArticleSearch',
      engine: { endpoint: expect.objectContaining({ protocol: 'https:' }), region: 'eu-central-1' },
      names: NAMES,
      bucketName: expect.stringMatching(/^BucketArticles/),
      prefix: '',
      queueUrl: expect.stringMatching(/^IngestEvents/),
      longFilesQueueUrl: expect.stringMatching(/^IngestLongFiles/),
    });
  });

  it('is all that the operate function reads, but its name, which Lambda tells it', () => {
    const known = { ...environment('Operate'), AWS_LAMBDA_FUNCTION_NAME: 'itself' };
    expect(readOperateConfiguration(known)).toEqual({
      ...readIndexConfiguration(environment('Ingest')),
      functionName: 'itself',
    });
  });

  it('is all that the search function reads', () => {
    const { engine, ...rest } = readSearchConfiguration(environment('SearchApi'));
    expect(engine.endpoint.protocol).toBe('https:');
    expect(rest).toEqual({
      stackName: 'ArticleSearch',
      watches: 'off',
      names: NAMES,
      existingEngine: false,
      cdn: null,
      accessSecret: expect.anything(),
      publicAccess: false,
      serveReceipts: true,
    });
    expect(rest.accessSecret).toMatchObject({
      id: expect.stringMatching(/^SearchApiAccessSecret/),
      endpoint: { protocol: 'https:', host: expect.stringMatching(/^secretsmanager\./) },
      region: 'eu-central-1',
    });
  });

  it('says so when everyone may search, and keeps the receipts back then', () => {
    const configuration = readSearchConfiguration(environment('SearchApi', { access: 'public' }));
    expect(configuration).toMatchObject({ accessSecret: null, publicAccess: true, serveReceipts: false });
  });

  it('has plain http where the local stack asks for it', () => {
    const { OPENSEARCH_ENDPOINT } = environment('Ingest', { engineScheme: 'http' });
    expect(OPENSEARCH_ENDPOINT).toMatch(/^http:/);
  });
});
