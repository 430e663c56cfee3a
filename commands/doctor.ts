import { S3Client } from '@aws-sdk/client-s3';
import { paginateListSubscriptionsByTopic, SNSClient } from '@aws-sdk/client-sns';
import { SQSClient } from '@aws-sdk/client-sqs';
import { faultOf, type Io, readArgs, UsageError } from './command.ts';
import { checked, type Finding, judgeAccess, judgeAlarms, judgeDeadLetters, judgeIndex } from './doctor/findings.ts';
import { probe } from './doctor/probe.ts';
import { formOf, formOptions, formUsage, print } from './output.ts';
import { type Connection, connect, STACK_USAGE, stackOption } from './stack/connection.ts';
import { openOperate } from './stack/operate.ts';
import { queueDepth } from './stack/queues.ts';

export const usage = `Usage: npm run articles -- doctor [OPTIONS]

Checks a deployed stack: drops a file and sees it indexed, deletes it and sees it gone; the search API answers, and only
to whom it should; no dead letters; the index is current and compared every night; somebody is told of alarms. Says what
is wrong and what to do.

${formUsage('{findings}', 'each finding')}
${STACK_USAGE}

Exit code: 1 when something is wrong.

  npm run articles -- doctor
`;

export async function run(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = readArgs(args, { ...stackOption, ...formOptions });
  if (positionals.length > 0) throw new UsageError('doctor takes no arguments: it checks everything.');
  const form = formOf(values);
  const connection = await connect(io, values.stack);
  const findings = await examine(connection, io);
  const wrong = findings.filter(({ todo }) => todo !== null).length;
  print(io.out, form, { text: () => lines(findings, wrong), json: { findings }, items: findings });
  return wrong > 0 ? 1 : 0;
}

async function examine(connection: Connection, { signal }: Io): Promise<Finding[]> {
  const { account, bucket, isLocal } = connection;
  const ask = openOperate(connection, signal);
  const s3 = new S3Client({ ...account, forcePathStyle: isLocal });
  const operate = await ask({ command: 'status' }).catch((error: unknown) => ({ fault: faultOf(error) }));
  const engine =
    'fault' in operate
      ? [{ check: 'Engine', said: operate.fault, todo: 'Read the log of the operate function; is the domain there?' }]
      : [...judgeIndex(operate, Date.now()), ...(await probe({ s3, bucket, ask, signal }, operate.prefix))];
  const others = [
    checkApi(connection),
    checkAccess(connection),
    checked('Dead letters', checkDeadLetters(connection)),
    checked('Alarms', checkAlarms(connection)),
  ];
  return [...engine, ...(await Promise.all(others))];
}

async function checkApi({ api, access }: Connection): Promise<Finding> {
  const check = 'Search API';
  try {
    const startedAt = Date.now();
    const { status } = await fetch(`${api}/health`, { signal: AbortSignal.timeout(30_000) });
    const said = `${api} answers ${status} after ${((Date.now() - startedAt) / 1_000).toFixed(1)} s`;
    const isWell = status === 200 || (access !== 'public' && (status === 401 || status === 403));
    return { check, said, todo: isWell ? null : 'Read the log of the search function; is the domain there?' };
  } catch (error) {
    const todo = 'Check the name and its record (domainName), and the network between here and there.';
    return { check, said: `${api}: ${faultOf(error)}`, todo };
  }
}

async function checkAccess({ api, access }: Connection): Promise<Finding> {
  try {
    const { status, headers } = await fetch(`${api}/search?pageSize=0`, { signal: AbortSignal.timeout(30_000) });
    return judgeAccess(access, status, headers.get('WWW-Authenticate'));
  } catch (error) {
    return { check: 'Access', said: faultOf(error), todo: 'See the search API.' };
  }
}

async function checkDeadLetters({ account, deadLetterQueueUrl }: Connection): Promise<Finding> {
  const { waiting, inFlight } = await queueDepth(new SQSClient(account), deadLetterQueueUrl);
  return judgeDeadLetters(waiting + inFlight);
}

async function checkAlarms({ account, alarmTopic: TopicArn, otherAlarmActions }: Connection): Promise<Finding> {
  if (TopicArn === null) return judgeAlarms(null);
  const pages = paginateListSubscriptionsByTopic({ client: new SNSClient(account) }, { TopicArn });
  const subscriptions = (await Array.fromAsync(pages)).flatMap(({ Subscriptions = [] }) => Subscriptions);
  return judgeAlarms(
    subscriptions.map(({ SubscriptionArn = '' }) => SubscriptionArn),
    otherAlarmActions,
  );
}

function lines(findings: readonly Finding[], wrong: number): string[] {
  const all = findings.flatMap(({ check, said, todo }) => [
    `${todo === null ? 'ok   ' : 'WRONG'} ${check.padEnd(17)}${said}`,
    ...(todo === null ? [] : [`      ${todo}`]),
  ]);
  return [...all, wrong === 0 ? 'All is well.' : `${wrong} of ${findings.length} checks found something.`];
}
