import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { articleId } from '../../functions/article.ts';
import { open, useBrowser } from './chromium.ts';
import { HOSTILE, useCollection } from './collection.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const COPIED = articleId('wire/courier.json', 0);
const CORRECTED = articleId('crawl/2.json', 0);

const PAGES: [path: string, status: number][] = [
  ['/', 200],
  ['/?q=lavrov', 200],
  ['/?q=gondola&page=2&author=Ada+Quay&from=2024&to=2024-12', 200],
  ['/?q=chess&undated=true', 200],
  ['/?q=nothinglikeit&language=en', 200],
  ['/?q=harbour&from=soon', 400],
  ['/?q=tamarisk', 200],
  [`/articles/${HOSTILE.id}?q=hostile`, 200],
  ['/values/author?q=gondola', 200],
  ['/trend', 200],
  ['/trend?q=gondola&q=harbour&q=pier&q=ferry&q=noon&from=2020', 200],
  [`/trend?q=gondola&q=${'long'.repeat(30)}`, 200],
  [`/trend?q=gondola&q=*${'long'.repeat(30)}&from=soon`, 400],
  ['/values/author?q=gondola&to=soon', 400],
  ['/watches', 200],
  ['/watches/gondolas', 200],
  ['/follow?q=gondola&author=Ada+Quay', 200],
  ['/articles/none', 404],
  ['/files', 200],
  ['/drop', 200],
  ['/drop?key=many/gondolas.jsonl&key=bad/empty.txt&key=unknown', 200],
  [`/files?key=${encodeURIComponent('bad/<b>half&.json')}`, 200],
  ['/files?key=many/gondolas.jsonl', 200],
  ['/files?key=unknown', 200],
  ['/files?prefix=bad/', 200],
  ['/?q=gondola&lang=de', 200],
  ['/?q=harbour&from=soon&lang=de', 400],
  [`/articles/${HOSTILE.id}?q=hostile&lang=de`, 200],
  ['/files?key=many/gondolas.jsonl&lang=de', 200],
  [`/articles/${COPIED}/copies`, 200],
  [`/articles/${COPIED}/copies?lang=de`, 200],
  [`/articles/${CORRECTED}/versions`, 200],
  [`/articles/${CORRECTED}/versions?lang=de`, 200],
];

useBrowser();
useCollection();
beforeAll(async () => {
  const headers = { 'Content-Type': 'application/json' };
  const body = JSON.stringify({ query: { q: 'gondola', author: 'Ada Quay' }, title: 'Gondolas' });
  expect((await fetch(`${inject('stack').api}/watches/gondolas`, { method: 'PUT', headers, body })).ok).toBe(true);
});

/** What axe-core objects to, in short. @param rules all of them by default */
async function violations(page: Page, rules?: readonly string[]): Promise<string[]> {
  const options = { resultTypes: ['violations'], ...(rules && { runOnly: rules }) };
  const { violations: found } = (await page.evaluate(`axe.run(${JSON.stringify(options)})`)) as AxeResults;
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

const tooWide = (page: Page) =>
  page.evaluate('Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)');

describe.each(['phone', 'desktop'] as const)('on a %s', (size) => {
  it.each(PAGES)('axe finds nothing on %s, which fits the window', async (path, status) => {
    const page = await open(path, { size, colorScheme: 'light' }, status);
    expect(await tooWide(page)).toBe(0);
    await page.evaluate(AXE);
    expect(await violations(page)).toEqual([]);
    // Themes differ in their colours only.
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violations(page, ['color-contrast'])).toEqual([]);
  });
});
