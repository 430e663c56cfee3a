import { describe, expect, it } from 'vitest';
import { onlyArticle } from '../../normalise-file.ts';
import { TEXT } from '../ferry-text.ts';

const [FIRST, ...OTHERS] = TEXT.map((text) => `<p>${text}</p>`);
const PAGE = 'https://www.post.example/ferry';

async function bodyWith(part: string, address = PAGE): Promise<string> {
  const head = `<title>Grey Heron</title><link rel="canonical" href="${address}">`;
  const article = `<article><h1>Grey Heron</h1>${FIRST}${part}${OTHERS.join('')}</article>`;
  const { body } = await onlyArticle(
    `<!doctype html><html lang="en"><head>${head}</head><body>${article}</body></html>`,
  );
  return body;
}

const list = (...addresses: string[]) =>
  `<ul>${addresses.map((address, at) => `<li><a href="${address}">Number ${at} of the boats</a></li>`).join('')}</ul>`;

describe('a list of links between paragraphs', () => {
  it.each([
    ['to shops', list('https://boats.test/1', 'https://ships.test/2')],
    ['to one other site', list('https://boats.test/1', 'https://boats.test/2')],
    ['with one item', list('https://boats.test/1')],
  ])('is text where it leads to other sites: %s', async (_, part) => {
    expect(await bodyWith(part)).toContain('Number 0 of the boats');
  });

  it.each([
    ['to pages of its own', list('/1', '/2', '/3')],
    ['to other hosts of the site', list('https://blog.post.example/1', 'https://shop.post.example/2')],
    ['to both', list('https://boats.test/1', '/2', 'https://www.post.example/3')],
    ['to networks', list('https://www.facebook.com/post', 'https://x.com/post', 'https://wa.me/1')],
  ])('is none where it leads elsewhere: %s', async (_, part) => {
    expect(await bodyWith(part)).not.toContain('of the boats');
  });

  it('is none where the address of the page is not known', async () => {
    expect(await bodyWith(list('https://boats.test/1', 'https://ships.test/2'), '')).not.toContain('of the boats');
  });
});

describe('a box with links only', () => {
  const box = (address: string, price: string) =>
    `<div class="product-callout"><div><a href="${address}">Rubber boat for two</a><div><a href="${address}">${price}</a></div></div></div>`;

  it.each(['$139.00', '139,00 €', '£40', 'CHF 20, 15 CHF'])(
    'is text with a price of another site: %s',
    async (price) => {
      expect(await bodyWith(box('https://boats.test/1', price))).toContain('Rubber boat for two');
    },
  );

  it.each([
    ['another story', box('/boats', 'Read on')],
    ['a story about prices', box('/boats', '$139.00')],
    ['an offer without a price', box('https://boats.test/1', 'Look here')],
  ])('is none for %s', async (_, part) => {
    expect(await bodyWith(part)).not.toContain('Rubber boat');
  });
});

describe('lists with lines in common', () => {
  const LINE = 'Set up in seconds with everything that you have';
  const items = (...lines: string[]) => `<h3>A boat</h3><ul>${lines.map((line) => `<li>${line}</li>`).join('')}</ul>`;

  it('keep these lines', async () => {
    const body = await bodyWith(items(LINE, 'Two oars') + items(LINE, 'Four oars'));
    expect(body.split(LINE)).toHaveLength(3);
  });

  it('stand once where the whole list comes again', async () => {
    const body = await bodyWith(items(LINE, 'Two oars') + items(LINE, 'Two oars'));
    expect(body.split(LINE)).toHaveLength(2);
  });
});

describe('what a page states as its summary', () => {
  const SUMMARY = 'The last heron of the harbour has left, and nobody knows where it went.';
  const read = (stands: string) =>
    onlyArticle(
      `<!doctype html><html lang="en"><head><title>Grey Heron</title><meta property="og:description" content="${SUMMARY} Photo: A. Penn"></head><body><div class="top"><h1>News: Grey Heron</h1>${stands}</div><article>${FIRST}${OTHERS.join('')}</article></body></html>`,
    );

  it('is text above the article, whatever it is named', async () => {
    expect((await read(`<div class="header-teaser">${SUMMARY}</div>`)).body).toMatch(SUMMARY);
  });

  it.each([
    ['a link', `<div><a href="/other">${SUMMARY}</a></div>`],
    ['another text', `<div class="header-teaser">The harbour has a new crane since yesterday morning</div>`],
  ])('does not make a text of %s', async (_, stands) => {
    expect((await read(stands)).body).not.toMatch(/last heron|new crane/);
  });
});

describe('an anchor without an address', () => {
  it.each([
    ['a line', '<a>The heron walks along the pier</a>'],
    ['an item', '<ul><li><a>The heron walks along the pier</a></li></ul>'],
    ['a heading', '<h2><a name="heron">The heron walks along the pier</a></h2>'],
    ['a paragraph', '<p><a id="heron">The heron walks along the pier</a></p>'],
    ['several lines', '<div><a>The heron walks along the pier</a><br><br><a>Nobody sees it</a></div>'],
  ])('is text: %s', async (_, part) => {
    expect(await bodyWith(part)).toContain('The heron walks along the pier');
  });

  it.each([
    ['a role', '<ul><li><a role="button">The heron walks on</a></li><li><a role="button">Again</a></li></ul>'],
    ['a class', '<ul><li><a class="b">The heron walks on</a></li><li><a class="b">Again</a></li></ul>'],
  ])('is none where it has %s', async (_, part) => {
    expect(await bodyWith(part)).not.toContain('The heron walks on');
  });
});
