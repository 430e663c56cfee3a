import { describe, expect, it } from 'vitest';
import type { SearchAnswer } from '../../../functions/search/answer/answer.ts';
import { parseCsv } from '../csv.ts';
import { CATALOGUE } from './catalogue.ts';
import { type Ask, namesIn, search } from './describe-lines.ts';

interface Access {
  /** Whether everybody may keep the answers. */
  publicAccess: boolean;
}

/** The other routes, and what holds of all of them. Forms of bodies are held against the OpenAPI document meanwhile. */
export function describeRoutes(ask: Ask, { publicAccess }: Access): void {
  const idOf = async (word: string) => (await search(ask, `q=title:${word}`)).articles[0]?.id ?? '';
  const json = async <T = unknown>(path: string) => (await (await ask(path)).json()) as T;

  describeForms(ask);

  it('/articles/{id} is one whole article', async () => {
    const { title, body, authors } = CATALOGUE['lantern'] ?? {};
    expect(await json(`/articles/${await idOf('lanternwright')}`)).toMatchObject({ title, body, authors });
    expect((await ask(`/articles/${'0'.repeat(40)}-0`)).status).toBe(404);
  });

  it('/articles/{id}/similar are others on its subject', async () => {
    const id = await idOf('lanternwright');
    const { articles } = await json<Pick<SearchAnswer, 'articles'>>(`/articles/${id}/similar`);
    expect(namesIn({ articles })).toContain('glazier');
    expect(namesIn({ articles })).not.toContain('lantern');
    expect(articles.length).toBeLessThanOrEqual(5);
    expect(await json(`/articles/${id}/similar?pageSize=1`)).toMatchObject({ articles: [expect.anything()] });
    expect((await ask(`/articles/${'0'.repeat(40)}-0/similar`)).status).toBe(404);
  });

  it.each([
    ['lanternwr', { text: CATALOGUE['lantern']?.title, type: 'title', articleId: expect.any(String) }],
    ['fenni', { text: 'Orla Fennimore', type: 'author' }],
    ['handcr', { text: 'Handcrafts', type: 'section' }],
    ['winterf', { text: 'Winterfair', type: 'tag' }],
  ])('/suggest completes %s', async (q, expected) => {
    expect(await json(`/suggest?q=${q}`)).toMatchObject({ suggestions: [expected] });
  });

  it('/objects is the receipt of a file', async () => {
    const key = (await search(ask, 'q=title:lanternwright')).articles[0]?.source?.key ?? '';
    expect(await json(`/objects?key=${encodeURIComponent(key)}`)).toMatchObject({ key, status: 'indexed' });
    expect((await ask('/objects?key=never-seen.md')).status).toBe(404);
    expect((await ask('/objects')).status).toBe(400);
  });

  it('/openapi.json and /health are there', async () => {
    expect(await json('/openapi.json')).toMatchObject({ openapi: '3.1.0' });
    expect(await json('/health')).toEqual({ status: 'ok' });
  });

  it.each<[string, string, RequestInit, number]>([
    ['an unknown path', '/nowhere', {}, 404],
    ['another method', '/search', { method: 'POST' }, 405],
    ['an unknown media type', '/search', { headers: { Accept: 'image/png' } }, 406],
    ['the head', '/search?q=quillmark', { method: 'HEAD' }, 200],
  ])('%s: %s is answered as described', async (_, path, init, status) => {
    expect((await ask(path, init)).status).toBe(status);
  });

  it('an answer has a weak tag that spares sending it again', async () => {
    const { headers } = await ask('/search?q=quillmark');
    expect(headers.get('cache-control')).toBe(publicAccess ? 'public, no-cache' : 'private, no-cache');
    const again = await ask('/search?q=quillmark', { headers: { 'If-None-Match': headers.get('etag') ?? '' } });
    expect([again.status, headers.get('etag')]).toEqual([304, expect.stringMatching(/^W\/"/)]);
  });

  it('an answer above a kilobyte is compressed for who accepts that', async () => {
    const encoding = async (path: string, accepted: string) =>
      (await ask(path, { headers: { 'Accept-Encoding': accepted } })).headers.get('content-encoding');
    expect(await encoding('/search?q=quillmark', 'gzip')).toBe('gzip');
    expect(await encoding('/search?q=quillmark', 'identity')).toBeNull();
    expect(await encoding('/health', 'gzip')).toBeNull();
  });
}

function describeForms(ask: Ask): void {
  const query = 'q=quillmark&sort=oldest&pageSize=3';

  describe('the same search in another form', () => {
    const expected = async () => namesIn(await search(ask, query));
    const titles = (list: readonly string[]) => namesIn({ articles: list.map((title) => ({ title })) as never[] });

    it('is an Atom feed', async () => {
      const feed = await (await ask(`/feed.atom?${query}`)).text();
      const entries = [...feed.matchAll(/<entry.*?<title[^>]*>([^<]*)</gs)].map(([, title]) => title ?? '');
      expect(titles(entries)).toEqual(await expected());
    });

    it('is a JSON Feed', async () => {
      const { items } = (await (await ask(`/feed.json?${query}`)).json()) as { items: { title: string }[] };
      expect(titles(items.map(({ title }) => title))).toEqual(await expected());
    });

    it('is JSON Lines, to their end', async () => {
      const text = await (await ask(`/search.jsonl?${query}`)).text();
      const whole = text
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as { title: string; body: string });
      expect(titles(whole.map(({ title }) => title))).toEqual(namesIn(await search(ask, 'q=quillmark&sort=oldest')));
    });

    it('is a table, to its end', async () => {
      const response = await ask(`/search.csv?${query}`);
      const rows = parseCsv(new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer()));
      expect(response.headers.get('x-total-results')).toBe('6');
      expect(titles(rows.map(({ title = '' }) => title))).toEqual(
        namesIn(await search(ask, 'q=quillmark&sort=oldest')),
      );
    });
  });
}
