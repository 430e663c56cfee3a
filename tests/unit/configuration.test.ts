import { describe, expect, it } from 'vitest';
import {
  readIndexConfiguration,
  readOperateConfiguration,
  readSearchConfiguration,
} from '../../functions/configuration.ts';

const index = {
  STACK_NAME: 'Test',
  OPENSEARCH_ENDPOINT: 'https://search.example.org',
  AWS_REGION: 'eu-central-1',
  BUCKET_NAME: 'articles',
  QUEUE_URL: 'https://queue.example.org/1',
  LONG_FILES_QUEUE_URL: 'https://queue.example.org/2',
};

const search = {
  STACK_NAME: 'Test',
  OPENSEARCH_ENDPOINT: 'https://search.example.org',
  AWS_REGION: 'eu-central-1',
  ACCESS: 'basic',
  ACCESS_SECRET_ID: 'secret',
  SECRETS_ENDPOINT: 'https://secrets.example.org',
  SERVE_RECEIPTS: 'true',
};

const NOT_SAFE = 'OPENSEARCH_ENDPOINT must be an https URL (http on loopback only)';

describe('the faults of an environment', () => {
  it('are all named at once, in one sentence', () => {
    const environment = { ...search, STACK_NAME: undefined, ACCESS: 'all', SERVE_RECEIPTS: 'yes', AWS_REGION: ' ' };
    expect(() => readSearchConfiguration(environment)).toThrow(
      new Error(
        'Configuration is wrong: STACK_NAME is not set; AWS_REGION is not set; ' +
          'ACCESS must be one of basic, iam, jwt, public; SERVE_RECEIPTS must be one of true, false.',
      ),
    );
  });

  it('are named once each in an empty environment', () => {
    expect(() => readOperateConfiguration({})).toThrow(
      new Error(
        'Configuration is wrong: STACK_NAME is not set; OPENSEARCH_ENDPOINT is not set; AWS_REGION is not set; ' +
          'BUCKET_NAME is not set; QUEUE_URL is not set; LONG_FILES_QUEUE_URL is not set; AWS_LAMBDA_FUNCTION_NAME is not set.',
      ),
    );
  });

  it.each(['http://search.example.org', 'ftp://localhost', 'search.example.org', 'http://localhost.example.org'])(
    'include the endpoint %s',
    (OPENSEARCH_ENDPOINT) => {
      expect(() => readIndexConfiguration({ ...index, OPENSEARCH_ENDPOINT })).toThrow(NOT_SAFE);
    },
  );

  it('include a secret that is missing where access is basic, and only there', () => {
    const environment = { ...search, ACCESS_SECRET_ID: '', SECRETS_ENDPOINT: 'http://secrets.example.org' };
    expect(() => readSearchConfiguration(environment)).toThrow(
      'ACCESS_SECRET_ID is not set; SECRETS_ENDPOINT must be an https URL (http on loopback only).',
    );
    expect(readSearchConfiguration({ ...environment, ACCESS: 'iam' }).accessSecret).toBeNull();
  });
});

describe('an environment without faults', () => {
  it.each(['http://localhost:9200', 'http://127.0.0.1:9200', 'http://[::1]:9200', ' https://search.example.org '])(
    'may have the endpoint %s',
    (OPENSEARCH_ENDPOINT) => {
      const { endpoint } = readIndexConfiguration({ ...index, OPENSEARCH_ENDPOINT }).engine;
      expect(endpoint).toEqual(new URL(OPENSEARCH_ENDPOINT));
    },
  );

  it('may have a prefix of keys, whose blanks count', () => {
    expect(readIndexConfiguration(index).prefix).toBe('');
    expect(readIndexConfiguration({ ...index, KEY_PREFIX: 'news /' }).prefix).toBe('news /');
  });

  it('leads to an emulator of AWS where it names one', () => {
    const environment = { ...search, SECRETS_ENDPOINT: undefined, AWS_ENDPOINT_URL: 'http://localhost:4566' };
    expect(readSearchConfiguration(environment).accessSecret).toEqual({
      id: 'secret',
      endpoint: new URL('http://localhost:4566'),
      region: 'eu-central-1',
    });
  });
});
