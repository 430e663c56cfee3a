import { describe, expect, it } from 'vitest';
import { readPage } from '../../../../../functions/normalise/html/read-page.ts';

const TEXT = `<p>${'The harbour council voted on Tuesday to keep the old salt market open until next year. '.repeat(4)}</p>`;
const titleOf = (head: string, body: string) =>
  readPage(`<html><head>${head}</head><body>${body}${TEXT}</body></html>`, null).title;
const og = (title: string) => `<meta property="og:title" content="${title}">`;

describe('a title', () => {
  it.each([
    'Le port salue « la patience des passagers »',
    '»Abzocke wird als Klimaschutz verkauft«',
    '«Wir waren 40 Tage dort»',
    '»frag.jetzt«',
  ])('keeps its quotation marks: %s', (title) => {
    expect(titleOf(og(title), `<h1>${title}</h1>`)).toBe(title);
    expect(
      titleOf(`<title>${title} - Norhaven Post</title>${og(`${title} - Norhaven Post`)}`, `<h1>${title}</h1>`),
    ).toBe(title);
  });

  it.each(['MENU', 'Search', 'Suche', 'Sections', 'Navigation', 'メニュー'])(
    'is not the heading of a menu: %s',
    (heading) => {
      expect(
        titleOf(
          '<title>Grey Heron sails again - Norport Echo</title>',
          `<div><h1>${heading}</h1></div><h1>Grey Heron sails again</h1>`,
        ),
      ).toBe('Grey Heron sails again');
    },
  );

  it.each(['Search for survivors goes on', 'Menu of the day: herring', 'Home is where the salt is'])(
    'is a heading that only begins so: %s',
    (heading) => {
      expect(titleOf(`<title>${heading} - Norport Echo</title>`, `<h1>${heading}</h1>`)).toBe(heading);
    },
  );

  it('is not a heading in a menu', () => {
    expect(
      titleOf('<title>Grey Heron sails</title>', '<nav><h1>Norport Echo</h1></nav><h1>Grey Heron sails</h1>'),
    ).toBe('Grey Heron sails');
  });

  it('is the heading that the title element states, of several', () => {
    expect(
      titleOf('<title>Customs - Notices - Tobacco tax is law</title>', '<h1>Notices</h1><h1>Tobacco tax is law</h1>'),
    ).toBe('Tobacco tax is law');
  });

  it('comes right where it was escaped twice', () => {
    expect(titleOf(og('Penn &amp;amp; Quill&amp;#8217;s market'), '')).toBe('Penn & Quill’s market');
  });

  it('is whole where a page cut it at a quotation mark', () => {
    expect(
      titleOf('<meta property="og:title" content="Senator calls him "unfit"">', '<h1>Senator calls him "unfit"</h1>'),
    ).toBe('Senator calls him "unfit"');
  });

  const HEADLINE = 'Grey Heron sails again';

  it('is the lesser heading that the title element states, below a first heading that it does not', () => {
    const section = '<h1>Harbour and coast</h1><h3>Another ferry is late</h3>';
    expect(titleOf(`<title>${HEADLINE}</title>`, `${section}<h2>${HEADLINE}</h2>`)).toBe(HEADLINE);
    expect(titleOf(`<title>${HEADLINE} - Norhaven Post</title>`, `${section}<h3>${HEADLINE}</h3>`)).toBe(HEADLINE);
    expect(titleOf('<title>Lemon cake | Kitchen</title>', '<h1>Juicy lemon cake</h1><h2>Lemon cake</h2>')).toBe(
      'Juicy lemon cake',
    );
    expect(titleOf('<title>Harbour and coast</title>', `${section}<h2>${HEADLINE}</h2>`)).toBe('Harbour and coast');
  });

  it('is the first heading of the article where all that states one has the name of the site', () => {
    const site = '<h1><a href="/">Norhaven Post</a></h1>';
    const article = `<article><h2>${HEADLINE}</h2>${TEXT}</article><h2>Another ferry is late</h2>`;
    expect(titleOf('<title>Norhaven Post</title>', site + article)).toBe(HEADLINE);
    expect(titleOf('<title>Norhaven Post</title>', `${site}<h2>${HEADLINE}</h2>`)).toBe(HEADLINE);
    const linked = `<h1><a href="/2014/ferry">${HEADLINE}</a></h1><h2>What changes</h2>`;
    expect(titleOf(`<title>${HEADLINE}</title>`, linked)).toBe(HEADLINE);
  });

  it('is none that the page states as the name of its application', () => {
    const head = `${og(HEADLINE)}<meta name="application-name" content="${HEADLINE}"><title>${HEADLINE}</title>`;
    expect(titleOf(head, `<h1>Norhaven home</h1><h1>${HEADLINE}</h1>`)).toBe(HEADLINE);
  });

  it('is the name of an article whose headline describes it', () => {
    const article = '{"@type":"Article","name":"Norhaven","headline":"town on the coast"}';
    const head = `<title>Norhaven - Salt Encyclopedia</title><script type="application/ld+json">${article}</script>`;
    expect(titleOf(head, '<h1>Norhaven</h1>')).toBe('Norhaven');
  });

  it('stands behind the name of the site, above headings of the same level', () => {
    const head = `<title>Thoughts of a salter - ${HEADLINE}</title>`;
    expect(titleOf(head, `<h1>${HEADLINE}</h1><h1>The salt</h1><h1>The quay</h1>`)).toBe(HEADLINE);
  });

  it('is the heading where only the JSON-LD words it otherwise', () => {
    const linked = (headline: string) =>
      `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline })}</script>`;
    const head = `<title>${HEADLINE} - Post</title><meta property="og:title" content="${HEADLINE}">`;
    const variant = `${HEADLINE}: all that is known so far`;
    expect(titleOf(`${head}${linked(variant)}`, `<h1>${HEADLINE}</h1>`)).toBe(HEADLINE);
    const whole = 'Storm of the north in live reports from May';
    expect(titleOf(`${head}${linked(whole)}`, `<h1>${HEADLINE}</h1>`)).toBe(whole);
  });

  it('has no sections and signs of links behind it', () => {
    expect(titleOf('<title>渡轮今天重新开航_港口频道_北港新闻网</title>', '')).toBe('渡轮今天重新开航');
    expect(titleOf('', `<h1>${HEADLINE}<a href="#ferry">¶</a></h1>`)).toBe(HEADLINE);
  });
});

describe('a canonical address', () => {
  const urlOf = (head: string, address: string | null = null) =>
    readPage(`<html><head>${head}</head><body><h1>Salt</h1>${TEXT}</body></html>`, address).url;

  it('is not taken where it is the home page', () => {
    const home = '<link rel="canonical" href="https://post.example/">';
    expect(urlOf(home, 'https://post.example/salt')).toBe('https://post.example/salt');
    expect(urlOf(`${home}<meta property="og:url" content="https://post.example/2014/salt">`)).toBe(
      'https://post.example/2014/salt',
    );
    expect(urlOf('<link rel="canonical" href="https://post.example/en/">', 'https://post.example/en/salt')).toBe(
      'https://post.example/en/salt',
    );
  });

  it('is taken where its parameters name the article', () => {
    expect(urlOf('<link rel="canonical" href="https://post.example/?p=12">')).toBe('https://post.example/?p=12');
  });
});
