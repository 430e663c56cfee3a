import { type Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  Architecture,
  type Code,
  Function as LambdaFunction,
  RecursiveLoop,
  Runtime,
  Tracing,
} from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { variables } from '../functions/environment.ts';
import { acceptWildcards } from './findings.ts';
import { nameOf } from './name.ts';
import type { Network } from './network/network.ts';

export interface NodeFunctionProps {
  /** A bundle with `handler.mjs` at its top. */
  readonly code: Code;
  readonly description: string;
  /** Mebibytes; the share of a CPU grows with it, 1769 is a whole one. */
  readonly memorySize: number;
  readonly timeout: Duration;
  /** Whether X-Ray traces the function. */
  readonly tracing: boolean;
  /** Whether it continues its own work, by invoking itself or through its queue: Lambda would stop it after 16 times. */
  readonly continuesItself?: true;
  /** @default none */
  readonly network?: Network | undefined;
}

/** Returns a function on Node 24 and arm64 whose only permission is to write its own log. */
export function nodeFunction(scope: Construct, props: NodeFunctionProps): LambdaFunction {
  const logGroup = shortLivedLog(scope, 'FunctionLog');
  // The managed basic policy would let it write to every log of the account.
  const role = new Role(scope, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
  logGroup.grantWrite(role);
  const { tracing, continuesItself, network, ...others } = props;
  network?.letConnect(role);
  const nodeFunction = new LambdaFunction(scope, 'Function', {
    ...others,
    ...network?.forFunction(),
    handler: 'handler.handler',
    runtime: Runtime.NODEJS_24_X,
    architecture: Architecture.ARM_64,
    environment: { [variables.stackName]: nameOf(scope) },
    logGroup,
    role,
    tracing: tracing ? Tracing.ACTIVE : Tracing.DISABLED,
    ...(continuesItself && { recursiveLoop: RecursiveLoop.ALLOW }),
  });
  if (tracing) acceptWildcards(nodeFunction, ['*'], 'Traces have no names that could be told apart in a policy.');
  network?.denyToCode(nodeFunction, role);
  return nodeFunction;
}

/** Returns a log group that keeps lines for a month and is deleted with the stack. */
export function shortLivedLog(scope: Construct, id: string): LogGroup {
  return new LogGroup(scope, id, { retention: RetentionDays.ONE_MONTH, removalPolicy: RemovalPolicy.DESTROY });
}
