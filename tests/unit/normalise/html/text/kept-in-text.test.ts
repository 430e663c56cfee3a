import { describe, expect, it } from 'vitest';
import type { ArticleContent } from '../../../../../functions/article.ts';
import { onlyArticle } from '../../normalise-file.ts';
import { TEXT } from '../ferry-text.ts';

const PARAGRAPHS = TEXT.map((text) => `<p>${text}</p>`).join('');
const LEAD =
  'Eleven days without a boat have shown the islanders what they owe to a ship that is older than the mayor.';
const HEAD = '<title>The Grey Heron sails</title>';

async function read(body: string, head = ''): Promise<string[]> {
  const html = `<!doctype html><html lang="en"><head>${HEAD}${head}</head><body>${body}</body></html>`;
  const { body: text }: ArticleContent = await onlyArticle(html);
  return text.split('\n\n');
}

describe('a lead', () => {
  it('is text below a heading that is worded a little differently from the title', async () => {
    const head = '<meta property="og:title" content="Grey Heron sails again after eleven days">';
    const heading = '<h1>Grey Heron: ferry sails again after eleven days of ice</h1>';
    const lead = `<header>${heading}<div class="top"><p>${LEAD}</p></div></header>`;
    const page = `${lead}<div class="side"><p>Share</p></div><div class="story-text">${PARAGRAPHS}</div>`;
    expect(await read(page, head)).toEqual([LEAD, ...TEXT]);
  });

  it('is text where the page states it as its summary, whatever the box is named', async () => {
    const box = `<section class="module-teaser"><p class="teaser-text">${LEAD}</p><a href="/desk">The desk</a></section>`;
    const page = `<article><h1>The Grey Heron sails</h1>${box}<div class="story-text">${PARAGRAPHS}</div></article>`;
    expect(await read(page, `<meta name="description" content="${LEAD}">`)).toEqual([LEAD, ...TEXT]);
    expect(await read(page)).toEqual(TEXT);
  });
});

describe('a sentence that is mostly a link', () => {
  const boxes = (link: string) =>
    [`<p class="t">${TEXT[0]}</p>`, link, ...TEXT.slice(1).map((text) => `<p class="t">${text}</p>`)]
      .map((paragraph) => `<div class="block"><div>${paragraph}</div></div>`)
      .join('');
  const page = (link: string) => `<article><h1>The Grey Heron sails</h1>${boxes(link)}</article>`;

  it('is text among paragraphs that are set as it is', async () => {
    const link =
      '<p class="t">Under the sea act, <a href="/act">every island has the right to one boat a day at least</a>.</p>';
    const sentence = 'Under the sea act, every island has the right to one boat a day at least.';
    expect(await read(page(link))).toEqual([TEXT[0], sentence, ...TEXT.slice(1)]);
  });

  it('is the headline of something else as a link alone', async () => {
    const link = '<p class="t"><a href="/act">Every island has the right to one boat a day</a></p>';
    expect(await read(page(link))).toEqual(TEXT);
  });

  it('is text in a list of sentences, but not in a list of links', async () => {
    const list = (...items: string[]) => `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
    const linked = '<a href="/home">See the page of the harbour office for all of the times.</a>';
    const page = (items: string) =>
      `<article><h1>The Grey Heron sails</h1><p>${TEXT[0]}</p>${items}${PARAGRAPHS}</article>`;
    const text = await read(
      page(list('The boat leaves at six in the morning.', 'It comes back at nine at night.', linked)),
    );
    expect(text).toContain('See the page of the harbour office for all of the times.');
    const links = list('<a href="/a">The market is to stay open until nine.</a>', linked);
    expect(await read(page(links))).not.toContain('See the page of the harbour office for all of the times.');
  });
});

describe('a quotation', () => {
  it('keeps who said it and when, each time', async () => {
    const quote = (text: string) =>
      `<blockquote><p>${text}</p><p>— The Harbour Office of Norhaven (@harbour) <a href="https://x.com/1">May 6, 2024</a></p></blockquote>`;
    const quotes = quote('The Grey Heron sails.') + quote('She is two hours late.');
    const text = await read(`<article><h1>The Grey Heron sails</h1>${quotes}${PARAGRAPHS}</article>`);
    expect(text.filter((line) => line.startsWith('— The Harbour Office'))).toHaveLength(2);
  });
});

describe('a box of what a shop offers', () => {
  it('is text without a price as well, beside one that has it', async () => {
    const box = (name: string, price: string) =>
      `<div class="offer-box"><div class="inner"><a href="https://www.kelmshop.com/${name}">${name} for the deck of a ferry</a><p><a href="https://www.kelmshop.com/">${price}</a></p></div></div>`;
    const page = `<article><h1>The Grey Heron sails</h1><p>${TEXT[0]}</p>${box('Red coat', '$139.00')}<p>${TEXT[1]}</p>${box('Blue coat', 'Price withheld')}${TEXT.slice(
      2,
    )
      .map((text) => `<p>${text}</p>`)
      .join('')}</article>`;
    const text = await read(page, '<link rel="canonical" href="https://norhavenpost.com/a/heron">');
    expect(text.join('\n')).toContain('Blue coat for the deck of a ferry');
  });
});

describe('a recipe', () => {
  it('has its steps', async () => {
    const steps = ['Heat the oven.', 'Stir the eggs in one by one.', 'Bake for an hour.'];
    const list = `<div class="wprm-recipe-container"><ul class="wprm-recipe-instructions">${steps
      .map((step) => `<li class="step"><div class="wprm-recipe-instruction-text">${step}</div></li>`)
      .join('')}</ul></div>`;
    expect(await read(`<div class="story-text">${PARAGRAPHS}</div><div class="more">${list}</div>`)).toEqual([
      ...TEXT,
      ...steps,
    ]);
  });
});

describe('a line whose class begins as "author" does', () => {
  it.each([
    ['authority', '<p class="authority">Port of Norhaven</p>'],
    ['authorities', '<ul class="authorities"><li>Port of Norhaven</li></ul>'],
    ['authorized', '<div class="is-authorized"><p>Port of Norhaven</p></div>'],
  ])('is text: %s', async (_, line) => {
    const rest = TEXT.slice(1).map((text) => `<p>${text}</p>`);
    const page = `<article><h1>The Grey Heron sails</h1><p>${TEXT[0]}</p>${line}${rest.join('')}</article>`;
    expect(await read(page)).toEqual([TEXT[0], 'Port of Norhaven', ...TEXT.slice(1)]);
  });
});

describe('a word that is named after its tooltip', () => {
  const page = (word: string) => `<article><h1>The Grey Heron sails</h1><p>${word} sails.</p>${PARAGRAPHS}</article>`;

  it.each([
    ['an abbreviation', '<abbr class="tooltip" title="Grey Heron">GH</abbr>'],
    ['what has the explanation in it', '<span class="tooltip">GH<span class="tooltip-text">Grey Heron</span></span>'],
  ])('is text: %s', async (_, word) => {
    expect(await read(page(`The ${word}`))).toEqual(['The GH sails.', ...TEXT]);
  });

  it('is read without the explanation', async () => {
    expect(await read(page('The GH<span class="tooltip">Grey Heron</span>'))).toEqual(['The GH sails.', ...TEXT]);
  });
});

describe('a paragraph that narrow screens hide', () => {
  it.each(['d-none d-md-block', 'hidden lg:block', 'mb-4 d-none d-lg-flex'])('is text: %s', async (names) => {
    const page = `<article><h1>The Grey Heron sails</h1><p>${TEXT[0]}</p><p class="${names}">${LEAD}</p>${PARAGRAPHS}</article>`;
    expect(await read(page)).toContain(LEAD);
  });

  it.each(['d-none', 'hidden mb-4', 'd-none d-print-block'])('is none where all do: %s', async (names) => {
    const page = `<article><h1>The Grey Heron sails</h1><p>${TEXT[0]}</p><p class="${names}">${LEAD}</p>${PARAGRAPHS}</article>`;
    expect(await read(page)).not.toContain(LEAD);
  });
});

describe('a short article in ideographs', () => {
  it('is text, and the longer comments below it are none', async () => {
    const text =
      '北港渡轮公司三日宣布，因大雾停航两天，四百名乘客改乘汽车回城，港口办公室说周五恢复。公司没有说明损失。';
    const comment = '每次都停航，什么时候才能修一座桥？真是让人受不了，公司只会道歉，从来没有办法。';
    const comments = `<div class="comments"><p>${comment}1</p><p>${comment}2</p></div>`;
    expect(await read(`<h1>The Grey Heron sails</h1><div><p>${text}</p></div>${comments}`)).toEqual([text]);
  });
});

describe('the date of a box', () => {
  it("is none of the page's, whichever comes first", async () => {
    const item = (date: string) =>
      `itemscope itemtype="https://schema.org/NewsArticle"><meta itemprop="datePublished" content="${date}">`;
    const page = `<aside ${item('2020-01-01')}<a href="/old">Another one</a></aside><article ${item('2024-05-03')}<h1>The Grey Heron sails</h1>${PARAGRAPHS}</article>`;
    const html = `<!doctype html><html lang="en"><head>${HEAD}</head><body>${page}</body></html>`;
    expect((await onlyArticle(html)).publishedAt).toBe('2024-05-03T00:00:00Z');
  });
});
