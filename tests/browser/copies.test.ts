import { expect, it } from 'vitest';
import { heading, open, useBrowser } from './chromium.ts';
import { useCollection } from './collection.ts';

useBrowser();
useCollection();

it('a story that stands in three papers is one result, with its copies to open', async () => {
  const page = await open('/?q=tamarisk&sort=newest', { javaScriptEnabled: false });
  await heading(page, '3 articles for “tamarisk”, 1 story').waitFor();
  expect(await page.getByRole('article').count()).toBe(1);
  await page.getByText('2 copies', { exact: true }).click();
  await page.getByRole('link', { name: 'Old mill becomes a library' }).click();
  await heading(page, 'Old mill becomes a library').waitFor();
  const copies = page.getByRole('complementary', { name: 'Copies of this article' });
  expect(await copies.getByRole('heading', { level: 3 }).allTextContents()).toEqual([
    'Tamarisk buys its old mill',
    'Tamarisk buys its old mill',
  ]);
});

it('every copy is shown on request, and each story once again', async () => {
  const page = await open('/?q=tamarisk&lang=de');
  await page.getByRole('link', { name: 'Alle Kopien zeigen' }).click();
  await expect.poll(() => page.getByRole('article').count()).toBe(3);
  await page.getByRole('link', { name: 'Jede Meldung nur einmal zeigen' }).click();
  await expect.poll(() => page.getByRole('article').count()).toBe(1);
});
