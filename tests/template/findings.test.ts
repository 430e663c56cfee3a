import { Bucket } from 'aws-cdk-lib/aws-s3';
import { AwsSolutionsChecks } from 'cdk-nag';
import { describe, expect, it } from 'vitest';
import { EVERY_SETTING } from './every-setting.ts';
import { construct } from './synthesise.ts';

/** What the rules of AWS Solutions find in a stack and nobody has accepted, as `RULE at PLACE`. */
function findings(stack: ReturnType<typeof construct>): string[] {
  const { violations } = new AwsSolutionsChecks().validateScope(stack);
  return violations.flatMap(({ ruleName, violatingResources }) =>
    violatingResources.map(
      ({ constructPath, resourceLogicalId }) => `${ruleName} at ${constructPath ?? resourceLogicalId}`,
    ),
  );
}

describe('the rules of AWS Solutions', () => {
  it.each(EVERY_SETTING)('find nothing that is not accepted with a reason: %j', (context) => {
    expect(findings(construct(context))).toEqual([]);
  });

  it('would find a careless bucket', () => {
    const stack = construct();
    new Bucket(stack, 'Careless');
    expect(findings(stack)).toEqual(expect.arrayContaining([expect.stringMatching(/^AwsSolutions-S10 at .*Careless/)]));
  });
});
