import { describe, expect, it } from 'vitest';
import { onlyArticle } from '../normalise-file.ts';

const ONE = 'The ferry to Norhaven stops until the ice on the sound is gone, the harbour office said on Friday.';
const TWO = 'Ada Krall, who runs the shop on the island, has flour for three weeks.';
const TEXT = `${ONE}\n\n${TWO}`;
const HTML = `<p>${ONE}</p>\n<p>${TWO}</p>`;
const TITLE = 'Ferry to Norhaven stops';
const URL = 'https://norhaven.example/ferry';
const AT = '2024-03-01T12:00:00Z';

/** What all of them say, in the form in which it is stored. */
const ARTICLE = { title: TITLE, body: TEXT, authors: ['Bo Michalak'], publishedAt: AT, url: URL };
const SITE = { siteName: 'Norhaven Herald' };
const TAGS = { tags: ['Ice', 'Ferries, old and new'] };

/** One article in each of the shapes that news data has, as far as it tells what is asked for. */
const SHAPES: [string, unknown, object][] = [
  [
    'NewsAPI',
    {
      status: 'ok',
      articles: [
        {
          source: { id: null, name: 'Norhaven Herald' },
          author: 'Bo Michalak',
          title: TITLE,
          content: TEXT,
          url: URL,
          publishedAt: AT,
        },
      ],
    },
    { ...ARTICLE, ...SITE },
  ],
  [
    'WordPress REST',
    [
      {
        id: 12,
        date: '2024-03-01T13:00:00',
        date_gmt: '2024-03-01T12:00:00',
        guid: { rendered: 'https://norhaven.example/?p=12' },
        link: URL,
        title: { rendered: TITLE },
        content: { rendered: HTML, protected: false },
        excerpt: { rendered: '<p>No ferry.</p>', protected: false },
        author: 5,
        featured_media: 99,
        categories: [3],
        tags: [17, 18],
        _embedded: {
          author: [{ id: 5, name: 'Bo Michalak' }],
          'wp:term': [[{ id: 3, name: 'Ice' }], [{ id: 17, name: 'Ferries, old and new' }]],
          'wp:featuredmedia': [{ source_url: 'https://norhaven.example/ice.jpg' }],
        },
      },
    ],
    { ...ARTICLE, ...TAGS, summary: 'No ferry.', image: 'https://norhaven.example/ice.jpg', warnings: [] },
  ],
  [
    'the Guardian',
    {
      response: {
        status: 'ok',
        results: [
          {
            id: 'world/2024/mar/01/ferry',
            sectionName: 'World, and islands',
            webPublicationDate: AT,
            webTitle: TITLE,
            webUrl: URL,
            fields: { bodyText: TEXT, byline: 'Bo Michalak', trailText: 'No ferry.' },
            tags: [{ id: 'ice', webTitle: 'Ice' }, { webTitle: 'Ferries, old and new' }],
          },
        ],
      },
    },
    { ...ARTICLE, ...TAGS, section: 'World, and islands', summary: 'No ferry.' },
  ],
  [
    'one article of the Guardian',
    {
      response: {
        status: 'ok',
        content: {
          webPublicationDate: AT,
          webTitle: TITLE,
          webUrl: URL,
          fields: { body: HTML, byline: 'Bo Michalak' },
        },
      },
    },
    ARTICLE,
  ],
  [
    'NYT',
    {
      response: {
        docs: [
          {
            abstract: 'No ferry.',
            web_url: URL,
            lead_paragraph: ONE,
            headline: { name: null, main: TITLE, kicker: null },
            byline: { original: 'By Bo Michalak', person: [] },
            keywords: [
              { name: 'subject', value: 'Ice', rank: 1 },
              { name: 'glocations', value: 'Ferries, old and new', rank: 2 },
            ],
            pub_date: '2024-03-01T12:00:00+0000',
            section_name: 'World',
            source: 'Norhaven Herald',
          },
        ],
      },
    },
    { ...ARTICLE, ...TAGS, ...SITE, body: ONE, summary: 'No ferry.', section: 'World' },
  ],
  [
    'a search in Elasticsearch',
    {
      took: 3,
      hits: {
        total: { value: 1 },
        hits: [
          {
            _index: 'news',
            _id: '1',
            _score: 1,
            _source: { title: TITLE, text: TEXT, author: 'Bo Michalak', published: AT, url: URL },
          },
        ],
      },
    },
    { ...ARTICLE, siteName: null },
  ],
  [
    'a dump of OpenSearch',
    {
      _index: 'news',
      _id: '1',
      _source: { doc: { title: TITLE, text: TEXT }, by: 'Bo Michalak', date: AT, link: URL },
    },
    ARTICLE,
  ],
  [
    'fields of a search in Elasticsearch',
    {
      hits: {
        hits: [{ _id: '1', fields: { title: [TITLE], body: [HTML], byline: ['Bo Michalak'], date: [AT], url: [URL] } }],
      },
    },
    ARTICLE,
  ],
  [
    'MongoDB',
    {
      _id: { $oid: '65e1c0ffee' },
      title: TITLE,
      content: TEXT,
      author: 'Bo Michalak',
      created_at: { $date: '2024-03-01T12:00:00Z' },
      url: URL,
    },
    ARTICLE,
  ],
  [
    'MongoDB, canonical',
    {
      title: TITLE,
      content: TEXT,
      author: 'Bo Michalak',
      published_at: { $date: { $numberLong: '1709294400000' } },
      url: URL,
    },
    ARTICLE,
  ],
  [
    'news-please',
    {
      authors: ['Bo Michalak'],
      date_download: '2024-05-05 05:05:05',
      date_modify: '2024-03-02 12:00:00',
      date_publish: '2024-03-01 12:00:00',
      description: 'No ferry.',
      image_url: 'https://norhaven.example/ice.jpg',
      maintext: `${ONE}\n${TWO}`,
      source_domain: 'norhaven.example',
      title: TITLE,
      title_page: null,
      url: URL,
    },
    { ...ARTICLE, siteName: 'norhaven.example', modifiedAt: '2024-03-02T12:00:00Z' },
  ],
  [
    'newspaper3k',
    {
      title: TITLE,
      authors: "['Bo Michalak']",
      publish_date: '2024-03-01 12:00:00+00:00',
      text: TEXT,
      top_image: 'https://norhaven.example/ice.jpg',
      meta_data: { og: { title: 'Another' }, title: 'Another' },
      meta_lang: 'en',
      meta_keywords: ['Ice', 'Ferries, old and new'],
      url: URL,
      source_url: 'https://norhaven.example',
    },
    { ...ARTICLE, ...TAGS, language: 'en', image: 'https://norhaven.example/ice.jpg' },
  ],
  [
    'trafilatura',
    {
      title: TITLE,
      author: 'Bo Michalak; Cy Ode',
      hostname: 'norhaven.example',
      date: '2024-03-01',
      categories: 'World;Islands',
      tags: 'Ice;Snow',
      raw_text: `${ONE}${TWO}`,
      text: `${ONE}\n${TWO}`,
      source: URL,
      'source-hostname': 'Norhaven Herald',
      excerpt: 'No ferry.',
    },
    {
      ...ARTICLE,
      ...SITE,
      authors: ['Bo Michalak', 'Cy Ode'],
      publishedAt: '2024-03-01T00:00:00Z',
      tags: ['Ice', 'Snow'],
    },
  ],
  [
    'GDELT',
    {
      articles: [
        {
          url: URL,
          title: TITLE,
          seendate: '20240301T120000Z',
          socialimage: 'https://a.example/i.jpg',
          language: 'English',
        },
      ],
    },
    {
      title: TITLE,
      url: URL,
      publishedAt: expect.stringMatching(/^2024-03-01T/),
      image: 'https://a.example/i.jpg',
    },
  ],
  [
    'all-the-news',
    {
      id: 1,
      title: TITLE,
      publication: 'Norhaven Herald',
      author: 'Bo Michalak',
      date: AT,
      year: 2024,
      article: TEXT,
      url: URL,
    },
    { ...ARTICLE, ...SITE },
  ],
  [
    'Event Registry',
    {
      articles: {
        results: [
          {
            uri: '8001',
            lang: 'eng',
            date: '2024-03-01',
            time: '12:00:00',
            dateTime: AT,
            url: URL,
            title: TITLE,
            body: TEXT,
            source: { uri: 'norhaven.example', title: 'Norhaven Herald' },
            authors: [{ uri: 'bo@norhaven.example', name: 'Bo Michalak' }],
          },
        ],
      },
    },
    { ...ARTICLE, ...SITE, language: 'en' },
  ],
  [
    'Webz.io',
    {
      posts: [
        {
          thread: { site: 'Norhaven Herald', title: 'Another' },
          author: 'Bo Michalak',
          published: AT,
          title: TITLE,
          text: TEXT,
          url: URL,
        },
      ],
    },
    { ...ARTICLE, ...SITE },
  ],
  [
    'Bing News',
    {
      value: [{ name: TITLE, url: URL, description: ONE, provider: [{ name: 'Norhaven Herald' }], datePublished: AT }],
    },
    { title: TITLE, url: URL, publishedAt: AT, summary: ONE, ...SITE },
  ],
  [
    'JSON:API',
    {
      data: [
        {
          type: 'node--article',
          id: '1',
          attributes: { title: TITLE, body: { value: HTML, format: 'html' }, created: AT },
        },
      ],
    },
    { title: TITLE, body: TEXT, publishedAt: AT },
  ],
  [
    'Arc',
    {
      headlines: { basic: TITLE },
      description: { basic: 'No ferry.' },
      content_elements: [
        { type: 'text', content: ONE },
        { type: 'image', url: 'https://norhaven.example/ice.jpg', content: 'Ice.' },
        { type: 'text', content: TWO },
      ],
      credits: { by: [{ name: 'Bo Michalak' }] },
      display_date: AT,
      canonical_url: URL,
    },
    { ...ARTICLE, summary: 'No ferry.' },
  ],
  [
    'the TREC Washington Post collection',
    {
      id: 'ab12',
      article_url: URL,
      title: TITLE,
      author: 'Bo Michalak',
      published_date: 1709294400000,
      contents: [
        { type: 'kicker', content: 'Islands' },
        { type: 'title', content: TITLE },
        { type: 'byline', content: 'By Bo Michalak' },
        { type: 'date', content: 1709294400000 },
        null,
        { type: 'sanitized_html', subtype: 'paragraph', content: ONE },
        { type: 'sanitized_html', subtype: 'paragraph', content: TWO },
      ],
      source: 'Norhaven Herald',
    },
    { ...ARTICLE, ...SITE },
  ],
  [
    'Fundus',
    {
      title: TITLE,
      authors: ['Bo Michalak'],
      publishing_date: '2024-03-01 12:00:00+00:00',
      topics: ['Ice', 'Ferries, old and new'],
      body: { summary: [], sections: [{ headline: [], paragraphs: [ONE, TWO] }] },
      html: { requested_url: URL, responded_url: URL, content: '<html></html>' },
    },
    { ...ARTICLE, ...TAGS, url: null },
  ],
  [
    'GraphQL',
    {
      data: {
        posts: {
          edges: [
            { node: { title: TITLE, content: HTML, date: AT, author: { node: { name: 'Bo Michalak' } }, link: URL } },
          ],
        },
      },
    },
    ARTICLE,
  ],
  ...['children', 'content'].map((parts): [string, unknown, object] => [
    `rich text with ${parts}`,
    {
      items: [
        {
          fields: {
            title: TITLE,
            body: {
              type: 'doc',
              [parts]: [
                {
                  type: 'paragraph',
                  [parts]: [
                    { type: 'text', text: ONE.slice(0, 10) },
                    { type: 'link', [parts]: [{ type: 'text', text: ONE.slice(10, 16) }] },
                    { type: 'text', text: ONE.slice(16) },
                  ],
                },
                { type: 'image', src: 'https://norhaven.example/ice.jpg' },
                { type: 'paragraph', [parts]: [{ type: 'text', text: TWO }] },
              ],
            },
            published: { _seconds: 1709294400, _nanoseconds: 0 },
          },
        },
      ],
    },
    { title: TITLE, body: TEXT, publishedAt: AT },
  ]),
  ['another language', { titel: TITLE, inhalt: TEXT, autor: 'Bo Michalak', datum: AT, link: URL }, ARTICLE],
  [
    'a corpus with metadata',
    { id: 'x', text: TEXT, source: 'cc-news', metadata: { title: TITLE, author: 'Bo Michalak', url: URL, date: AT } },
    { ...ARTICLE, siteName: 'cc-news' },
  ],
  [
    'rows of a data set',
    {
      features: [],
      rows: [{ row_idx: 0, row: { headline: TITLE, document: TEXT, byline: 'Bo Michalak', date: AT, link: URL } }],
    },
    ARTICLE,
  ],
];

describe('news data', () => {
  it.each(SHAPES)('is read in the shape of %s', async (_, file, article) => {
    expect(await onlyArticle(JSON.stringify(file))).toMatchObject(article);
  });

  it('may be whole pages, of which the article is taken', async () => {
    const page = `<!DOCTYPE html><html lang="en"><head><title>${TITLE} | Norhaven Herald</title>
      <meta property="article:published_time" content="${AT}"><meta name="author" content="Bo Michalak"></head>
      <body><nav><a href="/">Home</a> <a href="/tides">Tides</a></nav><article><h1>${TITLE}</h1>${HTML}${HTML}</article>
      <footer>All rights reserved.</footer></body></html>`;
    const crawled = { url: URL, html: page, timestamp: '2025-05-05T05:05:05Z', title: `${TITLE} | Norhaven Herald` };
    const { body, ...article } = await onlyArticle(JSON.stringify([crawled]));
    expect(article).toMatchObject({
      title: TITLE,
      authors: ['Bo Michalak'],
      publishedAt: AT,
      url: URL,
      language: 'en',
    });
    expect(body).toContain(TEXT);
    expect(body).not.toMatch(/Tides|rights/);
    const undated = { ...crawled, html: page.replace(/<meta.*>/, '') };
    expect(await onlyArticle(JSON.stringify(undated))).toMatchObject({ publishedAt: '2025-05-05T05:05:05Z' });
  });
});
