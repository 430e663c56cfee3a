import { Duration } from 'aws-cdk-lib';
import {
  CorsHttpMethod,
  type CorsPreflightOptions,
  type HttpApi,
  HttpMethod,
  HttpNoneAuthorizer,
  HttpRoute,
  type HttpRouteIntegration,
  HttpRouteKey,
} from 'aws-cdk-lib/aws-apigatewayv2';
import type { Construct } from 'constructs';
import { accept } from '../findings.ts';

/**
 * Lets scripts of other sites read the answers. API Gateway sends the headers, also with answers of its own. Browsers send
 * no cookies or saved passwords along: a script must have credentials of its own.
 */
export function corsPreflight(origins: readonly string[]): CorsPreflightOptions {
  return {
    allowOrigins: [...origins],
    allowMethods: [CorsHttpMethod.GET, CorsHttpMethod.HEAD],
    allowHeaders: ['Authorization', 'If-None-Match', 'X-Amz-Date', 'X-Amz-Security-Token', 'X-Amz-Content-Sha256'],
    exposeHeaders: [
      ...['ETag', 'Link', 'Retry-After'],
      ...['X-Query-Mode', 'X-Query-Warnings', 'X-Request-Id', 'X-Total-Results'],
    ],
    maxAge: Duration.hours(2),
  };
}

/**
 * Answers preflight requests. They have no credentials: where the default route requires some, they need their own route.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-cors.html
 */
export function answerPreflights(scope: Construct, httpApi: HttpApi, integration: HttpRouteIntegration): void {
  const routeKey = HttpRouteKey.with('/{proxy+}', HttpMethod.OPTIONS);
  const authorizer = new HttpNoneAuthorizer();
  const route = new HttpRoute(scope, 'Preflights', { httpApi, routeKey, integration, authorizer });
  accept(route, 'APIG4', 'Browsers send preflight requests without credentials; the answer holds no data.');
}
