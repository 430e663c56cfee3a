import { describe, expect, it } from 'vitest';
import { MARKUP } from '../../../../samples/markup.ts';
import { onlyArticle, outcomesOf } from '../../normalise-file.ts';

function sample(name: string): string {
  return (MARKUP[`markup/${name}`] ?? '').trimStart();
}

describe('TEI', () => {
  it('gives the date of the source, and leaves notes, misprints and comments out', async () => {
    expect(await onlyArticle(sample('ferry.tei.xml'))).toMatchObject({
      title: 'The ferry sails again',
      authors: ['Ana Ruiz'],
      publishedAt: '2024-03-03T00:00:00Z',
      body: 'The ferry left the quay on Sunday.\n\nIt was waiting for two years.',
      siteName: 'Brackwater Herald',
      tags: ['ferry'],
      leftOut: [
        { text: 'At Brackwater.', reason: 'markup' },
        { text: 'wating', reason: 'markup' },
        { text: 'First!', reason: 'markup' },
      ],
    });
  });

  it('gives each text of a corpus, and says where the file is cut', async () => {
    const one = sample('ferry.tei.xml').trim();
    const outcomes = await outcomesOf(`<teiCorpus xmlns="http://www.tei-c.org/ns/1.0">${one}${one.slice(0, -80)}`);
    expect(outcomes).toMatchObject([{ format: 'tei', article: {} }, { rejection: { code: 'truncated' } }]);
  });
});

describe('JATS', () => {
  it('gives the authors and not the editors, the first date, and no references', async () => {
    expect(await onlyArticle(sample('ferry.jats.xml'))).toMatchObject({
      title: 'The ferry of Brackwater',
      authors: ['Ana Ruiz'],
      publishedAt: '2024-03-03T00:00:00Z',
      summary: 'It sails again.',
      body: 'Introduction\n\nThe ferry left the quay on Sunday.',
      captions: ['The quay.'],
      url: 'https://doi.org/10.1234/ferry',
      siteName: 'Ferry Studies',
    });
  });

  it('is no page in HTML that begins with an article', async () => {
    const [outcome] = await outcomesOf('<article><h1>Ferry</h1><p>It sails again from the quay today.</p></article>');
    expect(outcome).toMatchObject({ format: 'html' });
  });

  it('without a text is its abstract', async () => {
    const article = await onlyArticle(sample('ferry.jats.xml').replace(/<body>[\s\S]*<\/back>/, ''));
    expect(article).toMatchObject({ body: 'It sails again.', warnings: ['summary_only'] });
  });
});

describe('records of ProQuest', () => {
  it('are read', async () => {
    expect(await onlyArticle(sample('proquest.xml'))).toMatchObject({
      title: 'The ferry sails again',
      authors: ['Ana Ruiz'],
      publishedAt: '2024-03-03T00:00:00Z',
      body: 'The ferry left the quay on Sunday.\n\nIt was full.',
      siteName: 'Brackwater Herald',
      tags: ['Ferries'],
    });
  });

  it('without a text and an abstract are rejected', async () => {
    const [outcome] = await outcomesOf(sample('proquest.xml').replace(/<TextInfo>[\s\S]*<\/TextInfo>/, ''));
    expect(outcome).toMatchObject({ rejection: { code: 'no_text' } });
  });
});

describe('a corpus', () => {
  it('of trafilatura keeps comments apart', async () => {
    expect(await onlyArticle(sample('page.trafilatura.xml'))).toMatchObject({
      authors: ['Ana Ruiz', 'Bo Lind'],
      body: 'The ferry left the quay on Sunday.\n\nNext\n\nIt was full.',
      url: 'https://herald.example/ferry',
      tags: ['ferry', 'harbour'],
      leftOut: [{ text: 'First!', reason: 'comments' }],
    });
  });

  it('in SGML gives each document with its byline, date and dateline', async () => {
    expect(await outcomesOf(sample('newspaper.sgml'))).toMatchObject([
      {
        article: {
          authors: ['Ana Ruiz'],
          publishedAt: '1989-01-01T00:00:00Z',
          section: 'Metro',
          body: 'The ferry left the quay of Brackwater & Sons on Sunday.',
          captions: ['Photo, The quay.'],
        },
      },
      {
        article: {
          title: 'Rain Until Friday',
          publishedAt: '1988-02-12T00:00:00Z',
          dateline: 'BRACKWATER (AP)',
          body: 'It will rain in Brackwater until Friday, the office said on the first day of the week.\n\nThen the sun returns.',
        },
      },
    ]);
  });

  it('of Reuters has title and dateline within its text', async () => {
    expect(await onlyArticle(sample('reuters.sgm'))).toMatchObject({
      title: 'FERRY SAILS AGAIN',
      publishedAt: '1987-02-26T15:01:01Z',
      dateline: 'BRACKWATER, Feb 26 -',
      body: 'The ferry left the quay on Thursday.\n\nIt was full.',
      tags: ['ferries'],
    });
  });

  it('of a wiki has the newest revision of its articles, and no talk', async () => {
    expect(await outcomesOf(sample('wiki.xml'))).toMatchObject([
      {
        article: {
          title: 'The ferry sails again',
          publishedAt: '2024-03-03T00:00:00Z',
          modifiedAt: '2024-03-04T10:00:00Z',
          body: 'The ferry of Brackwater left the old quay on Sunday.\n\nReactions\n\n"At last", said Ana Ruiz.',
          captions: ['The quay.'],
          tags: ['Ferries'],
        },
      },
      { rejection: { code: 'no_article', message: 'It is a talk page of the wiki.' } },
    ]);
  });
});

describe('other XML', () => {
  it('is read by the names of its elements and attributes', async () => {
    expect(await outcomesOf(sample('solr.xml'))).toMatchObject([
      { article: { title: 'The ferry sails again', authors: ['Ana Ruiz'], publishedAt: '2024-03-03T10:00:00Z' } },
      { article: { title: 'Rain until Friday' } },
    ]);
  });

  it('that is cut gives what is whole, and says so', async () => {
    const text = sample('solr.xml');
    const cut = text.slice(0, text.indexOf('Rain until'));
    expect(await outcomesOf(cut)).toMatchObject([{ article: {} }, { rejection: { code: 'truncated' } }]);
  });

  it.each([
    ['sitemap.xml', sample('sitemap.xml')],
    ['plist', '<?xml version="1.0"?><plist><dict><key>title</key><string>Ferry</string></dict></plist>'],
    [
      'svg',
      '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><title>Ferry</title><text>The ferry</text></svg>',
    ],
    ['project', '<project><name>ferry</name><description>Tools for the timetables of ferries</description></project>'],
  ])('without articles is rejected: %s', async (_, text) => {
    await expect(outcomesOf(text)).rejects.toMatchObject({ code: 'unsupported_format' });
  });

  it('nested too deep is rejected', async () => {
    const text = `<a:a>${'<b>'.repeat(5_000)}`;
    await expect(outcomesOf(text)).rejects.toMatchObject({ code: 'nested_too_deep' });
  });
});
