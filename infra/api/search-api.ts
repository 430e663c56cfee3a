import { Duration } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  CfnIntegration,
  HttpApi,
  HttpRoute,
  HttpRouteKey,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { Code, Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { variables } from '../../functions/environment.ts';
import { nameOf } from '../name.ts';
import type { Network } from '../network/network.ts';
import { nodeFunction, shortLivedLog } from '../node-function.ts';
import type { Size, Watches } from '../settings/choices.ts';
import { type AccessSettings, type Guard, guard } from './access.ts';
import { Cdn } from './cdn.ts';
import { answerPreflights, corsPreflight } from './cors.ts';
import { type DomainNameSettings, nameApi, Records } from './domain-name.ts';

/** Requests a second, and in a burst: as many as OpenSearch answers without queueing. */
const THROTTLES: Readonly<Record<Size, { rateLimit: number; burstLimit: number }>> = {
  small: { rateLimit: 50, burstLimit: 100 },
  medium: { rateLimit: 100, burstLimit: 200 },
  production: { rateLimit: 300, burstLimit: 600 },
};

/** Without path and query: what people search for and read is never logged. */
const ACCESS_LOG_FIELDS = {
  requestId: '$context.requestId',
  time: '$context.requestTime',
  method: '$context.httpMethod',
  status: '$context.status',
  responseBytes: '$context.responseLength',
  latencyMs: '$context.responseLatency',
  functionLatencyMs: '$context.integrationLatency',
  functionError: '$context.integrationErrorMessage',
  gatewayError: '$context.error.message',
};

export interface SearchApiProps extends AccessSettings, DomainNameSettings {
  /** Bundle of the search function. */
  readonly code: Code;
  /** Whether answers hold object keys and receipts. */
  readonly receipts: boolean;
  /** What readers may do with watches. */
  readonly watches: Watches;
  /** Sites whose scripts may read the answers. */
  readonly corsOrigins: readonly string[];
  readonly tracing: boolean;
  readonly network?: Network | undefined;
  /** The size of OpenSearch. */
  readonly size: Size;
}

/** An HTTP API that passes every request to the search function. */
export class SearchApi extends Construct {
  readonly api: HttpApi;
  readonly searchFunction: LambdaFunction;
  /** Base URL without a trailing slash. */
  readonly url: string;
  /** How a person calls the API, given who may search. */
  readonly instructions: string;
  /** ARN of the secret that callers must know, where there is one. */
  readonly secret: string | undefined;

  constructor(scope: Construct, id: string, props: SearchApiProps) {
    super(scope, id);
    this.searchFunction = this.#searchFunction(props);
    this.api = new HttpApi(this, 'Api', {
      apiName: nameOf(this),
      createDefaultStage: false,
      // CloudFront reaches the API by the generated address; the function refuses it to others.
      disableExecuteApiEndpoint: props.domainName !== undefined && !props.cdn,
      ...(props.corsOrigins.length > 0 && { corsPreflight: corsPreflight(props.corsOrigins) }),
    });
    const access = guard(this, props);
    access.letCheck(this.searchFunction);
    this.#route(this.api, access, props.corsOrigins.length > 0);
    this.url = this.#name(props, this.#stage(this.api, props.size));
    this.instructions = access.instructions;
    this.secret = access.secret;
  }

  /** Gives the API its name. @returns its base URL */
  #name(props: SearchApiProps, stage: HttpStage): string {
    const { domainName, certificateArn, hostedZone, cdn, webAclArn, access } = props;
    if (cdn) {
      const { api, searchFunction } = this;
      const front = new Cdn(this, 'Cdn', { api, searchFunction, access, domainName, certificateArn, webAclArn });
      if (domainName !== undefined) new Records(this, 'Records', { domainName, hostedZone, target: front.target });
      return front.url;
    }
    if (domainName === undefined) return this.api.apiEndpoint;
    if (certificateArn === undefined) throw new Error('certificateArn is needed where domainName is set.');
    const target = nameApi(this, stage, domainName, certificateArn);
    new Records(this, 'Records', { domainName, hostedZone, target });
    return `https://${domainName}`;
  }

  #searchFunction(props: SearchApiProps): LambdaFunction {
    const searchFunction = nodeFunction(this, {
      code: props.code,
      description: 'Answers searches',
      memorySize: 1024,
      timeout: Duration.seconds(15),
      tracing: props.tracing,
      network: props.network,
    });
    searchFunction.addEnvironment(variables.access, props.access);
    searchFunction.addEnvironment(variables.serveReceipts, String(props.receipts));
    if (props.watches !== 'off') searchFunction.addEnvironment(variables.watches, props.watches);
    return searchFunction;
  }

  /** One route for everything: the function knows the paths, and answers unknown ones too. */
  #route(httpApi: HttpApi, { authorizer, challenge }: Guard, isCors: boolean): void {
    const integration = new HttpLambdaIntegration('Search', this.searchFunction);
    const route = new HttpRoute(this, 'Everything', {
      httpApi,
      routeKey: HttpRouteKey.DEFAULT,
      integration,
      authorizer,
    });
    if (challenge !== undefined) sendChallenge(route, challenge);
    if (isCors) answerPreflights(this, httpApi, integration);
  }

  #stage(httpApi: HttpApi, size: Size): HttpStage {
    return new HttpStage(this, 'Stage', {
      httpApi,
      stageName: '$default',
      autoDeploy: true,
      throttle: THROTTLES[size],
      accessLogSettings: {
        destination: new LogGroupLogDestination(shortLivedLog(this, 'AccessLog')),
        format: AccessLogFormat.custom(JSON.stringify(ACCESS_LOG_FIELDS)),
      },
    });
  }
}

/**
 * Makes API Gateway set the challenge of answers with 401: without it no browser asks for the password. Other gateways of
 * AWS rename this header when a function sends it; for HTTP APIs that is not documented.
 */
function sendChallenge(route: HttpRoute, challenge: string): void {
  const integration = route.node.findAll().find((part) => part instanceof CfnIntegration);
  if (!integration) throw new Error('The route has no integration.');
  integration.responseParameters = {
    401: { ResponseParameters: [{ Destination: 'overwrite:header.WWW-Authenticate', Source: challenge }] },
  };
}
