import { describe, expect, it } from 'vitest';
import { faultsOf } from '../../contract/contract.ts';

const HEADERS = {
  'X-Request-Id': 'r',
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "default-src 'none'",
  'Cache-Control': 'no-store',
  ETag: 'W/"e"',
};
const ID = `${'a'.repeat(40)}-0`;
const problem = { type: 'about:blank', title: 'Not Found', status: 404, detail: 'No.', instance: '/', requestId: 'r' };

function answer(status: number, type: string | null, body: string | null, more: Record<string, string> = {}): Response {
  const given = { ...HEADERS, ...more, ...(type !== null && { 'Content-Type': type }) };
  const headers = Object.entries(given).filter(([, value]) => value !== '');
  return new Response(body, { status, headers });
}

const JSON_TYPE = 'application/json';
const PROBLEM = 'application/problem+json';
const PAGE = 'text/html; charset=utf-8';
const health = '{"status":"ok"}';

describe('an answer', () => {
  it.each<[string, string, Response]>([
    ['GET', '/health', answer(200, JSON_TYPE, health)],
    ['HEAD', '/health', answer(200, JSON_TYPE, null)],
    ['GET', '/health', answer(304, null, null)],
    ['OPTIONS', '/health', answer(204, null, null, { Allow: 'GET' })],
    ['GET', `/articles/${ID}`, answer(404, PROBLEM, JSON.stringify(problem))],
    ['GET', `/articles/${ID}`, answer(404, PAGE, '<!doctype html>')],
    ['GET', '/nowhere', answer(404, PAGE, '<!doctype html>')],
    ['GET', '/assets/page-ABC.css', answer(200, 'text/css; charset=utf-8', 'p {}')],
    ['GET', '/search?q=a', answer(401, PROBLEM, JSON.stringify(problem), { 'WWW-Authenticate': 'Basic' })],
    [
      'GET',
      '/search?q=a',
      new Response('{"message":"Forbidden"}', { status: 403, headers: { 'Content-Type': JSON_TYPE } }),
    ],
  ])('%s %s may be as documented', async (method, path, response) => {
    expect(await faultsOf(method, path, response)).toEqual([]);
  });

  it.each<[string, string, Response, string]>([
    ['GET', '/health', answer(200, JSON_TYPE, '{"status":"well"}'), '(200): /status must be equal to constant'],
    ['GET', '/health', answer(200, JSON_TYPE, '{"status":"ok","more":1}'), 'must NOT have additional properties'],
    ['GET', '/health', answer(200, 'text/plain', health), 'the content type text/plain is not documented'],
    ['GET', '/health', answer(200, JSON_TYPE, health, { ETag: '' }), 'the header ETag is missing'],
    ['GET', '/health', answer(304, null, null, { ETag: '' }), 'the header ETag is missing'],
    ['GET', '/health', answer(404, PROBLEM, JSON.stringify(problem)), 'the status is not documented'],
    ['GET', '/health', answer(503, PROBLEM, JSON.stringify(problem)), 'the header Retry-After is missing'],
    ['GET', '/search', answer(404, PAGE, '<!doctype html>'), 'the status is not documented'],
    ['GET', '/search', answer(400, PAGE, '<!doctype html>'), `the content type ${PAGE} is not documented`],
    ['GET', '/search', answer(401, PROBLEM, JSON.stringify(problem)), 'the header WWW-Authenticate is missing'],
    ['HEAD', '/health', answer(200, JSON_TYPE, health), 'there is a body'],
    ['POST', '/health', answer(405, PROBLEM, JSON.stringify(problem)), 'the header Allow is missing'],
    ['GET', '/', answer(200, PAGE, '<p>Bare'), 'the page has no document type'],
    ['GET', '/nowhere', answer(200, JSON_TYPE, health), 'the status is not documented'],
    ['GET', '/feed.atom', answer(200, 'application/atom+xml; charset=utf-8', '<feed/>'), 'the document is no feed'],
    ['GET', '/search.csv', answer(200, 'text/csv; charset=utf-8; header=present', 'a\r\n'), 'no byte order mark'],
    // The gateway says so when the function has failed, and the function never.
    ['GET', '/health', new Response('{"message":"Internal Server Error"}', { status: 502 }), 'is not documented'],
    ['GET', '/search', answer(401, JSON_TYPE, '{"message":"Unauthorized"}'), 'the content type application/json'],
  ])('%s %s must not be otherwise', async (method, path, response, fault) => {
    expect((await faultsOf(method, path, response)).join('\n')).toContain(fault);
  });
});
