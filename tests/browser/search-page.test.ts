import { describe, expect, it } from 'vitest';
import { open, useBrowser, WAYS } from './chromium.ts';
import { HOSTILE, useCollection } from './collection.ts';

useBrowser();
useCollection();

describe.each(WAYS)('the search page, $size, JavaScript $javaScriptEnabled', (way) => {
  it('finds what is typed', async () => {
    const page = await open('/', way);
    await page.getByRole('searchbox').or(page.getByRole('combobox')).fill('lavrov');
    await page.keyboard.press('Enter');
    await page.waitForURL('/?q=lavrov');
    await page.getByRole('heading', { level: 1, name: '1 article for “lavrov”' }).waitFor();
    const result = page.getByRole('article');
    expect(await result.getByRole('heading').innerHTML()).toContain('<mark>Lavrov</mark>');
    expect(await result.textContent()).toMatch(/Natalya Krainova.*30 March 2014.*themoscowtimes\.com.*English/);
    expect(await result.locator('.passage mark').first().textContent()).toBe('Lavrov');
  });

  it('shows markup in titles and texts as text', async () => {
    const page = await open('/?q=hostile', way);
    const shown = HOSTILE.title.replace('\u202e', '[U+202E]').replace('\u202c', '[U+202C]');
    expect(await page.getByRole('article').getByRole('heading').textContent()).toBe(shown);
    expect(await page.locator('main script, main img, main b[onmouseover], main a[href^="javascript"]').count()).toBe(
      0,
    );
    expect(await page.getByRole('link', { name: /^Original/ }).count()).toBe(0);
  });

  it('has examples of searches to click on', async () => {
    const page = await open('/', way);
    await page.getByText('Examples of searches').click();
    await page.getByRole('link', { name: 'market OR fair' }).click();
    await page.waitForURL(/\?q=market\+OR\+fair$/);
  });

  it('says what is wrong with a search, and keeps it to be mended', async () => {
    const page = await open('/?q=gondola&from=someday&colour=red', way, 400);
    expect(await page.getByRole('main').textContent()).toMatch(/colour.*red.*not a known.*From must be a date/s);
    const from = page.getByLabel('From');
    expect([await from.inputValue(), await from.getAttribute('aria-invalid')]).toEqual(['someday', 'true']);
    expect(await page.locator('#q').inputValue()).toBe('gondola');
    await page.getByRole('link', { name: 'Search without these parameters' }).click();
    await page.getByRole('heading', { level: 1, name: '24 articles for “gondola”' }).waitFor();
  });
});
