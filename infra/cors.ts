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
import { accept } from './findings.ts';

/**
 * Lets scripts of other sites read the answers. The front door says so itself, also on what it answers without the
 * function. No cookies or remembered passwords go along: a script that needs credentials must know them.
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
 * A browser asks first, without credentials: where the default route wants some, that question needs a route of its own.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-cors.html
 */
export function answerPreflights(scope: Construct, httpApi: HttpApi, integration: HttpRouteIntegration): void {
  const routeKey = HttpRouteKey.with('/{proxy+}', HttpMethod.OPTIONS);
  const authorizer = new HttpNoneAuthorizer();
  const route = new HttpRoute(scope, 'Preflights', { httpApi, routeKey, integration, authorizer });
  accept(route, 'APIG4', 'Browsers ask whether they may ask without credentials; the answer holds no data.');
}
