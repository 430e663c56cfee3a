import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { PurgeQueueCommand, ReceiveMessageCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { sign } from 'aws4';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSecret } from '../../functions/search/access/read-secret.ts';
import { REGION, TEST_CREDENTIALS } from '../../local/environment.ts';
import { stopEverything } from '../../local/processes/servers.ts';
import { type EnforcedStack, startEnforcedStack } from '../boot/enforced-stack.ts';
import { checkedFetch } from '../contract/checked-fetch.ts';

interface Credentials {
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken: string;
}

const SOON = { timeout: 60_000, interval: 200 };

/** The emulator lets it do everything, as an account's own key. */
const OWNER: Credentials = { ...TEST_CREDENTIALS, sessionToken: '' };

let stack: EnforcedStack;
let otherSecret: string;
const caller: Record<string, Credentials> = { owner: OWNER };

beforeAll(async () => {
  stack = await startEnforcedStack();
  const secret = await json(
    'secretsmanager',
    'secretsmanager.CreateSecret',
    { Name: 'other', SecretString: 'x' },
    OWNER,
  );
  otherSecret = (secret.body as { ARN: string }).ARN;
  await s3(OWNER).send(new PutObjectCommand({ ...object(), Body: 'Kept here.' }));
  for (const [name, part] of [
    ['index', 'Ingest'],
    ['search', 'SearchApi'],
    ['operate', 'Operate'],
  ] as const)
    caller[name] = await assume(part);
});
afterAll(async () => {
  await stack?.stop();
  await stopEverything();
});

/** Asks a service of the emulator by a signed request. */
async function ask(service: string, headers: Record<string, string>, body: string, credentials: Credentials) {
  const host = new URL(stack.aws).host;
  const signed = sign({ service, region: REGION, method: 'POST', host, path: '/', headers, body }, credentials);
  const { Host: _, 'Content-Length': __, ...others } = signed.headers as Record<string, string>;
  const response = await fetch(stack.aws, { method: 'POST', headers: others, body });
  return { status: response.status, text: await response.text() };
}

async function json(service: string, target: string, input: object, credentials: Credentials) {
  const headers = { 'Content-Type': 'application/x-amz-json-1.1', 'X-Amz-Target': target };
  const { status, text } = await ask(service, headers, JSON.stringify(input), credentials);
  return { status, body: JSON.parse(text || '{}') as unknown };
}

async function query(service: string, parameters: Record<string, string>, credentials: Credentials): Promise<string> {
  const headers = { 'Content-Type': 'application/x-www-form-urlencoded' };
  return (await ask(service, headers, new URLSearchParams(parameters).toString(), credentials)).text;
}

/** The credentials that a function of the stack has. */
async function assume(part: string): Promise<Credentials> {
  const roles = await query('iam', { Action: 'ListRoles', Version: '2010-05-08' }, OWNER);
  const role = [...roles.matchAll(/<Arn>([^<]+)<\/Arn>/g)].find(([, arn]) =>
    arn?.includes(`/ArticleSearch-${part}Role`),
  )?.[1];
  const session = { Action: 'AssumeRole', Version: '2011-06-15', RoleArn: role ?? '', RoleSessionName: 'test' };
  const answer = await query('sts', session, OWNER);
  const value = (name: string) => new RegExp(`<${name}>([^<]+)</${name}>`).exec(answer)?.[1] ?? '';
  return {
    accessKeyId: value('AccessKeyId'),
    secretAccessKey: value('SecretAccessKey'),
    sessionToken: value('SessionToken'),
  };
}

function s3(credentials: Credentials): S3Client {
  return new S3Client({ endpoint: stack.aws, region: REGION, forcePathStyle: true, credentials, maxAttempts: 1 });
}

function sqs(credentials: Credentials): SQSClient {
  return new SQSClient({ endpoint: stack.aws, region: REGION, credentials, maxAttempts: 1 });
}

async function password(): Promise<string> {
  const location = { id: stack.accessSecret, endpoint: new URL(stack.aws), region: REGION };
  return JSON.parse(await readSecret(location, OWNER)).password;
}

function search(q: string, secret?: string): Promise<Response> {
  const authorization = `Basic ${Buffer.from(`reader:${secret}`).toString('base64')}`;
  return checkedFetch(`${stack.api}/search?q=${q}`, secret === undefined ? {} : { headers: { authorization } });
}

async function total(q: string, secret: string): Promise<number> {
  const response = await search(q, secret);
  return response.ok ? ((await response.json()) as { totalResults: number }).totalResults : -response.status;
}

describe('the pipeline', () => {
  it('works with no permission but its own, for callers who know the password', async () => {
    const { BucketName: Bucket } = stack.outputs;
    await s3(OWNER).send(new PutObjectCommand({ Bucket, Key: 'bilby.md', Body: '# Bilby\n\nText.' }));
    const secret = await password();
    await expect.poll(() => total('bilby', secret), SOON).toBe(1);
    await s3(OWNER).send(new DeleteObjectCommand({ Bucket, Key: 'bilby.md' }));
    await expect.poll(() => total('bilby', secret), SOON).toBe(0);
  });

  it('turns other callers away, and tells a browser how to ask for the password', async () => {
    for (const wrong of [undefined, '', 'guess']) {
      const response = await search('bilby', wrong);
      expect(response.status).toBe(401);
      expect(response.headers.get('www-authenticate')).toMatch(/^Basic realm=/);
    }
  });

  it('takes a new password', async () => {
    const old = await password();
    const SecretString = JSON.stringify({ username: 'reader', password: 'changed' });
    await json(
      'secretsmanager',
      'secretsmanager.PutSecretValue',
      { SecretId: stack.accessSecret, SecretString },
      OWNER,
    );
    await expect.poll(async () => (await search('bilby', 'changed')).status, SOON).toBe(200);
    await expect.poll(async () => (await search('bilby', old)).status, SOON).toBe(401);
  });
});

/** An action that a caller tries; it throws, or answers with an error, when it is refused. */
type Action = (credentials: Credentials) => Promise<unknown>;

async function refuse(answer: Promise<{ status: number; body: unknown }>): Promise<void> {
  const { status, body } = await answer;
  if (status >= 300)
    throw Object.assign(new Error(JSON.stringify(body)), { name: (body as { __type: string }).__type });
}

const object = () => ({ Bucket: stack.outputs.BucketName, Key: 'kept.txt' });
const queue = () => ({ QueueUrl: stack.outputs.QueueUrl });
const deadLetters = () => ({ QueueUrl: stack.outputs.DeadLetterQueueUrl });

const ACTIONS: [name: string, allowed: string[], action: Action][] = [
  ['write an object', [], (who) => s3(who).send(new PutObjectCommand({ ...object(), Body: 'x' }))],
  ['read an object', ['index'], (who) => s3(who).send(new GetObjectCommand(object()))],
  [
    'list the bucket',
    ['index', 'operate'],
    (who) => s3(who).send(new ListObjectsV2Command({ Bucket: object().Bucket })),
  ],
  ['delete an object', [], (who) => s3(who).send(new DeleteObjectCommand({ ...object(), Key: 'nothing' }))],
  [
    'list another bucket',
    [],
    (who) => s3(who).send(new ListObjectsV2Command({ Bucket: `cdk-hnb659fds-assets-000000000000-${REGION}` })),
  ],
  [
    'receive events',
    ['index'],
    (who) => sqs(who).send(new ReceiveMessageCommand({ ...queue(), VisibilityTimeout: 0 })),
  ],
  [
    'send events',
    ['index', 'operate'],
    (who) => sqs(who).send(new SendMessageCommand({ ...queue(), MessageBody: '{}' })),
  ],
  ['receive dead letters', [], (who) => sqs(who).send(new ReceiveMessageCommand(deadLetters()))],
  ['send dead letters', [], (who) => sqs(who).send(new SendMessageCommand({ ...deadLetters(), MessageBody: '{}' }))],
  ['empty a queue', [], (who) => sqs(who).send(new PurgeQueueCommand(deadLetters()))],
  [
    'read the access secret',
    ['search'],
    (who) => readSecret({ id: stack.accessSecret, endpoint: new URL(stack.aws), region: REGION }, who),
  ],
  [
    'read another secret',
    [],
    (who) => refuse(json('secretsmanager', 'secretsmanager.GetSecretValue', { SecretId: otherSecret }, who)),
  ],
  [
    'replace the access secret',
    [],
    (who) =>
      refuse(
        json(
          'secretsmanager',
          'secretsmanager.PutSecretValue',
          { SecretId: stack.accessSecret, SecretString: '{"username":"reader","password":"stolen"}' },
          who,
        ),
      ),
  ],
];

describe.each(['index', 'search', 'operate'])('the %s function', (who) => {
  it.each(ACTIONS.filter(([, allowed]) => allowed.includes(who)))('may %s', async (_, __, action) => {
    await action(OWNER);
    await action(caller[who] as Credentials);
  });

  it.each(ACTIONS.filter(([, allowed]) => !allowed.includes(who)))('may not %s', async (_, __, action) => {
    // What the owner may do is a well-formed request: whoever else is refused, is refused for what it is.
    await action(OWNER);
    await expect(action(caller[who] as Credentials)).rejects.toThrow(/Access ?Denied|not authorized|status 40[03]/i);
  });
});
