import type { Client } from '@opensearch-project/opensearch';
import type { LambdaEvent } from 'hono/aws-lambda';
import { describe, expect, it } from 'vitest';
import { lambdaHandler } from '../../../../functions/search/http/lambda-handler.ts';
import { createApp } from '../../../../functions/search/routes/routes.ts';

const hits = {
  total: { value: 1, relation: 'eq' },
  hits: [{ _source: { summary: 'x'.repeat(2_000), addedAt: '2026-01-01T00:00:00.000Z' }, sort: [1, 'x'] }],
};
const app = createApp({
  client: { search: async () => ({ body: { timed_out: false, hits, aggregations: {} } }) } as unknown as Client,
  names: { articles: 'articles', receipts: 'receipts' },
  configuration: { publicAccess: true, serveReceipts: false },
  clock: () => 0,
});

/** An event of the HTTP API, payload 2.0. */
function event(method: string, rawPath: string, body: string | null = null): LambdaEvent {
  const http = { method, path: rawPath, protocol: 'HTTP/1.1', sourceIp: '192.0.2.1', userAgent: 'test' };
  const requestContext = { http, domainName: 'api.example', requestId: 'r-1', stage: '$default' };
  return { rawPath, rawQueryString: '', headers: {}, body, isBase64Encoded: false, requestContext } as never;
}

async function answerTo(given: LambdaEvent) {
  const { statusCode, body, headers } = await lambdaHandler(app)(given, { awsRequestId: 'r-1' } as never);
  return { statusCode, contentType: headers?.['content-type'], body: JSON.parse(body) };
}

describe('behind CloudFront', () => {
  const linkFrom = async (cdn: { publicUrl: URL | undefined } | null) => {
    const headers = { host: 'api.example', 'x-cdn-host': 'd1.cloudfront.net' };
    const given = { ...event('GET', '/search'), headers } as LambdaEvent;
    const { body } = await lambdaHandler(app, cdn)(given, {} as never);
    return JSON.parse(body).articles?.[0]?.permalink ?? body;
  };

  it('links have the host that callers use', async () => {
    expect(await linkFrom({ publicUrl: undefined })).toContain('https://d1.cloudfront.net/');
    expect(await linkFrom({ publicUrl: new URL('https://search.example') })).toContain('https://search.example/');
  });

  it('and elsewhere nobody chooses the host by a header', async () => {
    expect(await linkFrom(null)).toContain('https://api.example/');
  });
});

describe('JSON Lines', () => {
  const lines = (headers: Record<string, string>) => ({ ...event('GET', '/search.jsonl'), headers }) as LambdaEvent;
  const answer = (headers: Record<string, string> = {}) => lambdaHandler(app)(lines(headers), {} as never);

  it('are bytes: as text they would be longer than an answer may be', async () => {
    const { body, isBase64Encoded } = await answer();
    expect(isBase64Encoded).toBe(true);
    expect(JSON.parse(Buffer.from(body, 'base64').toString())).toHaveProperty('permalink');
  });

  it('are compressed', async () => {
    expect((await answer({ 'accept-encoding': 'gzip' })).headers).toMatchObject({ 'content-encoding': 'gzip' });
  });
});

describe('an answer that is larger than Lambda allows', () => {
  it('says what to ask for instead', async () => {
    const long = Array.from({ length: 7 }, (_, at) => ({
      _source: { body: 'x'.repeat(1_000_000), addedAt: '2026-01-01T00:00:00.000Z' },
      sort: [1, `${at}`],
    }));
    const body = { timed_out: false, hits: { total: { value: 7, relation: 'eq' }, hits: long }, aggregations: {} };
    const client = { search: async () => ({ body }) } as unknown as Client;
    const configuration = { publicAccess: true, serveReceipts: false };
    const names = { articles: 'articles', receipts: 'receipts' };
    const { request } = createApp({ client, names, configuration, clock: () => 0 });
    expect((await request('/search?fields=title')).status).toBe(200);
    const refused = await request('/search?fields=body');
    expect(refused.status).toBe(400);
    expect(await refused.json()).toMatchObject({ errors: [{ parameter: 'pageSize' }] });
  });
});

describe('an event', () => {
  it('is answered whatever body it has: none is looked at', async () => {
    const given = event('GET', '/openapi.json', '{"a":1}');
    expect(await answerTo(given)).toMatchObject({ statusCode: 200, body: { openapi: '3.1.0' } });
  });

  it.each(['TRACE', 'trace', 'CONNECT', 'TRACK', 'BREW'])(
    'with a method that is none is a problem: %s',
    async (method) => {
      expect(await answerTo(event(method, '/health'))).toMatchObject({
        statusCode: 405,
        contentType: 'application/problem+json',
        body: { status: 405, instance: '/health', requestId: 'r-1' },
      });
    },
  );

  it.each(['/articles/%', '/%c3%28', '//', '/\u0000'])('with an odd path is a problem: %j', async (path) => {
    expect(await answerTo(event('GET', path))).toMatchObject({
      statusCode: 404,
      contentType: 'application/problem+json',
    });
  });
});
