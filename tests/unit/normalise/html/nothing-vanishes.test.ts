import { describe, expect, it } from 'vitest';
import type { ArticleContent } from '../../../../functions/article.ts';
import { onlyArticle } from '../normalise-file.ts';
import { TEXT } from './ferry-text.ts';

const TITLE = '<h1>The Grey Heron sails</h1>';
const NOTE =
  'Nobody on the island remembers a winter in which the light stood dark for longer than a week, the keeper wrote.';
const SHORT = 'Built in 1903';
const PARAGRAPHS = TEXT.map((text) => `<p>${text}</p>`).join('');

function read(body: string): Promise<ArticleContent> {
  return onlyArticle(
    `<!doctype html><html lang="en"><head><title>The Grey Heron sails</title></head><body>${body}</body></html>`,
  );
}

describe('prose in the main content that is no text', () => {
  it.each([
    ['a sidebar', `<main>${TITLE}<div>${PARAGRAPHS}</div><div class="sidebar"><p>${NOTE}</p></div></main>`],
    ['an aside', `<main>${TITLE}<div>${PARAGRAPHS}</div><aside class="facts"><p>${NOTE}</p></aside></main>`],
    ['a form beside the text', `<div>${TITLE}<div>${PARAGRAPHS}</div><form><p>${NOTE}</p></form></div>`],
    ['a short line beside', `<main>${TITLE}<div>${PARAGRAPHS}</div><div class="sidebar"><p>${SHORT}</p></div></main>`],
    ['noscript', `<article>${TITLE}${PARAGRAPHS}<noscript><p>${NOTE}</p></noscript></article>`],
    ['an object', `<article>${TITLE}${PARAGRAPHS}<object data="map.svg"><p>${NOTE}</p></object></article>`],
    ['a template', `<article>${TITLE}${PARAGRAPHS}<template><p>${NOTE}</p></template></article>`],
    ['a video', `<article>${TITLE}${PARAGRAPHS}<video><p>${NOTE}</p></video></article>`],
    ['a hidden paragraph', `<article>${TITLE}${PARAGRAPHS}<p aria-hidden="true">${NOTE}</p></article>`],
    ['a hidden part of a line', `<article>${TITLE}${PARAGRAPHS}<p>So. <span hidden>${NOTE}</span></p></article>`],
    ['a struck sentence', `<article>${TITLE}${PARAGRAPHS}<p><del>${NOTE}</del> So.</p></article>`],
    ['a button', `<article>${TITLE}${PARAGRAPHS}<button>${NOTE}</button></article>`],
  ])('is in the record: in %s', async (_, page) => {
    const { body, leftOut } = await read(page);
    expect(body).toContain(TEXT.join('\n\n'));
    expect(body).not.toContain(NOTE);
    expect(body).not.toContain(SHORT);
    expect(leftOut.map(({ text }) => text)).toContain(page.includes(SHORT) ? SHORT : NOTE);
  });

  it.each([
    ['a card that leads elsewhere', `<div><h3><a href="/light">The light of Skell</a></h3><p>${NOTE}</p></div>`],
    [
      'what a browser says',
      '<video><p>Please enable JavaScript to watch this video of the old ferry here.</p></video>',
    ],
    [
      'labels',
      '<button>Report a fault</button><div class="sidebar"><p>Tides</p><p><a href="/tides">Weather and tides</a></p></div>',
    ],
  ])('is not, where it is %s', async (_, other) => {
    const { leftOut } = await read(`<main>${TITLE}<div>${PARAGRAPHS}</div>${other}</main>`);
    expect(leftOut).toEqual([]);
  });
});

describe('text that a page opens on demand', () => {
  const [first, second, ...others] = TEXT;
  const rest = others.map((text) => `<p>${text}</p>`).join('');

  it.each([
    ['a tab', `<div role="tabpanel">${rest}</div><div role="tabpanel" hidden><p>${second}</p></div>`],
    [
      'a panel that is controlled',
      `<h3><button aria-controls="a">Who?</button></h3><b></b><div id="a" hidden><p>${second}</p></div>${rest}`,
    ],
    [
      'a panel below its button',
      `<h3><button aria-expanded="false">Who?</button></h3><div hidden><p>${second}</p></div>${rest}`,
    ],
    ['an answer', `<button aria-expanded="false">Who?</button><div style="display:none"><p>${second}</p></div>${rest}`],
    ['a part that is found', `<div hidden="until-found"><p>${second}</p></div>${rest}`],
    ['details', `<details><summary>Who?</summary><p>${second}</p></details>${rest}`],
    ['a shadow root', `<x-part><template shadowrootmode="open"><p>${second}</p></template></x-part>${rest}`],
  ])('is text: %s', async (_, part) => {
    const { body } = await read(`<main>${TITLE}<p>${first}</p>${part}</main>`);
    expect(body).toContain(second);
    if (part.includes('Who?')) expect(body.split('\n\n')).toContain('Who?');
  });
});

describe('a recipe', () => {
  const ingredients = ['<li>2 eggs</li>', '<li>500 g <a href="/flour">flour</a></li>', '<li>1 pinch of salt</li>'].join(
    '',
  );

  it.each([
    ['an aside', `<aside class="recipe-ingredients"><ul>${ingredients}</ul></aside>`],
    ['a list', `<ul class="ingredient-list">${ingredients}</ul>`],
    ['a column', `<div class="Zutaten"><ul>${ingredients}</ul></div>`],
    ['microdata', `<ul>${ingredients.replaceAll('<li>', '<li itemprop="recipeIngredient">')}</ul>`],
  ])('keeps its ingredients in %s', async (_, list) => {
    const { body } = await read(`<main>${TITLE}<p>${TEXT[0]}</p>${list}<div class="steps">${PARAGRAPHS}</div></main>`);
    for (const text of ['2 eggs', '500 g flour', '1 pinch of salt']) expect(body).toContain(text);
  });
});

describe('a page about an author', () => {
  it('has the biography as its text, not the articles below', async () => {
    const cards = [1, 2, 3].map(
      (at) => `<article class="teaser"><h3><a href="/${at}">Story ${at}</a></h3><p>${TEXT[at]}</p></article>`,
    );
    const { body } = await read(
      `<main><section class="author-profile">${TITLE}<p>${NOTE}</p></section><section>${cards.join('')}</section></main>`,
    );
    expect(body).toBe(NOTE);
  });
});
