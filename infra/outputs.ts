import { CfnOutput } from 'aws-cdk-lib';
import type { Construct } from 'constructs';

/** Adds an output to the stack. */
export function output(scope: Construct, name: string, value: string, description: string): void {
  new CfnOutput(scope, name, { value, description });
}
