import { readFile } from 'node:fs/promises';
import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { forgetAws, loopbackUrl, TEST_CREDENTIALS } from '../../local/environment.ts';
import { runningAddresses } from '../../local/instance.ts';
import type { StackAddresses } from '../../local/stack.ts';
import { CommandFailure, type Io } from '../command.ts';

const DEFAULT_STACK = 'ArticleSearch';

const NO_LOCAL_STACK = 'No local stack is running. To start one: npm start.';
const NAMED_STACK = 'A stack that is named by --stack or ARTICLES_STACK is always on AWS.';

/** The options of every AWS client. For a stack on AWS there are none: the user's own settings apply. */
export interface Account {
  region?: string;
  endpoint?: string;
  credentials?: { accessKeyId: string; secretAccessKey: string };
}

/** The stack that a command works on. */
export interface Connection {
  account: Account;
  isLocal: boolean;
  bucket: string;
  queueUrl: string;
  longFilesQueueUrl: string;
  deadLetterQueueUrl: string;
  /** Name of the operate function. */
  operate: string;
}

export const stackOption = { stack: { type: 'string' } } as const;
export const STACK_USAGE = '  --stack NAME       use this CloudFormation stack on AWS, even while the local stack runs';

/** Finds the stack, and prints which one it is: the local stack while it runs, otherwise the stack on AWS. */
export async function connect(io: Io, stackName: string | undefined): Promise<Connection> {
  const name = stackName ?? io.environment['ARTICLES_STACK'];
  const local = name === undefined ? await localAddresses(io) : null;
  io.err.write(local ? `Local stack at ${local.aws}\n` : `Stack ${name ?? DEFAULT_STACK} on AWS\n`);
  return local ? localConnection(local, io) : awsConnection(name);
}

/** `ARTICLES_ADDRESSES` names a file like .local/stack.json, for a stack that npm start has not started. */
async function localAddresses({ environment }: Io): Promise<StackAddresses | null> {
  const file = environment['ARTICLES_ADDRESSES'];
  return file ? JSON.parse(await readFile(file, 'utf8')) : runningAddresses();
}

function localConnection({ aws, region, ...others }: StackAddresses, { environment }: Io): Connection {
  forgetAws(environment);
  const endpoint = loopbackUrl('The address of the local stack', aws);
  return { ...others, isLocal: true, account: { endpoint, region, credentials: TEST_CREDENTIALS } };
}

async function awsConnection(named: string | undefined): Promise<Connection> {
  const name = named ?? DEFAULT_STACK;
  const outputs = await stackOutputs(name, named === undefined ? NO_LOCAL_STACK : NAMED_STACK);
  const output = (key: string): string => {
    const value = outputs.get(key);
    if (value === undefined)
      throw new CommandFailure(
        `Stack ${name} has no output ${key}. Check that it is an Article Search stack, and deploy it again with this version.`,
      );
    return value;
  };
  return {
    account: {},
    isLocal: false,
    bucket: output('BucketName'),
    queueUrl: output('QueueUrl'),
    longFilesQueueUrl: output('LongFilesQueueUrl'),
    deadLetterQueueUrl: output('DeadLetterQueueUrl'),
    operate: output('OperateFunction'),
  };
}

async function stackOutputs(name: string, whyNotLocal: string): Promise<Map<string, string>> {
  const client = new CloudFormationClient({});
  try {
    const { Stacks = [] } = await client.send(new DescribeStacksCommand({ StackName: name }));
    return new Map((Stacks[0]?.Outputs ?? []).map(({ OutputKey = '', OutputValue = '' }) => [OutputKey, OutputValue]));
  } catch (cause) {
    throw new CommandFailure(
      `The stack ${name} was not found: ${cause instanceof Error ? cause.message : cause}. ${whyNotLocal} For a stack on AWS, check your credentials, the region (AWS_REGION) and the name (--stack).`,
      { cause },
    );
  } finally {
    client.destroy();
  }
}
