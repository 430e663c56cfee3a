import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from '@opensearch-project/opensearch';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { type Article, receiptId } from '../../../functions/article.ts';
import { articleDocument } from '../../../functions/engine/article-document.ts';
import { watchIndexNames } from '../../../functions/engine/names.ts';
import { makeIndices } from '../../../functions/search/watches/kept/indices.ts';
import { openWatchStore } from '../../../functions/search/watches/kept/open-store.ts';
import type { WatchAnswer } from '../../../functions/search/watches/watch-answer.ts';
import { NameTaken, TooManyWatches } from '../../../functions/search/watches/watch-store.ts';
import { restoreWatches } from '../../../functions/watch/copy-watches.ts';
import type { Message } from '../../../functions/watch/message.ts';
import type { Parts } from '../../../functions/watch/parts.ts';
import { sweep } from '../../../functions/watch/sweep.ts';
import { createApp } from '../../contract/checked-app.ts';
import { copiesInMemory } from '../../unit/watch/copies-in-memory.ts';
import { article, drop, fill, receipt } from '../search/collection.ts';

const client = new Client({ node: inject('opensearch') });
const names = { articles: 'test-watch-articles', receipts: 'test-watch-receipts' };
const indices = watchIndexNames(names);
const index = `${names.articles}-000001-Write`;
const store = openWatchStore({ client, names, clock: Date.now });
const app = createApp({
  client,
  names,
  configuration: { publicAccess: false, serveReceipts: false },
  clock: Date.now,
  watches: { setting: 'write', store: async () => store },
});

let told: Message[] = [];
let failAfter = Number.POSITIVE_INFINITY;
const publish: Parts['publish'] = async (message) => {
  if (told.length >= failAfter) throw new Error('The topic is out of reach.');
  told.push(message);
};
const copies = copiesInMemory();
const parts: Parts = {
  client,
  names,
  indices,
  origin: 'https://news.example',
  copies,
  publish,
  clock: Date.now,
  pause: sleep,
};
const run = () => sweep(parts, Date.now() + 60_000, 'thorough');
const said = () =>
  told.map(({ body }) => JSON.parse(body) as { matchId: string; watch: string; title: string; passage: string });
const titles = () =>
  said()
    .map(({ watch, title }) => `${watch}: ${title}`)
    .sort();

/** Indexes a file with some articles, as a pass does: the articles first, then the receipt. */
async function indexFile(
  name: string,
  texts: readonly (Partial<Article> & { identity: string })[],
  upload = 1,
): Promise<void> {
  const uploadedAt = new Date(Date.now() - 1_000 + upload).toISOString();
  const made = texts.map((given, ordinal) => {
    const one = article(name, given);
    return { ...one, ...given, id: `${one.id.slice(0, -1)}${ordinal}`, source: { ...one.source, ordinal, uploadedAt } };
  });
  const { key } = article(name, {}).source;
  const stored = { ...receipt(key), uploadedAt, etag: `"${upload}"`, indexedAt: new Date().toISOString() };
  const body = made.flatMap((one) => [{ index: { _index: index, _id: one.id } }, articleDocument(one)]);
  await client.bulk({ body });
  await client.index({ index: names.receipts, id: receiptId(key), body: stored as never, refresh: true });
}

async function remove(name: string): Promise<void> {
  await client.delete({ index, id: article(name, {}).id, refresh: true });
}

beforeAll(async () => {
  await dropWatches();
  await fill(client, names, []);
  await makeIndices(client, indices);
});
beforeEach(async () => {
  told = [];
  failAfter = Number.POSITIVE_INFINITY;
  const all = [names.articles, names.receipts, ...Object.values(indices)];
  for await (const name of copies.names()) await copies.remove(name);
  await client.indices.refresh({ index: all });
  await client.deleteByQuery({ index: all, body: { query: { match_all: {} } }, refresh: true });
});
afterAll(async () => {
  await dropWatches();
  await drop(client, names);
  await client.close();
});

async function dropWatches(): Promise<void> {
  await client.indices.delete({ index: Object.values(indices).map((name) => `${name}-*`) }, { ignore: [404] });
}

const follow = (name: string, q: string) => store.put(name, { title: name, query: { q } }, false);

describe('a watch', () => {
  it('tells of what becomes searchable after it was made, once', async () => {
    await indexFile('old', [{ title: 'Ferry of before', identity: 'old' }]);
    await follow('ferry', 'ferry');
    expect(await run()).toBe('done');
    expect(titles()).toEqual([]);
    await indexFile('new', [{ title: 'A ferry', body: 'The <b>ferry</b> & its port.', identity: 'new' }]);
    await indexFile('other', [{ title: 'A bridge', identity: 'other' }]);
    await run();
    await run();
    expect(said()).toMatchObject([{ watch: 'ferry', title: 'A ferry', passage: 'The <b>ferry</b> & its port.' }]);
    expect(told[0]?.subject).toBe('ferry: A ferry');
  });

  it('tells nothing of an article that is written again, in whatever place of its file', async () => {
    await follow('ferry', 'ferry');
    await indexFile('feed', [{ title: 'Ferry one', identity: '1' }]);
    await run();
    await indexFile(
      'feed',
      [
        { title: 'Ferry two', identity: '2' },
        { title: 'Ferry one', identity: '1' },
      ],
      2,
    );
    await run();
    expect(titles()).toEqual(['ferry: Ferry one', 'ferry: Ferry two']);
  });

  it('tells of an article that only one of its files still has, and of none that is gone', async () => {
    await follow('ferry', 'ferry');
    await indexFile('a', [{ title: 'Ferry', identity: 'same' }]);
    await indexFile('b', [{ title: 'Ferry', identity: 'same' }]);
    await indexFile('c', [{ title: 'Ferry gone', identity: 'gone' }]);
    failAfter = 0;
    await expect(run()).rejects.toThrow('out of reach');
    await remove('a');
    await remove('c');
    failAfter = Number.POSITIVE_INFINITY;
    await run();
    expect(titles()).toEqual(['ferry: Ferry']);
  });

  it('tells of an article that was gone when it was to be told, and came back', async () => {
    await follow('ferry', 'ferry');
    await indexFile('a', [{ title: 'Ferry', identity: 'a' }]);
    failAfter = 0;
    await expect(run()).rejects.toThrow('out of reach');
    await remove('a');
    failAfter = Number.POSITIVE_INFINITY;
    await run();
    expect(titles()).toEqual([]);
    await indexFile('a', [{ title: 'Ferry', identity: 'a' }], 2);
    await run();
    await indexFile('a', [{ title: 'Ferry', identity: 'a' }], 3);
    await run();
    expect(titles()).toEqual(['ferry: Ferry']);
  });

  it('tells of the first article of a language by its stems', async () => {
    await follow('ferries', 'Fähren');
    await indexFile('a', [{ title: 'A bridge', identity: 'a' }]);
    await run();
    await indexFile('b', [{ title: 'Die Fähre', identity: 'b', language: 'de' }]);
    await run();
    expect(titles()).toEqual(['ferries: Die Fähre']);
  });

  it('that is made while others are told gets what was told to them meanwhile', async () => {
    await follow('first', 'ferry');
    await indexFile('a', [{ title: 'Ferry', identity: 'a' }]);
    const late = await follow('late', 'boat OR ferry');
    await indexFile('b', [{ title: 'Boat', identity: 'b' }]);
    // As if the sweep had begun before the second watch was there: it knows the first one only.
    await client.delete({ index: indices.watches, id: 'late', refresh: true });
    await run();
    await client.index({ index: indices.watches, id: 'late', body: { ...late.watch } as never, refresh: true });
    await run();
    expect(titles()).toEqual(['first: Ferry', 'late: Boat']);
  });

  it('is sent again only where it could not be marked, and then with the same id', async () => {
    await follow('ferry', 'ferry');
    await indexFile('a', [
      { title: 'Ferry a', identity: 'a' },
      { title: 'Ferry b', identity: 'b' },
      { title: 'Ferry c', identity: 'c' },
    ]);
    failAfter = 2;
    await expect(run()).rejects.toThrow('out of reach');
    failAfter = Number.POSITIVE_INFINITY;
    await run();
    expect(titles()).toEqual(['ferry: Ferry a', 'ferry: Ferry b', 'ferry: Ferry c']);
    // As if the function had died before it could mark the last one.
    const last = said().at(-1)?.matchId ?? '';
    const { body } = await client.get({ index: indices.matches, id: last });
    await client.index({ index: indices.matches, id: last, body: { ...body._source, state: 'unsent' } as never });
    await run();
    expect(said().filter(({ matchId }) => matchId === last)).toHaveLength(2);
    expect(told).toHaveLength(4);
  });

  it('of very many matches at once is one message', async () => {
    await follow('ferry', 'ferry');
    const many = Array.from({ length: 1_050 }, (_, at) => ({ title: `Ferry ${at}`, identity: `${at}` }));
    await indexFile('many', many);
    await run();
    await run();
    expect(said()).toMatchObject([{ watch: 'ferry', matches: 1_050, link: 'https://news.example/watches/ferry' }]);
  });

  it('with another query begins anew, and with the same one goes on', async () => {
    await follow('ferry', 'ferry');
    await indexFile('a', [{ title: 'Ferry', identity: 'a' }]);
    await run();
    expect((await follow('ferry', 'ferry')).watch.incarnation).toBe((await store.find('ferry'))?.incarnation);
    await follow('ferry', 'ferry OR boat');
    await indexFile('b', [{ title: 'Boat', identity: 'b' }]);
    await run();
    expect(titles()).toEqual(['ferry: Boat', 'ferry: Ferry']);
  });
});

describe('the store', () => {
  it('keeps, lists and removes watches, and refuses what it must', async () => {
    expect(await store.list(10, null)).toEqual([]);
    expect(await store.find('a')).toBeUndefined();
    for (const name of ['b', 'a', 'c']) expect((await follow(name, name)).wasMade).toBe(true);
    expect((await store.list(2, 'a')).map(({ name }) => name)).toEqual(['b', 'c']);
    await expect(store.put('a', { title: '', query: {} }, true)).rejects.toThrow(NameTaken);
    expect([await store.remove('a'), await store.remove('a')]).toEqual([true, false]);
    expect(TooManyWatches.name).toBe('TooManyWatches');
  });

  it('restores the watches of a lost index from their copies, but not those that were removed', async () => {
    await follow('kept', 'ferry');
    await follow('removed', 'ferry');
    await indexFile('a', [{ title: 'Ferry', identity: 'a' }]);
    await run();
    await store.remove('removed');
    await run();
    await dropWatches();
    expect([await run(), await restoreWatches(parts)]).toEqual(['no watches', ['kept']]);
    expect(await restoreWatches(parts)).toEqual([]);
    await run();
    await indexFile('b', [{ title: 'Ferry again', identity: 'b' }], 2_000);
    await run();
    expect(titles()).toEqual(['kept: Ferry', 'kept: Ferry again', 'removed: Ferry']);
  });

  it('serves the routes', async () => {
    const headers = { 'Content-Type': 'application/json' };
    const body = JSON.stringify({ query: { q: 'ferries', searchIn: 'title' } });
    expect((await app.request('/watches/ferry', { method: 'PUT', headers, body })).status).toBe(201);
    await indexFile('a', [{ title: 'A ferry', identity: 'a' }]);
    await indexFile('b', [{ title: 'Two ferries', identity: 'b' }]);
    await run();
    await client.indices.refresh({ index: indices.matches });
    const get = async (query = '') => (await (await app.request(`/watches/ferry${query}`)).json()) as WatchAnswer;
    const { totalMatches, matches, lastMatchAt } = await get();
    expect([totalMatches, matches.map(({ article: found }) => found?.highlights.title).sort()]).toEqual([
      2,
      ['A <mark>ferry</mark>', 'Two <mark>ferries</mark>'],
    ]);
    expect([matches[0]?.matchedAt, matches.every(({ sentAt }) => sentAt !== null)]).toEqual([lastMatchAt, true]);
    const first = await get('?pageSize=1');
    const second = await get(`?pageSize=1&cursor=${first.nextCursor}`);
    expect([first, second].flatMap((page) => page.matches.map(({ matchId }) => matchId))).toEqual(
      matches.map(({ matchId }) => matchId),
    );
    expect((await app.request('/watches/ferry/feed.atom')).status).toBe(200);
  });
});
