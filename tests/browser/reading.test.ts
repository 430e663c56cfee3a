import { describe, expect, inject, it } from 'vitest';
import { checkedFetch } from '../contract/checked-fetch.ts';
import { search } from '../stack/front-door.ts';
import { heading, open, useBrowser, WAYS } from './chromium.ts';
import { HOSTILE, useCollection } from './collection.ts';

useBrowser();
useCollection();

describe.each(WAYS)('an article, $size, JavaScript $javaScriptEnabled', (way) => {
  it('is read from the results on, with the words of the search marked, and the way back', async () => {
    const page = await open('/?q=lavrov+conversation&language=en', way);
    await page.getByRole('article').first().getByRole('heading').getByRole('link').click();
    await heading(page, 'Kerry and Lavrov Meet on Ukraine').waitFor();
    expect(await page.locator('h1 mark').textContent()).toBe('Lavrov');
    expect(await page.locator('.text mark').first().textContent()).toMatch(/lavrov/i);
    const article = page.getByRole('article');
    expect(await page.locator('.text p').count()).toBeGreaterThan(20);
    expect(await article.textContent()).toMatch(/30 March 2014.*from the byline, known to the day/s);
    expect(await article.textContent()).toContain('Ukrainians visiting a makeshift memorial');
    expect(await article.getByRole('link', { name: 'Original' }).getAttribute('href')).toBe(
      'https://www.themoscowtimes.com/2014/03/30/kerry-and-lavrov-meet-on-ukraine-a33461',
    );
    await article.getByRole('link', { name: 'kerry-and-lavrov-meet-on-ukraine.md' }).waitFor();
    await page.getByRole('link', { name: 'Back to the results' }).click();
    await page.waitForURL(/\/\?q=lavrov\+conversation&language=en#result-/);
  });

  it('leads from hit to hit', async () => {
    const page = await open('/?q=lavrov+conversation&language=en', way);
    await page.getByRole('article').first().getByRole('heading').getByRole('link').click();
    const hits = page.getByRole('navigation', { name: 'Words of the search' });
    const total = await page.locator('.article mark').count();
    await hits.getByText(`${total} hits`).waitFor();
    if (!way.javaScriptEnabled) {
      expect(await hits.getByRole('link', { name: 'First hit' }).getAttribute('href')).toBe('#hit-1');
      return;
    }
    await hits.getByRole('button', { name: 'Next hit' }).click();
    await page.keyboard.press('n');
    await hits.getByText(`Hit 2 of ${total}`).waitFor();
    await page.keyboard.press('p');
    await page.keyboard.press('p');
    await hits.getByText(`Hit ${total} of ${total}`).waitFor();
    expect(await page.locator('mark.current').getAttribute('id')).toBe(`hit-${total}`);
  });

  it('leads to the results before and after it, also on other pages, and back to its place', async () => {
    const page = await open('/?q=gondola&sort=oldest&pageSize=5&page=2', way);
    const titles = await page.locator('.result h2').allTextContents();
    await page.locator('.result h2 a').last().click();
    const walk = page.getByRole('navigation', { name: 'Results of the search' });
    await walk.getByText('Result 10 of 24').waitFor();
    await walk.getByRole('link', { name: 'Next result' }).click();
    await walk.getByText('Result 11 of 24').waitFor();
    expect(page.url()).toMatch(/\?q=gondola&sort=oldest&pageSize=5&page=3$/);
    await walk.getByRole('link', { name: 'Previous result' }).click();
    await walk.getByText('Result 10 of 24').waitFor();
    await heading(page, titles[4] ?? '').waitFor();
    await page.getByRole('link', { name: 'Back to the results' }).click();
    await page
      .locator('li:target')
      .getByRole('link', { name: titles[4] ?? '', exact: true })
      .waitFor();
    expect(page.url()).toMatch(/page=2#result-/);
    expect(await page.locator('li:target h2').isVisible()).toBe(true);
  });

  it('can be cited, and quoted with its source', async () => {
    const page = await open('/?q=lavrov+conversation&language=en', way);
    await page.getByRole('article').first().getByRole('heading').getByRole('link').click();
    const address = await page.getByRole('link', { name: 'BibTeX' }).getAttribute('href');
    expect(await (await checkedFetch(`${inject('stack').api}${address}`)).text()).toMatch(/^@article\{/);
    const button = page.getByRole('button', { name: 'Copy quote with source' });
    await expect.poll(() => button.isVisible()).toBe(false);
    await page.locator('.text p').first().click({ clickCount: 3 });
    if (!way.javaScriptEnabled) return;
    await button.waitFor();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await button.click();
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    expect(await page.evaluate('navigator.clipboard.readText()')).toMatch(
      /^“.+”\n\n.*Kerry and Lavrov.*2014\. https:/s,
    );
  });

  it('names the place that it was written in once', async () => {
    const page = await open('/?q=%22Harbour+Bridge+Reopens%22', way);
    await page.getByRole('article').first().getByRole('heading').getByRole('link').click();
    await heading(page, /^Harbour Bridge Reopens/).waitFor();
    expect(await page.locator('.text p').first().textContent()).toMatch(/^PORT LINNET — Traffic/);
  });

  it('has similar ones', async () => {
    const page = await open('/?q=gondola', way);
    await page
      .getByRole('link', { name: /^Similar to Gondola timetable number/ })
      .first()
      .click();
    await page.waitForURL(/#similar$/);
    expect(await page.locator('#similar').getByRole('link').count()).toBe(5);
  });

  it('runs from right to left where its language does', async () => {
    const page = await open('/?q=%D8%A7%D9%84%D8%B5%D9%8A%D8%A7%D8%AF%D9%8A%D9%86', way);
    await page.getByRole('article').first().getByRole('heading').getByRole('link').click();
    await heading(page, /ميناء/).waitFor();
    expect(await page.locator('.text').getAttribute('dir')).toBe('rtl');
    expect(await page.locator('.text').getAttribute('lang')).toBe('ar');
    expect(await page.evaluate('getComputedStyle(document.querySelector(".text p")).direction')).toBe('rtl');
    expect(await page.evaluate('getComputedStyle(document.querySelector(".byline time")).direction')).toBe('ltr');
  });

  it('shows attacks in any of its fields as text', async () => {
    const page = await open(`/articles/${HOSTILE.id}?q=hostile`, way);
    const text = (await page.getByRole('article').textContent()) ?? '';
    for (const shown of [
      '<script>document.title="owned"</script>',
      '[U+202E]eltit[U+202C]',
      'Eve "><script>alert(4)</script>',
      '<i>Section</i>',
      '<b onmouseover="alert(2)">bold</b>',
      '<a href="javascript:alert(3)">click</a> </p></main> [U+2067]rtl[U+2069]',
      '<video src=x>',
      'javascript:alert(8)',
    ]) {
      expect(text).toContain(shown);
    }
    expect(
      await page.locator('article :is(script, img, video, i, [onclick], [onmouseover], a[href^="javascript"])').count(),
    ).toBe(0);
    expect(await page.title()).toContain('Hostile');
  });

  it('is printed without what is for the screen', async () => {
    const page = await open(`/articles/${HOSTILE.id}`, way);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.masthead nav').isVisible()).toBe(false);
    expect(await page.locator('.back').isVisible()).toBe(false);
    expect(await page.locator('.text').isVisible()).toBe(true);
  });

  it('that is at no known address that is not there is said so on a page', async () => {
    const page = await open('/nowhere', way, 404);
    await heading(page, 'Not found').waitFor();
    await page.getByRole('combobox').or(page.getByRole('searchbox')).fill('lavrov');
    await page.keyboard.press('Enter');
    await heading(page, '1 article for “lavrov”').waitFor();
  });

  it('that is not there is said so on a page', async () => {
    const page = await open('/articles/none', way, 404);
    await page.getByText('There is no article with this id.').waitFor();
  });
});

describe.each(WAYS)('the page about files, $size, JavaScript $javaScriptEnabled', (way) => {
  it('counts files by status and shows the newest rejections with reasons', async () => {
    const page = await open('/files', way);
    const table = page.getByRole('table');
    expect(await table.getByRole('row', { name: /^Indexed/ }).textContent()).toMatch(/Indexed\d+/);
    expect(await table.getByRole('row', { name: /^Rejected 2/ }).count()).toBe(1);
    const rejections = page.getByRole('region', { name: 'Latest rejections' });
    expect(await rejections.getByRole('heading', { level: 3 }).allTextContents()).toEqual(
      expect.arrayContaining(['bad/<b>half&.json', 'bad/empty.txt']),
    );
  });

  it('looks a key up', async () => {
    const page = await open('/files', way);
    await page.getByLabel('Look up a file').fill('many/gondolas.jsonl');
    await page.getByRole('button', { name: 'Look up' }).click();
    await page.waitForURL('/files?key=many%2Fgondolas.jsonl');
    await page.getByText('Showing 10 of 24 articles').waitFor();
    await page.getByRole('link', { name: 'Gondola timetable number 1', exact: true }).click();
    await heading(page, 'Gondola timetable number 1').waitFor();
  });

  it('lists files by folder and by status, and what begins alike', async () => {
    const page = await open('/files', way);
    await page.getByRole('link', { name: 'bad/', exact: true }).click();
    const listed = page.getByRole('region', { name: /^\d+ files?$/ });
    await listed.getByRole('link', { name: 'empty.txt' }).waitFor();
    await listed.getByRole('link', { name: 'Rejected' }).first().click();
    await listed.getByText('With status: Rejected').waitFor();
    await listed.getByRole('link', { name: 'All files' }).click();
    await page.getByLabel('Look up a file').fill('man');
    await page.getByRole('button', { name: 'Look up' }).click();
    await listed.getByRole('link', { name: 'many/' }).waitFor();
  });

  it('says why a file was rejected, and that another was never seen', async () => {
    const page = await open(`/files?key=${encodeURIComponent('bad/<b>half&.json')}`, way);
    await page.getByText('invalid_json').first().waitFor();
    await page.goto('/files?key=unknown');
    await page.getByText('No file with this key is known.').waitFor();
  });
});

describe('pages', () => {
  it('are what browsers get and data what programs get, under one address', async () => {
    const [{ id = '' } = {}] = (await search({ q: 'lavrov' })).articles;
    const url = `${inject('stack').api}/articles/${id}`;
    const types = await Promise.all(
      ['*/*', 'application/json', 'text/html,application/xhtml+xml,*/*;q=0.8'].map(async (Accept) => {
        const { headers } = await checkedFetch(url, { headers: { Accept } });
        return [headers.get('content-type'), headers.get('vary')?.includes('Accept')];
      }),
    );
    expect(types).toEqual([
      ['application/json', true],
      ['application/json', true],
      ['text/html; charset=utf-8', true],
    ]);
  });
});
