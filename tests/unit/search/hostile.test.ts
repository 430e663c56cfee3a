import type { Client } from '@opensearch-project/opensearch';
import { describe, expect, it } from 'vitest';
import { createApp } from '../../../functions/search/routes/routes.ts';

const ID = `${'a'.repeat(40)}-0`;

/** An article whose author tries everything: markup, scripts, other schemes, text that runs backwards. */
const HOSTILE = {
  id: ID,
  title: '<script>alert(1)</script>\u202Egpj.exe',
  summary: '<img src=x onerror=alert(2)>',
  body: '</script><svg onload=alert(3)>',
  authors: ['"><script>alert(4)</script>'],
  section: '<b>Section</b>',
  tags: ["'--><script>alert(5)</script>"],
  language: 'en',
  url: 'javascript:alert(6)',
  image: 'data:text/html,<script>alert(7)</script>',
  domain: null,
  siteName: null,
  captions: [],
  leftOut: [{ text: '<script>alert(10)</script>', reason: '<b>Section' }],
  contact: [],
  warnings: [],
  publishedAt: null,
  wordCount: 1,
  indexedAt: '2026-01-01T00:00:00Z',
  source: { key: '<script>alert(8)</script>.md', ordinal: 0 },
};

const hit = {
  _id: ID,
  _source: HOSTILE,
  _score: 1,
  sort: [1, ID],
  highlight: { title: ['\uE000<script>\uE001alert(9)</script>'] },
};
const found = { timed_out: false, hits: { total: { value: 1, relation: 'eq' }, hits: [hit] }, aggregations: {} };
const asset = { name: 'x', contentType: 'text/plain', text: async () => '' };

const app = createApp({
  client: {
    search: async () => ({ body: found }),
    get: async () => ({ body: { found: true, _id: ID, _source: HOSTILE } }),
  } as unknown as Client,
  names: { articles: 'articles', receipts: 'receipts' },
  configuration: { publicAccess: true, serveReceipts: true },
  clock: () => 0,
  assets: { style: asset, script: asset, icon: asset },
});

const get = (path: string, accept: string) => app.request(path, { headers: { accept } });

describe('a hostile article', () => {
  it.each(['/?q=alert', `/articles/${ID}`])(
    'is text on the page %s: no script, no foreign scheme, nothing backwards',
    async (path) => {
      const response = await get(path, 'text/html');
      expect(response.status).toBe(200);
      const page = await response.text();
      expect(page).toContain('&lt;script&gt;');
      expect(page).not.toMatch(
        /<script(?![^>]* src="\/assets\/x"| type="application\/(?:ld\+json|json" id="words)">\{[^<]*<\/script>)|<svg|<img|<b>Section/i,
      );
      expect(page).not.toMatch(/<[^>]*\s(?:on\w+|style)\s*=/i);
      for (const [, address] of page.matchAll(/\s(?:href|src|action)="([^"]*)"/g))
        expect(address).toMatch(/^(?:https?:|[/?#]|$)/);
      expect(page).not.toContain('\u202E');
    },
  );

  it('meets a browser that was told to run nothing but the page’s own files', async () => {
    const response = await get('/?q=alert', 'text/html');
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/default-src 'none'; script-src 'self';/);
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    expect(policy).toContain("frame-ancestors 'none'");
  });

  it.each([
    ['/search?q=alert', 'application/json', /^application\/json/],
    [`/articles/${ID}`, 'application/json', /^application\/json/],
    ['/search.csv?q=alert', 'text/csv', /^text\/csv/],
    ['/search.jsonl?q=alert', '*/*', /^application\/jsonl/],
    [`/articles/${ID}.bib`, 'text/html', /^application\/x-bibtex/],
    ['/feed.atom?q=alert', '*/*', /^application\/atom\+xml/],
    ['/feed.json?q=alert', '*/*', /^application\/feed\+json/],
  ])('is data at %s, which no browser takes for a page', async (path, accept, contentType) => {
    const response = await get(path, accept);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toMatch(contentType);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'");
    if (/xml/.test(String(contentType))) expect(await response.text()).not.toMatch(/<script|<svg/);
  });

  it.each(['/feed.atom', '/feed.json'])('is linked at %s by its address in this API only', async (path) => {
    const feed = await (await get(path, '*/*')).text();
    expect(feed).toContain(`/articles/${ID}`);
    expect(feed).not.toMatch(/(?:href="|"url":")javascript:/);
  });
});
