import { describe, expect, it } from 'vitest';
import { onlyArticle, outcomesOf } from '../normalise-file.ts';

const NITF = `<nitf><head><docdata><date.issue norm="20250428T061500Z"/></docdata></head><body>
  <body.head><hedline><hl1>Frost in Pellan</hl1></hedline><byline>By <person>Agnes Holub</person><byttl>Correspondent</byttl></byline></body.head>
  <body.content><p>One.</p><media media-type="image"><media-caption>Smoke at dawn.</media-caption></media><p>Two.</p></body.content></body></nitf>`;

function newsItem(content: string, meta = '', itemClass = 'ninat:text'): string {
  return `<newsItem xml:lang="de"><itemMeta><itemClass qcode="${itemClass}"/><provider><name>KD</name></provider>
    <versionCreated>2025-02-17T05:38:12+01:00</versionCreated>${meta}</itemMeta><contentMeta>
    <headline rank="2">Above</headline><headline rank="1">Eis stoppt Fähre</headline><by>Von Wiebke Arends, KD</by></contentMeta>
    <contentSet>${content}</contentSet></newsItem>`;
}

function message(...items: string[]): string {
  return `<?xml version="1.0"?><newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>${items.join('')}</itemSet></newsMessage>`;
}

const XHTML = `<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body>
  <header><h1>Eis stoppt Fähre</h1></header><section><p>Eins.</p><p>Zwei.</p></section><section class="notepad"><p>Intern</p></section></body></html></inlineXML>`;

describe('NITF', () => {
  it('gives headline, byline, date, captions and text', async () => {
    expect(await onlyArticle(NITF)).toMatchObject({
      title: 'Frost in Pellan',
      authors: ['Agnes Holub'],
      publishedAt: '2025-04-28T06:15:00Z',
      body: 'One.\n\nTwo.',
      captions: ['Smoke at dawn.'],
    });
  });
});

describe('NITF that states a release', () => {
  it.each([
    ['20250428T061500Z', []],
    ['20250429T061500Z', ['release_date_stated']],
  ])('on %s is held back only when that is later than its issue', async (released, warnings) => {
    const subject = '<tobject><tobject.subject tobject.subject.type="Weather"/></tobject>';
    const nitf = NITF.replace('</docdata>', `<date.release norm="${released}"/></docdata>${subject}`);
    expect(await onlyArticle(nitf)).toMatchObject({ warnings, tags: ['Weather'] });
  });
});

describe('NewsML-G2', () => {
  it('gives the text without what stands around it', async () => {
    expect(await onlyArticle(message(newsItem(XHTML)))).toMatchObject({
      title: 'Eis stoppt Fähre',
      authors: ['Wiebke Arends'],
      body: 'Eins.\n\nZwei.',
      publishedAt: '2025-02-17T04:38:12Z',
      language: 'de',
      siteName: 'KD',
      warnings: [],
    });
  });

  it('carries NITF', async () => {
    const article = await onlyArticle(newsItem(`<inlineXML contenttype="application/nitf+xml">${NITF}</inlineXML>`));
    expect(article).toMatchObject({ title: 'Eis stoppt Fähre', body: 'One.\n\nTwo.' });
  });

  it('is read in its own language, and its main headline counts', async () => {
    const name = '<name xml:lang="en">accident</name><name xml:lang="de">Unfall</name>';
    const about = `<headline role="hlrole:sub">Darunter</headline><headline xml:lang="en">Ice</headline><headline xml:lang="de">Eis</headline>
      <subject qcode="m:1">${name}</subject><subject qcode="m:2"><name>橋</name></subject><subject qcode="m:3"><name>vm</name></subject>
      <description role="drol:caption">Bild.</description><description>Kurz.</description>`;
    const item = newsItem(XHTML).replace(/<headline.*<\/by>/s, about);
    expect(await onlyArticle(item)).toMatchObject({ title: 'Eis', tags: ['Unfall', '橋'], summary: 'Kurz.' });
  });

  it('is read without what its desk writes above and below the text', async () => {
    const lines = [
      '(Adds quotes)',
      'By Ana Ruiz and Jan Kos',
      'One (Reuters) - text.',
      'Two.',
      'lr-jd/abc',
      '© KD, 1/4',
      '((ana@kd.example; +1 646))',
    ];
    const item = newsItem(XHTML.replace(/<header>.*<\/section>/s, lines.map((line) => `<p>${line}</p>`).join('')));
    expect(await onlyArticle(item.replace(/<by>.*<\/by>/, ''))).toMatchObject({
      body: 'One (Reuters) - text.\n\nTwo.',
      authors: ['Ana Ruiz', 'Jan Kos'],
      contact: ['ana@kd.example'],
    });
  });

  it.each([
    ['indented lines that end their sentences', '\u3000Eins.\n\u3000Zwei.'],
    ['indented first lines', '  Eins,\nja.\n  Zwei\nist.', 'Eins, ja.\n\nZwei ist.'],
    ['wrapped lines', 'Eins,\nja.\n\nZwei\nist.', 'Eins, ja.\n\nZwei ist.'],
  ])('has the paragraphs of plain text with %s', async (_, text, body = 'Eins.\n\nZwei.') => {
    const item = newsItem(`<inlineData contenttype="text/plain">${text}</inlineData>`);
    expect((await onlyArticle(item)).body).toBe(body);
  });

  const page = (text: string) => `<html><body><p>${text}</p></body></html>`;
  it.each([
    ['in a second set', `<remoteContent href="x"/></contentSet><contentSet><inlineData>Eins.</inlineData>`],
    [
      'in its own language',
      `<inlineXML xml:lang="en">${page('One.')}</inlineXML><inlineXML xml:lang="de-DE">${page('Eins.')}</inlineXML>`,
    ],
    ['escaped', `<inlineXML contenttype="application/xhtml+xml"><![CDATA[${page('Eins.')}]]></inlineXML>`],
    ['in base64', '<inlineData encoding="encd:base64">RWlucy4=</inlineData>'],
  ])('finds the text %s', async (_, content) => {
    expect((await onlyArticle(newsItem(content))).body).toBe('Eins.');
  });

  it('keeps the text of an item that only announces', async () => {
    const item = newsItem('').replace(
      '</contentMeta>',
      '<description role="drol:summary">Kurz.</description></contentMeta>',
    );
    expect(await onlyArticle(item)).toMatchObject({ body: 'Kurz.', warnings: ['summary_only'] });
  });

  it('says when an item is withdrawn or embargoed', async () => {
    const meta = '<pubStatus qcode="stat:canceled"/><embargoed>2025-02-18T00:00:00Z</embargoed>';
    expect((await onlyArticle(newsItem(XHTML, meta))).warnings).toEqual(['status_canceled', 'embargoed']);
  });

  it('tells for every item of a message why it holds no article', async () => {
    const picture = newsItem('<remoteContent href="https://k.example/1.jpg"/>', '', 'ninat:picture');
    const outcomes = await outcomesOf(message(newsItem(XHTML), picture, '<packageItem/>', '<conceptItem/>'));
    const told = outcomes.map((outcome) =>
      'rejection' in outcome ? outcome.rejection.message : outcome.article.title,
    );
    expect(told).toEqual([
      'Eis stoppt Fähre',
      'It is an item of the class picture without a text.',
      'It is a package: it lists other items and has no text of its own.',
      'It is a concept: it describes a person, a place or a subject.',
    ]);
  });
});

describe('ninjs', () => {
  const item = {
    uri: 'urn:x:1',
    versioncreated: '2024-08-19T14:02:00Z',
    headline: 'T',
    byline: 'By Ana Ruiz, KD',
    provider: 'KD',
  };

  it('takes the body that has paragraphs', async () => {
    const bodies = [
      { contenttype: 'text/plain', value: 'One. Two.' },
      { contenttype: 'text/html', value: '<p>One.</p><p>Two.</p>' },
    ];
    const article = await onlyArticle(
      JSON.stringify({ ...item, bodies, pubstatus: 'withheld', subject: [{ name: 'drought' }] }),
    );
    expect(article).toMatchObject({
      body: 'One.\n\nTwo.',
      authors: ['Ana Ruiz'],
      tags: ['drought'],
      publishedAt: '2024-08-19T14:02:00Z',
      siteName: 'KD',
      warnings: ['status_withheld'],
    });
  });

  it('takes the main headline and body, the picture that goes with them and who is named as what', async () => {
    const text = {
      ...item,
      headline: undefined,
      headlines: [
        { role: 'short', value: 'S' },
        { role: 'main', value: 'Long' },
      ],
      bodies: [
        { role: 'summary', contentType: 'text/html', value: '<p>S</p>' },
        { role: 'main', contentType: 'text/html', value: '<h1>Long</h1><p>One.</p>' },
      ],
      provider: undefined,
      infoSources: [
        { name: 'Jan Kos', role: 'author' },
        { name: 'TT', role: 'provider' },
      ],
      byline: 'Ana Ruiz/TT',
      associations: [
        { type: 'text' },
        {
          type: 'picture',
          descriptions: [{ value: 'The pier' }],
          renditions: [
            { href: 'https://k.example/s', width: 90 },
            { href: 'https://k.example/l', width: 900 },
          ],
        },
      ],
    };
    expect(await onlyArticle(JSON.stringify(text))).toMatchObject({
      title: 'Long',
      body: 'One.',
      authors: ['Ana Ruiz'],
      siteName: 'TT',
      image: 'https://k.example/l',
      captions: ['The pier'],
    });
  });

  it('is by whom its byline names, whatever else that says', async () => {
    const bylines = [{ title: 'KD Writer', by: 'By ANA RUIZ' }];
    const text = { ...item, byline: undefined, bylines, body_nitf: '<block><p>One.</p></block>' };
    expect(await onlyArticle(JSON.stringify(text))).toMatchObject({ authors: ['Ana Ruiz'], body: 'One.' });
  });

  it('holds no article where it is a picture', async () => {
    const [outcome] = await outcomesOf(JSON.stringify({ ...item, type: 'picture' }));
    expect(outcome).toMatchObject({ rejection: { code: 'no_article' } });
  });
});

describe('JSON-LD', () => {
  it('is read from a graph, in which an author stands elsewhere', async () => {
    const graph = [
      { '@type': 'WebSite', name: 'Herald' },
      { '@type': 'NewsArticle', headline: 'T', author: { '@id': '#a' }, datePublished: '2024-03-03' },
      { '@type': 'Person', '@id': '#a', name: 'Ana Ruiz' },
    ];
    const article = await onlyArticle(JSON.stringify({ '@context': 'https://schema.org', '@graph': graph }));
    expect(article).toMatchObject({ title: 'T', authors: ['Ana Ruiz'], publishedAt: '2024-03-03T00:00:00Z' });
  });

  it('is read though a comma is too many, and says so', async () => {
    const article = await onlyArticle(
      '//<![CDATA[\n{"@context":"https://schema.org","@type":"NewsArticle","headline":"T",}\n//]]>',
    );
    expect(article).toMatchObject({ title: 'T', warnings: expect.arrayContaining(['json_mended']) });
  });
});

describe('NewsML 1', () => {
  const item = (content: string) =>
    `<?xml version="1.0"?><NewsML><NewsItem xml:lang="en"><NewsManagement><FirstCreated>20190122T103000+0000</FirstCreated><ThisRevisionCreated>20190122T104500+0000</ThisRevisionCreated><Status FormalName="Usable"/></NewsManagement><NewsComponent><NewsLines><HeadLine>Salt</HeadLine><ByLine>By Ada Lind</ByLine></NewsLines><AdministrativeMetadata><Provider><Party FormalName="SaltWire"/></Provider></AdministrativeMetadata>${content}</NewsComponent></NewsItem></NewsML>`;
  const part = (type: string, data: string) =>
    `<ContentItem><MediaType FormalName="${type}"/><DataContent>${data}</DataContent></ContentItem>`;

  it.each([
    ['in elements of HTML', '<p>It stays open.</p><p>It does.</p>'],
    ['in NITF', '<nitf><body><body.content><p>It stays open.</p><p>It does.</p></body.content></body></nitf>'],
    ['escaped', '&lt;p&gt;It stays open.&lt;/p&gt;&lt;p&gt;It does.&lt;/p&gt;'],
    ['in plain text', 'It stays open.\n\nIt does.'],
  ])('gives an item with its text %s', async (_, data) => {
    expect(
      await onlyArticle(item(part('Text', 'Short.') + part('Photo', 'A photo.') + part('Text', data))),
    ).toMatchObject({
      title: 'Salt',
      authors: ['Ada Lind'],
      publishedAt: '2019-01-22T10:30:00Z',
      modifiedAt: '2019-01-22T10:45:00Z',
      siteName: 'SaltWire',
      language: 'en',
      body: 'It stays open.\n\nIt does.',
      warnings: [],
    });
  });

  it('says that an item of pictures has no text', async () => {
    expect(await outcomesOf(item(part('Photo', 'A photo.')))).toMatchObject([{ rejection: { code: 'no_article' } }]);
  });
});
