import { describe, expect, it } from 'vitest';
import { asRtf, DATABASES } from '../../../../samples/databases.ts';
import { onlyArticle, outcomesOf } from '../../normalise-file.ts';

function sample(name: string): string {
  return (DATABASES[`databases/${name}`] ?? '').trimStart();
}

const FERRY = { title: 'The ferry sails again', authors: ['Ana Ruiz'], siteName: 'Brackwater Herald' };

describe('an export of Factiva', () => {
  it.each([
    ['text', sample('factiva.txt')],
    ['RTF', asRtf(sample('factiva.txt'))],
  ])('as %s gives its articles, without the summary of the search', async (_, content) => {
    expect(await outcomesOf(content)).toMatchObject([
      {
        article: {
          ...FERRY,
          section: 'City',
          publishedAt: '2024-03-03T14:30:00Z',
          language: 'en',
          body: 'The ferry of Brackwater left the quay on Sunday with two hundred people on board.\n\nIt was full, the crew said.',
        },
      },
      { article: { title: 'Rain until Friday', authors: ['Bo Lind'], publishedAt: '2024-03-04T00:00:00Z' } },
    ]);
  });

  it('with names of its fields is read by them', async () => {
    expect(await onlyArticle(sample('factiva-codes.txt'))).toMatchObject({
      title: 'Die Fähre fährt wieder',
      authors: ['Ana Ruiz'],
      publishedAt: '2024-03-03T00:00:00Z',
      body: 'Die Fähre hat am Sonntag abgelegt.\n\nSie war voll.',
      siteName: 'Altmoorer Bote',
      language: 'de',
    });
  });

  it('as a page gives each article', async () => {
    expect(await outcomesOf(sample('factiva.html'))).toMatchObject([
      { format: 'databasepage', article: { ...FERRY, section: 'City', body: 'The ferry left the quay on Sunday.' } },
      { article: { title: 'Rain until Friday', authors: [], body: 'It will rain.' } },
    ]);
  });
});

describe('an export of Europresse', () => {
  it('gives each article of its page', async () => {
    expect(await outcomesOf(sample('europresse.html'))).toMatchObject([
      {
        article: {
          title: 'Le bac reprend',
          authors: ['Ana Ruiz'],
          publishedAt: '2024-03-03T00:00:00Z',
          body: 'Le bac a repris dimanche.',
          siteName: 'Le Courrier',
        },
      },
      { article: { title: 'La pluie' } },
    ]);
  });
});

describe('a newer export of Nexis', () => {
  it.each([
    ['text', sample('nexis.txt')],
    ['RTF', asRtf(sample('nexis.txt'))],
  ])('as %s gives its articles, and no cover', async (_, content) => {
    expect(await outcomesOf(content)).toMatchObject([
      { article: { ...FERRY, section: 'CITY', publishedAt: '2024-03-03T00:00:00Z' } },
      { article: { title: 'Rain until Friday', authors: ['Bo Lind'] } },
    ]);
  });
});

describe('what speaks of such exports', () => {
  it.each([
    'The ferry\n\nThe letter had 300 words.\n\n300 words\n\n(c) 2024\n\nThat was its end of document.',
    '<article><h1>Ferry</h1><p>The class of the article is named after the ferry.</p></article>',
  ])('is one article: %s', async (text) => {
    expect(await outcomesOf(text)).toHaveLength(1);
  });
});
