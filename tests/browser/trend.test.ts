import { describe, expect, it } from 'vitest';
import { heading, open, useBrowser, WAYS } from './chromium.ts';
import { useCollection } from './collection.ts';

useBrowser();
useCollection();

describe.each(WAYS)('the page of trends, $size, JavaScript $javaScriptEnabled', (way) => {
  it('compares searches, zooms by links, and leads to the articles of a number', async () => {
    const page = await open('/trend', way);
    await page.getByLabel('Search 1').fill('gondola');
    await page.getByLabel('Search 2').fill('"pier 3"');
    await page.getByRole('button', { name: 'Compare' }).click();
    await page.getByRole('link', { name: 'gondola', exact: true }).waitFor();
    expect(await page.locator('.legend').textContent()).toMatch(/gondola 24 articles.*"pier 3" 1 article/);
    expect(await page.locator('svg .line').count()).toBe(4);
    await page
      .getByRole('row', { name: /March 2024/ })
      .getByRole('link', { name: 'March 2024' })
      .click();
    await page.getByRole('link', { name: 'All dates' }).waitFor();
    expect(page.url()).toMatch(/q=gondola&q=%22pier\+3%22&from=2024-03&to=2024-03$/);
    await page
      .getByRole('row', { name: /15 March 2024/ })
      .getByRole('link', { name: '4', exact: true })
      .click();
    await heading(page, '4 articles for “gondola”').waitFor();
  });

  it('is reached from a search, with its filters', async () => {
    const page = await open('/?q=gondola&author=Ada+Quay&sort=oldest', way);
    if (way.size === 'phone') await page.getByRole('button', { name: 'Filters' }).click();
    await page.getByRole('link', { name: 'Compare with other searches over time' }).click();
    await page.getByText('12 articles', { exact: true }).waitFor();
    expect(page.url()).toMatch(/\/trend\?q=gondola&author=Ada\+Quay$/);
  });
});

it('a trend zooms by a drag over its columns', async () => {
  const page = await open('/trend?q=gondola');
  const columns = page.locator('.chart').first().locator('a');
  const [first, third] = [await columns.nth(0).boundingBox(), await columns.nth(2).boundingBox()];
  if (!first || !third) throw new Error('The chart is not shown.');
  await page.mouse.move(first.x + first.width / 2, first.y + 60);
  await page.mouse.down();
  await page.mouse.move(third.x + third.width / 2, third.y + 60, { steps: 5 });
  expect(await page.locator('a.chosen').count()).toBe(3);
  await page.mouse.up();
  await page.waitForURL(/\/trend\?q=gondola&from=2024-01&to=2024-03$/);
});
