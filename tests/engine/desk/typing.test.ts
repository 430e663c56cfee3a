import { describe, expect, it } from 'vitest';
import { createApp } from '../../contract/checked-app.ts';
import { article } from '../search/collection.ts';
import { withIndex } from '../with-index.ts';

const { client, names } = withIndex('search-typing', () => [
  article('quokka', { title: 'Quokkas on the island', body: 'The quokka is small.' }),
  article('quota', { title: 'A new quota', body: 'Fishing.' }),
]);
const asset = { name: 'x', contentType: 'text/plain', text: async () => '' };
const app = createApp({
  client,
  names,
  configuration: { publicAccess: false, serveReceipts: true },
  clock: Date.now,
  assets: { style: asset, script: asset, icon: asset },
});

async function page(query: string, headers: Record<string, string> = {}, path = '/'): Promise<string> {
  return (await app.request(`${path}?${query}`, { headers: { Accept: 'text/html', ...headers } })).text();
}
const heading = (text: string) => /<h1 id="found"[^>]*>([^<]*)/.exec(text)?.[1]?.trim();

describe('the page while somebody types', () => {
  it.each([
    ['quo', '2 articles for'],
    ['quok', '1 article for'],
    ['quokka isl', '1 article for'],
    ['quokka', '1 article for'],
    ['"quok"', '0 articles for'],
    ['xyzzy', '0 articles for'],
  ])('takes the last word of %j as a beginning if it is no word', async (q, expected) => {
    expect(heading(await page(`q=${encodeURIComponent(q)}`, { 'X-Typing': 'true' }))).toBe(expected);
  });

  it('has links that lead to what they promise', async () => {
    const text = await page('q=quo&language=en', { 'X-Typing': 'true' });
    expect(text).toContain('<bdi>quo</bdi>');
    const links = [...(text.split('id="view"')[1] ?? '').matchAll(/href="([^"]*[?;]q=([^"&]*)[^"]*)/g)];
    const isToLanguage = ([, to = '']: RegExpExecArray) => /lang=/.test(to);
    const others = links.filter((link) => !isToLanguage(link));
    expect(others.length).toBeGreaterThan(5);
    expect(new Set(others.map(([, , q]) => q))).toEqual(new Set(['quo*']));
    // Another language shows what was typed in the box, as the page does when it is loaded again.
    expect(new Set(links.filter(isToLanguage).map(([, , q]) => q))).toEqual(new Set(['quo']));
    expect(heading(await page('q=quo*&language=en'))).toBe('2 articles for');
  });

  it('is not what a reader gets who does not type', async () => {
    expect(await page('q=quokka isl&typo=off')).toContain('0 articles');
  });
});

describe('an invalid search', () => {
  it('keeps the form for dates, and marks the wrong one', async () => {
    const text = await page('q=quota&from=soon&to=2024');
    expect(text).toContain('name="from" value="soon"');
    expect(text.match(/aria-invalid="true"/g)).toHaveLength(1);
    expect(text).toContain('<p id="from-fault" class="fault">From must be a date');
    expect(text).toContain('name="to" value="2024"');
    expect(text).toContain('<input type="hidden" name="q" value="quota">');
  });

  it('says how much of a query is too much, and keeps it', async () => {
    const text = await page(`q=${'x'.repeat(4_007)}`);
    expect(text).toContain('must be at most 4000 characters long, and has 4007');
    expect(text).toContain(`value="${'x'.repeat(4_007)}"`);
  });

  it('keeps the form of the page of trends, with all of its queries', async () => {
    const text = await page('q=quota&q=*okka&from=soon&language=en', {}, '/trend');
    const [form = ''] = /<form class="trend-form" action="\/trend".*?<\/form>/s.exec(text) ?? [];
    for (const kept of ['name="q" value="quota"', 'name="q" value="*okka"', 'name="language" value="en"'])
      expect(form).toContain(kept);
    expect(form).toMatch(/name="from" value="soon"[^>]*aria-invalid="true"/);
    expect(form).toContain('<p id="from-fault" class="fault">From must be a date');
    expect(text).toContain('has a word that begins with *');
    expect(text).not.toContain('id="search"');
    const six = await page('q=a&q=b&q=c&q=d&q=e&q=f', {}, '/trend');
    expect(six.match(/<input name="q" value="[a-f]"/g)).toHaveLength(6);
  });

  it('of a list of values leads back to the list', async () => {
    const text = await page('q=quota&to=soon', {}, '/values/author');
    expect(text).toContain('<form class="date-fields" action="/values/author"');
    expect(text).toContain('href="/values/author?q=quota"');
  });
});
