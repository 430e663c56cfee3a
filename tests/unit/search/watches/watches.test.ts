import type { Client } from '@opensearch-project/opensearch';
import { beforeEach, describe, expect, it } from 'vitest';
import { basicAccess } from '../../../../functions/search/access/basic-access.ts';
import type { Dependencies, WatchesServed } from '../../../../functions/search/dependencies.ts';
import type { WatchAnswer, WatchItem, WatchList } from '../../../../functions/search/watches/watch-answer.ts';
import { createApp } from '../../../contract/checked-app.ts';
import { article } from '../../../engine/search/collection.ts';
import { match, type StoreInMemory, storeInMemory } from './kept-in-memory.ts';

const asked: string[] = [];
const ARTICLES = ['a', 'b'].map((name) => ({ ...article(name, { title: `About ${name}` }), identity: name }));
const hits = {
  total: { value: 2, relation: 'eq' },
  hits: ARTICLES.map((_source) => ({
    _id: _source.id,
    _source,
    _score: null,
    sort: [1, _source.id],
    highlight: { title: ['About'] },
  })),
};
const client = {
  search: async ({ body }: { body: unknown }) => {
    asked.push(JSON.stringify(body));
    return { body: { timed_out: false, hits, aggregations: {} } };
  },
} as unknown as Client;
const asset = { name: 'x', contentType: 'text/plain', text: async () => '' };

let store: StoreInMemory;
beforeEach(() => {
  store = storeInMemory(3);
});

function app(setting: WatchesServed['setting'] | 'off' = 'write', others: Partial<Dependencies> = {}) {
  return createApp({
    client,
    names: { articles: 'articles', receipts: 'receipts' },
    configuration: { publicAccess: false, serveReceipts: false },
    clock: () => Date.parse('2026-01-03T00:00:00Z'),
    assets: { style: asset, script: asset, icon: asset },
    ...(setting !== 'off' && { watches: { setting, store: async () => store } }),
    ...others,
  });
}

const JSON_TYPE = { 'Content-Type': 'application/json' };

function put(name: string, body: unknown, headers: Record<string, string> = {}, to = app()): Promise<Response> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return to.request(`/watches/${name}`, { method: 'PUT', headers: { ...JSON_TYPE, ...headers }, body: text });
}

const remove = (name: string, headers: Record<string, string> = {}, from = app()) =>
  from.request(`/watches/${name}`, { method: 'DELETE', headers });
const get = async <T>(path: string, from = app()) => (await from.request(path)).json() as Promise<T>;

describe('a watch', () => {
  it('is made, changed and removed', async () => {
    const made = await put('market', { query: { q: '"night market"', author: ['Quay, Ada', 'B'], from: '7d' } });
    expect([made.status, made.headers.get('location')]).toEqual([201, 'http://localhost/watches/market']);
    expect(await made.json()).toMatchObject({
      name: 'market',
      title: '"night market"',
      query: { q: '"night market"', author: ['Quay, Ada', 'B'], from: '7d' },
      lastMatchAt: null,
      search: 'http://localhost/?q=%22night+market%22&author=Quay%5C%2C+Ada&author=B&from=7d',
    });
    const changed = await put('market', { query: { q: 'fair' }, title: ' Fairs\u0000 ' });
    expect([changed.status, ((await changed.json()) as WatchItem).title]).toEqual([200, 'Fairs']);
    expect((await remove('market')).status).toBe(204);
    expect((await remove('market')).status).toBe(404);
  });

  it('keeps what chooses articles, and not what orders, shapes or loosens an answer', async () => {
    const query = { q: 'fair', sort: 'added', pageSize: 50, facets: ['tag'], typo: 'auto', match: 'some', tag: 'a,b' };
    expect(await (await put('fair', { query })).json()).toMatchObject({ query: { q: 'fair', tag: ['a', 'b'] } });
    expect(store.watches.get('fair')?.query).toEqual({ q: 'fair', tag: ['a', 'b'] });
  });

  it('of all articles may be made', async () => {
    expect(await (await put('all', { query: {} })).json()).toMatchObject({ title: 'all', query: {} });
  });

  it('is only made where that is asked for', async () => {
    expect((await put('market', { query: { q: 'a' } }, { 'If-None-Match': '*' })).status).toBe(201);
    expect((await put('market', { query: { q: 'b' } }, { 'If-None-Match': '*' })).status).toBe(412);
    expect(store.watches.get('market')?.query).toEqual({ q: 'a' });
  });

  it('is one of so many', async () => {
    for (const name of ['a', 'b', 'c']) expect((await put(name, { query: {} })).status).toBe(201);
    const refused = await put('d', { query: {} });
    expect([refused.status, await refused.json()]).toMatchObject([409, { detail: 'There are 3 watches already.' }]);
    expect((await put('c', { query: { q: 'x' } })).status).toBe(200);
  });

  it.each<[string, string, unknown, string[]]>([
    ['a name with capitals', 'Market', { query: {} }, ['name']],
    ['a long name', 'x'.repeat(64), { query: {} }, ['name']],
    ['no JSON', 'x', '{', ['body']],
    ['no query', 'x', {}, ['query']],
    ['a list', 'x', { query: [] }, ['query']],
    ['another field', 'x', { query: {}, mail: 'a@b.example' }, ['mail']],
    ['a title that is none', 'x', { query: {}, title: 5 }, ['title']],
    ['a long title', 'x', { query: {}, title: 'x'.repeat(201) }, ['title']],
    ['a value that is none', 'x', { query: { q: { a: 1 } } }, ['query.q']],
    [
      'parameters that are wrong',
      'x',
      { query: { from: 'soon', sort: 'x', qq: 'a' } },
      ['query.qq', 'query.from', 'query.sort'],
    ],
    ['a query that is none', 'x', { query: { q: '*x' } }, ['query.q']],
    ['all at once', 'X', { query: { from: 'soon' }, title: 5 }, ['name', 'title', 'query.from']],
  ])('is refused with %s', async (_, name, body, parameters) => {
    const response = await put(name, body);
    expect(response.status).toBe(400);
    const { errors } = (await response.json()) as { errors: { parameter: string }[] };
    expect(errors.map(({ parameter }) => parameter).sort()).toEqual([...parameters].sort());
    expect(store.watches.size).toBe(0);
  });

  it.each<[string, Record<string, string>, number]>([
    ['a page of another site', { Origin: 'https://evil.example' }, 403],
    ['a page without an origin', { Origin: 'null' }, 403],
    ['another site, as the browser says', { Origin: 'http://localhost', 'Sec-Fetch-Site': 'cross-site' }, 403],
    ['a form, which any page may send', { 'Content-Type': 'text/plain' }, 415],
    ['a form that says it is JSON', { 'Content-Type': 'text/plain;application/json' }, 415],
    ['no JSON accepted', { Accept: 'image/png' }, 406],
    ['a page of this site', { Origin: 'http://localhost', 'Sec-Fetch-Site': 'same-origin' }, 201],
  ])('may be written or not by %s', async (_, headers, status) => {
    expect((await put('x', { query: {} }, headers)).status).toBe(status);
    if (status === 403) expect((await remove('x', headers)).status).toBe(403);
  });

  it('has no body that is endless', async () => {
    expect((await put('x', { query: { q: 'x'.repeat(100_000) } })).status).toBe(413);
  });

  it('is only for callers who may search', async () => {
    const guard = basicAccess(async (given) => given.toString() === 'a:b');
    expect((await put('x', { query: {} }, {}, app('write', { guard }))).status).toBe(401);
    expect((await remove('x', {}, app('write', { guard }))).status).toBe(401);
    expect(
      (await put('x', { query: {} }, { Authorization: `Basic ${btoa('a:b')}` }, app('write', { guard }))).status,
    ).toBe(201);
  });
});

describe('the setting', () => {
  it('read lets watches be read only', async () => {
    await put('x', { query: {} });
    expect((await put('x', { query: { q: 'a' } }, {}, app('read'))).status).toBe(403);
    expect((await remove('x', {}, app('read'))).status).toBe(403);
    expect(await get('/watches/x', app('read'))).toMatchObject({ name: 'x', matches: [] });
  });

  it.each(['/watches', '/watches/x', '/watches/x/feed.atom', '/follow?q=a'])('off serves none: %s', async (path) => {
    const response = await app('off').request(path, {
      headers: { Accept: 'text/html, application/json;q=0.9, */*;q=0.1' },
    });
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('setting');
    expect((await put('x', { query: {} }, {}, app('off'))).status).toBe(404);
  });

  it('is what the pages offer', async () => {
    const page = async (setting: WatchesServed['setting'] | 'off') =>
      (await app(setting).request('/?q=a', { headers: { Accept: 'text/html' } })).text();
    expect(await page('write')).toContain('href="/follow?q=a"');
    expect(await page('read')).toContain('href="/watches"');
    expect(await page('off')).not.toMatch(/follow|watches"/);
  });
});

describe('the list', () => {
  it('has pages, by name', async () => {
    for (const name of ['c', 'a', 'b']) await put(name, { query: { q: name } });
    store.found.set('a', [match('x', 5), match('y', 4)]);
    const first = await get<WatchList>('/watches?pageSize=2');
    expect(first.watches.map(({ name, lastMatchAt }) => [name, lastMatchAt])).toEqual([
      ['a', '2026-01-02T00:05:00.000Z'],
      ['b', null],
    ]);
    const next = await get<WatchList>(`/watches?pageSize=2&cursor=${first.nextCursor}`);
    expect([next.watches.map(({ name }) => name), next.nextCursor]).toEqual([['c'], null]);
  });

  it.each(['cursor=x', 'pageSize=0', 'q=a'])('refuses %s', async (query) => {
    expect((await app().request(`/watches?${query}`)).status).toBe(400);
  });

  it('knows its own cursors only', async () => {
    await put('a', { query: {} });
    store.found.set('a', [match('x', 5), match('y', 4)]);
    const { nextCursor } = await get<WatchAnswer>('/watches/a?pageSize=1');
    expect((await app().request(`/watches/a?cursor=${nextCursor}`)).status).toBe(200);
    expect((await app().request(`/watches?cursor=${nextCursor}`)).status).toBe(400);
  });
});

describe('the matches', () => {
  beforeEach(async () => {
    await put('market', { query: { q: 'night market', tag: ['x'] }, title: 'Market' });
    store.found.set('market', [match('b', 9, '2026-01-02T00:10:00Z'), match('gone', 8), match('a', 7)]);
  });

  it('come with their articles, looked up by the search of the watch', async () => {
    asked.length = 0;
    const { matches, totalMatches } = await get<WatchAnswer>('/watches/market');
    expect(totalMatches).toBe(3);
    expect(matches.map(({ matchId, sentAt, article: found }) => [matchId, sentAt, found?.title ?? null])).toEqual([
      ['id-of-b', '2026-01-02T00:10:00Z', 'About b'],
      ['id-of-gone', null, null],
      ['id-of-a', null, 'About a'],
    ]);
    expect(matches[0]?.article?.permalink).toMatch(/^http:\/\/localhost\/articles\/[0-9a-f]{40}-0\?q=night\+market$/);
    const [, lookedUp] = asked;
    expect(lookedUp).toContain('{"terms":{"identity":["b","gone","a"]}}');
    expect(lookedUp).toContain('{"terms":{"tags.folded":["x"]}}');
    expect(lookedUp).not.toContain('fuzz');
  });

  it('have pages', async () => {
    const first = await get<WatchAnswer>('/watches/market?pageSize=2');
    const next = await get<WatchAnswer>(`/watches/market?pageSize=2&cursor=${first.nextCursor}`);
    expect([next.matches.map(({ matchId }) => matchId), next.nextCursor]).toEqual([['id-of-a'], null]);
  });

  it('are feeds, without those whose article is gone', async () => {
    const feed = await get<{ title: string; items: { id: string; date_modified: string }[]; next_url: string }>(
      '/watches/market/feed.json?pageSize=2',
    );
    expect([feed.title, feed.items.map(({ date_modified }) => date_modified)]).toEqual([
      'Market',
      ['2026-01-02T00:09:00.000Z'],
    ]);
    expect(feed.next_url).toContain('/watches/market/feed.json?pageSize=2&cursor=');
    const atom = await (await app().request('/watches/market/feed.atom')).text();
    expect(atom.match(/<entry/g)).toHaveLength(2);
    expect(atom).toContain('<updated>2026-01-02T00:09:00.000Z</updated>');
  });

  it('of no watch are not found', async () => {
    expect((await app().request('/watches/nothing')).status).toBe(404);
    expect((await app().request('/watches/nothing/feed.atom')).status).toBe(404);
  });

  it('of a query that is refused by now have no articles', async () => {
    const watch = store.watches.get('market');
    if (watch) store.watches.set('market', { ...watch, query: { q: '*x' } });
    const { matches } = await get<WatchAnswer>('/watches/market');
    expect(matches.map(({ article: found }) => found)).toEqual([null, null, null]);
  });
});
