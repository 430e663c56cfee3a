import { describe, expect, it } from 'vitest';
import { onlyArticle } from '../normalise-file.ts';

const TEXT = [
  'The ferry between Norhaven and the island of Skell sails again after eleven days, the harbour office said on Monday.',
  'A broken ramp had kept lorries from boarding. “We are glad that the fish no longer waits,” said Ola Brandt, who runs the market.',
  'The ramp was made in Dorrin, 300 kilometres away, and came by train. Two more ramps are to be replaced before the winter.',
];

interface Parts {
  head?: string;
  header?: string;
  before?: string;
  within?: string;
  after?: string;
  language?: string;
  title?: string;
}

function page({
  head = '',
  header = '',
  before = '',
  within = '',
  after = '',
  language = 'en',
  title = 'Ferry sails again | Norhaven Post',
}: Parts): string {
  const [first, ...others] = TEXT.map((text) => `<p>${text}</p>`);
  return `<!DOCTYPE html><html lang="${language}"><head><title>${title}</title>${head}</head><body>
    <header>${header}</header><main><article><h1>Ferry sails again</h1>${before}${first}${within}${others.join('')}</article></main>
    ${after}<footer><p>© Norhaven Post</p></footer></body></html>`;
}

const linked = (datePublished: string) =>
  `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry sails again","datePublished":"${datePublished}"}</script>`;
const changed =
  '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry sails again","dateModified":"2024-06-03T10:00:00Z"}</script>';
const video = (name: string) =>
  `<script type="application/ld+json">{"@type":"VideoObject","name":"${name}","uploadDate":"2024-05-06T08:30:00Z"}</script>`;
const canonical = (host: string) => `<link rel="canonical" href="https://${host}/ferry">`;

describe('the date of a page', () => {
  it.each([
    [
      'Written by <a href="/m">Mira Holm</a> in <a href="/h">Harbour</a> on 6 May 2024 at 06:10 PM EDT. <a href="/c">7 letters</a>',
      '2024-05-06T22:10:00Z',
    ],
    ['By Mira Holm · Harbour · May 6, 2024 · 7 comments', '2024-05-06T00:00:00Z'],
    ['Posted on May 6, 2024 by Mira Holm in Harbour, News', '2024-05-06T00:00:00Z'],
    ['Von Mira Holm am 6. Mai 2024 in Hafen', '2024-05-06T00:00:00Z'],
    ['Created on 2024-05-03 12:00</p><p>Published on 2024-05-06 08:15', '2024-05-06T08:15:00Z'],
    ['Publicado el 6 de mayo de 2024 por Mira Holm en Puerto', '2024-05-06T00:00:00Z'],
  ])('stands in a line with byline, section and comments: %s', async (line, publishedAt) => {
    expect((await onlyArticle(page({ before: `<p>${line}</p>` }))).publishedAt).toBe(publishedAt);
  });

  it.each([
    {
      before:
        '<div>Last updated <time datetime="2024-06-03T10:00:00Z">June 3</time></div><div>Published <time datetime="2024-05-06T09:00:00Z">May 6</time></div>',
    },
    {
      before:
        '<time datetime="2024-06-03">Actualizado 3/6/2024</time> <time datetime="2024-05-06">Publicado 6/5/2024</time>',
    },
    { head: changed, before: '<p>May 6, 2024</p>' },
    { before: '<p class="updated">Updated: June 3, 2024</p><p class="published">Published: May 6, 2024</p>' },
    { before: '<p><span>Updated June 3, 2024</span> <span>Published May 6, 2024</span></p>' },
  ])('is that of publication, not that of a change before it: %o', async (parts) => {
    expect((await onlyArticle(page(parts))).publishedDay).toBe('2024-05-06');
  });

  it.each([
    { header: '<span class="date">Friday, January 2, 2026</span>' },
    { header: '<div>Friday, January 2, 2026</div>' },
    {
      within:
        '<blockquote class="twitter-tweet"><p>We did it.</p>&mdash; Orla Penn (@penn) <a href="https://x.example/1">June 5, 2014</a></blockquote>',
    },
    { after: '<div class="comments"><p>Bo</p><time datetime="2025-01-02">January 2, 2025</time></div>' },
  ])('is not one of something else: %o', async (parts) => {
    expect((await onlyArticle(page(parts))).publishedAt).toBeNull();
  });

  it.each([
    ['in the title element', { title: 'Ferry sails again | May 6, 2024 | Norhaven Post' }, '2024-05-06'],
    ['behind the title in brackets', { title: 'Ferry sails again (6 May 2024)' }, '2024-05-06'],
    ['in a title of several days', { title: 'Ferry sails again | May 6, 2024 | May 9, 2024' }, null],
    ['of the upload of its video', { head: video('Ferry sails again') }, '2024-05-06'],
    ['of another video', { head: video('Ten goals of the season') }, null],
    ['of an event', { before: '<p>Event date: May 6, 2024</p>' }, null],
  ])('is the only one that it states: %s', async (_, parts, day) => {
    expect((await onlyArticle(page(parts))).publishedDay).toBe(day);
  });

  it('is that of a change only with a warning', async () => {
    const article = await onlyArticle(page({ head: changed }));
    expect(article).toMatchObject({ publishedDay: '2024-06-03', warnings: ['published_from_modified'] });
  });

  it('is month first where the page is American', async () => {
    const head = '<meta property="og:locale" content="en_US">';
    const article = await onlyArticle(page({ head, before: '<p class="date">06/05/2014</p>' }));
    expect(article).toMatchObject({ publishedDay: '2014-06-05', warnings: ['date_month_first_assumed'] });
  });

  it('is that of the page where its data has none', async () => {
    const article = await onlyArticle(page({ head: linked('1970-01-01T00:00:00Z'), before: '<p>May 6, 2024</p>' }));
    expect(article.publishedDay).toBe('2024-05-06');
  });
});

describe('the local day of a page that states its moment in UTC', () => {
  const stated = { head: linked('2024-05-05T22:30:00Z') };

  it('is the day that it shows, in the zone of its country', async () => {
    const head = stated.head + canonical('post.example.de');
    const article = await onlyArticle(page({ head, language: 'de', before: '<p class="date">6. Mai 2024</p>' }));
    expect(article).toMatchObject({ publishedAt: '2024-05-05T22:30:00Z', publishedDay: '2024-05-06' });
  });

  it.each([
    [
      'another country',
      { head: stated.head + canonical('post.example.co.uk'), before: '<p class="date">7 May 2024</p>' },
    ],
    ['a page that shows no day', { head: stated.head + canonical('post.example.de'), language: 'de' }],
    ['a site of no country', { ...stated, before: '<p class="date">6 May 2024</p>' }],
  ])('is that of UTC for %s', async (_, parts) => {
    expect((await onlyArticle(page(parts))).publishedDay).toBe('2024-05-05');
  });

  it('is the one that begins at that moment: programs write a day without a time so', async () => {
    const head = linked('2024-05-05T22:00:00Z') + canonical('post.example.de');
    expect((await onlyArticle(page({ head, language: 'de' }))).publishedDay).toBe('2024-05-06');
  });
});

describe('a time of day that a dash parts from its date', () => {
  it.each([
    ['25/06/2014 - 14:30', '2014-06-25T14:30:00Z'],
    ['14:30 | 25/06/2014', '2014-06-25T14:30:00Z'],
    ['Coast - 25 June 2014 – 14.30', '2014-06-25T14:30:00Z'],
    ['25 June 2014, 9:15 - 14 comments', '2014-06-25T09:15:00Z'],
    ['25 June 2014 - 14 comments', '2014-06-25T00:00:00Z'],
  ])('is that of the page: %s', async (line, publishedAt) => {
    expect(await onlyArticle(page({ before: `<p>${line}</p>` }))).toMatchObject({ publishedAt });
  });
});
