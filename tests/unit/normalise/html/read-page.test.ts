import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../../functions/normalise/formats/html.ts';
import { parsePage } from '../../../../functions/normalise/html/parse-page.ts';
import { captionsOfPage } from '../../../../functions/normalise/html/text/captions.ts';
import { onlyArticle, outcomesOf } from '../normalise-file.ts';

const TEXT = [
  'The ferry between Norhaven and the island of Skell sails again after eleven days, the harbour office said on Monday.',
  'A broken ramp had kept lorries from boarding. “We are glad that the fish no longer waits,” said Ola Brandt, who runs the market.',
  'The ramp was made in Dorrin, 300 kilometres away, and came by train. Two more ramps are to be replaced before the winter.',
  'Tickets that were bought for the days without a ferry stay valid until the end of May, according to the company.',
];

function page({ head = '', before = '', after = '' } = {}): string {
  return `<!DOCTYPE html><html lang="en-GB"><head><title>Ferry sails again | Norhaven Post</title>${head}</head><body>
    <nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
    <main><article><h1>Ferry sails again</h1>${before}${TEXT.map((text) => `<p>${text}</p>`).join('\n')}${after}</article></main>
    <footer><p>© Norhaven Post. All rights reserved.</p></footer></body></html>`;
}

const LINKED = {
  '@context': 'https://schema.org',
  '@graph': [
    { '@type': 'Person', '@id': '#ada', name: 'Ada Lindqvist' },
    {
      '@type': 'NewsArticle',
      headline: 'Ferry sails again',
      datePublished: '2024-05-06T08:30:00+02:00',
      dateModified: '2024-05-06T10:00:00Z',
      author: [{ '@id': '#ada' }, { '@type': 'Person', name: 'Per Holm' }],
      articleSection: 'Coast',
      keywords: ['ferry', 'harbour'],
      publisher: { '@type': 'Organization', name: 'Norhaven Post' },
    },
  ],
};

describe('an HTML page', () => {
  it('gives its text without navigation and footer', async () => {
    const article = await onlyArticle(page());
    expect(article).toMatchObject({ title: 'Ferry sails again', language: 'en-GB', body: TEXT.join('\n\n') });
  });

  it('has captions above its text, not those of teasers', async () => {
    const figure = (caption: string) => `<figure><img src="a.jpg" alt=""><figcaption>${caption}</figcaption></figure>`;
    const above = `<header>${figure('The new ramp on Monday')}</header>`;
    const below = `</article><article><h2>A storm</h2>${figure('A storm in May')}</article>`;
    const html = page().replace('<article>', `<article>${above}`).replace('</article>', below);
    const { captions, body } = await onlyArticle(html);
    expect({ captions, body }).toEqual({ captions: ['The new ramp on Monday'], body: TEXT.join('\n\n') });
    const linked = `<h1>Ferry</h1><a href="/b">${figure('Whales came near')}</a>${figure('The ramp')}<article>${figure('A storm')}</article>`;
    expect(captionsOfPage(parsePage(`<main>${linked}</main>`), 'Ferry')).toEqual(['The ramp']);
  });

  it('tells about itself in JSON-LD, references included', async () => {
    const head = `<script type="application/ld+json">${JSON.stringify(LINKED)}</script>`;
    expect(await onlyArticle(page({ head }))).toMatchObject({
      authors: ['Ada Lindqvist', 'Per Holm'],
      publishedAt: '2024-05-06T06:30:00Z',
      publishedAtFrom: 'metadata',
      publishedAtPrecision: 'second',
      modifiedAt: '2024-05-06T10:00:00Z',
      section: 'Coast',
      tags: ['ferry', 'harbour'],
      siteName: 'Norhaven Post',
    });
  });

  it('or in meta elements, with addresses made absolute', async () => {
    const head = `<meta property="og:title" content="Ferry sails again"><meta name="author" content="Ada Lindqvist">
      <meta property="article:published_time" content="2024-05-06T08:30:00+02:00"><meta property="og:image" content="/ferry.jpg">
      <link rel="canonical" href="https://www.norhaven.example/coast/ferry?utm_source=x">`;
    expect(await onlyArticle(page({ head }))).toMatchObject({
      authors: ['Ada Lindqvist'],
      publishedAt: '2024-05-06T06:30:00Z',
      url: 'https://www.norhaven.example/coast/ferry',
      domain: 'norhaven.example',
      image: 'https://www.norhaven.example/ferry.jpg',
    });
  });

  it.each([
    ['{"published_at":"2019-03-02T06:22:28+01:00"}', '2019-03-02T05:22:28Z'],
    ['dataLayer.push({&quot;publishDate&quot;:&quot;2019-03-02&quot;})', '2019-03-02T00:00:00Z'],
    ['{"a":{"datePublished":"2019-03-02"},"b":{"datePublished":"2019-03-05"}}', null],
    ['{"expirationDate":"2019-03-02"}', null],
  ])('that has no other date is dated by its scripts: %s', async (script, publishedAt) => {
    const after = `<script>var page = ${script}</script>`;
    expect(await onlyArticle(page({ after }))).toMatchObject({
      publishedAt,
      publishedAtFrom: publishedAt && 'metadata',
    });
  });

  it('has no office of its site among its authors', async () => {
    const head = '<meta property="og:site_name" content="Norhaven Post">';
    const before = '<p>By Ada Lindqvist, Norhaven Post Skell and Per Holm</p>';
    expect((await onlyArticle(page({ head, before }))).authors).toEqual(['Ada Lindqvist', 'Per Holm']);
  });

  it.each([
    '<aside><time datetime="2019-01-02">2 January</time></aside>',
    '<div class="related"><time class="published" datetime="2019-01-02">2 January</time></div>',
    '<footer class="comment-meta"><time pubdate datetime="2019-01-02">2 January</time></footer>',
  ])('is not dated by what belongs to something else: %s', async (elsewhere) => {
    const before = `<p>By Ada Lindqvist</p><p>May 6, 2024</p>${elsewhere}`;
    const publishedAt = '2024-05-06T00:00:00Z';
    expect(await onlyArticle(page({ before }))).toMatchObject({ publishedAt, publishedAtFrom: 'byline' });
  });

  it('is read whatever its head holds', async () => {
    const head =
      '<link rel="author" href="/ada"><meta itemprop="author" content="Ada Lindqvist"><time>6 May 2024</time>';
    const { body, authors, warnings } = await onlyArticle(page({ head }));
    expect({ body, authors, warnings }).toEqual({ body: TEXT.join('\n\n'), authors: ['Ada Lindqvist'], warnings: [] });
  });

  it('keeps captions out of the text', async () => {
    const before = '<figure><img src="a.jpg"><figcaption>The new ramp in the harbour of Norhaven</figcaption></figure>';
    const { captions, body } = await onlyArticle(page({ before }));
    expect(captions).toEqual(['The new ramp in the harbour of Norhaven']);
    expect(body).toBe(TEXT.join('\n\n'));
  });

  it('may be a fragment', async () => {
    const draft = await readHtml(TEXT.map((text) => `<p>${text}</p>`).join(''), 'https://norhaven.example/a');
    expect(draft).toMatchObject({ paragraphs: TEXT, url: 'https://norhaven.example/a' });
  });

  it('is told from other markup', async () => {
    expect(
      await outcomesOf('<?xml version="1.0"?>\n<!DOCTYPE html><html><body><p>Short.</p></body></html>'),
    ).toMatchObject([{ format: 'html', article: { body: 'Short.' } }]);
    await expect(outcomesOf('<inventory><item/></inventory>')).rejects.toThrow(/XML/);
  });
});
