import { describe, expect, it } from 'vitest';
import { heading, open, useBrowser } from './chromium.ts';
import { useCollection } from './collection.ts';

useBrowser();
useCollection();

const SIZES = ['phone', 'desktop'] as const;
const entries = 'history.length';

describe.each(SIZES)('the script, on a %s', (size) => {
  it('shows results while somebody types, in one entry of the history', async () => {
    const page = await open('/', { size });
    const before = await page.evaluate(entries);
    await page.locator('#q').pressSequentially('harbour');
    await heading(page, /articles? for “harbour”/).waitFor();
    expect(page.url()).toMatch(/\/\?q=harbour$/);
    expect(await page.evaluate(entries)).toBe(before);
    expect(await page.title()).toBe('harbour – Article Search');
  });

  it('takes the last word as a beginning while it is typed, and as a word once it is submitted', async () => {
    const page = await open('/?q=zzzz', { size });
    await page.keyboard.press('/');
    await page.keyboard.type('gondola timetab');
    await heading(page, '24 articles for “gondola timetab”').waitFor();
    await page.getByText('gondola AND timetab*').waitFor();
    expect(await page.getByRole('link', { name: 'Deutsch' }).getAttribute('href')).toBe('?q=gondola+timetab&lang=de');
    await page.keyboard.press('Enter');
    await page.getByText('gondola AND timetab*').waitFor({ state: 'detached' });
  });

  it('gives a submitted search an entry of its own: back and forward take one click each', async () => {
    const page = await open('/', { size });
    const all = await heading(page).textContent();
    await page.locator('#q').pressSequentially('harbour');
    await page.keyboard.press('Enter');
    await heading(page, /for “harbour”/).waitFor();
    await page.locator('#q').fill('lavrov');
    await page.keyboard.press('Enter');
    await heading(page, '1 article for “lavrov”').waitFor();
    await page.goBack();
    await heading(page, /for “harbour”/).waitFor();
    expect(await page.locator('#q').inputValue()).toBe('harbour');
    await page.goBack();
    await heading(page, all ?? '').waitFor();
    expect(page.url()).toMatch(/\/$/);
    expect(await page.locator('#q').inputValue()).toBe('');
    await page.goForward();
    await heading(page, /for “harbour”/).waitFor();
  });

  it('tells what was found to those who do not see it', async () => {
    const page = await open('/', { size });
    await page.locator('#q').fill('lavrov');
    await page.getByRole('status').getByText('1 article for “lavrov”').waitFor();
  });

  it('says what is wrong while somebody types, and goes on when it is mended', async () => {
    const page = await open('/', { size }, 200, [400]);
    await page.locator('#q').fill('a '.repeat(600));
    await heading(page, /not valid/).waitFor();
    await page.locator('#q').fill('lavrov');
    await heading(page, '1 article for “lavrov”').waitFor();
  });

  it('survives being reloaded', async () => {
    const page = await open('/?q=lavrov', { size });
    await page.reload();
    await heading(page, '1 article for “lavrov”').waitFor();
    expect(await page.evaluate('getComputedStyle(document.querySelector(".masthead")).display')).toBe('flex');
  });
});

describe.each(SIZES)('suggestions, on a %s', (size) => {
  it('are a combobox that the keyboard moves in', async () => {
    const page = await open('/', { size });
    const box = page.getByRole('combobox');
    await box.pressSequentially('light');
    const options = page.getByRole('listbox', { name: 'Suggestions' }).getByRole('option');
    await options.first().waitFor();
    expect(await box.getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('ArrowDown');
    const active = await box.getAttribute('aria-activedescendant');
    expect(await page.locator(`#${active}`).getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('ArrowUp');
    expect(await box.getAttribute('aria-activedescendant')).toBeNull();
    await page.keyboard.press('Escape');
    expect(await box.getAttribute('aria-expanded')).toBe('false');
    expect(await box.inputValue()).toBe('light');
  });

  it('lead to an article', async () => {
    const page = await open('/', { size });
    await page.locator('#q').pressSequentially('last lighthouse');
    await page.getByRole('option', { name: /Last lighthouse keeper/ }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Last lighthouse keeper of the Gannet Isles retires' }).waitFor();
    expect(page.url()).toContain('/articles/');
  });

  it('lead to the articles of an author', async () => {
    const page = await open('/', { size });
    await page.locator('#q').pressSequentially('krai');
    await page.getByRole('option', { name: 'Natalya Krainova Author' }).click();
    await page.waitForURL('/?author=Natalya+Krainova');
    await heading(page, /^1 article$/).waitFor();
    expect(await page.locator('#q').inputValue()).toBe('');
  });

  it('show markup as text', async () => {
    const page = await open('/', { size });
    await page.locator('#q').pressSequentially('hostile');
    const option = page.getByRole('option').first();
    await option.waitFor();
    expect(await option.textContent()).toContain('<script>');
    expect(await page.locator('#suggestions img, #suggestions script').count()).toBe(0);
  });
});

describe('the chart of dates', () => {
  it('filters by dragging over it', async () => {
    const page = await open('/?q=gondola');
    const columns = page.locator('#chart a');
    expect(await columns.count()).toBe(6);
    const [first, third] = [await columns.nth(0).boundingBox(), await columns.nth(2).boundingBox()];
    if (!first || !third) throw new Error('The chart is not shown.');
    await page.mouse.move(first.x + first.width / 2, first.y + 20);
    await page.mouse.down();
    await page.mouse.move(third.x + third.width / 2, third.y + 25, { steps: 5 });
    expect(await page.locator('#chart a.chosen').count()).toBe(3);
    await page.mouse.up();
    await page.waitForURL('/?q=gondola&from=2024-01&to=2024-03');
    await heading(page, '12 articles for “gondola”').waitFor();
    await page.getByRole('link', { name: /Remove the filter Published/ }).click();
    await heading(page, '24 articles for “gondola”').waitFor();
  });
});
