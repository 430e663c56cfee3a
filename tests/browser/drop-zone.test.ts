import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { get } from '../stack/front-door.ts';
import { heading, open, useBrowser, WAYS } from './chromium.ts';
import { useCollection } from './collection.ts';

useBrowser();
useCollection();

const article = (name: string) => ({
  name,
  mimeType: 'text/markdown',
  buffer: Buffer.from(`# Dropped from a browser: ${name}\n\nThe tram stood still.\n`),
});

describe.each(WAYS)('the drop zone, $size, JavaScript $javaScriptEnabled', (way) => {
  const name = (kind: string) => `${kind}-${way.size}-${way.javaScriptEnabled}.md`;

  it('shows how files become searchable, or why they do not', async () => {
    const page = await open('/drop', way);
    const [good, bad] = [article(name('good')), { ...article(name('bad')), buffer: Buffer.alloc(0) }];
    await page.getByLabel('choose files').setInputFiles([good, bad]);
    if (!way.javaScriptEnabled) await page.getByRole('button', { name: 'Upload' }).click();
    const [found, rejected] = [good, bad].map((file) =>
      page.getByRole('listitem').filter({ hasText: file.name }).first(),
    );
    await expect
      .poll(
        async () => {
          if (!way.javaScriptEnabled) await page.getByRole('link', { name: 'Refresh' }).click();
          return [await found?.textContent(), await rejected?.textContent()].join('\n');
        },
        { timeout: 60_000 },
      )
      .toMatch(
        way.javaScriptEnabled
          ? /Searchable: 1 article.*\n.*Rejected.*empty/s
          : /Indexed: 1 article.*\n.*Rejected.*empty/s,
      );
    const problems = page.getByRole('region', { name: 'Not indexed, or not completely' });
    expect(await problems.getByRole('listitem').count()).toBe(1);
    // The total follows the lines of the files, many changes at once.
    await page.locator('#total', { hasText: '2 of 2 files done: 1 indexed, 1 rejected' }).waitFor();
    if (!way.javaScriptEnabled) return;
    await page.getByRole('link', { name: `Dropped from a browser: ${good.name}` }).click();
    await heading(page, `Dropped from a browser: ${good.name}`).waitFor();
  });
});

describe('the drop zone', () => {
  it('takes files that are dropped anywhere on its page', async () => {
    const page = await open('/drop');
    await page.evaluate(`{
      const data = new DataTransfer();
      data.items.add(new File(['# Dropped with a mouse\\n\\nText.'], 'dropped.md'));
      document.querySelector('h1').dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
    }`);
    await page.getByRole('link', { name: 'Dropped with a mouse' }).waitFor({ timeout: 60_000 });
  });

  it('takes files and folders as they come from a file manager', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'drop-'));
    await mkdir(join(folder, 'manager', 'below'), { recursive: true });
    const paths = [join(folder, 'alone.md'), join(folder, 'manager', 'below', 'deep.md')];
    for (const path of paths) await writeFile(path, article(path).buffer);
    const page = await open('/drop');
    const pointer = await page.context().newCDPSession(page);
    const data = { items: [], files: [paths[0] ?? '', join(folder, 'manager')], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await pointer.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data });
    await page.locator('#total', { hasText: '2 of 2 files done: 2 indexed' }).waitFor({ timeout: 60_000 });
    const keys = await page.locator('#files .key').allTextContents();
    expect(keys.sort()).toEqual(['alone.md', 'manager/below/deep.md']);
    await rm(folder, { recursive: true });
  });

  it('uploads a hundred files before it waits for them, and counts what became of each', async () => {
    const page = await open('/drop?lang=de', { size: 'phone' });
    let uploads = 0;
    page.on('request', (request) => {
      if (request.url().includes('/drop/files')) uploads++;
    });
    const files = Array.from({ length: 100 }, (_, at) => article(`hundred-"${at}".md`));
    const empty = { name: 'hundred-empty.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) };
    await page.getByLabel('oder Dateien auswählen').setInputFiles([...files, empty]);
    const total = page.locator('#total').getByText('101 von 101 Dateien erledigt: 100 indexiert, 1 abgelehnt');
    await total.waitFor({ timeout: 60_000 });
    expect(await page.locator('#files > li').count()).toBe(100);
    expect(await page.locator('#files').getByText('hundred-"99".md').count()).toBe(1);
    // As many requests as files would take the browser twice as long.
    expect(uploads).toBeLessThan(10);
    expect(await page.locator('#problems .reason').allTextContents()).toEqual([
      'Die Datei ist leer. The file is empty.',
    ]);
  });

  it('is linked to from the pages of the local stack', async () => {
    const page = await open('/');
    const linked = () => page.getByRole('navigation').first().getByRole('link').allTextContents();
    const before = await linked();
    await page.getByRole('link', { name: 'Drop files' }).click();
    await heading(page, 'Drop files').waitFor();
    expect(await linked()).toEqual(before);
  });

  it.each(['http://evil.example', 'null', undefined])('takes nothing from a page of %s', async (origin) => {
    const { api } = inject('stack');
    const headers = { ...(origin !== undefined && { Origin: origin }) };
    const response = await fetch(`${api}/drop/files?key=evil.md`, { method: 'PUT', body: '# Evil', headers });
    expect(response.status).toBe(403);
    expect((await get('/objects?key=evil.md')).status).toBe(404);
  });

  it('takes nothing that is too large', async () => {
    const { api } = inject('stack');
    const headers = { Origin: api };
    const body = new Blob([new Uint8Array(100_000_001)]);
    const response = await fetch(`${api}/drop/files?key=large.md`, { method: 'PUT', body, headers }).catch(() => null);
    expect(response?.status ?? 413).toBe(413);
    expect((await get('/objects?key=large.md')).status).toBe(404);
  });
});
