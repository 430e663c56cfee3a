import { Client, errors } from '@opensearch-project/opensearch';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createApp } from '../../../contract/checked-app.ts';

const SECRET = 'whistleblower';
const names = { articles: 'articles', receipts: 'receipts' };

function appWith(client: Client, serveReceipts = true) {
  return createApp({ client, names, configuration: { publicAccess: false, serveReceipts }, clock: () => 0 });
}

const meta = {} as ConstructorParameters<typeof errors.TimeoutError>[1];

/** An app whose every search ends in the same way. */
function appAnswering(search: () => Promise<unknown>) {
  return appWith({ search, get: search } as unknown as Client);
}

function responseError(statusCode: number, type: string, reason = SECRET): Error {
  const body = { error: { type, root_cause: [{ type, reason }] }, status: statusCode };
  return new errors.ResponseError({ body, statusCode } as ConstructorParameters<typeof errors.ResponseError>[0]);
}

const log = vi.spyOn(process.stdout, 'write');
beforeEach(() => log.mockReset().mockImplementation(() => true));
afterEach(() => {
  expect(JSON.stringify(log.mock.calls)).not.toContain(SECRET);
});

describe('OpenSearch', () => {
  const passing: [string, () => Error][] = [
    ['can not be reached', () => new errors.ConnectionError(`connect ECONNREFUSED ${SECRET}:9200`, meta)],
    ['does not answer', () => new errors.TimeoutError('Request timed out', meta)],
    ['throttles', () => responseError(429, 'rejected_execution_exception')],
    ['has no healthy copy', () => responseError(503, 'search_phase_execution_exception')],
    ['cancels a slow search', () => responseError(500, 'task_cancelled_exception')],
    ['runs out of time', () => responseError(500, 'query_phase_execution_exception', 'Time exceeded')],
  ];

  it.each(passing)('that %s makes a 503', async (_, failure) => {
    const app = appAnswering(async () => {
      throw failure();
    });
    for (const path of [`/search?q=${SECRET}`, `/articles/${'a'.repeat(40)}-0`, '/objects?key=a.md', '/health']) {
      const response = await app.request(path);
      const body = await response.text();
      expect(response.status).toBe(503);
      expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(response.headers.get('content-type')).toBe('application/problem+json');
      expect(body).not.toContain(SECRET);
      expect(Object.keys(JSON.parse(body))).toEqual(['type', 'title', 'status', 'detail', 'instance', 'requestId']);
    }
    expect(log).toHaveBeenCalledTimes(4);
  });

  it('that was too late for the whole answer makes a 503', async () => {
    const app = appAnswering(async () => ({ body: { timed_out: true, hits: { total: { value: 1 }, hits: [] } } }));
    expect((await app.request('/search')).status).toBe(503);
  });

  it('that is not there at all makes a 503', async () => {
    const app = appWith(new Client({ node: 'http://127.0.0.1:9', maxRetries: 0 }));
    expect((await app.request('/health')).status).toBe(503);
  });

  it.each([
    ['refuses a query', () => responseError(400, 'parsing_exception')],
    ['refuses us', () => responseError(403, 'security_exception')],
    ['meets a bug of ours', () => new TypeError(`Cannot read ${SECRET}`)],
  ])('that %s makes a bland 500 and a line in the log', async (_, failure) => {
    const app = appAnswering(async () => {
      throw failure();
    });
    const response = await app.request(`/search?q=${SECRET}`, {}, { lambdaContext: { awsRequestId: 'r-1' } });
    expect(response.status).toBe(500);
    expect(await response.json()).toEqual({
      type: 'about:blank',
      title: 'Internal Server Error',
      status: 500,
      detail: 'An unexpected error occurred on the server.',
      instance: '/search',
      requestId: 'r-1',
    });
    const [line] = log.mock.calls[0] ?? [];
    expect(JSON.parse(String(line))).toMatchObject({ level: 'error', requestId: 'r-1' });
  });
});

describe('every answer', () => {
  const app = appAnswering(async () => ({ body: {} }));

  it.each(['/health', '/nope', '/search?sort=best'])('says what request it is for: %s', async (path) => {
    const { headers } = await app.request(path, {}, { lambdaContext: { awsRequestId: 'r-2' } });
    expect(headers.get('x-request-id')).toBe('r-2');
    expect(headers.get('strict-transport-security')).toMatch(/^max-age=\d{8}$/);
  });

  it('to OPTIONS names the methods', async () => {
    const { status, headers } = await app.request('/search', { method: 'OPTIONS' });
    expect([status, headers.get('allow')]).toEqual([204, 'GET, HEAD, OPTIONS']);
  });
});

describe('a request that is not served', () => {
  const app = appAnswering(async () => ({ body: {} }));

  it.each([
    ['GET', '/nope', 404],
    ['GET', '/nope/nope', 404],
    ['POST', '/nope', 404],
    ['GET', '/articles/not-an-id', 404],
    ['GET', `/articles/${'a'.repeat(40)}-01`, 404],
    ['GET', '/articles/%zz%00', 404],
    ['POST', '/search', 405],
    ['DELETE', '/health', 405],
    ['PUT', '/objects', 405],
    ['GET', '/search?foo=1', 400],
    ['GET', '/objects', 400],
    ['GET', '/objects?key=', 400],
    ['GET', '/objects?key=a&key=b', 400],
  ])('%s %s is a problem, %i', async (method, path, status) => {
    const response = await app.request(path, { method });
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(response.headers.get('allow')).toBe(status === 405 ? 'GET, HEAD, OPTIONS' : null);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await response.json()).toMatchObject({
      status,
      instance: path.split('?')[0],
      requestId: expect.any(String),
    });
    expect(log).not.toHaveBeenCalled();
  });

  it('is one for a media type that there is not', async () => {
    const response = await app.request('/health', { headers: { Accept: 'text/html' } });
    expect(response.status).toBe(406);
    expect(await response.json()).toMatchObject({ status: 406, detail: expect.stringContaining('application/json') });
  });

  it('says what is wrong with each parameter', async () => {
    const response = await app.request('/search?sort=best&qq=1');
    expect(await response.json()).toMatchObject({
      errors: [
        { parameter: 'qq', detail: expect.any(String) },
        { parameter: 'sort', detail: expect.stringContaining('relevance, newest, oldest') },
      ],
    });
  });

  it('is the receipt of an object, where receipts are not served', async () => {
    const closed = appWith({} as Client, false);
    const [receipt, unknown] = await Promise.all(
      ['/objects?key=a.md', '/nope'].map(async (path) => (await (await closed.request(path)).json()) as object),
    );
    expect({ ...receipt, instance: '', requestId: '' }).toEqual({ ...unknown, instance: '', requestId: '' });
    expect((await closed.request('/objects', { method: 'POST' })).status).toBe(404);
  });
});
