import { Aws, Duration } from 'aws-cdk-lib';
import { Policy, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Code, Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { variables } from '../functions/environment.ts';
import { acceptWildcards } from './findings.ts';
import { nameOf } from './name.ts';
import type { Network } from './network/network.ts';
import { nodeFunction } from './node-function.ts';

/** Every night at a random time within an hour: not all stacks begin at once. */
const NIGHTLY = 'cron(0 3 * * ? *)';
const WITHIN = Duration.hours(1);

export interface OperateProps {
  /** Bundle of the operate function. */
  readonly code: Code;
  readonly tracing: boolean;
  readonly network?: Network | undefined;
}

/**
 * Operators' commands, since only functions reach OpenSearch, and the nightly comparison of index and bucket. The function
 * has no URL: IAM decides who may invoke it.
 */
export class Operate extends Construct {
  readonly operateFunction: LambdaFunction;

  constructor(scope: Construct, id: string, props: OperateProps) {
    super(scope, id);
    this.operateFunction = nodeFunction(this, {
      code: props.code,
      description: 'Operators’ commands, and the nightly comparison of index and bucket',
      memorySize: 512,
      timeout: Duration.minutes(15),
      tracing: props.tracing,
      // Long work is many runs, one after the other; each limits itself.
      continuesItself: true,
      network: props.network,
    });
    this.#letItGoOn();
    this.#everyNight();
  }

  /** Lets it send keys to the queue, and see whether the queues are busy and for how long messages wait. */
  feed(queue: Queue, longFilesQueue: Queue): void {
    const allow = (actions: string[], queues: Queue[]) =>
      this.operateFunction.addToRolePolicy(
        new PolicyStatement({ actions, resources: queues.map(({ queueArn }) => queueArn) }),
      );
    allow(['sqs:SendMessage'], [queue]);
    allow(['sqs:GetQueueAttributes'], [queue, longFilesQueue]);
    this.operateFunction.addToRolePolicy(
      new PolicyStatement({ actions: ['cloudwatch:GetMetricStatistics'], resources: ['*'] }),
    );
    acceptWildcards(this.operateFunction, ['*'], 'Metrics have no names in policies. It reads the age of the queues.');
    this.operateFunction.addEnvironment(variables.queueUrl, queue.queueUrl);
    this.operateFunction.addEnvironment(variables.longFilesQueueUrl, longFilesQueue.queueUrl);
  }

  /** Lets the function invoke itself to continue long work. A separate policy: the role's own can't name the function. */
  #letItGoOn(): void {
    const { role, functionArn } = this.operateFunction;
    if (!role) throw new Error('The function has no role.');
    new Policy(this, 'GoOn', {
      roles: [role],
      statements: [new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [functionArn] })],
    });
  }

  #everyNight(): void {
    const fromThisAccount = { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } };
    const role = new Role(this, 'SchedulerRole', {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', { conditions: fromThisAccount }),
    });
    const { functionArn } = this.operateFunction;
    role.addToPolicy(new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [functionArn] }));
    new CfnSchedule(this, 'Nightly', {
      description: `Compares the index of ${nameOf(this)} with its bucket`,
      scheduleExpression: NIGHTLY,
      flexibleTimeWindow: { mode: 'FLEXIBLE', maximumWindowInMinutes: WITHIN.toMinutes() },
      target: { arn: functionArn, roleArn: role.roleArn, input: JSON.stringify({ command: 'nightly' }) },
    });
  }
}
