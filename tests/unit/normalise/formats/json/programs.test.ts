import { describe, expect, it } from 'vitest';
import { articlesOf } from './articles-of.ts';

const ONE = 'The ferry to Norhaven stops until the ice on the sound is gone, the harbour office said on Friday.';
const TWO = 'Ada Krall, who runs the shop on the island, has flour for three weeks.';
const HTML = `<p>${ONE}</p><p>${TWO}</p>`;
const TEXT = `${ONE}\n\n${TWO}`;
const TITLE = 'Ferry to Norhaven stops';
const URL = 'https://norhaven.example/ferry';
const AT = '2024-03-01T12:00:00Z';
const AUTHOR = 'Bo Michalak';
const SLATE = [ONE, TWO].map((text) => ({ type: 'paragraph', children: [{ type: 'text', text }] }));

/** What the export or the answer of a program says, and what is read of it. */
const PROGRAMS: [string, unknown, object][] = [
  [
    'Ghost, exported',
    {
      db: [
        {
          meta: { version: '5.50.0' },
          data: {
            posts: [
              {
                id: '6',
                title: TITLE,
                lexical: '{"root":{"children":[]}}',
                html: HTML,
                published_at: AT,
                status: 'published',
              },
            ],
            users: [{ id: '1', name: AUTHOR, email: 'bo@norhaven.example' }],
            posts_authors: [{ id: '9', post_id: '6', author_id: '1' }],
            tags: [{ id: 't1', name: 'Ice' }],
            posts_tags: [{ post_id: '6', tag_id: 't1' }],
            settings: [{ key: 'title', value: 'Norhaven Herald' }],
          },
        },
      ],
    },
    { authors: [AUTHOR], tags: ['Ice'] },
  ],
  [
    'Contentful',
    {
      sys: { type: 'Array' },
      items: [
        {
          sys: { id: 'e1', contentType: { sys: { id: 'article' } } },
          fields: {
            title: TITLE,
            body: {
              nodeType: 'document',
              content: [ONE, TWO].map((value) => ({
                nodeType: 'paragraph',
                content: [{ nodeType: 'text', value, marks: [] }],
              })),
            },
            publishDate: AT,
            author: { sys: { type: 'Link', linkType: 'Entry', id: 'p1' } },
          },
        },
      ],
      includes: { Entry: [{ sys: { id: 'p1' }, fields: { name: AUTHOR } }] },
    },
    { authors: [AUTHOR] },
  ],
  [
    'Strapi',
    {
      data: [
        {
          id: 1,
          attributes: {
            title: TITLE,
            content: SLATE,
            publishedAt: AT,
            author: { data: { id: 2, attributes: { name: AUTHOR } } },
          },
        },
      ],
    },
    { authors: [AUTHOR] },
  ],
  [
    'Drupal, as JSON:API',
    {
      data: [
        {
          type: 'node--article',
          attributes: { title: TITLE, created: AT, body: { value: '<p>x</p>', processed: HTML, summary: '' } },
          relationships: { uid: { data: { type: 'user--user', id: 'u1' } } },
        },
      ],
      included: [{ type: 'user--user', id: 'u1', attributes: { display_name: AUTHOR, name: 'bo' } }],
    },
    { authors: [AUTHOR] },
  ],
  [
    'Drupal, exported',
    [
      {
        nid: [{ value: 1 }],
        title: [{ value: TITLE }],
        created: [{ value: AT }],
        body: [{ value: HTML, format: 'full_html', summary: '' }],
        field_author: [{ value: AUTHOR }],
      },
    ],
    { authors: [AUTHOR] },
  ],
  [
    'JSON:API, one article',
    {
      data: {
        type: 'articles',
        id: '1',
        attributes: { title: TITLE, body: TEXT, date: AT },
        relationships: { author: { data: { id: '9', type: 'people' } } },
      },
      included: [{ type: 'people', id: '9', attributes: { firstName: 'Bo', lastName: 'Michalak' } }],
    },
    { authors: [AUTHOR] },
  ],
  [
    'Medium',
    {
      success: true,
      payload: {
        value: {
          title: TITLE,
          firstPublishedAt: 1_709_294_400_000,
          content: {
            bodyModel: {
              paragraphs: [
                { name: 'a', type: 3, text: TITLE },
                { name: 'b', type: 1, text: ONE },
                { name: 'c', type: 4, text: 'Ice on the sound.' },
                { name: 'd', type: 1, text: TWO },
              ],
              sections: [{ startIndex: 0 }],
            },
          },
        },
        references: { User: {} },
      },
    },
    { captions: ['Ice on the sound.'] },
  ],
  [
    'Substack',
    { title: TITLE, post_date: AT, canonical_url: URL, body_html: HTML, publishedBylines: [{ name: AUTHOR }] },
    { authors: [AUTHOR], url: URL },
  ],
  [
    'Reddit, a post with its comments',
    [
      {
        kind: 'Listing',
        data: {
          children: [
            {
              kind: 't3',
              data: { title: TITLE, selftext: TEXT, author: AUTHOR, created_utc: 1_709_294_400.0, url: URL },
            },
          ],
        },
      },
      {
        kind: 'Listing',
        data: { children: [{ kind: 't1', data: { body: 'I like it.', author: 'x', created_utc: 1_709_294_500 } }] },
      },
    ],
    { authors: [AUTHOR], url: URL },
  ],
  [
    'Hacker News',
    { type: 'story', by: 'pg', time: 1_709_294_400, title: TITLE, url: URL, text: HTML, kids: [1] },
    { authors: ['pg'], url: URL },
  ],
  [
    'Media Cloud',
    [{ stories_id: 1, title: TITLE, url: URL, publish_date: AT, media_name: 'Norhaven Herald', story_text: TEXT }],
    { siteName: 'Norhaven Herald' },
  ],
  [
    'Diffbot',
    {
      request: {},
      objects: [{ date: AT, author: AUTHOR, type: 'article', title: TITLE, text: `${ONE}\n${TWO}`, pageUrl: URL }],
    },
    { authors: [AUTHOR], url: URL },
  ],
  [
    'phpMyAdmin',
    [
      { type: 'header', version: '5' },
      { type: 'database', name: 'db' },
      {
        type: 'table',
        name: 'wp_posts',
        data: [
          {
            ID: '1',
            post_date_gmt: '2024-03-01 12:00:00',
            post_content: HTML,
            post_title: TITLE,
            post_name: 'ferry',
            guid: URL,
          },
        ],
      },
    ],
    { url: URL },
  ],
  [
    'Sanity',
    {
      query: '*',
      result: [
        {
          _type: 'post',
          title: TITLE,
          publishedAt: AT,
          body: [
            {
              _type: 'block',
              children: [
                { _type: 'span', text: ONE.slice(0, 9) },
                { _type: 'span', marks: ['strong'], text: ONE.slice(9) },
              ],
            },
            { _type: 'image', asset: { url: 'https://norhaven.example/i.jpg' }, caption: 'Ice on the sound.' },
            { _type: 'block', children: [{ _type: 'span', text: TWO }] },
          ],
        },
      ],
    },
    { captions: ['Ice on the sound.'], image: 'https://norhaven.example/i.jpg' },
  ],
  [
    'a list under any name, far down',
    {
      status: 1,
      payload: { page: { stream: { list_of_things: [{ head_line: TITLE, body_html: HTML, publish_time: AT }] } } },
    },
    {},
  ],
  [
    'articles by their names',
    {
      'ferry-stops': { title: TITLE, content: TEXT, date: AT },
      'other-thing': { title: 'Other', content: TEXT, date: AT },
    },
    {},
  ],
  [
    'pages of results',
    [
      { page: 1, results: [{ title: TITLE, text: TEXT, date: AT }] },
      { page: 2, results: [] },
    ],
    {},
  ],
  [
    'an article with others about it',
    {
      article: {
        title: TITLE,
        content: TEXT,
        publishedAt: AT,
        related: [{ title: 'X', url: URL, publishedAt: AT, description: 'A long description of X.' }],
      },
      status: 'ok',
    },
    { url: null },
  ],
  [
    'an article with comments',
    {
      title: TITLE,
      content: TEXT,
      date: AT,
      comments: [1, 2].map((n) => ({
        author: `x${n}`,
        text: 'I like this very much and would say so again and again.',
        date: AT,
      })),
    },
    { authors: [] },
  ],
  [
    'German',
    {
      ueberschrift: TITLE,
      artikel_text: TEXT,
      autoren: [AUTHOR],
      veröffentlicht_am: AT,
      rubrik: 'Lokales',
      schlagworte: 'Eis, Schnee',
      sprache: 'Englisch',
    },
    { section: 'Lokales', tags: ['Eis', 'Schnee'] },
  ],
  [
    'French',
    { titre: TITLE, chapo: 'No ferry.', corps: TEXT, auteur: AUTHOR, date_de_publication: AT },
    { summary: 'No ferry.' },
  ],
  ['Spanish', { titular: TITLE, cuerpo: TEXT, autor: AUTHOR, fecha_publicacion: AT, enlace: URL }, { url: URL }],
  ['Portuguese', { título: TITLE, conteúdo: TEXT, autor: AUTHOR, data_publicacao: AT }, {}],
  ['Italian', { titolo: TITLE, testo: TEXT, autore: AUTHOR, dataPubblicazione: AT }, {}],
  ['Dutch', { kop: TITLE, tekst: TEXT, auteur: AUTHOR, publicatiedatum: AT }, {}],
  ['Polish', { tytuł: TITLE, treść: TEXT, autor: AUTHOR, data_publikacji: AT }, {}],
  ['Russian', { заголовок: TITLE, текст: TEXT, автор: AUTHOR, дата_публикации: AT, ссылка: URL }, { url: URL }],
  [
    'Chinese',
    { 标题: TITLE, 正文: TEXT, 作者: AUTHOR, 发布时间: AT, 来源: 'Norhaven Herald' },
    { siteName: 'Norhaven Herald' },
  ],
  ['Japanese', { タイトル: TITLE, 本文: TEXT, 著者: AUTHOR, 公開日: AT }, {}],
  ['Indonesian', { judul: TITLE, isi: TEXT, penulis: AUTHOR, tanggal: AT }, {}],
  [
    'the addresses kept together',
    { title: TITLE, body: TEXT, author: AUTHOR, date: AT, links: { self: `${URL}/api`, permalink: URL } },
    { url: URL },
  ],
  [
    'the labels kept together',
    {
      title: TITLE,
      body: TEXT,
      author: AUTHOR,
      date: AT,
      taxonomy: { primary_section: { name: 'Coast' }, sections: [{ name: 'Local' }], tags: [{ text: 'Ice' }] },
    },
    { section: 'Coast', tags: ['Ice'] },
  ],
  [
    'the roles of people',
    {
      title: TITLE,
      body: TEXT,
      date: AT,
      creators: [
        { creatorType: 'author', firstName: 'Bo', lastName: 'Michalak' },
        { creatorType: 'editor', firstName: 'Orla', lastName: 'Penn' },
      ],
    },
    { authors: [AUTHOR] },
  ],
  [
    'the author by an id that stands elsewhere',
    {
      payload: {
        value: { title: TITLE, body: TEXT, date: AT, creatorId: 'u7' },
        references: { User: { u7: { name: AUTHOR }, u8: { name: 'Orla Penn' } } },
      },
    },
    { authors: [AUTHOR] },
  ],
  ['Korean', { 제목: TITLE, 본문: TEXT, 기자: AUTHOR, 작성일: AT }, {}],
  ['Arabic', { العنوان: TITLE, النص: TEXT, الكاتب: AUTHOR, 'تاريخ النشر': AT }, {}],
  [
    'words before the names',
    { news_title: TITLE, news_content: TEXT, news_author: AUTHOR, news_date: AT, news_url: URL },
    { url: URL },
  ],
  [
    'camel case',
    { articleTitle: TITLE, articleContent: TEXT, articleAuthor: AUTHOR, articlePublishedDate: AT, articleUrl: URL },
    { url: URL },
  ],
  [
    'Dublin Core',
    { 'dc:title': TITLE, 'dc:creator': AUTHOR, 'dc:date': AT, 'content:encoded': HTML },
    { authors: [AUTHOR] },
  ],
  [
    'a text for each language',
    { title: { en: TITLE, de: 'Fähre' }, body: { en: TEXT, de: 'Die Fähre fährt nicht.' }, date: AT },
    {},
  ],
  [
    'a list of languages',
    {
      title: [
        { language: 'en', value: TITLE },
        { language: 'de', value: 'Fähre' },
      ],
      body: [
        { language: 'en', value: TEXT },
        { language: 'de', value: 'Die Fähre.' },
      ],
      date: AT,
    },
    {},
  ],
  [
    'a caption beside a picture',
    { title: TITLE, text: TEXT, date: AT, image: { url: 'https://a.example/i.jpg', caption: 'Ice on the sound.' } },
    { captions: ['Ice on the sound.'] },
  ],
  ['a text beside a shorter one', { title: TITLE, content: 'Read more', text: TEXT, date: AT }, {}],
  [
    'the site in the title',
    { title: `${TITLE} - Norhaven Herald`, text: TEXT, date: AT, source: { name: 'Norhaven Herald' } },
    { siteName: 'Norhaven Herald' },
  ],
  [
    'Kontent.ai',
    {
      items: [
        {
          elements: {
            title: { type: 'text', name: 'Title', value: TITLE },
            body: { type: 'rich_text', name: 'Body', value: HTML },
            date: { value: AT },
          },
        },
      ],
    },
    {},
  ],
  [
    'Storyblok',
    {
      story: {
        name: 'ferry',
        content: {
          title: TITLE,
          body: {
            type: 'doc',
            content: [ONE, TWO].map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
          },
        },
        published_at: AT,
      },
    },
    {},
  ],
  [
    'Hygraph',
    {
      data: {
        posts: [{ title: TITLE, content: { raw: { children: SLATE }, html: HTML, text: 'x' }, publishedAt: AT }],
      },
    },
    {},
  ],
  [
    'Airtable',
    { records: [{ id: 'rec1', createdTime: AT, fields: { Title: TITLE, Body: TEXT, Author: AUTHOR } }] },
    { authors: [AUTHOR] },
  ],
  [
    'RSS, as a program reads it',
    {
      rss: {
        channel: {
          title: 'Herald',
          item: [{ title: TITLE, pubDate: AT, 'dc:creator': AUTHOR, 'content:encoded': HTML, guid: { _: URL } }],
        },
      },
    },
    { authors: [AUTHOR] },
  ],
  [
    'feedparser',
    {
      feed: { title: 'Herald' },
      entries: [
        {
          title: TITLE,
          published_parsed: [2024, 3, 1, 12, 0, 0, 4, 61, 0],
          content: [{ type: 'text/html', value: HTML }],
          link: URL,
        },
      ],
    },
    { url: URL },
  ],
  ['Typesense', { found: 1, hits: [{ document: { title: TITLE, text: TEXT, date: AT }, highlights: [] }] }, {}],
  [
    'CouchDB',
    { total_rows: 1, rows: [{ id: '1', key: '1', doc: { _id: '1', title: TITLE, text: TEXT, date: AT } }] },
    {},
  ],
  ['OData', { d: { results: [{ Title: TITLE, Body: TEXT, PublishedDate: AT }] } }, {}],
  [
    'an SQL service',
    {
      columns: [
        { name: 'title', type: 'text' },
        { name: 'text', type: 'text' },
        { name: 'date', type: 'date' },
      ],
      rows: [[TITLE, TEXT, AT]],
    },
    {},
  ],
  [
    'a sheet',
    {
      range: 'A1:C2',
      values: [
        ['Title', 'Text', 'Date'],
        [TITLE, TEXT, AT],
      ],
    },
    {},
  ],
  [
    'a list of rows',
    [
      ['title', 'text', 'date'],
      [TITLE, TEXT, AT],
    ],
    {},
  ],
  [
    'MediaWiki',
    { query: { pages: { 12: { pageid: 12, title: TITLE, extract: HTML, touched: AT, timestamp: AT } } } },
    {},
  ],
  [
    'Squarespace',
    { items: [{ title: TITLE, body: HTML, publishOn: 1_709_294_400_000, author: { displayName: AUTHOR } }] },
    { authors: [AUTHOR] },
  ],
  ['paragraphs that are counted', { title: TITLE, body: { 0: ONE, 1: TWO }, date: AT }, {}],
  [
    'people of other trades',
    {
      title: TITLE,
      text: TEXT,
      date: AT,
      contributors: [
        { name: 'Cy Ode', role: 'Photographer' },
        { name: AUTHOR, role: 'Author' },
      ],
    },
    { authors: [AUTHOR] },
  ],
  [
    'a date in parts',
    [
      {
        title: TITLE,
        author: [{ family: 'Michalak', given: 'Bo' }],
        issued: { 'date-parts': [[2024, 3, 1]] },
        text: TEXT,
      },
    ],
    { authors: [AUTHOR] },
  ],
];

describe('the article that a program gives', () => {
  it.each(PROGRAMS)('is read: %s', async (_, document, expected) => {
    const [article] = await articlesOf(document);
    expect(article).toMatchObject({ title: TITLE, body: TEXT, ...expected });
    expect(article?.publishedAt).toMatch(/^2024-03-01/);
  });

  it('may have no title', async () => {
    const posts: [unknown, object][] = [
      [
        [{ tweet: { full_text: ONE, source: '<a href="https://x.example">App</a>', created_at: AT, lang: 'en' } }],
        { siteName: null },
      ],
      [
        { feed: [{ post: { author: { displayName: AUTHOR, handle: 'bo' }, record: { text: ONE, createdAt: AT } } }] },
        { authors: [AUTHOR] },
      ],
      [[{ timestamp: AT, title: 'Norhaven Herald updated its status.', data: [{ post: ONE }] }], {}],
      [
        {
          '@context': 'https://www.w3.org/ns/activitystreams',
          orderedItems: [
            { type: 'Create', object: { type: 'Note', content: `<p>${ONE}</p>`, published: AT, url: URL } },
          ],
        },
        { url: URL },
      ],
      [{ data: [{ message: `${ONE} ${TWO}`, created_time: AT, id: '1_2' }] }, {}],
    ];
    for (const [document, expected] of posts) {
      const [article] = await articlesOf(document);
      expect(article).toMatchObject({ body: expect.stringContaining(ONE), publishedAt: AT, ...expected });
    }
  });

  it('may be what a search service shows of it', async () => {
    const [article] = await articlesOf({
      news_results: [{ title: TITLE, link: URL, source: 'Norhaven Herald', date: '2 days ago', snippet: ONE }],
    });
    expect(article).toMatchObject({ title: TITLE, body: ONE, warnings: expect.arrayContaining(['summary_only']) });
  });
});

describe('a text in JSON', () => {
  const bodyOf = async (body: unknown, others: object = {}) => {
    const [article] = await articlesOf({ title: TITLE, ...others, body });
    return [article?.body, ...(article?.warnings ?? [])];
  };

  it.each<[string, unknown, object?]>([
    ['as JSON', JSON.stringify([ONE, TWO].map((text) => ({ type: 'p', text })))],
    ['as a list of Python', `['${ONE}', '${TWO}']`],
    ['with line ends escaped twice', `${ONE}\\n\\n${TWO}`],
    ['with its tags escaped twice', HTML.replaceAll('<', '&lt;').replaceAll('>', '&gt;')],
    [
      'in Markdown',
      `## ${ONE}\n\n**Ada Krall**, who runs the [shop](https://a.example) on the island, has flour for three weeks.`,
    ],
    ['in Markdown that is declared', `${ONE}\n\n**Ada Krall**${TWO.slice('Ada Krall'.length)}`, { format: 'markdown' }],
    ['in HTML without paragraphs', `${ONE}\n\n<b>Ada Krall</b>${TWO.slice('Ada Krall'.length)}`],
    ['with references only', TEXT.replaceAll(' ', '&#32;')],
  ])('is read by paragraphs: %s', async (_, body, others = {}) => {
    expect(await bodyOf(body, others)).toEqual([TEXT]);
  });

  it.each([
    ['Press \\n to go on, and \\t for a tab.'],
    ['The path is C:\\new\\table and nothing else.'],
    ['[1] The first note of the harbour office.'],
    ['{not JSON} but a text of the harbour office.'],
    ['The element &lt;p&gt; begins a paragraph.', 'The element <p> begins a paragraph.'],
    ['A star * and a rule # are no Markdown, said the office.'],
    ['He said: “We are […] glad”, and left the room.'],
    ['The word [truncated] stands in the middle of it.'],
    ['The pupils should read more'],
    ['She had to keep reading…'],
    ['And then there was nothing…'],
    ['He paused... Read more books, he told them.'],
    ['He paused… Read Moreau'],
  ])('stays as it is: %s', async (text, expected = text) => {
    expect(await bodyOf(text)).toEqual([expected]);
  });

  it.each([
    ['and then… [+2412 chars]', 'and then…'],
    ['and then [+2,412 characters]', 'and then…'],
    ['it was. [truncated]', 'it was.'],
    ['it was (article truncated)', 'it was…'],
    ['and then […]', 'and then…'],
    ['und dann [gekürzt]', 'und dann…'],
    ['and then (…)', 'and then…'],
    ['and then (...)', 'and then…'],
    ['and then... Read more', 'and then...'],
    ['and then… Continue reading →', 'and then…'],
    ['and then […] Read more', 'and then…'],
    ['it was. [Read more]', 'it was.'],
    ['und dann… Weiterlesen »', 'und dann…'],
    ['et puis… Lire la suite', 'et puis…'],
    ['а потом… Читать далее', 'а потом…'],
  ])('says that its source cut it off: %s', async (end, expected) => {
    expect(await bodyOf(`${ONE} ${end}`)).toEqual([`${ONE} ${expected}`, 'text_truncated_by_source']);
  });
});
