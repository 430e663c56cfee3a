import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { basicAccess } from '../../functions/search/access/basic-access.ts';
import type { Problem } from '../../functions/search/http/problem.ts';
import { only, type Resource, synthesise, text } from './synthesise.ts';

const template = synthesise();

function authorization(context: Record<string, unknown>): unknown {
  const [, route] = only(synthesise(context), 'AWS::ApiGatewayV2::Route');
  return route.Properties['AuthorizationType'];
}

/** Types of everything that a context makes, and how often. */
function inventory(context: Record<string, unknown>): Record<string, number> {
  const { Resources } = synthesise(context).toJSON() as { Resources: Record<string, Resource> };
  const counts: Record<string, number> = {};
  for (const { Type } of Object.values(Resources)) counts[Type] = (counts[Type] ?? 0) + 1;
  return counts;
}

describe('the API', () => {
  it('asks for a password unless told otherwise: the function does', () => {
    for (const context of [{}, { access: 'basic' }, { engineScheme: 'http', receipts: true }]) {
      const [id] = only(synthesise(context), 'AWS::SecretsManager::Secret');
      const [, searchFunction] = only(synthesise(context), 'AWS::Lambda::Function', 'SearchApi');
      expect(searchFunction.Properties).toHaveProperty(['Environment', 'Variables', 'ACCESS'], 'basic');
      expect(searchFunction.Properties).toHaveProperty(['Environment', 'Variables', 'ACCESS_SECRET_ID'], {
        'Fn::GetAtt': [id, 'Id'],
      });
    }
  });

  it('has a password that nobody guesses', () => {
    const [, secret] = only(template, 'AWS::SecretsManager::Secret');
    expect(secret.Properties['GenerateSecretString']).toEqual({
      SecretStringTemplate: '{"username":"reader"}',
      GenerateStringKey: 'password',
      PasswordLength: 32,
      ExcludePunctuation: true,
    });
    expect(secret.Properties).not.toHaveProperty('SecretString');
    expect(secret.Properties).not.toHaveProperty('Name');
  });

  it('sends the challenge itself by which browsers ask for the password, the same as the function', async () => {
    const response = await new Hono()
      .use(basicAccess(async () => false))
      .onError((error, c) => c.text('', { status: 401, headers: (error as Problem).headers }))
      .request('/');
    const [, integration] = only(template, 'AWS::ApiGatewayV2::Integration');
    const challenge = response.headers.get('WWW-Authenticate');
    expect(challenge).toMatch(/^Basic realm="/);
    expect(integration.Properties['ResponseParameters']).toEqual({
      401: { ResponseParameters: [{ Destination: 'overwrite:header.WWW-Authenticate', Source: challenge }] },
    });
    const [, open] = only(synthesise({ access: 'public' }), 'AWS::ApiGatewayV2::Integration');
    expect(open.Properties).not.toHaveProperty('ResponseParameters');
  });

  it('asks for signatures where access is iam', () => {
    expect(authorization({ access: 'iam' })).toBe('AWS_IAM');
  });

  it('asks for tokens of the one issuer where access is jwt', () => {
    const context = { access: 'jwt', jwtIssuer: 'https://id.example/pool', jwtAudience: 'a1,b2' };
    const [id, authorizer] = only(synthesise(context), 'AWS::ApiGatewayV2::Authorizer');
    expect(authorizer.Properties).toMatchObject({
      AuthorizerType: 'JWT',
      IdentitySource: ['$request.header.Authorization'],
      JwtConfiguration: { Issuer: 'https://id.example/pool', Audience: ['a1', 'b2'] },
    });
    const [, route] = only(synthesise(context), 'AWS::ApiGatewayV2::Route');
    expect(route.Properties).toMatchObject({ AuthorizationType: 'JWT', AuthorizerId: { Ref: id } });
  });

  it('opens by an explicit word, which changes nothing else', () => {
    expect(authorization({ access: 'public' })).toBe('NONE');
    const { 'AWS::SecretsManager::Secret': secrets, ...others } = inventory({});
    expect(secrets).toBe(1);
    expect(inventory({ access: 'public' })).toEqual(others);
    const parts = ['AWS::ApiGatewayV2::Api', 'AWS::ApiGatewayV2::Stage', 'AWS::S3::Bucket', 'AWS::SQS::QueuePolicy'];
    const open = synthesise({ access: 'public' });
    for (const type of parts) expect(open.findResources(type)).toEqual(template.findResources(type));
  });

  it('hands every request to the search function', () => {
    const [integrationId, integration] = only(template, 'AWS::ApiGatewayV2::Integration');
    const [searchFunction] = only(template, 'AWS::Lambda::Function', 'SearchApi');
    const [, route] = only(template, 'AWS::ApiGatewayV2::Route');
    expect(route.Properties['RouteKey']).toBe('$default');
    expect(text(route.Properties['Target'])).toBe(`integrations/\${${integrationId}}`);
    expect(text(integration.Properties['IntegrationUri'])).toBe(`\${${searchFunction}.Arn}`);
    expect(integration.Properties['PayloadFormatVersion']).toBe('2.0');
  });

  it('alone may call the search function', () => {
    const [api] = only(template, 'AWS::ApiGatewayV2::Api');
    const [, permission] = only(template, 'AWS::Lambda::Permission');
    expect(permission.Properties['Principal']).toBe('apigateway.amazonaws.com');
    expect(text(permission.Properties['SourceArn'])).toContain(`\${${api}}/`);
  });

  it('answers no other site', () => {
    const [, api] = only(template, 'AWS::ApiGatewayV2::Api');
    expect(api.Properties).not.toHaveProperty('CorsConfiguration');
  });

  it('answers the scripts of other sites that it is told of, without their visitors’ credentials', () => {
    const [, api] = only(synthesise({ corsOrigins: 'https://a.example,https://b.example' }), 'AWS::ApiGatewayV2::Api');
    expect(api.Properties['CorsConfiguration']).toMatchObject({
      AllowOrigins: ['https://a.example', 'https://b.example'],
      AllowMethods: ['GET', 'HEAD'],
      AllowHeaders: expect.arrayContaining(['Authorization', 'If-None-Match']),
      ExposeHeaders: expect.arrayContaining([
        'ETag',
        'Retry-After',
        'X-Query-Mode',
        'X-Query-Warnings',
        'X-Request-Id',
      ]),
    });
    expect(api.Properties['CorsConfiguration']).not.toHaveProperty('AllowCredentials');
  });

  it.each(['basic', 'iam', 'public'])('lets browsers ask whether they may ask, and nothing else: %s', (access) => {
    const routes = Object.values(synthesise({ access, corsOrigins: '*' }).findResources('AWS::ApiGatewayV2::Route'));
    const keys = routes.map(({ Properties }) => [Properties.RouteKey, Properties.AuthorizationType]);
    expect(keys.sort()).toEqual([
      ['$default', access === 'iam' ? 'AWS_IAM' : 'NONE'],
      ['OPTIONS /{proxy+}', 'NONE'],
    ]);
  });
});

describe('the stage', () => {
  const [, stage] = only(template, 'AWS::ApiGatewayV2::Stage');

  it('is the default one, deployed at once, and limits the rate', () => {
    expect(stage.Properties).toMatchObject({
      StageName: '$default',
      AutoDeploy: true,
      DefaultRouteSettings: { ThrottlingRateLimit: 50, ThrottlingBurstLimit: 100 },
    });
  });

  it('lets more through where OpenSearch is larger', () => {
    const [, large] = only(synthesise({ size: 'production' }), 'AWS::ApiGatewayV2::Stage');
    expect(large.Properties['DefaultRouteSettings']).toEqual({ ThrottlingRateLimit: 300, ThrottlingBurstLimit: 600 });
  });

  it('logs every request as JSON, but neither path, query nor address', () => {
    const { DestinationArn, Format } = stage.Properties['AccessLogSettings'] as Record<string, unknown>;
    const [log] = only(template, 'AWS::Logs::LogGroup', 'SearchApiAccessLog');
    expect(text(DestinationArn)).toBe(`\${${log}.Arn}`);
    const fields: Record<string, string> = JSON.parse(String(Format));
    expect(Object.values(fields)).toEqual(expect.arrayContaining(['$context.requestId', '$context.status']));
    expect(Object.values(fields).join()).not.toMatch(/path|query|sourceIp|userAgent|context\.identity/i);
  });
});

describe('the stack', () => {
  it('keeps no log for longer than a month, nor after its end', () => {
    const logs = Object.values(template.findResources('AWS::Logs::LogGroup'));
    expect(logs).toHaveLength(5);
    for (const log of logs) {
      expect(log).toMatchObject({ DeletionPolicy: 'Delete', Properties: { RetentionInDays: 30 } });
    }
  });

  it('brings no functions but its own', () => {
    template.resourceCountIs('AWS::Lambda::Function', 3);
    expect(JSON.stringify(template.toJSON())).not.toContain('Custom::');
  });

  it.each(['BucketName', 'QueueUrl', 'LongFilesQueueUrl', 'DeadLetterQueueUrl', 'OperateFunction', 'ApiUrl'])(
    'puts out %s with a description',
    (name) => {
      expect(template.findOutputs(name)).toHaveProperty([name, 'Description'], expect.stringMatching(/\w{4}/));
    },
  );

  it('tells how to call a closed API', () => {
    const instructions = (context: Record<string, unknown>) =>
      synthesise(context).findOutputs('ApiUrl')['ApiUrl']?.['Description'];
    expect(instructions({})).toContain('AccessSecret');
    expect(instructions({ access: 'iam' })).toContain('execute-api:Invoke');
    expect(instructions({ access: 'jwt', jwtIssuer: 'https://id.example', jwtAudience: 'a' })).toContain('id.example');
    expect(instructions({ access: 'public' })).toContain('everyone');
  });

  it('tells where the password is, and only where there is one', () => {
    const [id] = only(template, 'AWS::SecretsManager::Secret');
    expect(template.findOutputs('AccessSecret')).toHaveProperty(['AccessSecret', 'Value'], {
      'Fn::GetAtt': [id, 'Id'],
    });
    expect(synthesise({ access: 'iam' }).findOutputs('AccessSecret')).toEqual({});
  });

  it('is tied to no account or region', () => {
    expect(JSON.stringify(template.toJSON())).not.toMatch(/\d{12}|[a-z]{2}-(north|south|east|west|central)\w*-\d/);
  });

  it('tags what can be tagged', () => {
    const [, bucket] = only(template, 'AWS::S3::Bucket');
    expect(bucket.Properties['Tags']).toEqual([{ Key: 'application', Value: 'article-search' }]);
  });
});
