import { describe, expect, it } from 'vitest';
import { explainPage } from '../../../../../functions/normalise/html/explain-page.ts';
import { readPage } from '../../../../../functions/normalise/html/read-page.ts';

const TEXT = `<p>${'The harbour council voted on Tuesday to keep the old salt market open until next year. '.repeat(4)}</p>`;
const page = (byline: string, head = '') =>
  `<html><head><title>Salt market stays open</title>${head}</head><body><article><h1>Salt market stays open</h1>${byline}${TEXT}</article></body></html>`;
const authorsOf = (byline: string, head?: string) => readPage(page(byline, head), null).authors;
const site = '<meta property="og:site_name" content="Norhaven Post">';
const linked = (author: unknown) =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'Salt market stays open', author })}</script>`;

describe('elements beside each other in a byline', () => {
  it.each([
    ['<div class="author"><span>Mira Stratholm</span><span>Staff Writer</span></div>', ['Mira Stratholm']],
    ['<div class="byline"><span>By Ada Michalak</span><span>June 5, 2014</span></div>', ['Ada Michalak']],
    ['<p class="byline">By <a href="/a">Ada Michalak</a><time>5 June 2014</time></p>', ['Ada Michalak']],
    ['<div class="byline">By <b>A</b>da Michalak</div>', ['Ada Michalak']],
    ['<div class="byline">By <span>A</span><span>da Michalak</span></div>', ['Ada Michalak']],
    [
      '<div class="byline"><a href="/a">Ada Michalak</a>, <a href="/b">Bo Lind</a> and <a href="/c">Orla Penn</a></div>',
      ['Ada Michalak', 'Bo Lind', 'Orla Penn'],
    ],
    [
      '<ul class="authors"><li><a rel="author" href="/a">Ada Michalak</a></li><li><a rel="author" href="/b">Bo Lind</a></li></ul>',
      ['Ada Michalak', 'Bo Lind'],
    ],
    [
      '<span class="author-name">Ada Michalak</span> <span class="author-name">Bo Lind</span>',
      ['Ada Michalak', 'Bo Lind'],
    ],
    ['<p class="byline">By Ada Michalak<br>BBC News, Norhaven</p>', ['Ada Michalak']],
    ['<div class="byline">By <b>Ada Michalak</b><i>Norhaven Bureau</i></div>', ['Ada Michalak']],
    ['<div class="byline">By <b>Ada</b><i>lena</i> Michalak</div>', ['Adalena Michalak']],
    ['<p class="byline">By Ada Michalak<br>and Bo Lind</p>', ['Ada Michalak', 'Bo Lind']],
    ['<div class="byline"><img alt="Ada"><a href="/a">Ada Michalak</a><button>Follow</button></div>', ['Ada Michalak']],
  ])('are apart: %s', (byline, authors) => {
    expect(authorsOf(byline)).toEqual(authors);
  });
});

describe('a name in the page', () => {
  it.each([
    ['a class in camel case', '<ul class="metaInfoAuthorList"><li>Ada Michalak</li></ul>'],
    ['a class of a system', '<div class="documentByLine">erstellt von Ada Michalak —</div>'],
    ['a link to a page of the author', '<p><a href="/autoren/ada-michalak">Ada Michalak</a></p>'],
    [
      'the foot of the article',
      '<div class="post-footer"><span class="post-author">Eingestellt von Ada Michalak</span></div>',
    ],
    ['a line with the date', '<p>Ada Michalak | 05.04.2025</p>'],
    ['a line with the date first', '<p>11.12.2019 - Ada Michalak</p>'],
    ['a line behind its date', '<p>Posted: June 5, 2014 by Ada Michalak</p>'],
    ['a line behind its date in French', '<p>Publié le 5 juin 2014 par Ada Michalak</p>'],
    ['a line with a place in capitals', '<p><strong>Ada Michalak</strong>, SKELL</p>'],
    ['a line at the end of the text', `${TEXT}<p><em>Von Ada Michalak</em></p>`],
    ['a label', '<ul><li><strong>Autorin/Autor</strong> Ada Michalak</li></ul>'],
  ])('overrules the site in JSON-LD: %s', (_, byline) => {
    expect(authorsOf(byline, site + linked({ '@type': 'Organization', name: 'Norhaven Post' }))).toEqual([
      'Ada Michalak',
    ]);
    expect(authorsOf(byline, site + linked({ '@type': 'Person', name: 'Norhaven Post' }))).toEqual(['Ada Michalak']);
  });

  it.each([
    ['a kicker', '<p>Local News</p>'],
    ['a section with the date', '<p>Breaking News | 5 May 2014</p>'],
    ['a section that links', '<p><a href="/people/real-life/">Real Life</a></p>'],
    ['a licence', '<p><a href="https://creativecommons.org/licenses/by/3.0">CC BY</a></p>'],
    ['a comment', '<div class="comments"><div class="comment-author">Bo Lind</div></div>'],
    ['a quotation', '<blockquote><p>Salt.</p><span class="author">Bo Lind</span></blockquote>'],
    ['a phrase behind a date', '<p>Posted: June 5, 2014 by popular demand</p>'],
    ['a sentence that begins with von', '<p>Von Einheimischen, Gästen und ganz viel Kühen</p>'],
    ['other stories', '<aside><p class="author">Bo Lind</p></aside>'],
    ['several bylines of others', `${TEXT}<p>By Bo Lind</p><p>By Orla Penn</p>`],
  ])('is none, so that the site stays: %s', (_, byline) => {
    expect(authorsOf(byline, site + linked({ '@type': 'Organization', name: 'Norhaven Post' }))).toEqual([
      'Norhaven Post',
    ]);
  });
});

describe('meta elements', () => {
  it.each([
    ['<meta name="authors" content="Ada Michalak">', ['Ada Michalak']],
    ['<meta name="byl" content="By Ada Michalak">', ['Ada Michalak']],
    [
      '<meta name="twitter:label1" content="Verfasst von"><meta name="twitter:data1" content="Ada Michalak">',
      ['Ada Michalak'],
    ],
    ['<meta name="twitter:label1" content="Est. reading time"><meta name="twitter:data1" content="Ada Michalak">', []],
    ['<meta name="author" content="null">', []],
    ['<meta name="author" content="admin">', []],
    ['<meta name="author" content="https://www.facebook.com/norhavenpost">', []],
    ['<meta name="author" content="Norhaven Post"><meta name="dc.creator" content="Ada Michalak">', ['Ada Michalak']],
    [linked({ '@type': 'Person', name: { '@value': 'Ada Michalak' } }), ['Ada Michalak']],
    [linked({ '@type': 'Person', givenName: 'Ada', familyName: 'Michalak' }), ['Ada Michalak']],
  ])('name the author: %s', (head, authors) => {
    expect(authorsOf('', site + head)).toEqual(authors);
  });
});

describe('microdata', () => {
  it('of another article beside it is not taken', () => {
    const other =
      '<div itemscope itemtype="https://schema.org/NewsArticle"><span itemprop="author">Bo Lind</span></div>';
    const own = `<article itemscope itemtype="https://schema.org/NewsArticle"><h1>Salt market</h1><span itemprop="author">Ada Michalak</span><div itemprop="articleBody">${TEXT}</div></article>`;
    expect(readPage(`<body>${own}<aside>${other}</aside></body>`, null).authors).toEqual(['Ada Michalak']);
    expect(readPage(`<body>${other}${own}</body>`, null).authors).toEqual(['Ada Michalak']);
  });
});

describe('what a page offers for its fields', () => {
  it('is listed with where it stands', () => {
    const html = page(
      '<p class="byline">By Ada Michalak</p>',
      `${site}<meta name="author" content="Norhaven Post"><link rel="canonical" href="https://post.example/salt">`,
    );
    expect(explainPage(html, null).fields).toEqual(
      expect.arrayContaining([
        { field: 'authors', source: 'meta author', value: 'Norhaven Post', won: false },
        { field: 'authors', source: 'marked byline', value: 'Ada Michalak', won: true },
        { field: 'title', source: 'h1', value: 'Salt market stays open', won: true },
        { field: 'title', source: 'title element', value: 'Salt market stays open', won: true },
        { field: 'url', source: 'link canonical', value: 'https://post.example/salt', won: true },
      ]),
    );
  });
});

describe('who made the design of a page', () => {
  it.each([
    'Web Commerce GmbH www.commerce.test',
    'Web Commerce (www.commerce.test)',
    'Frank Lind - http://lind.test',
    'Frank Lind | https://lind.test/themes',
    'Frank Lind – www.lind.test',
    'Studio Lind http://lind.test/',
    'ThemeLind (https://lind.test)',
    'Lind & Penn Design www.lind.test',
    'F. Lind http://www.lind.test/?page=2',
    'agentur lind https://lind.test',
  ])('is not its author: %s', (maker) => {
    expect(authorsOf('', `<meta name="author" content="${maker}">`)).toEqual([]);
    expect(authorsOf('<p class="byline">By Ada Michalak</p>', `<meta name="author" content="${maker}">`)).toEqual([
      'Ada Michalak',
    ]);
  });
});

describe('who wrote a page where only Readability finds the name', () => {
  const text = 'The ferry between Norhaven and the island of Skell sails again, the office said on Monday. ';
  const authors = (head: string, name: string) => {
    const body = `<h1>Ferry sails</h1><div class="dateline">${name}</div>${`<p>${text.repeat(2)}</p>`.repeat(4)}`;
    const html = `<html><head><title>Ferry sails</title>${head}</head><body><article>${body}</article></body></html>`;
    return readPage(html, null).authors;
  };

  it('is named', () => {
    expect(authors('', 'Ada Michalak')).toEqual(['Ada Michalak']);
  });

  it('is not who made the design of the page', () => {
    expect(authors('<meta name="author" content="Web Commerce GmbH www.commerce.test">', '')).toEqual([]);
  });
});
