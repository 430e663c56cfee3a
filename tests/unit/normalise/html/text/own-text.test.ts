import { describe, expect, it } from 'vitest';
import type { ArticleContent } from '../../../../../functions/article.ts';
import { onlyArticle } from '../../normalise-file.ts';
import { TEXT } from '../ferry-text.ts';

const PARAGRAPHS = TEXT.map((text) => `<p>${text}</p>`).join('');
const LEAD =
  'Eleven days without a boat have shown the islanders what they owe to a ship that is older than the mayor.';
const TITLE = '<h1>The Grey Heron sails</h1>';

async function read(body: string): Promise<string[]> {
  const html = `<!doctype html><html lang="en"><head><title>The Grey Heron sails</title></head><body>${body}</body></html>`;
  const { body: text }: ArticleContent = await onlyArticle(html);
  return text.split('\n\n');
}

describe('a lead that is named a teaser', () => {
  const page = (lead: string) =>
    `<main><div class="head">${TITLE}${lead}</div><div class="grid"><div class="story-text">${PARAGRAPHS}</div></div></main>`;

  it.each([
    ['a box', `<div class="teaser-text"><div><p>${LEAD}</p></div></div>`],
    ['two boxes', `<div class="page-teaser"><div class="page-teaser-intro"><p>${LEAD}</p></div></div>`],
    ['a paragraph', `<p class="article-teaser">${LEAD}</p>`],
    ['a header', `<header class="story-teaser"><p>${LEAD}</p></header>`],
    ['a section', `<section class="newsTeaser"><p>${LEAD}</p></section>`],
  ])('is text: in %s', async (_, lead) => {
    expect(await read(page(lead))).toEqual([LEAD, ...TEXT]);
  });

  it.each([
    ['with a link in it', `<div class="teaser"><p>${LEAD}</p><a href="/market">The market</a></div>`],
    ['in a link', `<a href="/market"><div class="teaser-text"><p>${LEAD}</p></div></a>`],
    ['with a picture', `<div class="promo"><img src="a.jpg"><p>${LEAD}</p></div>`],
    ['in an aside', `<aside><div class="teaser-text"><p>${LEAD}</p></div></aside>`],
    ['without a stop', `<div class="teaser-text"><p>${LEAD.slice(0, -1)}</p></div>`],
    ['in a sidebar', `<div class="sidebar"><div class="teaser-text"><p>${LEAD}</p></div></div>`],
  ])('is none: %s', async (_, lead) => {
    expect(await read(page(lead))).toEqual(TEXT);
  });
});

describe('a title that comes several times', () => {
  it.each([
    ['a list of the newest', '<ul class="newest"><li>The Grey Heron sails</li><li>Herring prices fall</li></ul>'],
    ['crumbs', '<p>Home</p><p>Harbour</p><p>The Grey Heron sails</p>'],
  ])('is the heading, not a line in %s', async (_, list) => {
    const other =
      '<div class="paper"><div><p>The Post is a paper for all of the north, made by eleven people in a house on the quay.</p></div></div>';
    const text = await read(`${list}${other}<main>${TITLE}<div class="story-text">${PARAGRAPHS}</div></main>`);
    expect(text).toEqual(TEXT);
  });
});

/** Boxes so deep that not all of them are found. */
const boxed = (parts: readonly string[]) =>
  parts
    .map(
      (part, at) =>
        `<div class="mb"><div><h2>Part ${at}</h2><div class="copy-text"><div>${part}</div></div></div></div>`,
    )
    .join('');
const PARTS = TEXT.flatMap((text, at) => [`Part ${at}`, text]);

describe('an article in boxes', () => {
  const boxes = boxed(TEXT.map((text) => `<p>${text}</p>`.repeat(1)));
  const LONG = 'It went on for as long as the ice lay on the sound, and the people of Skell got used to it. '
    .repeat(12)
    .trim();

  it.each(['container-paywall', 'newsletter', 'post sharing-post'])('is whole, named %s', async (name) => {
    const page = `<article class="${name}">${TITLE}${boxes}${boxed([`<p>${LONG}</p>`])}</article>`;
    expect(await read(page)).toEqual([...PARTS, 'Part 0', LONG]);
  });

  it('has no box of another part that is named so', async () => {
    const offer = `<div class="newsletter">${boxed([`<p>${LEAD}</p>`])}</div>`;
    expect(await read(`<article>${TITLE}${boxes}${offer}</article>`)).toEqual(PARTS);
  });
});

describe('a list among the paragraphs', () => {
  const ITEMS = [
    'The shafts came by rail from the yard at Brin.',
    'The hull was painted for the first time in nine years.',
  ];
  const list = (items: readonly string[]) =>
    `<ul class="bullet-list">${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
  const [first, ...others] = TEXT.map((text) => `<p>${text}</p>`);
  const LONG = 'It went on for as long as the ice lay on the sound, and the people of Skell got used to it. '
    .repeat(12)
    .trim();
  const page = (part: string) =>
    `<main><article>${TITLE}${boxed([`${first}${part}${others.join('')}`, `<p>${LONG}</p>`])}</article></main>`;

  it('is text with its sentences', async () => {
    expect(await read(page(list(ITEMS)))).toEqual(['Part 0', TEXT[0], ...ITEMS, ...TEXT.slice(1), 'Part 1', LONG]);
  });

  it.each([
    ['of links', list(ITEMS.map((item) => `<a href="/a">${item}</a>`))],
    ['of related articles', `<div class="related">${list(ITEMS.map((item) => `<a href="/a">${item}</a>`))}</div>`],
    ['in navigation', `<nav>${list(ITEMS)}</nav>`],
  ])('is none: %s', async (_, part) => {
    expect(await read(page(part))).toEqual(['Part 0', ...TEXT, 'Part 1', LONG]);
  });
});

describe('a page without an element for its article', () => {
  const scattered = (texts: readonly string[]) =>
    texts.map((text, at) => `<div class="a${at}"><div class="b${at}"><div><p>${text}</p></div></div></div>`).join('');

  const ANSWERS = [
    'It leaves at seven and at five, and at nine in the summer, from the old quay below the church, where the bell is rung.',
    'It takes two hours where the sound is free of ice, and may take twice as long in the winter, when it follows the icebreaker.',
    'It carries cars, bicycles, sheep and post, and whoever has bought a ticket, which the office sells until noon of the day.',
  ];
  const questions = ANSWERS.map((answer) => `<h4>How?</h4><p>${answer}</p>`).join('');
  const found = `<div class="faq content-box"><div class="content-box-content">${questions}</div></div>`;
  const FOUND = ANSWERS.flatMap((answer) => ['How?', answer]);
  const PAGE = ['Today', 'A day later', 'In the end'].flatMap((day) =>
    TEXT.slice(0, 4).map((text) => `${day}: ${text}`),
  );

  it('is taken as a whole where little of it was found', async () => {
    expect(await read(`${scattered(PAGE)}${found}`)).toEqual([...PAGE, ...FOUND]);
  });

  it.each([
    ['in an aside', `<aside><p>${LEAD}</p></aside>`],
    ['in the foot', `<footer><p>${LEAD}</p></footer>`],
    ['in a form', `<form><p>${LEAD}</p></form>`],
    ['among related articles', `<div class="related"><div><p>${LEAD}</p></div></div>`],
    ['made of links', `<div><div><p><a href="/a">${LEAD}</a></p></div></div>`],
  ])('has none of what stands %s', async (_, part) => {
    expect(await read(`${scattered(PAGE)}${part}${found}`)).toEqual([...PAGE, ...FOUND]);
  });

  it('is not, where most was found', async () => {
    const part = `<div class="paper"><div><div><p>${LEAD}</p></div></div></div>`;
    const article = `<div class="story"><div>${PARAGRAPHS}</div></div>`;
    expect(await read(`<div>${TITLE}</div>${article}${part}`)).toEqual(TEXT);
  });
});
