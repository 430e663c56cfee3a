import { expect, inject, it } from 'vitest';
import { checkedFetch } from '../contract/checked-fetch.ts';
import { open, useBrowser } from './chromium.ts';
import { useCollection } from './collection.ts';

useBrowser();
useCollection();

const ID = '[0-9a-f]{40}-\\d+';

/** Each with other operators and parameters. */
const SEARCHES = [
  '',
  '?q=gondola+harbour&typo=auto',
  '?q=gondola+OR+chess&sort=oldest',
  '?q=gondola&page=2&pageSize=7',
  '?q=%22leaves+pier%22&from=2024-02&to=2024-04&author=Ada+Quay',
  '?q=harbour&language=en',
  '?q=nothing+like+it&typo=off',
  '?q=title%3A(timetable+-12)+pie*',
  '?q=gondolla~1+NOT+author%3ASmith',
  '?q=gondola+w%2F4+noon+%22pier+leaves%22~3',
];

interface Listed {
  total: number;
  ids: string[];
}

async function fetchText(path: string): Promise<string> {
  return (await checkedFetch(`${inject('stack').api}${path}`)).text();
}

function idsIn(text: string, before: string): string[] {
  return [...text.matchAll(new RegExp(`${before}(${ID})`, 'gm'))].map(([, id]) => id ?? '').slice(0, 10);
}

async function onPage(search: string): Promise<Listed> {
  const page = await open(`/${search}`);
  const links = await page.locator('.result h2 a').all();
  const addresses = await Promise.all(links.map((link) => link.getAttribute('href')));
  const total = Number.parseInt((await page.locator('#found').textContent())?.replaceAll(',', '') ?? '', 10);
  return { total, ids: idsIn(addresses.join('\n'), '^/articles/') };
}

async function inJson(search: string): Promise<Listed> {
  const { totalResults, articles } = JSON.parse(await fetchText(`/search${search}`));
  return { total: totalResults, ids: articles.map(({ id }: { id: string }) => id).slice(0, 10) };
}

/** Feeds go by arrival unless they are asked for another order. */
const asListed = (search: string) =>
  /[?&]sort=/.test(search)
    ? search
    : `${search}${search === '' ? '?' : '&'}sort=${search.includes('q=') ? 'relevance' : 'newest'}`;

async function inAtom(search: string): Promise<Listed> {
  const text = await fetchText(`/feed.atom${asListed(search)}`);
  const total = Number(/<opensearch:totalResults>(\d+)</.exec(text)?.[1]);
  return { total, ids: idsIn(text, '<id>[^<]*/articles/') };
}

async function inJsonFeed(search: string): Promise<Listed> {
  const { _search, items } = JSON.parse(await fetchText(`/feed.json${asListed(search)}`));
  return {
    total: _search.totalResults,
    ids: idsIn(items.map(({ id }: { id: string }) => id).join('\n'), '/articles/'),
  };
}

/** The table holds all articles from where the search begins. */
async function idsInTable(search: string): Promise<string[]> {
  return idsIn(await fetchText(`/search.csv${search}`), '^"');
}

/** An agent gets the answer as text. The parameters have the same names; no value here is of a list. */
async function byAgent(search: string): Promise<Listed> {
  const args = Object.fromEntries(new URLSearchParams(search));
  const message = { jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name: 'search', arguments: args } };
  const init = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(message) };
  const response = await checkedFetch(`${inject('stack').api}/mcp`, init);
  const { totalResults, articles } = JSON.parse(JSON.parse(await response.text()).result.content[0].text);
  return { total: totalResults, ids: articles.map(({ id }: { id: string }) => id) };
}

it.each(SEARCHES)('page, API, feeds, table, lines and agents agree on %j', async (search) => {
  const expected = await inJson(search);
  expect(await onPage(search)).toEqual(expected);
  expect(await inAtom(search)).toEqual(expected);
  expect(await inJsonFeed(search)).toEqual(expected);
  expect(await byAgent(search)).toEqual(expected);
  expect((await idsInTable(search)).slice(0, expected.ids.length)).toEqual(expected.ids);
  expect(idsIn(await fetchText(`/search.jsonl${search}`), '^{"id":"').slice(0, expected.ids.length)).toEqual(
    expected.ids,
  );
});

it('the table comes whole, with the byte order mark that spreadsheets look for', async () => {
  const response = await checkedFetch(`${inject('stack').api}/search.csv?q=gondola`);
  expect([...new Uint8Array(await response.arrayBuffer()).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
});

it('the table has as many rows as there are articles', async () => {
  const rows = (await fetchText('/search.csv?q=gondola')).match(new RegExp(`^"${ID}`, 'gm'));
  expect(rows).toHaveLength((await inJson('?q=gondola')).total);
});
