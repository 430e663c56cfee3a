import type { Client } from '@opensearch-project/opensearch';
import { describe, expect, it } from 'vitest';
import { basicAccess } from '../../../../functions/search/access/basic-access.ts';
import type { Dependencies } from '../../../../functions/search/dependencies.ts';
import { createApp } from '../../../contract/checked-app.ts';

const ID = `${'a'.repeat(40)}-0`;
const asked: string[] = [];
const article = { id: ID, title: 'T', addedAt: '2026-01-01T00:00:00.000Z' };
const hits = { total: { value: 3, relation: 'eq' }, hits: [{ _source: article, sort: [1, ID] }] };
const client = {
  search: async ({ body }: { body: unknown }) => {
    asked.push(JSON.stringify(body));
    return { body: { timed_out: false, hits, aggregations: {} } };
  },
  get: async () => ({ body: {} }),
} as unknown as Client;
const dependencies: Dependencies = {
  client,
  names: { articles: 'articles', receipts: 'receipts' },
  configuration: { publicAccess: true, serveReceipts: false },
  clock: () => 0,
};
const app = createApp(dependencies);
const HEADERS = { 'Content-Type': 'application/json', Accept: 'application/json, text/event-stream' };

function post(message: unknown, headers: Record<string, string> = {}, to = app): Promise<Response> {
  const body = typeof message === 'string' ? message : JSON.stringify(message);
  return to.request('/mcp', { method: 'POST', headers: { ...HEADERS, ...headers }, body });
}

async function call(name: string, args: object) {
  const message = { jsonrpc: '2.0', id: 7, method: 'tools/call', params: { name, arguments: args } };
  return (await (await post(message)).json()) as {
    result?: { content: [{ text: string }]; isError?: boolean; structuredContent?: object };
    error?: { code: number };
  };
}

const ping = { jsonrpc: '2.0', id: 1, method: 'ping' };

describe('a message', () => {
  it.each([
    ['ping', 200, { jsonrpc: '2.0', id: 'x', result: {} }],
    ['resources/list', 200, { jsonrpc: '2.0', id: 'x', error: { code: -32601 } }],
  ])('that is a request is answered: %s', async (method, status, body) => {
    const response = await post({ jsonrpc: '2.0', id: 'x', method });
    expect([response.status, response.headers.get('cache-control')]).toEqual([status, 'no-store']);
    expect(await response.json()).toMatchObject(body);
  });

  it.each([{ method: 'notifications/initialized' }, { id: 4, result: {} }])(
    'without a question has no answer',
    async (part) => {
      const response = await post({ jsonrpc: '2.0', ...part });
      expect([response.status, await response.text()]).toEqual([202, '']);
    },
  );

  it.each([
    ['2025-06-18', '2025-06-18'],
    ['2024-10-07', '2025-11-25'],
  ])('that asks for version %s gets %s', async (protocolVersion, expected) => {
    const response = await post({ jsonrpc: '2.0', id: 1, method: 'initialize', params: { protocolVersion } });
    expect(await response.json()).toMatchObject({ result: { protocolVersion: expected, capabilities: { tools: {} } } });
  });

  it.each<[string, unknown, Record<string, string>, number]>([
    ['no JSON', '{', {}, 400],
    ['no message', { id: 1 }, {}, 400],
    ['several messages', [ping], {}, 400],
    ['another version', ping, { 'MCP-Protocol-Version': '1999-01-01' }, 400],
    ['a page of another site', ping, { Origin: 'https://evil.example' }, 403],
    ['a page without an origin', ping, { Origin: 'null' }, 403],
    ['no JSON accepted', ping, { Accept: 'text/html' }, 406],
    ['too much', { ...ping, params: { long: 'x'.repeat(200_000) } }, {}, 413],
    ['a form, which any page may send', ping, { 'Content-Type': 'text/plain' }, 415],
    ['the page of this site', ping, { Origin: 'http://localhost' }, 200],
    ['this site under another name', ping, { Origin: 'https://x.example', 'Sec-Fetch-Site': 'same-origin' }, 200],
    ['a page beside this site', ping, { 'Sec-Fetch-Site': 'same-site' }, 403],
  ])('is refused if it is wrong: %s', async (_, message, headers, status) => {
    expect((await post(message, headers)).status).toBe(status);
  });

  it.each(['GET', 'HEAD', 'DELETE'])('is posted: there are no streams and sessions for %s', async (method) => {
    const response = await app.request('/mcp', { method });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST, OPTIONS']);
  });

  it('needs the same credentials as everything else', async () => {
    const guarded = createApp({ ...dependencies, guard: basicAccess(async (given) => given.toString() === 'a:b') });
    expect((await post(ping, {}, guarded)).status).toBe(401);
    const credentials = { Authorization: `Basic ${btoa('a:b')}` };
    const search = { jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name: 'search', arguments: {} } };
    expect(await (await post(search, credentials, guarded)).json()).toMatchObject({
      result: { structuredContent: { totalResults: 3 } },
    });
  });
});

describe('a tool', () => {
  it('has the parameters of its route', async () => {
    const response = await post({ jsonrpc: '2.0', id: 1, method: 'tools/list' });
    const { tools } = ((await response.json()) as { result: { tools: { name: string; inputSchema: object }[] } })
      .result;
    expect(tools.map(({ name }) => name)).toEqual(['search', 'get_article', 'list_values', 'find_similar']);
    expect(tools[0]?.inputSchema).toMatchObject({
      type: 'object',
      properties: { q: { type: 'string' }, author: { type: 'array' }, pageSize: { type: 'integer', default: 10 } },
      additionalProperties: false,
    });
    expect(tools[3]?.inputSchema).toMatchObject({ required: ['id'], properties: { pageSize: { default: 5 } } });
  });

  it('is measured as the search that it is', async () => {
    const measured: object[] = [];
    const watched = createApp({ ...dependencies, measure: (values) => measured.push(values) });
    await post({ jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name: 'search' } }, {}, watched);
    expect(measured).toEqual([{ Searches: 1, ZeroResults: 0, SearchLatency: 0 }]);
  });

  it('takes a comma in a value of a list for a part of it', async () => {
    asked.length = 0;
    await call('search', { author: ['Smith, John'], q: null, pageSize: 3 });
    expect(asked.join()).toContain('"Smith, John"');
  });

  it('says in words what is wrong', async () => {
    const { result } = await call('search', { pageSize: 1000, authors: ['x'] });
    expect(result).toMatchObject({
      isError: true,
      content: [{ text: expect.stringContaining('did you mean "author"?') }],
    });
    expect(result?.content[0].text).toContain('pageSize must be a whole number from 0 to 100.');
  });

  it.each([
    ['get_article', {}, 'id is required.'],
    ['get_article', { id: '../health' }, 'There is no article with this id.'],
    ['get_article', { id: `${ID}.bib` }, 'There is no article with this id.'],
    ['find_similar', { id: ID }, 'There is no article with this id.'],
    ['list_values', { facet: '..' }, 'facet must be one of author'],
  ])('leads to no other route: %s %j', async (name, args, text) => {
    const { result } = await call(name, args);
    expect([result?.isError, result?.content[0].text]).toEqual([true, expect.stringContaining(text)]);
  });

  it('that does not exist is an error of the protocol', async () => {
    expect(await call('drop_table', {})).toMatchObject({ error: { code: -32602 } });
  });
});
