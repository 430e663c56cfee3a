import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { Client } from '@opensearch-project/opensearch';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { basicAccess } from '../../../functions/search/access/basic-access.ts';
import { credentialCheck } from '../../../functions/search/access/known-credentials.ts';
import { readSecret } from '../../../functions/search/access/read-secret.ts';
import { SecretError } from '../../../functions/search/access/secret-error.ts';
import { createApp } from '../../contract/checked-app.ts';

const log = vi.spyOn(process.stdout, 'write');
beforeEach(() => log.mockReset().mockImplementation(() => true));

const secret = (password: string) => JSON.stringify({ username: 'reader', password });
const basic = (credentials: string) => `Basic ${Buffer.from(credentials).toString('base64')}`;
const NO_CREDENTIALS = { name: 'SecretError', code: 'secret_without_credentials' };

/** An app behind a password, with a clock that stands still unless it is moved. */
function guarded(read: () => Promise<string>) {
  const search = vi.fn(async () => ({ body: { timed_out: false, hits: { total: { value: 0 }, hits: [] } } }));
  let now = 0;
  const app = createApp({
    client: { search } as unknown as Client,
    names: { articles: 'articles', receipts: 'receipts' },
    configuration: { publicAccess: false, serveReceipts: true },
    clock: () => now,
    guard: basicAccess(credentialCheck(read, () => now)),
  });
  const request = async (authorization?: string, path = '/health') =>
    app.request(path, authorization === undefined ? {} : { headers: { authorization } });
  return {
    search,
    request,
    status: async (authorization?: string) => (await request(authorization)).status,
    wait: (milliseconds: number) => {
      now += milliseconds;
    },
  };
}

describe('a caller', () => {
  it('with the right credentials gets an answer', async () => {
    const { status, search } = guarded(async () => secret('right'));
    expect(await status(basic('reader:right'))).toBe(200);
    expect(await status(basic('reader:right').replace('Basic ', 'basic  '))).toBe(200);
    expect(search).toHaveBeenCalledTimes(2);
  });

  it.each([
    ['nothing', undefined],
    ['a wrong password', basic('reader:wrong')],
    ['a wrong name', basic('writer:right')],
    ['no password', basic('reader:')],
    ['the beginning of the password', basic('reader:righ')],
    ['more than the password', basic('reader:right!')],
    ['another scheme', `Bearer ${Buffer.from('reader:right').toString('base64')}`],
    ['no base64', 'Basic reader:right'],
    ['a megabyte', basic(`reader:${'x'.repeat(1_000_000)}`)],
  ])('with %s is asked for them, and OpenSearch for nothing', async (_, authorization) => {
    const { request, search } = guarded(async () => secret('right'));
    for (const path of ['/search?q=x', '/articles/1', '/objects?key=a', '/health', '/nowhere']) {
      const response = await request(authorization, path);
      expect(response.status).toBe(401);
      expect(response.headers.get('www-authenticate')).toBe('Basic realm="Article Search", charset="UTF-8"');
      expect(response.headers.get('content-type')).toBe('application/problem+json');
      expect(response.headers.get('cache-control')).toBe('no-store');
    }
    expect(search).not.toHaveBeenCalled();
  });

  it('may have a password with any characters', async () => {
    const { status } = guarded(async () => secret('pä:ss"wörd'));
    expect(await status(basic('reader:pä:ss"wörd'))).toBe(200);
    expect(await status(basic('reader:pä'))).toBe(401);
  });
});

describe('the secret', () => {
  it('is read once in five minutes as long as callers know it', async () => {
    const read = vi.fn(async () => secret('right'));
    const { status, wait } = guarded(read);
    for (let call = 0; call < 5; call++) {
      expect(await status(basic('reader:right'))).toBe(200);
      wait(59_000);
    }
    expect(read).toHaveBeenCalledTimes(1);
    wait(60_000);
    expect(await status(basic('reader:right'))).toBe(200);
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('may change: the new password counts at once, the old one for five minutes at most', async () => {
    let password = 'old';
    const { status, wait } = guarded(async () => secret(password));
    expect(await status(basic('reader:old'))).toBe(200);
    password = 'new';
    wait(10_000);
    expect(await status(basic('reader:old'))).toBe(200);
    expect(await status(basic('reader:new'))).toBe(200);
    expect(await status(basic('reader:old'))).toBe(401);
  });

  it('is read again for wrong passwords once in ten seconds, however many there are', async () => {
    const read = vi.fn(async () => secret('right'));
    const { status, wait } = guarded(read);
    for (let call = 0; call < 50; call++) {
      expect(await status(basic(`reader:guess${call}`))).toBe(401);
      wait(1_000);
    }
    expect(read.mock.calls.length).toBeLessThanOrEqual(6);
    expect(await status(basic('reader:right'))).toBe(200);
  });

  it('that can’t be read is asked for once in ten seconds, however many callers there are', async () => {
    const read = vi.fn(() => Promise.reject(new SecretError('secret_not_served', 'sesame', 400)));
    const { status, wait } = guarded(read);
    for (let call = 0; call < 50; call++) {
      expect(await status(basic('reader:right'))).toBe(503);
      wait(1_000);
    }
    expect(read.mock.calls.length).toBeLessThanOrEqual(6);
  });

  it.each([
    [
      'can’t be read',
      () => Promise.reject(new SecretError('secret_not_served', 'sesame', 400)),
      { name: 'SecretError', code: 'secret_not_served', status: 400 },
    ],
    ['is out of reach', () => Promise.reject(new TypeError('sesame')), { name: 'TypeError' }],
    ['is no JSON', async () => 'sesame', NO_CREDENTIALS],
    ['has no password', async () => '{"username":"reader"}', NO_CREDENTIALS],
    ['has an empty password', async () => '{"username":"reader","password":""}', NO_CREDENTIALS],
    ['is null', async () => 'null', NO_CREDENTIALS],
  ])('that %s lets nobody in', async (_, read, logged) => {
    const { request, search } = guarded(read);
    for (const credentials of ['reader:', 'reader:undefined', ':', 'sesame']) {
      const response = await request(basic(credentials));
      expect(response.status).toBe(503);
      expect(response.headers.get('retry-after')).toBe('5');
      expect(await response.text()).not.toMatch(/sesame|secret/i);
    }
    expect(search).not.toHaveBeenCalled();
    expect(JSON.stringify(log.mock.calls)).not.toContain('sesame');
    expect(JSON.parse(String(log.mock.calls[0]?.[0]))).toMatchObject({ level: 'error', error: logged });
  });
});

describe('reading the secret', () => {
  let server: Server;
  let answer: { status: number; body: string; breaksOff?: boolean };
  let asked: { headers: IncomingMessage['headers']; body: unknown };
  beforeAll(async () => {
    server = createServer(async (request, response) => {
      asked = { headers: request.headers, body: JSON.parse(await text(request)) };
      response.writeHead(answer.status, { 'content-length': answer.body.length });
      if (answer.breaksOff) response.write(answer.body.slice(0, 5), () => response.destroy());
      else response.end(answer.body);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => server.close());

  const read = () =>
    readSecret(
      {
        id: 'arn:secret',
        endpoint: new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`),
        region: 'eu-central-1',
      },
      { accessKeyId: 'key', secretAccessKey: 'hidden', sessionToken: 'session' },
    );

  it('is a signed request for the current version', async () => {
    answer = { status: 200, body: JSON.stringify({ SecretString: 'text' }) };
    expect(await read()).toBe('text');
    expect(asked.body).toEqual({ SecretId: 'arn:secret' });
    expect(asked.headers).toMatchObject({
      'x-amz-target': 'secretsmanager.GetSecretValue',
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-security-token': 'session',
      authorization: expect.stringMatching(
        /^AWS4-HMAC-SHA256 Credential=key\/\d{8}\/eu-central-1\/secretsmanager\/aws4_request, SignedHeaders=.*host/,
      ),
    });
    expect(JSON.stringify(asked)).not.toContain('hidden');
  });

  it.each([
    [400, '{"__type":"AccessDeniedException","Message":"sesame"}', 'Secrets Manager answered with status 400.'],
    [500, '<html>sesame', 'Secrets Manager answered with status 500.'],
    [200, '{"SecretString":"sesame', 'Secrets Manager answered without a text.'],
    [200, '{"SecretBinary":"c2VzYW1l"}', 'Secrets Manager answered without a text.'],
    [200, 'null', 'Secrets Manager answered without a text.'],
  ])('fails on %i %s without quoting it', async (status, body, message) => {
    answer = { status, body };
    await expect(read()).rejects.toThrow(message);
  });

  it('fails with a status and a code, which logs keep', async () => {
    answer = { status: 403, body: '{}' };
    await expect(read()).rejects.toMatchObject({ statusCode: 403, code: 'secret_not_served' });
  });

  it('fails with the error of a connection that breaks off', async () => {
    answer = { status: 200, body: '{"SecretString":"text"}', breaksOff: true };
    await expect(read()).rejects.toMatchObject({ code: 'ECONNRESET' });
  });
});
