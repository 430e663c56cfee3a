import { describe, expect, it } from 'vitest';
import type { ArticleContent } from '../../../../../functions/article.ts';
import { onlyArticle } from '../../normalise-file.ts';
import { TEXT } from '../ferry-text.ts';

const TITLE = '<h1>The Grey Heron sails</h1>';
const PARAGRAPHS = TEXT.map((text) => `<p>${text}</p>`).join('');
const OTHER =
  'Eleven days without a boat have shown the islanders what they owe to a ship that is older than the mayor.';
const FOOT =
  '<div class="imprint"><p>The Post is published by Norhaven Media, Quay Street 4, and registered in the county of Skell since the year of the flood.</p></div>';

function read(body: string): Promise<ArticleContent> {
  return onlyArticle(
    `<!doctype html><html lang="en"><head><title>The Grey Heron sails</title></head><body>${body}</body></html>`,
  );
}
async function paragraphs(body: string): Promise<string[]> {
  return (await read(body)).body.split('\n\n');
}

describe('an article in a part that is named after something else', () => {
  it.each([
    ['an opinion', `<div>${TITLE}<div class="comment-body">${PARAGRAPHS}</div></div>${FOOT}`],
    ['an article of opinion', `<article class="comment">${TITLE}${PARAGRAPHS}</article>${FOOT}`],
    ['commentary', `<div>${TITLE}<div class="commentary-text">${PARAGRAPHS}</div></div>${FOOT}`],
    ['a page in one form', `<form id="aspnetForm"><div>${TITLE}<div>${PARAGRAPHS}</div></div></form>${FOOT}`],
    ['a text in a form', `<div>${TITLE}</div><form>${PARAGRAPHS}</form>`],
    ['a section that links lead to', `<article>${TITLE}<section id="comments">${PARAGRAPHS}</section></article>`],
  ])('is the text: %s', async (_, page) => {
    expect(await paragraphs(page)).toEqual(TEXT);
  });

  it.each([
    'voter-registration',
    'poll-of-polls',
    'newsletter-article',
    'blood-donation',
    'social-housing',
    'share-prices',
    'poll-tax',
    'bio-farming',
  ])('is text where the name is that of a subject: %s', async (name) => {
    const part = `<section class="${name}"><p>${OTHER}</p></section>`;
    expect(await paragraphs(`<article>${TITLE}${PARAGRAPHS}${part}</article>`)).toEqual([...TEXT, OTHER]);
  });

  it.each([
    ['readers', '<div class="comments"><div class="comment">PART</div><div class="comment">PART</div></div>'],
    ['readers, told by an id', '<div id="comments"><ol><li>PART</li><li>PART</li></ol></div>'],
    ['a form for letters', '<form>PART<input></form>'],
    ['a newsletter', '<div class="newsletter">PART</div>'],
    ['a subject with a button', '<div class="voter-registration">PART<button>Register</button></div>'],
  ])('is not, where it is of %s', async (_, part) => {
    const page = `<article>${TITLE}${PARAGRAPHS}</article>${part.replaceAll('PART', `<p>${OTHER}</p>`)}`;
    expect(await paragraphs(page)).toEqual(TEXT);
  });

  it('is the opinion, not what readers say of it', async () => {
    const said = '<div class="comment"><p>I do not agree with this at all, and never will.</p></div>';
    const page = `<div>${TITLE}<div class="comment-body">${PARAGRAPHS}</div><div class="comments">${said}${said}</div></div>`;
    expect(await paragraphs(page)).toEqual(TEXT);
  });
});

describe('short sentences', () => {
  const component = (text: string) => `<div class="cmp-text"><p>${text}</p></div>`;
  const entry = (text: string) => `<div class="live-entry"><time>10:15</time><p>${text}</p></div>`;

  it.each([
    ['the last component', [...TEXT, 'Nobody was hurt.'], component],
    ['the first component', ['It is decided.', ...TEXT], component],
    ['entries of a live blog', ['Rain stops.', ...TEXT, 'Crowds cheer!', 'The band plays.'], entry],
  ])('are text among others that are set so: %s', async (_, texts, set) => {
    const body = await paragraphs(`<main>${TITLE}${texts.map(set).join('')}</main>`);
    expect(body.filter((text) => text !== '10:15')).toEqual(texts);
  });

  it('are none elsewhere', async () => {
    const aside = '<aside><div class="cmp-text"><p>Nobody was hurt.</p></div></aside>';
    expect(await paragraphs(`<main>${TITLE}${TEXT.map(component).join('')}${aside}</main>`)).toEqual(TEXT);
  });
});

describe('a heading beside the title', () => {
  it.each([
    ['a header', `<header>${TITLE}<h2>${OTHER}</h2></header>`],
    ['a group', `<hgroup>${TITLE}<h2>${OTHER}</h2></hgroup>`],
    ['above a byline', `<header>${TITLE}<h2>${OTHER}</h2><p class="byline">By Ada Lind</p></header>`],
  ])('is text: in %s', async (_, head) => {
    expect(await paragraphs(`${head}<div class="text">${PARAGRAPHS}</div>`)).toEqual([OTHER, ...TEXT]);
  });

  it.each([
    ['links', `<header>${TITLE}<h2><a href="/x">${OTHER}</a></h2></header>`],
    ['names a section', `<header>${TITLE}<h2>Harbour</h2></header>`],
    ['stands in a box of its own', `<header>${TITLE}<div class="related"><h2>${OTHER}</h2></div></header>`],
  ])('is none, where it %s', async (_, head) => {
    expect(await paragraphs(`${head}<div class="text">${PARAGRAPHS}</div>`)).toEqual(TEXT);
  });
});

describe('words within a sentence', () => {
  const line = (inner: string) => `<article>${TITLE}${PARAGRAPHS}<p>${inner}</p></article>`;

  it.each([
    ['The port buys a <span class="tooltip">dredger</span> this year.', 'The port buys a dredger this year.'],
    ['The port buys a <button>dredger</button> this year.', 'The port buys a dredger this year.'],
    ['<span class="badge">Ada Lind</span> won the race.', 'Ada Lind won the race.'],
    ['A dredger<span class="tooltip">a ship that digs</span> comes.', 'A dredger comes.'],
    ['<span class="badge">Live</span> The dredger comes.', 'The dredger comes.'],
  ])('stay, without explanations and badges: %s', async (inner, text) => {
    expect((await paragraphs(line(inner))).at(-1)).toBe(text);
  });
});
