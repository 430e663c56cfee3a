import { Stack } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

const NAME = 'article-search:name';
/** An id that leaves no trace in names, as in the CDK's own. */
const NAMELESS = 'Default';

/**
 * Gives a construct, and all that is made in it later, a name that no other one of the account and region has: that of its
 * stack, with the ids from there on.
 */
export function giveName(scope: IConstruct): void {
  // A nested stack has its name from CloudFormation only.
  const [top] = scope.node.scopes.filter((each) => Stack.isStack(each));
  if (!top) throw new Error('The construct is in no stack.');
  const below = scope.node.scopes.slice(scope.node.scopes.indexOf(top) + 1).map(({ node }) => node.id);
  const name = [Stack.of(top).stackName, ...below.filter((id) => id !== NAMELESS)].join('-');
  scope.node.setContext(NAME, name);
}

/** Returns the name of the construct that a scope is in. */
export function nameOf(scope: IConstruct): string {
  return scope.node.getContext(NAME);
}
