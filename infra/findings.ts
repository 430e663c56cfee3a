import { Stack, Validations } from 'aws-cdk-lib';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { IConstruct } from 'constructs';

/**
 * Accepts a finding of cdk-nag's AWS Solutions rules, with a reason. The template tests fail on every other finding.
 * @param rule a rule's id, or one finding of it as `RULE[FINDING]`
 */
export function accept(scope: IConstruct, rule: string, reason: string): void {
  Validations.of(scope).acknowledge({ id: `AwsSolutions-${rule}`, reason });
}

/** Accepts wildcards in the resources that a function is granted. */
export function acceptWildcards(granted: LambdaFunction, resources: readonly string[], reason: string): void {
  for (const resource of resources) {
    const plain = flat(Stack.of(granted).resolve(resource));
    if (plain.includes('*')) accept(granted.role ?? granted, `IAM5[Resource::${plain}]`, reason);
  }
}

/** Returns a value as cdk-nag writes it: `<X>` for a reference, `<X.Name>` for an attribute. */
function flat(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  const intrinsic = value as { Ref?: string; 'Fn::GetAtt'?: string[]; 'Fn::Join'?: [string, unknown[]] };
  if (intrinsic.Ref) return `<${intrinsic.Ref}>`;
  if (intrinsic['Fn::GetAtt']) return `<${intrinsic['Fn::GetAtt'].join('.')}>`;
  if (intrinsic['Fn::Join']) return intrinsic['Fn::Join'][1].map(flat).join(intrinsic['Fn::Join'][0]);
  throw new Error(`No name for ${JSON.stringify(value)}.`);
}
