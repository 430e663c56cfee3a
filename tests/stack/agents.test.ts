import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { ask, dropCatalogue, found, get } from './front-door.ts';

const client = new Client({ name: 'test', version: '1' });
beforeAll(async () => {
  await dropCatalogue();
  await client.connect(new StreamableHTTPClientTransport(new URL(`${inject('stack').api}/mcp`)));
});
afterAll(() => client.close());

/** What does not differ from one answer to the next. */
function lasting(answer: unknown): object {
  const { tookMs: _took, requestId: _id, ...others } = answer as Record<string, unknown>;
  return others;
}

async function call(name: string, args: Record<string, unknown>): Promise<object> {
  const { structuredContent, content, isError } = await client.callTool({ name, arguments: args });
  expect(isError).toBeUndefined();
  expect(JSON.parse((content as { text: string }[])[0]?.text ?? '')).toEqual(structuredContent);
  return lasting(structuredContent);
}

describe('the client of the official SDK', () => {
  it('is told who answers, and finds four tools that read only', async () => {
    expect(client.getServerVersion()).toMatchObject({ name: 'article-search' });
    const { tools } = await client.listTools();
    expect(tools.map(({ name, annotations }) => [name, annotations?.readOnlyHint])).toEqual([
      ['search', true],
      ['get_article', true],
      ['list_values', true],
      ['find_similar', true],
    ]);
  });

  it.each<[Record<string, unknown>, string]>([
    [{}, ''],
    [{ q: 'quillmark' }, 'q=quillmark'],
    [{ q: 'quilmark lanternwright', match: 'all' }, 'q=quilmark+lanternwright&match=all'],
    [
      { q: 'quillmark', facets: ['author', 'tag'], interval: 'auto', pageSize: 3, sort: 'oldest' },
      'q=quillmark&facets=author,tag&interval=auto&pageSize=3&sort=oldest',
    ],
    [{ author: ['Orla Fennimore'], typo: 'off', highlight: false }, 'author=Orla+Fennimore&typo=off&highlight=false'],
  ])('searches as /search does: %j', async (args, query) => {
    // Functions side by side learn of the languages of new articles one after the other; until then their scores differ.
    await vi.waitFor(
      async () => expect(await call('search', args)).toEqual(lasting((await get(`/search?${query}`)).body)),
      { timeout: 90_000, interval: 500 },
    );
  });

  it('reads articles, lists values and finds similar articles as the routes do', async () => {
    const [{ id } = { id: '' }] = (await found({ q: 'title:lanternwright' }, 1)).articles;
    expect(await call('get_article', { id })).toEqual((await get(`/articles/${id}`)).body);
    expect(await call('find_similar', { id, pageSize: 2 })).toEqual(
      lasting((await get(`/articles/${id}/similar?pageSize=2`)).body),
    );
    expect(await call('list_values', { facet: 'author', q: 'quillmark', pageSize: 3 })).toEqual(
      lasting((await get('/values/author?q=quillmark&pageSize=3')).body),
    );
  });

  it('is told in words what is wrong', async () => {
    const { content, isError } = await client.callTool({ name: 'search', arguments: { from: 'yesteryear' } });
    expect([isError, JSON.stringify(content)]).toEqual([true, expect.stringContaining('from must be a date')]);
  });
});

it.each(['/llms.txt', '/opensearch.xml'])('%s leads only to what is there', async (path) => {
  const text = await (await ask(path)).text();
  const own = [...text.matchAll(/https?:\/\/[^\s)"<]+/g)].map(([address]) => new URL(address));
  const links = own.filter(({ hostname, pathname }) => hostname !== 'a9.com' && pathname !== '/mcp');
  expect(links.length).toBeGreaterThan(3);
  for (const { pathname } of links) expect([pathname, (await ask(pathname)).status]).toEqual([pathname, 200]);
});
