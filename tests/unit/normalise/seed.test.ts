import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { onlyArticle } from './normalise-file.ts';

const seed = await readFile(new URL('../../../seeds/kerry-and-lavrov-meet-on-ukraine.md', import.meta.url));

describe('the sample article', async () => {
  const article = await onlyArticle(seed, { key: 'kerry-and-lavrov-meet-on-ukraine.md' });

  it('gives title, author and date with its origin', () => {
    expect(article).toMatchObject({
      title: 'Kerry and Lavrov Meet on Ukraine',
      authors: ['Natalya Krainova'],
      publishedAt: '2014-03-30T00:00:00Z',
      publishedAtFrom: 'byline',
      publishedAtPrecision: 'day',
      language: 'en',
    });
  });

  it('keeps the caption apart from the body', () => {
    expect(article.captions).toEqual([
      expect.stringMatching(/^Ukrainians visiting a makeshift memorial in Kiev on Sunday/),
    ]);
    expect(article.body).not.toContain('makeshift memorial');
    expect(article.body).toMatch(/^U\.S\. Secretary of State John Kerry/);
  });

  it('joins the sentence that was broken over a blank line', () => {
    expect(article.body).toContain(
      "meeting senior law enforcement officers in the Kremlin on Friday, expressed pride in Russian troops' handling of the Crimea takeover.",
    );
  });

  it('takes contact and address out of the text', () => {
    expect(article).toMatchObject({
      contact: ['n.krainova@imedia.ru'],
      url: 'https://www.themoscowtimes.com/2014/03/30/kerry-and-lavrov-meet-on-ukraine-a33461',
      domain: 'themoscowtimes.com',
      warnings: [],
    });
    expect(article.body).not.toMatch(/Contact the author|Original url|^By /m);
    expect(article.body).toMatch(/the Foreign Ministry reported\.$/);
  });

  it('counts and summarises it', () => {
    expect(article.summary).toMatch(/^U\.S\. Secretary of State.*invasion of Ukraine\.$/);
    expect(article.wordCount).toBeGreaterThan(900);
    expect(article.characters).toBe(article.body.length);
  });
});
