import { type Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, type Code, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';

export interface NodeFunctionProps {
  /** A bundle with `handler.mjs` at its top. */
  readonly code: Code;
  readonly description: string;
  /** Mebibytes; the share of a CPU grows with it, 1769 is a whole one. */
  readonly memorySize: number;
  readonly timeout: Duration;
}

/** A function on Node 24 and arm64 that may do nothing at first but write its own log. */
export function nodeFunction(scope: Construct, props: NodeFunctionProps): LambdaFunction {
  const logGroup = shortLivedLog(scope, 'FunctionLog');
  // The managed basic policy would let it write to every log of the account.
  const role = new Role(scope, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
  logGroup.grantWrite(role);
  return new LambdaFunction(scope, 'Function', {
    ...props,
    handler: 'handler.handler',
    runtime: Runtime.NODEJS_24_X,
    architecture: Architecture.ARM_64,
    environment: { NODE_OPTIONS: '--enable-source-maps' },
    logGroup,
    role,
  });
}

/** A log that is kept for a month and goes with the stack. */
export function shortLivedLog(scope: Construct, id: string): LogGroup {
  return new LogGroup(scope, id, { retention: RetentionDays.ONE_MONTH, removalPolicy: RemovalPolicy.DESTROY });
}
