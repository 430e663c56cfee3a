import type { IHttpRouteAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpNoneAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpIamAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';

export const ACCESS_STRATEGIES = ['iam', 'public'] as const;

/** Who may search: callers that sign their requests, or everyone. */
export type Access = (typeof ACCESS_STRATEGIES)[number];

/** How one strategy guards the search API. */
export interface Guard {
  readonly authorizer: IHttpRouteAuthorizer;
  /** How a person calls the API, for the stack's outputs. */
  readonly instructions: string;
}

/** The guard of a strategy. There is no default here: an open API comes from an explicit `public` only. */
export function guard(access: Access): Guard {
  switch (access) {
    case 'iam':
      return {
        authorizer: new HttpIamAuthorizer(),
        instructions:
          'callers need execute-api:Invoke and sign (SigV4), e.g. curl --aws-sigv4 aws:amz:REGION:execute-api ' +
          '--user "$AWS_ACCESS_KEY_ID:$AWS_SECRET_ACCESS_KEY" -H "x-amz-security-token: $AWS_SESSION_TOKEN" URL',
      };
    case 'public':
      return { authorizer: new HttpNoneAuthorizer(), instructions: 'open to everyone' };
  }
}
