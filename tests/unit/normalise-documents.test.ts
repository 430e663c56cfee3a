import { readFile } from 'node:fs/promises';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { onlyArticle, outcomesOf } from './normalise-file.ts';

const seed = (name: string) => readFile(new URL(`../../seeds/${name}`, import.meta.url));

describe('a PDF document', () => {
  it('gives title, byline, date and paragraphs as they are laid out', async () => {
    const article = await onlyArticle(await seed('documents/mountain-railway-report.pdf'));
    expect(article).toMatchObject({
      title: 'Rack railway to Mount Osk will run on old brakes',
      authors: ['Viktor Lindqvist'],
      publishedAt: '2024-09-14T00:00:00Z',
      publishedAtFrom: 'byline',
    });
    const paragraphs = article.body.split('\n\n');
    expect(paragraphs).toHaveLength(5);
    expect(paragraphs[0]).toMatch(/^The rack railway to the summit .* as they did for a century\.$/);
    expect(paragraphs[2]).toBe('What the inspectors found');
  });

  it.each([
    ['only its header', '%PDF-1.4\n'],
    ['a half', null],
  ])('says that it is damaged: %s', async (_, content) => {
    const whole = await seed('documents/mountain-railway-report.pdf');
    await expect(outcomesOf(content ?? whole.subarray(0, 700))).rejects.toMatchObject({ name: 'FileFault' });
  });
});

describe('a Word document', () => {
  it('gives title, byline, date and paragraphs; its program is no author', async () => {
    const article = await onlyArticle(await seed('documents/library-tram.docx'), { key: 'x.zip' });
    expect(article).toMatchObject({
      title: 'Library van keeps its round, now by tram',
      authors: ['Noor Hadden'],
      publishedAt: '2025-01-22T00:00:00Z',
    });
    expect(article.body.split('\n\n')).toHaveLength(4);
  });

  it('is refused when it unfolds too far', async () => {
    const text = `<w:document>${' '.repeat(40 * 1024 * 1024)}</w:document>`;
    const bomb = zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8(text) });
    await expect(outcomesOf(bomb)).rejects.toMatchObject({ name: 'FileFault' });
  });
});

describe('an e-mail', () => {
  it('gives subject, sender, date and text', async () => {
    expect(await onlyArticle(await seed('mail/lift-bridge.eml'))).toMatchObject({
      title: 'Lift bridge stuck open, café owner rows to work',
      authors: ['Ruth Okafor'],
      contact: ['r.okafor@lowlandpost.example'],
      publishedAt: '2024-12-06T16:20:00Z',
      body: expect.stringMatching(/^The lift bridge .* she said\.$/s),
    });
  });
});
