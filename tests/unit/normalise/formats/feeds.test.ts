import { describe, expect, it } from 'vitest';
import { onlyArticle, outcomesOf } from '../normalise-file.ts';

const TEXT = 'The council of Brackwater voted on Wednesday to keep the night market on Salt Street open until 2027.';
const ENCODED = `<c:encoded><![CDATA[<p>${TEXT}</p>]]></c:encoded>`;

function rss(...items: string[]): string {
  return `<?xml version="1.0"?><rss version="2.0" xmlns:c="http://purl.org/rss/1.0/modules/content/"
    xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Herald</title><language>en</language>
    ${items.map((item) => `<item>${item}</item>`).join('\n')}</channel></rss>`;
}

function atom(...entries: string[]): string {
  return `<a:feed xmlns:a="http://www.w3.org/2005/Atom" xml:lang="en"><a:title>Herald</a:title>
    <a:author><a:name>Ana Ruiz</a:name></a:author>${entries.map((entry) => `<a:entry>${entry}</a:entry>`).join('')}</a:feed>`;
}

describe('an RSS feed', () => {
  it('gives an article for each item, with what the channel says of all', async () => {
    const outcomes = await outcomesOf(
      rss(
        `<title>A &amp;amp; B</title><link>https://h.example/a</link><dc:creator>Ana Ruiz</dc:creator>
         <pubDate>Tue, 11 Mar 2025 07:30:00 +0100</pubDate><category>Sea, Town</category><description>Short.</description>
         <c:encoded><![CDATA[<p>${TEXT}</p><figure><img src="https://h.example/i.jpg"><figcaption>The pier at dawn</figcaption></figure>]]></c:encoded>`,
        `<title>C</title><author>desk@h.example (Tom Finch)</author><description>&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;</description>`,
      ),
      { pieceSize: 11 },
    );
    const [first, second] = outcomes.map((outcome) => 'article' in outcome && outcome.article);
    expect(first).toMatchObject({
      title: 'A & B',
      authors: ['Ana Ruiz'],
      publishedAt: '2025-03-11T06:30:00Z',
      body: TEXT,
      captions: ['The pier at dawn'],
      image: 'https://h.example/i.jpg',
      summary: 'Short.',
      tags: ['Sea', 'Town'],
      url: 'https://h.example/a',
      siteName: 'Herald',
      language: 'en',
    });
    expect(second).toMatchObject({ authors: ['Tom Finch'], body: 'One.\n\nTwo.', warnings: ['feed_summary_only'] });
  });

  it.each([
    [
      'a description that is the beginning of the text',
      `<description>${TEXT.slice(0, 40)} […]</description>${ENCODED}`,
      TEXT,
    ],
    ['a link to the whole text', `<description>${TEXT} … Continue reading Town →</description>`, `${TEXT} …`],
    [
      'what asks to subscribe and to share',
      ENCODED.replace(']]>', '<p>Herald is a reader-supported publication. To get more, pay.</p><p>Share</p>]]>'),
      TEXT,
    ],
  ])('is read without %s', async (_, item, body) => {
    expect(await onlyArticle(rss(`<title>T</title>${item}`))).toMatchObject({ body, summary: body });
  });

  it('is read for what gathering services and software add to it', async () => {
    const item = `<title>Bridge - a tale - Post</title><source url="https://p.example">Post</source><dc:creator>admin</dc:creator><description>${TEXT}</description>`;
    const feed = rss(item).replace('<language>en</language>', '').replace('<rss', '<rss xml:lang="en-IE"');
    expect(await onlyArticle(feed)).toMatchObject({ title: 'Bridge - a tale', authors: [], language: 'en-IE' });
  });

  it('is dated by its last change where it states no other date, and says so', async () => {
    const item = `<title>T</title><updated>2025-03-11</updated><description>${TEXT}</description>`;
    expect(await onlyArticle(rss(item))).toMatchObject({
      publishedAt: '2025-03-11T00:00:00Z',
      warnings: ['feed_summary_only', 'published_from_modified'],
    });
  });

  it.each([
    '<a class="footnote-anchor" href="#n">1</a>',
    '<sup class="fn"><a href="#n">1</a></sup>',
    '<span style="display:none">Preview</span>',
  ])('leaves out what is no word of the text: %s', async (mark) => {
    const encoded = ENCODED.replace('.</p>', `.${mark}</p>`);
    expect((await onlyArticle(rss(`<title>T</title>${encoded}`))).body).toBe(TEXT);
  });

  it.each(['yandex:full-text', 'turbo:content', 'content', 'body'])('carries its text in %s', async (name) => {
    const text = `<header><h1>T</h1><menu>Home</menu></header><p>${TEXT}</p>`.replaceAll('<', '&lt;');
    const item = `<title>T</title><summary>Short.</summary><${name}>${text}</${name}><published>2025-03-11</published>
      <author><name>Ana Ruiz</name><email>ana@h.example</email></author><image><url>https://h.example/i.jpg</url></image>`;
    expect(await onlyArticle(rss(item))).toMatchObject({
      body: TEXT,
      summary: 'Short.',
      authors: ['Ana Ruiz'],
      publishedAt: '2025-03-11T00:00:00Z',
      image: 'https://h.example/i.jpg',
    });
  });

  it.each([
    '<div class="wp-caption alignnone"><img src="x"><p class="wp-caption-text">The pier</p></div>',
    '<table class="tr-caption-container"><tr><td><img src="x"></td></tr><tr><td class="tr-caption">The pier</td></tr></table>',
    '<span class="image-caption">The pier</span>',
  ])('keeps captions out of the text: %s', async (picture) => {
    const encoded = ENCODED.replace(TEXT, `${picture}<p>* * *</p><p>${TEXT}</p>`);
    expect(await onlyArticle(rss(`<title>T</title>${encoded}`))).toMatchObject({ body: TEXT, captions: ['The pier'] });
  });

  it.each([
    ["the feed's page", '', 'https://h.example/news/', 'https://h.example/news/a.html'],
    ['a stated base', 'xml:base="/deep/"', 'https://h.example/news/', 'https://h.example/deep/a.html'],
    ['nothing', '', '', null],
  ])('has addresses that are meant from %s', async (_, base, page, url) => {
    const item = `<title>T</title><link>a.html</link><description>&lt;img src="i.jpg"&gt;${TEXT}</description>`;
    const feed = rss(item).replace('<channel>', `<channel ${base}><link>${page}</link>`);
    expect(await onlyArticle(feed)).toMatchObject({ url, image: url?.replace('a.html', 'i.jpg') ?? null });
  });

  it('takes the largest of its pictures, and what is said beside it; who took it is no author', async () => {
    const picture = (width: number) =>
      `<media:content medium="image" url="https://h.example/${width}" width="${width}"/>`;
    const item = `<title>T</title><source url="https://p.example/feed">Post &amp;amp; Mail</source><description>${TEXT}</description>
      ${picture(140)}${picture(460)}<media:credit>Jan Kos</media:credit><media:description>The pier</media:description>
      <category>Smith, John</category><category>Town</category>`;
    expect(await onlyArticle(rss(item))).toMatchObject({
      image: 'https://h.example/460',
      captions: ['The pier'],
      authors: [],
      tags: ['Smith, John', 'Town'],
      siteName: 'Post & Mail',
    });
  });

  it.each([
    ['blank lines', 'One &amp;amp; two.\n \nThree.'],
    ['blank lines and few tags', 'One &amp;amp; &lt;b&gt;two&lt;/b&gt;.\n\nThree.'],
    [
      'tags that were escaped once more',
      '&amp;lt;p&amp;gt;One &amp;amp;amp; two.&amp;lt;/p&amp;gt;&amp;lt;p&amp;gt;Three.&amp;lt;/p&amp;gt;',
    ],
  ])('has the paragraphs of %s', async (_, description) => {
    const article = await onlyArticle(rss(`<title>T</title><description>${description}</description>`));
    expect(article.body).toBe('One & two.\n\nThree.');
  });

  it('loses only the item in which the file ends', async () => {
    const outcomes = await outcomesOf(rss(`<title>A</title>`, `<title>B</title>`).replace(/<title>B.*/s, '<title>B'));
    expect(
      outcomes.map((outcome) => ('rejection' in outcome ? outcome.rejection.code : outcome.article.title)),
    ).toEqual(['A', 'truncated']);
  });

  it('never expands what a document type declares', async () => {
    const bomb = rss(`<title>&lol;</title><description>&xxe; ${TEXT}</description>`).replace(
      '<rss',
      '<!DOCTYPE rss [<!ENTITY lol "lollollol"><!ENTITY xxe SYSTEM "file:///etc/passwd">]><rss',
    );
    const article = await onlyArticle(bomb);
    expect(article.title).toBe('&lol;');
    expect(article.body).not.toMatch(/root:/);
  });

  it('is refused where elements are nested without end', async () => {
    await expect(outcomesOf(rss('<b>'.repeat(100_000)))).rejects.toMatchObject({ code: 'nested_too_deep' });
  });
});

describe('an export of WordPress', () => {
  const CHANNEL = `<wp:author><wp:author_login>ana</wp:author_login><wp:author_display_name>Ana Ruiz</wp:author_display_name></wp:author>`;
  const exported = (...items: string[]) => rss(...items).replace('<channel>', `<channel>${CHANNEL}`);

  it('gives posts as they were written, with the names of their authors', async () => {
    const text =
      '[caption id="a"]<img src="https://h.example/i.jpg" /> The pier[/caption]\n\nOne <b>and</b> one.\n<!--more-->\nTwo.\n\n[gallery ids="1,2"]';
    const item = `<title>T</title><dc:creator>ana</dc:creator><pubDate>Mon, 30 Nov -0001 00:00:00 +0000</pubDate><c:encoded><![CDATA[${text}]]></c:encoded>
      <excerpt:encoded>Short.</excerpt:encoded><wp:post_type>post</wp:post_type><wp:status>draft</wp:status><wp:post_date_gmt>2026-05-10 10:00:00</wp:post_date_gmt>`;
    expect(await onlyArticle(exported(item))).toMatchObject({
      body: 'One and one.\n\nTwo.',
      captions: ['The pier'],
      image: 'https://h.example/i.jpg',
      summary: 'Short.',
      authors: ['Ana Ruiz'],
      publishedAt: '2026-05-10T10:00:00Z',
      warnings: ['status_draft'],
    });
  });

  it('says of its pictures and menus that they are no articles', async () => {
    const types = ['attachment', 'nav_menu_item', 'wp_template'];
    const outcomes = await outcomesOf(
      exported(...types.map((type) => `<title>T</title><wp:post_type>${type}</wp:post_type>`)),
    );
    expect(outcomes.map((outcome) => 'rejection' in outcome && outcome.rejection.code)).toEqual(
      types.map(() => 'no_article'),
    );
  });
});

describe('an Atom feed', () => {
  it.each([
    ['text', `One &lt;b&gt; two.`, 'One <b> two.'],
    ['html', `&lt;p&gt;One &amp;amp; &lt;b&gt;two&lt;/b&gt;.&lt;/p&gt;`, 'One & two.'],
    ['xhtml', `<div xmlns="http://www.w3.org/1999/xhtml"><p>One &amp; <b>two</b>.</p></div>`, 'One & two.'],
  ])('carries %s', async (type, content, body) => {
    const article = await onlyArticle(
      atom(`<a:title>T</a:title><a:published>2025-04-02T08:40:00+02:00</a:published><a:updated>2025-04-03T00:00:00Z</a:updated>
        <a:link rel="self" href="https://h.example/self"/><a:link href="https://h.example/t"/><a:content type="${type}">${content}</a:content>`),
    );
    expect(article).toMatchObject({
      body,
      authors: ['Ana Ruiz'],
      publishedAt: '2025-04-02T06:40:00Z',
      modifiedAt: '2025-04-03T00:00:00Z',
      url: 'https://h.example/t',
    });
  });
});

describe('a JSON Feed', () => {
  it('says for its items what they do not say themselves', async () => {
    const feed = {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Notizen',
      language: 'de',
      authors: [{ name: 'Ana Ruiz' }],
      home_page_url: 'https://n.example/',
      items: [
        {
          id: '1',
          title: 'T',
          url: '/t',
          content_html: `<figure><img src="https://n.example/i.jpg"><figcaption>Steg</figcaption></figure><p>${TEXT}</p>`,
          date_published: '2024-10-14T08:15:00+02:00',
        },
      ],
    };
    const article = await onlyArticle(JSON.stringify(feed));
    expect(article).toMatchObject({
      authors: ['Ana Ruiz'],
      url: 'https://n.example/t',
      image: 'https://n.example/i.jpg',
      captions: ['Steg'],
      siteName: 'Notizen',
      language: 'de',
      body: TEXT,
      publishedAt: '2024-10-14T06:15:00Z',
    });
  });
});

describe('a feed that is not quite XML', () => {
  const item = (title: string) =>
    `<title>${title}</title><link>https://h.example/a</link><description>${TEXT}</description>`;

  it.each([
    ['a misspelt end tag', item('Ferry late').replace('</title>', '</titel>')],
    ['no end tag', item('Ferry late').replace('</title>', '')],
    ['names in capitals', item('Ferry late').replaceAll(/<\/?[a-z]+>/g, (tag) => tag.toUpperCase())],
  ])('gives every item of it, in spite of %s', async (_, content) => {
    const outcomes = await outcomesOf(rss(item('First'), content, item('Last')));
    expect(outcomes.map((outcome) => 'article' in outcome && [outcome.article.title, outcome.article.body])).toEqual(
      ['First', 'Ferry late', 'Last'].map((title) => [title, TEXT]),
    );
  });

  it('may stand behind what its program complains about', async () => {
    const file = `\n<br />\n<b>Warning</b>: on line <b>3</b><br />\n${rss(item('Ferry late'))}`;
    expect(await onlyArticle(file)).toMatchObject({ title: 'Ferry late', body: TEXT });
  });

  it.each([
    ['Intent to drop: &lt;a&gt; as &lt;area&gt;', 'Intent to drop: <a> as <area>'],
    ['Why 3 &lt; 4 and 5 &gt; 4', 'Why 3 < 4 and 5 > 4'],
    ['The &lt;i&gt;Heron&lt;/i&gt; sails', 'The Heron sails'],
    ['&lt;a href="/x"&gt;The Heron&lt;/a&gt; sails', 'The Heron sails'],
    ['Salt &amp;amp; fish', 'Salt & fish'],
    ['Salt&lt;br/&gt;and fish', 'Salt and fish'],
  ])('has titles with and about tags: %s', async (title, read) => {
    expect((await onlyArticle(rss(item(title)))).title).toBe(read);
  });

  it('records what its software added', async () => {
    const content = `<title>T</title><description>&lt;p&gt;${TEXT}&lt;/p&gt;&lt;p&gt;The post T first appeared on Herald.&lt;/p&gt;</description>`;
    expect((await onlyArticle(rss(content))).leftOut).toEqual([
      { text: 'The post T first appeared on Herald.', reason: 'boilerplate' },
    ]);
  });

  it('says that an entry of Atom is dated by its last change', async () => {
    const entry = `<a:title>T</a:title><a:updated>2025-03-11T00:00:00Z</a:updated><a:content type="xhtml"><div><p style="display:none">Preview</p><p>${TEXT}</p></div></a:content>`;
    expect(await onlyArticle(atom(entry))).toMatchObject({
      publishedAt: '2025-03-11T00:00:00Z',
      body: TEXT,
      warnings: ['published_from_modified'],
    });
  });

  it('leaves out posts of WordPress that were thrown away', async () => {
    const post = (status: string) =>
      `<title>T</title><content:encoded>${TEXT}</content:encoded><wp:post_type>post</wp:post_type><wp:status>${status}</wp:status>`;
    expect(await outcomesOf(rss(post('publish'), post('trash')))).toMatchObject([
      { article: { title: 'T' } },
      { rejection: { code: 'no_article' } },
    ]);
  });
});
