import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { heading, open, useBrowser, WAYS } from './chromium.ts';
import { useCollection } from './collection.ts';

useBrowser();
useCollection();

describe.each(WAYS)('filters, $size, JavaScript $javaScriptEnabled', (way) => {
  /** On a phone the filters are behind a button. */
  async function openFilters(page: Page): Promise<void> {
    if (way.size === 'phone') await page.getByRole('button', { name: 'Filters' }).click();
  }

  it('narrow the search, show as chips and go away again', async () => {
    const page = await open('/?q=gondola', way);
    await openFilters(page);
    await page
      .locator('#filters')
      .getByRole('link', { name: /^Ada Quay 12/ })
      .click();
    await heading(page, '12 articles for “gondola”').waitFor();
    expect(page.url()).toMatch(/\?q=gondola&author=Ada\+Quay$/);
    await page.getByRole('link', { name: 'Remove the filter Author Ada Quay' }).click();
    await heading(page, '24 articles for “gondola”').waitFor();
    expect(page.url()).toMatch(/\?q=gondola$/);
  });

  it('add a second value to the first, leave one out, and list them all', async () => {
    const page = await open('/?q=gondola&author=Ada+Quay', way);
    await openFilters(page);
    await page
      .locator('#filters')
      .getByRole('link', { name: /^John Smith 12/ })
      .click();
    await heading(page, '24 articles for “gondola”').waitFor();
    await openFilters(page);
    await page.locator('#filters').getByRole('link', { name: 'Exclude Ada Quay' }).click();
    await heading(page, '12 articles for “gondola”').waitFor();
    await page.getByRole('link', { name: 'Remove the filter Not by Ada Quay' }).waitFor();
    await page.goto('/values/author?q=gondola');
    await page.getByLabel('Begins with').fill('joh');
    await page.getByRole('button', { name: 'Show' }).click();
    await page.getByRole('row', { name: 'John Smith 12 2024-02-15 2024-06-15' }).getByRole('link').click();
    await heading(page, '12 articles for “gondola”').waitFor();
  });

  it('take a name with a comma in it as one', async () => {
    const page = await open('/?q=hostile', way);
    await openFilters(page);
    await page
      .locator('#filters')
      .getByRole('link', { name: /^one, tag/ })
      .click();
    await page.getByRole('link', { name: 'Remove the filter Tag one, tag' }).waitFor();
    await heading(page, '1 article for “hostile”').waitFor();
  });

  it('choose dates by a click on a bar', async () => {
    const page = await open('/?q=gondola', way);
    await openFilters(page);
    await page.locator('#chart a').nth(1).click();
    await heading(page, '4 articles for “gondola”').waitFor();
    expect(page.url()).toMatch(/from=2024-02&to=2024-02$/);
  });

  it('choose dates from the table, which the keyboard and readers of screens have', async () => {
    const page = await open('/?q=gondola', way);
    await openFilters(page);
    await page.getByText('Dates as a table').click();
    const table = page.getByRole('table', { name: 'Articles by month of publication' });
    expect(await table.getByRole('row').count()).toBe(7);
    await table.getByRole('link', { name: 'March 2024' }).click();
    await heading(page, '4 articles for “gondola”').waitFor();
  });

  it('choose dates that are typed', async () => {
    const page = await open('/?q=gondola', way);
    await openFilters(page);
    await page.getByLabel('From').fill('2024-03');
    await page.getByLabel('To', { exact: true }).fill('2024-04-15');
    await page.getByRole('button', { name: 'Show' }).click();
    await heading(page, '8 articles for “gondola”').waitFor();
    await page.getByText('from March 2024 to 15 April 2024').waitFor();
  });

  it('say that undated articles are there, and that dates leave them out', async () => {
    const page = await open('/?q=chess+club', way);
    await openFilters(page);
    await page.getByText('1 article has no date').waitFor();
    await page.getByLabel('From').fill('2000');
    await page.getByRole('button', { name: 'Show' }).click();
    await page.getByText('1 article has no date').waitFor();
  });

  it('choose the undated articles by a click on their bar, or in the table', async () => {
    const page = await open('/?q=chess+OR+gondola&from=2024-02&to=2024-02', way);
    await page.getByText('1 article has no date').waitFor();
    await page.goto('/?q=chess+OR+gondola');
    await openFilters(page);
    await page.locator('#chart a.undated text').click();
    await heading(page, '1 article for “chess OR gondola”').waitFor();
    expect(page.url()).toMatch(/undated=true$/);
    await page.getByRole('link', { name: 'Remove the filter Published undated' }).click();
    await heading(page, '25 articles for “chess OR gondola”').waitFor();
    await openFilters(page);
    await page.getByText('Dates as a table').click();
    await page.getByRole('table').getByRole('link', { name: 'Undated' }).click();
    await page.getByRole('link', { name: 'Remove the filter Published undated' }).waitFor();
    await openFilters(page);
    await page.getByLabel('From').fill('2024-02');
    await page.getByRole('button', { name: 'Show' }).click();
    await heading(page, '20 articles for “chess OR gondola”').waitFor();
    expect(page.url()).not.toContain('undated');
  });
});

describe.each(WAYS)('results, $size, JavaScript $javaScriptEnabled', (way) => {
  it('are on several pages', async () => {
    const page = await open('/?q=gondola', way);
    expect(await page.getByRole('article').count()).toBe(10);
    await page.getByRole('link', { name: 'Next' }).click();
    await page.waitForURL(/page=2/);
    await page.getByText('Page 2').waitFor();
    await page.getByRole('link', { name: 'Page 3' }).click();
    await page.waitForURL(/page=3/);
    await expect.poll(() => page.getByRole('article').count()).toBe(4);
    expect(await page.getByRole('link', { name: 'Next' }).count()).toBe(0);
    await page.goBack();
    await expect.poll(() => page.getByRole('article').count()).toBe(10);
  });

  it('have an order', async () => {
    const page = await open('/?q=gondola', way);
    await page.getByRole('link', { name: 'Oldest' }).click();
    await page.waitForURL(/sort=oldest/);
    await page.getByRole('article').first().getByText('15 January 2024').waitFor();
    expect(await page.getByRole('link', { name: 'Oldest' }).getAttribute('aria-current')).toBe('true');
  });

  it('help when there are none', async () => {
    const page = await open('/?q=gondola&author=Nobody', way);
    await heading(page, '0 articles for “gondola”').waitFor();
    await page.getByRole('link', { name: 'Search without the filters' }).click();
    await heading(page, '24 articles for “gondola”').waitFor();
  });

  it('are there to subscribe to and to work on', async () => {
    const page = await open('/?q=gondola&sort=newest', way);
    for (const [name, address] of [
      ['Atom feed', '/feed.atom?q=gondola&sort=newest'],
      ['JSON feed', '/feed.json?q=gondola&sort=newest'],
      ['Table (CSV)', '/search.csv?q=gondola&sort=newest'],
    ] as const) {
      expect(await page.getByRole('link', { name, includeHidden: true }).getAttribute('href')).toBe(address);
    }
    expect(await page.locator('link[type="application/atom+xml"]').getAttribute('href')).toBe(
      '/feed.atom?q=gondola&sort=newest',
    );
  });

  it('do not move while the page is made', async () => {
    const page = await open('/?q=gondola', way);
    const shifts = `new Promise((resolve) => {
      new PerformanceObserver((list) => resolve(list.getEntries().length)).observe({ type: 'layout-shift', buffered: true });
      requestAnimationFrame(() => setTimeout(() => resolve(0)));
    })`;
    if (way.javaScriptEnabled) expect(await page.evaluate(shifts)).toBe(0);
  });
});
