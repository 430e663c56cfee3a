import {
  GetFunctionConfigurationCommand,
  LambdaClient,
  ListFunctionsCommand,
  UpdateFunctionConfigurationCommand,
} from '@aws-sdk/client-lambda';
import {
  GetQueueAttributesCommand,
  PurgeQueueCommand,
  SetQueueAttributesCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { variables } from '../../functions/environment.ts';
import { TEST_CREDENTIALS } from '../../local/environment.ts';
import { drop, found, receipt } from '../stack/front-door.ts';
import { articles, quietQueue } from '../stack/operator.ts';

const FILES = 25;
const NOWHERE = 'http://localhost:1';
const stack = inject('stack');
const account = { endpoint: stack.aws, region: stack.region, credentials: TEST_CREDENTIALS };
const lambda = new LambdaClient(account);
const sqs = new SQSClient(account);

async function indexFunction(): Promise<{ name: string; environment: Record<string, string> }> {
  const { Functions = [] } = await lambda.send(new ListFunctionsCommand({}));
  const { FunctionName: name = '' } = Functions.find(({ Description }) => Description?.startsWith('Mirrors')) ?? {};
  const { Environment } = await lambda.send(new GetFunctionConfigurationCommand({ FunctionName: name }));
  return { name, environment: Environment?.Variables ?? {} };
}

async function setEnvironment(FunctionName: string, Variables: Record<string, string>): Promise<void> {
  await lambda.send(new UpdateFunctionConfigurationCommand({ FunctionName, Environment: { Variables } }));
}

async function attribute(QueueUrl: string, name: 'RedrivePolicy' | 'ApproximateNumberOfMessages'): Promise<string> {
  const { Attributes } = await sqs.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: [name] }));
  return Attributes?.[name] ?? '';
}

async function setRedrivePolicy(RedrivePolicy: string): Promise<void> {
  await sqs.send(new SetQueueAttributesCommand({ QueueUrl: stack.queueUrl, Attributes: { RedrivePolicy } }));
}

/** Other suites' events would die too while the function is broken. */
async function emptyQueue(): Promise<void> {
  await quietQueue();
  await sqs.send(new PurgeQueueCommand({ QueueUrl: stack.queueUrl }));
}

let mend: () => Promise<void> = async () => undefined;
afterAll(() => mend());

describe('files whose function is broken', () => {
  it('die, are sent back once it is mended, and are searchable, none twice', async () => {
    await emptyQueue();
    const { name, environment } = await indexFunction();
    const policy = await attribute(stack.queueUrl, 'RedrivePolicy');
    mend = async () => {
      await setEnvironment(name, environment);
      await setRedrivePolicy(policy);
    };
    await setEnvironment(name, { ...environment, [variables.openSearchEndpoint]: NOWHERE });
    await setRedrivePolicy(JSON.stringify({ ...JSON.parse(policy), maxReceiveCount: 2 }));
    const keys = Array.from({ length: FILES }, (_, file) => `redrive/${file}.md`);
    for (const key of keys) await drop(key, `# Redriven pangolin ${key}\n\nText.`);
    const dead = () => attribute(stack.deadLetterQueueUrl, 'ApproximateNumberOfMessages').then(Number);
    await expect.poll(dead, { timeout: 500_000, interval: 1_000 }).toBe(FILES);
    expect(await articles('status')).toMatchObject({
      exitCode: 1,
      out: expect.stringMatching(/Dead letters +25; fix the cause/),
    });
    await mend();
    expect(await articles('redrive')).toMatchObject({
      exitCode: 0,
      out: `${FILES} dead letters sent back to the queue\n`,
    });
    await found({ q: 'pangolin' }, FILES);
    for (const key of keys) await receipt(key, { status: 'indexed', articles: 1 });
    expect(await dead()).toBe(0);
    expect((await articles('redrive')).out).toBe('0 dead letters sent back to the queue\n');
  });
});
