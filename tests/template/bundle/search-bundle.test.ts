import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { variables } from '../../../functions/environment.ts';
import { bundle } from '../../../infra/bundle/bundle.ts';

interface Answer {
  statusCode: number;
  headers: Record<string, string>;
  body: string;
}

const ENVIRONMENT = {
  [variables.stackName]: 'Test',
  [variables.openSearchEndpoint]: 'https://search.example',
  [variables.access]: 'public',
  [variables.serveReceipts]: 'false',
  AWS_REGION: 'us-east-1',
};

const folder = mkdtempSync(join(tmpdir(), 'search-bundle-'));
await bundle('search', folder);
afterAll(() => rmSync(folder, { recursive: true }));

/** Asks the handler in a process of its own, as Lambda does: Vitest would transform the bundle. */
async function get(path: string, accept: string, query = ''): Promise<Answer> {
  const http = { method: 'GET', path, protocol: 'HTTP/1.1', sourceIp: '192.0.2.1', userAgent: 'test' };
  const requestContext = { http, domainName: 'api.example', requestId: 'r-1', stage: '$default' };
  const event = { rawPath: path, rawQueryString: query, headers: { accept }, isBase64Encoded: false, requestContext };
  const script = `
    const { handler } = await import(${JSON.stringify(pathToFileURL(join(folder, 'handler.mjs')).href)});
    console.log(JSON.stringify(await handler(${JSON.stringify(event)}, { awsRequestId: 'r-1' })));`;
  const args = ['--input-type=module', '--eval', script];
  const { stdout } = await promisify(execFile)(process.execPath, args, { env: ENVIRONMENT });
  return JSON.parse(stdout);
}

describe('the bundle of search', () => {
  it.each([
    ['application/json', 404, 'application/problem+json'],
    ['application/json;q=0.5, text/html;q=0.6', 404, 'text/html'],
    ['*/*', 404, 'application/problem+json'],
  ])('negotiates the media type: %s', async (accept, status, type) => {
    const { statusCode, headers } = await get('/nowhere', accept);
    expect([statusCode, headers['content-type']]).toEqual([status, expect.stringContaining(type)]);
  });

  it('refuses a media type that it does not serve', async () => {
    expect(await get('/openapi.json', 'text/plain')).toMatchObject({ statusCode: 406 });
  });

  it('suggests the name of a misspelled parameter', async () => {
    const { body } = await get('/search', 'application/json', 'pagesise=5');
    expect(body).toContain('did you mean \\"pageSize\\"?');
  });

  it('escapes what it shows', async () => {
    const { body } = await get('/', 'text/html', `sort=${encodeURIComponent(`<b>"'&`)}`);
    expect(body).toContain('&lt;b&gt;&quot;&apos;&amp;');
  });
});
