import { readFile } from 'node:fs/promises';
import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { forgetAws, loopbackUrl, TEST_CREDENTIALS } from '../../local/environment.ts';
import { hasLocalStack, instance, runningAddresses, runningProcess } from '../../local/instance.ts';
import type { StackAddresses } from '../../local/stack.ts';
import { CommandFailure, faultOf, type Io } from '../command.ts';
import { outputsOf } from './outputs.ts';

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
  /** Name of the watch function; null where there are no watches. */
  watch: string | null;
  /** Base URL of the search API. */
  api: string;
  /** Where alarms are told; null in the local stack, which tells nobody. */
  alarmTopic: string | null;
  /** Who may search; null where the stack does not tell. */
  access: string | null;
  /** What alarms do beside telling the topic. */
  otherAlarmActions: number;
  /** The settings of the last deployment as JSON; null where the stack does not keep them. */
  settings: string | null;
}

export const stackOption = { stack: { type: 'string' } } as const;
export const STACK_USAGE = `  --stack NAME       use this CloudFormation stack on AWS, even while the local stack runs; in the stack of another
                     app with several of them, STACK/CONSTRUCT`;

/**
 * Finds the stack, and prints which one it is. It is the local stack while that runs. It is a stack on AWS if one is named, or if
 * this checkout never had a local stack: a command that was meant for a local stack must not reach a real account.
 * @param byDefault the stack on AWS where none is named
 */
export async function connect(io: Io, stackName: string | undefined, byDefault = DEFAULT_STACK): Promise<Connection> {
  const name = stackName ?? io.environment['ARTICLES_STACK'];
  if (name === '') throw new CommandFailure('The name of the stack (--stack or ARTICLES_STACK) is empty.');
  const local = name === undefined ? await localAddresses(io) : null;
  if (name === undefined && local === null) await demandNoLocalStack(byDefault);
  io.err.lines([local ? `Local stack at ${local.aws}` : `Stack ${name ?? byDefault} on AWS`]);
  return local ? localConnection(local, io) : awsConnection(name, byDefault);
}

async function demandNoLocalStack(stack: string): Promise<void> {
  if (!(await hasLocalStack())) return;
  const pid = await runningProcess();
  const state =
    pid === null ? 'is not running. To start it: npm start.' : `is starting or stopping (process ${pid}). Wait.`;
  throw new CommandFailure(`The local stack ${state} For the stack on AWS: --stack ${stack}.`);
}

/** `ARTICLES_ADDRESSES` names a file like .local/stack.json, for a stack that npm start has not started. */
async function localAddresses({ environment }: Io): Promise<StackAddresses | null> {
  const file = environment['ARTICLES_ADDRESSES'];
  try {
    return file ? JSON.parse(await readFile(file, 'utf8')) : await runningAddresses();
  } catch (cause) {
    throw new CommandFailure(
      `The addresses of the local stack in ${file || instance.addresses} can't be read: ${faultOf(cause)}. Stop the local stack and start it again.`,
      { cause },
    );
  }
}

function localConnection({ aws, region, ...others }: StackAddresses, { environment }: Io): Connection {
  forgetAws(environment);
  const endpoint = loopbackUrl('The address of the local stack', aws);
  const { access } = JSON.parse(others.settings) as { access: string };
  const toldNobody = { alarmTopic: null, otherAlarmActions: 0 };
  return {
    ...others,
    ...toldNobody,
    access,
    isLocal: true,
    account: { endpoint, region, credentials: TEST_CREDENTIALS },
  };
}

async function awsConnection(named: string | undefined, byDefault: string): Promise<Connection> {
  const name = named ?? byDefault;
  const [stackName = '', ...construct] = name.split('/');
  const outputs = await stackOutputs(stackName, named === undefined ? NO_LOCAL_STACK : NAMED_STACK);
  const find = outputsOf(stackName, outputs, construct.length > 0 ? construct.join('/') : undefined);
  const output = (key: string): string => {
    const value = find(key);
    if (value === undefined)
      throw new CommandFailure(
        `Stack ${name} has no output ${key}. Check that it is an Article Search stack, and deploy it again with this version.`,
      );
    return value;
  };
  const settings = find('Settings');
  return {
    account: {},
    isLocal: false,
    bucket: output('BucketName'),
    queueUrl: output('QueueUrl'),
    longFilesQueueUrl: output('LongFilesQueueUrl'),
    deadLetterQueueUrl: output('DeadLetterQueueUrl'),
    operate: output('OperateFunction'),
    watch: find('WatchFunction') ?? null,
    api: output('ApiUrl'),
    alarmTopic: output('AlarmTopic'),
    access: find('Access') ?? (settings === undefined ? null : (JSON.parse(settings) as { access: string }).access),
    otherAlarmActions: Number(find('AlarmActions') ?? 0),
    settings: settings ?? null,
  };
}

async function stackOutputs(name: string, whyNotLocal: string): Promise<Map<string, string>> {
  const client = new CloudFormationClient({});
  try {
    const { Stacks = [] } = await client.send(new DescribeStacksCommand({ StackName: name }));
    return new Map((Stacks[0]?.Outputs ?? []).map(({ OutputKey = '', OutputValue = '' }) => [OutputKey, OutputValue]));
  } catch (cause) {
    throw new CommandFailure(
      `The stack ${name} was not found: ${faultOf(cause)}. ${whyNotLocal} For a stack on AWS, check your credentials, the region (AWS_REGION) and the name (--stack).`,
      { cause },
    );
  } finally {
    client.destroy();
  }
}
