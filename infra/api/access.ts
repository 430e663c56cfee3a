import { Aws } from 'aws-cdk-lib';
import { HttpNoneAuthorizer, type IHttpRouteAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpIamAuthorizer, HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { type CfnSecret, Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import { variables } from '../../functions/environment.ts';
import { accept } from '../findings.ts';
import type { Access } from '../settings/choices.ts';

export interface AccessSettings {
  /** Who may search. @default basic */
  readonly access: Access;
  /** Issuer and audience of the tokens; both are set where access is `jwt`. */
  readonly jwtIssuer?: string;
  readonly jwtAudience?: readonly string[];
}

/** How one strategy guards the search API. */
export interface Guard {
  /** How API Gateway checks a caller. */
  readonly authorizer: IHttpRouteAuthorizer;
  /** How a person calls the API, for the stack's outputs. */
  readonly instructions: string;
  /** ARN of the secret that callers must know, where there is one. */
  readonly secret?: string;
  /** `WWW-Authenticate` of the function's answers with status 401. */
  readonly challenge?: string;
  /** Gives the function permissions and environment where it checks callers itself. */
  letCheck(searchFunction: LambdaFunction): void;
}

/** Returns the guard of a strategy. There is no default: only an explicit `public` opens the API. */
export function guard(scope: Construct, settings: AccessSettings): Guard {
  switch (settings.access) {
    case 'basic':
      return byPassword(scope);
    case 'iam':
      return {
        authorizer: new HttpIamAuthorizer(),
        instructions:
          'callers need execute-api:Invoke and sign (SigV4), e.g. curl --aws-sigv4 aws:amz:REGION:execute-api ' +
          '--user "$AWS_ACCESS_KEY_ID:$AWS_SECRET_ACCESS_KEY" -H "x-amz-security-token: $AWS_SESSION_TOKEN" URL',
        letCheck: () => undefined,
      };
    case 'jwt':
      return byToken(settings);
    case 'public':
      accept(scope, 'APIG4', 'The deployer has set access to public.');
      return {
        authorizer: new HttpNoneAuthorizer(),
        instructions: 'open to everyone',
        letCheck: () => undefined,
      };
  }
}

/** Characters. At the rate that API Gateway allows, such a password can't be guessed. */
const PASSWORD_LENGTH = 32;
const USER_NAME = 'reader';

/** The challenge that the function sends. */
const CHALLENGE = 'Basic realm="Article Search", charset="UTF-8"';

/**
 * HTTP Basic with a generated password. The function checks it: an authorizer of an HTTP API can't send the challenge that
 * makes a browser ask its user.
 */
function byPassword(scope: Construct): Guard {
  const secret = new Secret(scope, 'AccessSecret', {
    description: 'User name and password of the search API',
    generateSecretString: {
      secretStringTemplate: JSON.stringify({ username: USER_NAME }),
      generateStringKey: 'password',
      passwordLength: PASSWORD_LENGTH,
      excludePunctuation: true,
    },
  });
  // The attribute, not `Ref`: on AWS both are the ARN, in the emulator `Ref` is the name.
  const arn = (secret.node.defaultChild as CfnSecret).attrId;
  accept(secret, 'SMG4', 'People share the password: they change it together, by one command.');
  accept(scope, 'APIG4', 'The function itself checks the password.');
  return {
    authorizer: new HttpNoneAuthorizer(),
    instructions: `user ${USER_NAME} with the password in the secret AccessSecret, in a browser or by curl --user`,
    secret: arn,
    challenge: CHALLENGE,
    letCheck: (searchFunction) => {
      const reading = new PolicyStatement({
        actions: ['secretsmanager:GetSecretValue'],
        resources: [arn],
      });
      searchFunction.addToRolePolicy(reading);
      searchFunction.addEnvironment(variables.accessSecretId, arn);
      const endpoint = `https://secretsmanager.${Aws.REGION}.${Aws.URL_SUFFIX}`;
      searchFunction.addEnvironment(variables.secretsEndpoint, endpoint);
    },
  };
}

/** Tokens of OpenID Connect. API Gateway checks signature, issuer, audience and times. */
function byToken({ jwtIssuer, jwtAudience }: AccessSettings): Guard {
  if (jwtIssuer === undefined || jwtAudience === undefined) throw new Error('jwt needs an issuer and an audience.');
  return {
    authorizer: new HttpJwtAuthorizer('Tokens', jwtIssuer, { jwtAudience: [...jwtAudience] }),
    instructions: `callers send a token of ${jwtIssuer}, e.g. curl -H "Authorization: Bearer $TOKEN" URL`,
    letCheck: () => undefined,
  };
}
