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
