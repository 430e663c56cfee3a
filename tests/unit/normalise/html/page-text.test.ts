import { describe, expect, it } from 'vitest';
import type { ArticleContent } from '../../../../functions/article.ts';
import { onlyArticle } from '../normalise-file.ts';
import { TEXT } from './ferry-text.ts';

const PARAGRAPHS = TEXT.map((text) => `<p>${text}</p>`);
const [FIRST, ...OTHERS] = PARAGRAPHS;

function read(body: string, head = ''): Promise<ArticleContent> {
  return onlyArticle(
    `<!doctype html><html lang="en"><head><title>Grey Heron</title>${head}</head><body>${body}</body></html>`,
  );
}

/** The paragraphs of a page whose article has this between its first paragraph and the others. */
async function withInside(part: string): Promise<ArticleContent> {
  return read(`<article><h1>Grey Heron</h1>${FIRST}${part}${OTHERS.join('')}</article>`);
}

const paragraphsOf = ({ body }: ArticleContent) => body.split('\n\n');

describe('an article shorter than what stands around it', () => {
  const SHORT = 'The 5 p.m. ferry is cancelled.';
  const LONG =
    '<p>I have bought my fish there for thirty years, and I will buy it there for thirty more if the stairs let me.</p>'.repeat(
      1,
    );
  const long = (count: number) =>
    Array.from({ length: count }, (_, at) => LONG.replace('thirty', `thirty-${at}`)).join('');

  it.each([
    ['comments', `<section class="comments-area">${long(6)}</section>`],
    ['a sidebar', `<aside class="sidebar">${long(4)}</aside>`],
    ['a form', `<form><fieldset>${long(5)}</fieldset></form>`],
    ['the foot of the page', `<footer>${long(3)}</footer>`],
    ['a dialog about cookies', `<div class="cookie-banner">${long(3)}</div>`],
  ])('is the text, not %s', async (_, part) => {
    const article = await read(`<main><article><h1>Grey Heron</h1><p>${SHORT}</p></article></main>${part}`);
    expect(article.body).toBe(SHORT);
  });
});

describe('comments that are most of a page', () => {
  const SAID = 'The ferry to Norhaven sails again from Monday, the harbour office said.';
  const VOICES = ['bus', 'train', 'ship', 'cart', 'sledge'].map(
    (vehicle) =>
      `I have waited for this ferry for eleven long weeks, and the ${vehicle} was no fun at all in the rain.`,
  );
  const each = (open: string, close: string) => VOICES.map((voice) => `${open}<p>${voice}</p>${close}`).join('');

  it.each([
    ['a section', `<section id="comments">${each('<div class="comment">', '</div>')}</section>`],
    ['a list', `<ol class="comment-list">${each('<li class="comment even">', '</li>')}</ol>`],
    [
      'nested',
      `<div class="comments"><ul>${each('<li class="comment"><div class="comment-body">', '</div></li>')}</ul></div>`,
    ],
    ['Kommentare', `<div class="kommentare">${each('<div class="kommentar comment">', '</div>')}</div>`],
  ])('are no text below a sentence: %s', async (_, comments) => {
    const article = await read(`<h1>Ferry returns</h1><p>${SAID}</p>${comments}`);
    expect(article.body).toBe(SAID);
    expect(article.leftOut.map(({ reason }) => reason)).toContain('comments');
  });

  it.each([
    [
      'one alone, as opinion is named too',
      `<p>${SAID}</p><div class="comment"><div class="comment-body">${each('', '')}</div></div>`,
    ],
    ['several without a sentence above', `<div class="thread">${each('<div class="comment">', '</div>')}</div>`],
  ])('are the text: %s', async (_, text) => {
    const article = await read(`<h1>Ferry returns</h1>${text}`);
    for (const voice of VOICES) expect(article.body).toContain(voice);
  });
});

describe('what stands in an article without being its text', () => {
  it.each([
    [
      'a newsletter',
      '<div class="newsletter"><p>The best of the Post, every Friday, with all that the week had.</p></div>',
      'markup',
    ],
    [
      'an author box',
      '<div class="authorBio"><p>Ada Michalak has written about ships since she was a child.</p></div>',
      'biography',
    ],
    ['related stories', '<ul class="related-articles"><li>Herring prices fall in all of the north</li></ul>', 'markup'],
    [
      'a question before a film',
      '<div class="embed-consent"><p>Here stands a film that Vidstream keeps on its own machines.</p></div>',
      'consent',
    ],
    [
      'an offer to subscribe',
      '<div class="paywall-overlay"><p>All that the Post has, for a crown a week and no longer than you like.</p></div>',
      'markup',
    ],
    ['a form', '<form><p>Yes, bring me the harbour bulletin, whenever there is one.</p></form>', 'markup'],
    ['a label', '<p>Advertisement</p>', 'boilerplate'],
  ])('leaves it with a record: %s', async (_, part, reason) => {
    const article = await withInside(part);
    expect(paragraphsOf(article)).toEqual(TEXT);
    expect(article.leftOut.map((each) => each.reason)).toContain(reason);
  });

  it('is a caption by its markup, however its class is written', async () => {
    for (const part of [
      '<div class="imgBox"><img src="a.jpg"><div class="imageCaption"><p>The quay on Monday</p></div></div>',
      '<figure><img src="a.jpg"><figcaption>The quay on Monday</figcaption></figure>',
    ]) {
      const article = await withInside(part);
      expect(paragraphsOf(article)).toEqual(TEXT);
      expect(article.captions).toEqual(['The quay on Monday']);
    }
  });

  it('is a card of another story', async () => {
    const card = (name: string) =>
      `<article class="card"><h3><a href="/${name}">The ${name} of Skell</a></h3><p>After three years of rebuilding, the ${name} opens its doors again.</p></article>`;
    const article = await read(
      `<article><h1>Grey Heron</h1>${PARAGRAPHS.join('')}<div>${card('bakery')}${card('school')}</div></article>`,
    );
    expect(paragraphsOf(article)).toEqual(TEXT);
  });
});

describe('what only looks so', () => {
  it.each([
    [
      '"non-paywall" is no paywall',
      '<div class="non-paywall"><p>The harbour band played on the upper deck until midnight.</p></div>',
    ],
    [
      'a component of a content management system is no consent dialog',
      '<div class="cmp-text"><p>The harbour band played on the upper deck until midnight.</p></div>',
    ],
    [
      'a paragraph behind a paywall',
      '<p class="paywall">The harbour band played on the upper deck until midnight.</p>',
    ],
    [
      'a quotation in a figure',
      '<figure><blockquote>The harbour band played on the upper deck until midnight.</blockquote></figure>',
    ],
    [
      'a class of an inline element',
      '<p>The harbour band played <a class="related" href="/deck">on the upper deck</a> until midnight.</p>',
    ],
  ])('is text: %s', async (_, part) => {
    const article = await withInside(part);
    expect(paragraphsOf(article)).toContain('The harbour band played on the upper deck until midnight.');
    expect(article.captions).toEqual([]);
  });

  it('is text: a question that comes three times', async () => {
    const question = '<p>What did you miss most?</p>';
    const article = await read(
      `<article><h1>Grey Heron</h1>${PARAGRAPHS.map((text) => question + text).join('')}</article>`,
    );
    expect(paragraphsOf(article).filter((text) => text === 'What did you miss most?')).toHaveLength(TEXT.length);
  });

  it('is text: a heading that links to itself', async () => {
    const article = await withInside('<h2><a href="#dock">Repairs in the dock</a></h2>');
    expect(paragraphsOf(article)).toContain('Repairs in the dock');
  });
});

describe('a sentence in an element that is named a teaser', () => {
  const LEAD = 'The council has opened the night market again, and forty stalls were let within an hour.';

  it('is text where no link is in it or around it', async () => {
    const article = await withInside(`<div class="teaser-text"><p>${LEAD}</p></div>`);
    expect(paragraphsOf(article)).toContain(LEAD);
  });

  it.each([
    ['in it', `<div class="teaser"><p>${LEAD}</p><a href="/market">Market</a></div>`],
    ['around it', `<a href="/market"><div class="teaser"><p>${LEAD}</p></div></a>`],
  ])('belongs to another story where a link is %s', async (_, part) => {
    const { body, leftOut } = await withInside(part);
    expect(body).not.toContain(LEAD);
    expect(leftOut.map(({ text }) => text)).toContain(LEAD);
  });
});

describe('a paragraph that is one link', () => {
  const linked = (text: string) => `<p><a href="/another">${text}</a></p>`;
  const SENTENCE =
    'Another ferry operator had already told the council in March that the old quay would not carry heavier ships.';

  it('is text where it is a sentence before others', async () => {
    expect(paragraphsOf(await withInside(linked(SENTENCE)))).toContain(SENTENCE);
  });

  it.each([
    'Old quay will not carry heavier ships, the other ferry operator told the council in the month of March',
    'Will the old quay carry heavier ships, as another ferry operator has asked the council since last March?',
    'https://norhaven.example/2024/05/06/another-ferry-operator-asks-for-a-new-quay-at-the-old-harbour.html.',
  ])('is no text where it is a headline or an address: %s', async (text) => {
    expect((await withInside(linked(text))).body).not.toContain(text);
  });

  it('is no text at the end', async () => {
    const { body } = await read(`<article><h1>Grey Heron</h1>${PARAGRAPHS.join('')}${linked(SENTENCE)}</article>`);
    expect(body).not.toContain(SENTENCE);
  });
});

describe('the text', () => {
  it('has the lead under the title, unless it is a repetition', async () => {
    const lead = '<p class="standfirst">After eleven days in the dock the ship is back.</p>';
    const article = await read(`<main><h1>Grey Heron</h1>${lead}<article>${PARAGRAPHS.join('')}</article></main>`);
    expect(paragraphsOf(article)).toEqual(['After eleven days in the dock the ship is back.', ...TEXT]);
    const again = await read(
      `<main><h1>Grey Heron</h1><p class="standfirst">${TEXT[0]}</p><article>${PARAGRAPHS.join('')}</article></main>`,
    );
    expect(paragraphsOf(again).filter((text) => text === TEXT[0])).toHaveLength(1);
  });

  it('is whole in several boxes', async () => {
    const box = (text: string, at: number) =>
      `<div class="mb"><div><h2>Part ${at}</h2><div class="paragraph-text"><div>${text}</div></div></div></div>`;
    const article = await read(`<main><article><h1>Grey Heron</h1>${PARAGRAPHS.map(box).join('')}</article></main>`);
    for (const text of TEXT) expect(paragraphsOf(article)).toContain(text);
    expect(paragraphsOf(article)).toContain('Part 0');
  });

  it.each([
    ['noscript', `<main><h1>Grey Heron</h1><noscript>${PARAGRAPHS.join('')}</noscript></main>`],
    [
      'a template',
      `<article-body><template shadowrootmode="open"><h1>Grey Heron</h1>${PARAGRAPHS.join('')}</template></article-body>`,
    ],
    [
      'the data of a script',
      `<div id="root"></div><script type="application/json">${JSON.stringify({ props: { article: { title: 'Grey Heron', body: TEXT.map((text) => ({ type: 'p', text })) } } })}</script>`,
    ],
  ])('is read from %s where nothing else has it', async (_, body) => {
    expect(paragraphsOf(await read(body))).toEqual(TEXT);
  });

  it('is not read from noscript where the page shows it', async () => {
    const article = await read(
      `<article><h1>Grey Heron</h1>${PARAGRAPHS.join('')}<noscript><p>This page is better with scripts, which your browser does not run or may not run here.</p></noscript></article>`,
    );
    expect(paragraphsOf(article)).toEqual(TEXT);
  });

  it('has neither ruby readings, struck words, numbers of notes nor texts for screen readers', async () => {
    const article = await withInside(
      '<p>The <del>old</del> hall<sup><a href="#fn1">1</a></sup> of <ruby>塩<rt>しお</rt></ruby> is open<span class="sr-only"> (opens in a new tab)</span> to all who come by sea.</p>',
    );
    expect(paragraphsOf(article)).toContain('The hall of 塩 is open to all who come by sea.');
  });
});

describe('a page that is made to take long', () => {
  it.each([
    ['dialogs in each other', '<div role="dialog">', ''],
    ['cards in each other', '<article></article><article><h2><a href="/x">x</a></h2>', ''],
    ['named parts in each other', '<div class="related">', ''],
    ['named inline elements in each other', '<span class="sr-only tooltip">', ''],
    ['many boxes', '', '<div class="card"><h3><a href="/x">x</a></h3></div>'],
  ])('takes time in proportion to its length: %s', async (_, open, part) => {
    const start = performance.now();
    const article = await read(
      `<article><h1>Grey Heron</h1>${PARAGRAPHS.join('')}</article>${open.repeat(8_000)}${part.repeat(8_000)}`,
    );
    expect(article.title).toBe('Grey Heron');
    expect(article.warnings).not.toContain('html_read_whole');
    expect(performance.now() - start).toBeLessThan(6_000);
  });
});
