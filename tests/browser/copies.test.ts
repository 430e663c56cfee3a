import { expect, it } from 'vitest';
import { articleId } from '../../functions/article.ts';
import { heading, open, useBrowser, WAYS } from './chromium.ts';
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

it('the copies of an article are a page, a few on each', async () => {
  const address = `/articles/${articleId('wire/courier.json', 0)}/copies?pageSize=1`;
  const page = await open(address, { javaScriptEnabled: false });
  const titles = () => page.getByRole('heading', { level: 3 }).allTextContents();
  expect(await titles()).toEqual(['Old mill becomes a library']);
  await page.getByRole('link', { name: 'Next' }).click();
  await expect.poll(titles).toEqual(['Tamarisk buys its old mill']);
  await page.getByRole('link', { name: 'Back to the article' }).click();
  await heading(page, 'Tamarisk buys its old mill').waitFor();
});

it.each(WAYS)('what was changed in an article is one click away: %o', async (way) => {
  const page = await open(`/articles/${articleId('crawl/2.json', 0)}?lang=de`, way);
  await page.getByRole('link', { name: '2 Fassungen: was geändert wurde' }).click();
  await page.getByText('Einmal geändert, am').waitFor();
  expect(await page.locator('del').allTextContents()).toEqual(['entfernt: 700']);
  expect(await page.locator('ins').allTextContents()).toEqual(['neu:  after all', 'neu: 900']);
  expect(await page.getByRole('table').count()).toBe(2);
});
