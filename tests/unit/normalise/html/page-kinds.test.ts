import { describe, expect, it } from 'vitest';
import type { ArticleContent } from '../../../../functions/article.ts';
import { onlyArticle } from '../normalise-file.ts';
import { TEXT } from './ferry-text.ts';

const TITLE = 'The Grey Heron sails';
const [FIRST, ...OTHERS] = TEXT;

function read(body: string): Promise<ArticleContent> {
  return onlyArticle(
    `<!doctype html><html lang="en"><head><title>${TITLE} - Norhaven Post</title></head><body>${body}</body></html>`,
  );
}

describe('a live blog', () => {
  const entry = (tag: string, text: string, hour: number) =>
    `<${tag} class="update"><time datetime="2024-03-01T${hour}:05:00Z">${hour}:05</time><p>${text}</p></${tag}>`;
  const entries = (tag: string) => OTHERS.map((text, at) => entry(tag, text, 18 - at)).join('');

  it.each(['div', 'li', 'section', 'article'])('is dated by its first entry: %s', async (tag) => {
    const { publishedAt, body } = await read(`<main><h1>${TITLE}</h1><p>${FIRST}</p>${entries(tag)}</main>`);
    expect(publishedAt).toBe('2024-03-01T15:05:00Z');
    for (const text of OTHERS) expect(body).toContain(text);
  });

  it('keeps the date that stands above its entries', async () => {
    const own = '<p><time datetime="2024-03-01T09:00:00Z">1 March</time></p>';
    const { publishedAt } = await read(`<main><h1>${TITLE}</h1>${own}<p>${FIRST}</p>${entries('div')}</main>`);
    expect(publishedAt).toBe('2024-03-01T09:00:00Z');
  });
});

describe('a page without headings', () => {
  const text = TEXT.map((each) => `<p><font size=3>${each}`).join('');

  it.each([
    ['bold', `<font size=5><b>${TITLE}</b></font><br><font size=2>By Ada Michalak, March 3, 1999</font>`],
    ['large', `<font size="+2">${TITLE}</font><br><i>By Ada Michalak</i><br>March 3, 1999`],
    ['centred', `<center><font size=6>${TITLE}</font></center><center>by Ada Michalak<br>3 March 1999</center>`],
  ])('has its title, byline and date in lines: %s', async (_, head) => {
    const article = await read(`<table><tr><td>${head}${text}</td></tr></table>`);
    expect(article).toMatchObject({ title: TITLE, authors: ['Ada Michalak'], publishedDay: '1999-03-03' });
    expect(article.body.split('\n\n')).toEqual(TEXT);
  });
});

describe('a short article', () => {
  const box = `<h1>${TITLE}</h1><p>${FIRST}</p>`;
  const rest = OTHERS.map((each) => `<p>${each}</p>`).join('');
  const cards = OTHERS.map(
    (each, at) => `<article><h3><a href="/${at}">Story ${at} of the day</a></h3><p>${each}</p></article>`,
  );

  it.each([
    ['a sidebar', `<div class="post">${box}</div><div class="sidebar">${rest}</div>`],
    ['a legal foot', `<div class="post">${box}</div><div class="legal">${rest}</div>`],
    ['cards of stories', `<article>${box}</article><section>${cards.join('')}</section>`],
  ])('is not %s', async (_, page) => {
    expect((await read(page)).body).toBe(FIRST);
  });
});

describe('a page that shows nothing without scripts', () => {
  const article = {
    headline: 'Salt market stays open',
    author: { name: 'Ada Michalak' },
    publishedAt: '2014-06-05T14:30:00Z',
    body: TEXT.map((text) => ({ type: 'paragraph', text })),
  };
  const state = { props: { pageProps: { menu: [{ title: 'Home', url: '/' }], article } } };
  const json = JSON.stringify(state);

  it.each([
    ['Next', `<div id="__next"></div><script id="__NEXT_DATA__" type="application/json">${json}</script>`],
    ['a store', `<div id="root"></div><script>window.__PRELOADED_STATE__ = ${json};</script>`],
    ['by a name in brackets', `<div></div><script>window["__INITIAL_STATE__"]=${json}</script>`],
    ['as a text', `<div></div><script>window.__NUXT__ = JSON.parse(${JSON.stringify(json)})</script>`],
    ['by ids', `<div></div><script>window.__APOLLO_STATE__={"Article:1":${JSON.stringify(article)}}</script>`],
  ])('is read from the data of its scripts: %s', async (_, body) => {
    const { title, authors, publishedAt, body: text } = await read(body);
    expect({ title, authors, publishedAt }).toEqual({
      title: article.headline,
      authors: ['Ada Michalak'],
      publishedAt: '2014-06-05T14:30:00Z',
    });
    for (const paragraph of TEXT) expect(text).toContain(paragraph);
  });

  it('is what it shows, where it shows a text', async () => {
    const shown = TEXT.map((text) => `<p>${text}</p>`).join('');
    const other = JSON.stringify({
      article: { ...article, body: `${article.body[0]?.text} Another text. `.repeat(20) },
    });
    const { title, authors, body } = await read(
      `<article><h1>${TITLE}</h1>${shown}</article><script>window.__STATE__ = ${other}</script>`,
    );
    expect([title, authors]).toEqual([TITLE, []]);
    expect(body).not.toContain('Another text');
  });
});
