import { describe, expect, it } from 'vitest';
import { only, synthesise, text } from './synthesise.ts';

const template = synthesise();

function authorization(context: Record<string, unknown>): unknown {
  const [, route] = only(synthesise(context), 'AWS::ApiGatewayV2::Route');
  return route.Properties['AuthorizationType'];
}

describe('the API', () => {
  it('is closed unless told otherwise', () => {
    expect(authorization({})).toBe('AWS_IAM');
    expect(authorization({ access: 'iam' })).toBe('AWS_IAM');
    expect(authorization({ engineScheme: 'http', receipts: true })).toBe('AWS_IAM');
  });

  it('opens by an explicit word, which changes nothing else in it', () => {
    expect(authorization({ access: 'public' })).toBe('NONE');
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
    expect(logs).toHaveLength(4);
    for (const log of logs) {
      expect(log).toMatchObject({ DeletionPolicy: 'Delete', Properties: { RetentionInDays: 30 } });
    }
  });

  it('brings no functions but its own', () => {
    template.resourceCountIs('AWS::Lambda::Function', 2);
    expect(JSON.stringify(template.toJSON())).not.toContain('Custom::');
  });

  it.each(['BucketName', 'QueueUrl', 'DeadLetterQueueUrl', 'ApiUrl'])('puts out %s with a description', (name) => {
    expect(template.findOutputs(name)).toHaveProperty([name, 'Description'], expect.stringMatching(/\w{4}/));
  });

  it('tells how to call a closed API', () => {
    expect(template.findOutputs('ApiUrl')['ApiUrl']?.['Description']).toContain('execute-api:Invoke');
    expect(synthesise({ access: 'public' }).findOutputs('ApiUrl')['ApiUrl']?.['Description']).toContain('everyone');
  });

  it('is tied to no account or region', () => {
    expect(JSON.stringify(template.toJSON())).not.toMatch(/\d{12}|[a-z]{2}-(north|south|east|west|central)\w*-\d/);
  });

  it('tags what can be tagged', () => {
    const [, bucket] = only(template, 'AWS::S3::Bucket');
    expect(bucket.Properties['Tags']).toEqual([{ Key: 'application', Value: 'article-search' }]);
  });
});
