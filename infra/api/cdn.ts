import { Aws, Duration } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  CacheCookieBehavior,
  CacheHeaderBehavior,
  CachePolicy,
  CacheQueryStringBehavior,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HttpVersion,
  type ICachePolicy,
  OriginProtocolPolicy,
  OriginRequestPolicy,
  PriceClass,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { variables } from '../../functions/environment.ts';
import { accept } from '../findings.ts';
import { nameOf } from '../name.ts';
import type { Access } from '../settings/choices.ts';
import type { Target } from './domain-name.ts';
import { WebAcl } from './web-acl.ts';

/** The header that the search function expects CloudFront's secret in. */
const SECRET_HEADER = 'X-Cdn-Secret';
/** The hosted zone of all distributions. */
const CLOUDFRONT_ZONE = 'Z2FDTNDATAQYW2';
/** Runs at the edge. CloudFront reaches the API by the API's host, and tells the function which one callers use. */
const SAY_HOST = `function handler({ request }) {
  request.headers['x-cdn-host'] = request.headers.host;
  return request;
}`;
const SECRET_LENGTH = 40;
/** Errors that CloudFront keeps, for ten seconds by default, whatever the answer says. */
const KEPT_ERRORS = [404, 405, 414, 500, 501, 502, 503, 504];

export interface CdnProps {
  readonly api: HttpApi;
  readonly searchFunction: LambdaFunction;
  readonly access: Access;
  readonly domainName?: string | undefined;
  readonly certificateArn?: string | undefined;
  readonly webAclArn?: string | undefined;
}

/** CloudFront with WAF before the API. The function refuses requests that did not come through it. */
export class Cdn extends Construct {
  /** Base URL without a trailing slash. */
  readonly url: string;
  readonly target: Target;

  constructor(scope: Construct, id: string, props: CdnProps) {
    super(scope, id);
    const secret = this.#secret();
    const webAclId = props.webAclArn ?? new WebAcl(this, 'WebAcl').arn;
    const distribution = this.#distribution(props, secret, webAclId);
    this.url = `https://${props.domainName ?? distribution.distributionDomainName}`;
    this.target = { dnsName: distribution.distributionDomainName, hostedZoneId: CLOUDFRONT_ZONE };
    props.searchFunction.addEnvironment(variables.cdnSecret, secret);
    // Not the distribution's own name, which depends on the API and so on the function: CloudFront tells it.
    if (props.domainName !== undefined) props.searchFunction.addEnvironment(variables.publicUrl, this.url);
  }

  /** Returns the secret that CloudFront and the function share, as a reference that CloudFormation resolves. */
  #secret(): string {
    const secret = new Secret(this, 'Secret', {
      description: 'What CloudFront proves itself with to the search function',
      generateSecretString: { passwordLength: SECRET_LENGTH, excludePunctuation: true },
    });
    accept(secret, 'SMG4', 'Distribution and function would have to change it at the same moment.');
    return secret.secretValue.unsafeUnwrap();
  }

  #distribution({ api, access, domainName, certificateArn }: CdnProps, secret: string, webAclId: string): Distribution {
    const host = `${api.apiId}.execute-api.${Aws.REGION}.${Aws.URL_SUFFIX}`;
    const distribution = new Distribution(this, 'Distribution', {
      comment: `Search API of ${nameOf(this)}`,
      defaultBehavior: {
        origin: new HttpOrigin(host, {
          protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
          customHeaders: { [SECRET_HEADER]: secret },
        }),
        viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
        allowedMethods: AllowedMethods.ALLOW_ALL,
        cachePolicy: access === 'public' ? this.#asTheAnswerSays() : CachePolicy.CACHING_DISABLED,
        // The API is found by its own host.
        originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
        compress: true,
        ...(domainName === undefined && { functionAssociations: [this.#sayHost()] }),
      },
      ...(domainName !== undefined &&
        certificateArn !== undefined && {
          domainNames: [domainName],
          certificate: Certificate.fromCertificateArn(this, 'Certificate', certificateArn),
        }),
      // Without caching, the query is no part of what an answer is kept under: one caller's error would answer all others.
      errorResponses: KEPT_ERRORS.map((httpStatus) => ({ httpStatus, ttl: Duration.seconds(0) })),
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      httpVersion: HttpVersion.HTTP2_AND_3,
      priceClass: PriceClass.PRICE_CLASS_ALL,
      enableIpv6: true,
      webAclId,
    });
    accept(distribution, 'CFR1', 'Readers may be anywhere.');
    accept(distribution, 'CFR3', 'Its log would have the queries of readers.');
    accept(distribution, 'CFR4', 'Without a name of its own, a distribution has the certificate of CloudFront.');
    return distribution;
  }

  /** Only where callers use one host: answers that are kept have links to it. */
  #sayHost() {
    const code = FunctionCode.fromInline(SAY_HOST);
    const edge = new EdgeFunction(this, 'SayHost', { code, runtime: FunctionRuntime.JS_2_0 });
    return { function: edge, eventType: FunctionEventType.VIEWER_REQUEST };
  }

  /** Answers say themselves whether and for how long they may be kept. */
  #asTheAnswerSays(): ICachePolicy {
    return new CachePolicy(this, 'AsTheAnswerSays', {
      minTtl: Duration.seconds(0),
      defaultTtl: Duration.seconds(0),
      maxTtl: Duration.days(1),
      queryStringBehavior: CacheQueryStringBehavior.all(),
      headerBehavior: CacheHeaderBehavior.allowList('Accept', 'Origin'),
      cookieBehavior: CacheCookieBehavior.none(),
      enableAcceptEncodingGzip: true,
      enableAcceptEncodingBrotli: true,
    });
  }
}
