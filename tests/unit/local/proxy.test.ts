import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, describe, expect, it } from 'vitest';
import { freePorts } from '../../../local/processes/ports.ts';
import { openEnginePort } from '../../../local/servers/engine-port.ts';
import { startProxy } from '../../../local/servers/proxy.ts';

const API = 'http://abc123.execute-api.localhost:4566';

/** What has reached the server behind the proxy. */
const seen: string[] = [];

async function answer(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = (await incoming.toArray()).join('');
  seen.push(`${incoming.method} ${incoming.url}`);
  const headers = JSON.stringify(incoming.headers);
  response
    .writeHead(404, {
      'x-seen': `${incoming.method} ${incoming.url}`,
      'x-headers': headers,
      'keep-alive': 'timeout=77',
    })
    .end(`echo ${body}`);
}

const behind = createServer((incoming, response) => void answer(incoming, response));
await new Promise<void>((resolve) => behind.listen(0, '127.0.0.1', resolve));
const { port } = behind.address() as AddressInfo;
const { api, aws, opensearch } = await freePorts();
const proxy = await startProxy(api, `http://127.0.0.1:${port}`, API);
const engine = await openEnginePort(opensearch, `http://127.0.0.1:${port}`);
afterAll(async () => {
  await proxy.stop();
  await engine.stop();
  behind.close();
});

describe("the API's one address", () => {
  it('passes on method, path, parameters, body, status and headers', async () => {
    const response = await fetch(`${proxy.url}/search?q=a%20b%2F`, { method: 'POST', body: 'é' });
    expect(response.status).toBe(404);
    expect(response.headers.get('x-seen')).toBe('POST /_aws/execute-api/abc123/search?q=a%20b%2F');
    expect(await response.text()).toBe('echo é');
  });

  it('says when nothing answers behind it', async () => {
    const lonely = await startProxy(aws, 'http://127.0.0.1:1', API);
    const response = await fetch(lonely.url);
    expect(response.status).toBe(502);
    expect(await response.text()).toBe('The AWS emulator does not answer.\n');
    await lonely.stop();
  });

  it('is refused where it is taken', async () => {
    await expect(startProxy(api, 'http://127.0.0.1:1', API)).rejects.toThrow(
      `Port ${api} is in use. Choose another port with ARTICLES_PORT_API=PORT.`,
    );
  });
});

/** Sends bytes as they are. @returns the status of the first answer, and what has reached the server behind the proxy */
async function raw(to: number, bytes: string): Promise<{ status: number; reached: string[] }> {
  const { answered, reached } = await exchange(to, bytes);
  return { status: Number(/^HTTP\/1\.1 (\d+)/.exec(answered)?.[1] ?? 0), reached };
}

async function exchange(to: number, bytes: string): Promise<{ answered: string; reached: string[] }> {
  seen.length = 0;
  const socket = connect(to, '127.0.0.1');
  socket.write(bytes, 'latin1');
  // A server that waits for more gets the end of the request.
  const timer = setTimeout(() => socket.end(), 500);
  const answered = await text(socket);
  clearTimeout(timer);
  return { answered, reached: [...seen] };
}

const request = (line: string, ...headers: string[]) =>
  [`${line} HTTP/1.1`, `Host: localhost:${api}`, 'Connection: close', ...headers, '', ''].join('\r\n');

describe('a path that is not one of the API', () => {
  it.each([
    '/../../../2015-03-31/functions',
    '/..',
    '/search/..',
    '/search/../../x',
    '/./search',
    '/%2e%2e/%2e%2e/%2e%2e/2015-03-31/functions',
    '/%2E%2e/x',
    '/.%2e/x',
    '/..%2f..%2f2015-03-31',
    '/%2f%2e%2e/x',
    '/..\\..\\2015-03-31',
    '/..%5c..%5c2015-03-31',
    '/%252e%252e/%252e%252e/x',
    '/%25252e%25252e%25252f',
    '/..;/..;/x',
    '/%c0%ae%c0%ae/x',
    '//attacker.example/x',
    '/search//x',
    '/a%00b',
    '/a%0d%0aX-Injected:1',
    'http://localhost:4566/2015-03-31/functions',
    'http://attacker.example/',
    '*',
    '/search#/../x',
  ])('is refused: %s', async (target) => {
    expect(await raw(api, request(`GET ${target}`))).toEqual({ status: 400, reached: [] });
    expect((await raw(api, `${request(`POST ${target}`, 'Content-Length: 2')}{}`)).reached).toEqual([]);
  });

  it.each([
    ['/search?q=../../x&key=a%2Fb%5c%2e%2e//', '/search?q=../../x&key=a%2Fb%5c%2e%2e//'],
    ['/articles/709b59af-0.bib', '/articles/709b59af-0.bib'],
    ['/a...b/c..d', '/a...b/c..d'],
    ['/100%25', '/100%25'],
    ['/search?q=what?&x', '/search?q=what?&x'],
    ['/?', '/?'],
  ])('is not taken for one: %s', async (target, path) => {
    const reached = [`GET /_aws/execute-api/abc123${path}`];
    expect(await raw(api, request(`GET ${target}`))).toEqual({ status: 404, reached });
  });
});

describe('a request that two servers could read differently', () => {
  const body = 'POST /2015-03-31/functions HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n';
  const path = 'POST /_aws/execute-api/abc123/search';

  it.each([
    ['two lengths', ['Content-Length: 0', `Content-Length: ${body.length}`]],
    ['a length and chunks', [`Content-Length: ${body.length}`, 'Transfer-Encoding: chunked']],
    ['an unknown encoding', ['Transfer-Encoding: xchunked']],
    ['a folded header', ['Transfer-Encoding:\r\n chunked', 'Content-Length: 5']],
  ])('is refused: %s', async (_, headers) => {
    const { reached } = await raw(api, request('POST /search', ...headers) + body);
    expect(reached).toEqual([]);
  });

  it.each([
    ['a length', [`Content-Length: ${body.length}`], body],
    ['chunks', ['Transfer-Encoding: chunked'], `${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`],
    ['neither', [], ''],
  ])('reaches the server as one, with %s', async (_, headers, sent) => {
    expect((await raw(api, request('POST /search', ...headers) + sent)).reached).toEqual([path]);
    const get = request('GET /search', ...headers) + sent;
    expect((await raw(api, get)).reached).toEqual(['GET /_aws/execute-api/abc123/search']);
  });

  it.each(['CONNECT localhost:4566', 'GET /search'])('asks for another protocol: %s', async (line) => {
    const upgrade = request(line, 'Upgrade: websocket', 'Sec-WebSocket-Key: x', 'Sec-WebSocket-Version: 13');
    const { reached } = await raw(api, upgrade.replace('Connection: close', 'Connection: upgrade, close'));
    expect(reached.filter((one) => !one.endsWith('/abc123/search'))).toEqual([]);
  });
});

describe('headers', () => {
  it.each([
    ['a connection that ends', 'close'],
    ['one that is kept', 'keep-alive'],
  ])('of the connection behind the proxy are not those of %s', async (_, connection) => {
    const bytes = request('GET /search').replace('Connection: close', `Connection: ${connection}`);
    const { answered } = await exchange(api, bytes);
    expect(answered.match(/^connection: .*/gim)).toEqual([`Connection: ${connection}`]);
    expect(answered).not.toContain('timeout=77');
  });

  it('that choose another service or caller, or that are of one connection, end at the proxy', async () => {
    const headers = {
      'X-Amz-Target': 'AWSLambda.CreateFunction',
      'X-Forwarded-Host': 'attacker.example',
      'X-HTTP-Method-Override': 'DELETE',
      Authorization: 'Basic cmVhZGVyOng=',
    };
    const { status, ...response } = await fetch(`${proxy.url}/search`, { headers }).then((answered) => ({
      status: answered.status,
      headers: JSON.parse(answered.headers.get('x-headers') ?? '{}') as Record<string, string>,
    }));
    expect(status).toBe(404);
    expect(Object.keys(response.headers).filter((name) => /^x-(?!forwarded-proto)/.test(name))).toEqual([]);
    expect(response.headers).toMatchObject({ authorization: headers.Authorization, host: `localhost:${api}` });
  });

  it.each([
    ['Host: attacker.example'],
    ['Host: localhost'],
    ['Host: localhost:1'],
    [`Host: foo.s3.localhost:${'0'}`],
    ['Origin: http://attacker.example'],
    ['Origin: http://localhost:1'],
    ['Origin: null'],
    ['Sec-Fetch-Site: cross-site'],
    ['Sec-Fetch-Site: same-site', 'Sec-Fetch-Mode: no-cors'],
    ['Sec-Fetch-Site: cross-site', 'Sec-Fetch-Mode: navigate', 'Sec-Fetch-Dest: iframe'],
  ])('of pages of other origins are refused: %s %s %s', async (...lines) => {
    const given = lines.filter((line) => line !== undefined);
    const own = given.some((line) => line.startsWith('Host')) ? [] : [`Host: localhost:${api}`];
    const bytes = (method: string) =>
      [`${method} / HTTP/1.1`, ...own, ...given, 'Connection: close', '', ''].join('\r\n');
    expect(await raw(api, bytes('GET'))).toEqual({ status: 403, reached: [] });
    expect((await raw(api, bytes('POST'))).reached).toEqual([]);
  });

  it.each([
    [],
    ['Sec-Fetch-Site: same-origin', 'Sec-Fetch-Mode: cors'],
    ['Sec-Fetch-Site: none', 'Sec-Fetch-Mode: navigate', 'Sec-Fetch-Dest: document'],
    ['Sec-Fetch-Site: cross-site', 'Sec-Fetch-Mode: navigate', 'Sec-Fetch-Dest: document'],
  ])('of the own pages and of links to them are not: %s %s %s', async (...lines) => {
    const given = lines.filter((line) => line !== undefined);
    expect((await raw(api, request('GET /', ...given))).status).toBe(404);
  });

  it('are two of the same name: refused', async () => {
    expect((await raw(api, request('GET /', 'Host: localhost'))).reached).toEqual([]);
  });
});

describe("OpenSearch's port", () => {
  const to = (...headers: string[]) =>
    raw(opensearch, ['POST /_x?y=%2e%2e HTTP/1.1', 'Connection: close', ...headers, '', ''].join('\r\n'));

  it.each([
    ['Host: attacker.example:9200'],
    ['Host: localhost.attacker.example'],
    ['Host: 127.0.0.1.attacker.example'],
    ['Host: localhost:9200', 'Origin: http://localhost:9200'],
    ['Host: localhost:9200', 'Origin: null'],
    ['Host: localhost:9200', 'Sec-Fetch-Site: same-origin'],
    ['Host: localhost:9200', 'Host: attacker.example'],
  ])('refuses browsers and other names: %s %s', async (...headers) => {
    expect(await to(...headers.filter((line) => line !== undefined))).toMatchObject({ reached: [] });
  });

  it.each(['localhost:9200', '127.0.0.1:9200', '[::1]:9200', 'LOCALHOST'])('answers programs: %s', async (host) => {
    expect(await to(`Host: ${host}`)).toEqual({ status: 404, reached: ['POST /_x?y=%2e%2e'] });
  });

  it('says when OpenSearch does not answer', async () => {
    const { engine: free } = await freePorts();
    const lonely = await openEnginePort(free, 'http://127.0.0.1:1');
    const response = await fetch(lonely.url);
    expect([response.status, await response.text()]).toEqual([502, 'OpenSearch does not answer.\n']);
    await lonely.stop();
  });
});
