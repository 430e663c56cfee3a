import { describe, expect, it } from 'vitest';
import { articleInState } from '../../../../functions/normalise/record/page-state.ts';

const ONE =
  'The harbour council of Norhaven voted on Tuesday to keep the old salt market open until the end of next year.';
const TWO = 'Traders had warned that closing the halls would leave more than ninety families without an income.';
const ARTICLE = {
  headline: 'Salt market stays open',
  author: { name: 'Ada Michalak' },
  publishedAt: '2014-06-05T14:30:00Z',
  body: [
    { type: 'paragraph', text: ONE },
    { type: 'paragraph', text: TWO },
  ],
};
const OTHER = {
  headline: 'Ferry late again',
  url: '/ferry',
  publishedAt: '2014-06-06',
  body: 'The ferry was late again on Friday, said the harbour office.',
};
const NEXT = {
  props: {
    pageProps: {
      menu: [{ title: 'Home', url: '/' }],
      article: ARTICLE,
      related: [OTHER, { ...OTHER, headline: 'Tides' }],
    },
  },
};
const NOWHERE = { title: null, url: null };

describe('the state of a page', () => {
  it.each([
    ['as JSON', JSON.stringify(NEXT)],
    ['assigned', `window.__INITIAL_STATE__ = ${JSON.stringify(NEXT)};`],
    ['assigned to a name', `window["__STATE__"]=${JSON.stringify(NEXT)}`],
    ['parsed from a text', `window.__STATE__ = JSON.parse(${JSON.stringify(JSON.stringify(NEXT))});`],
    ['by ids', JSON.stringify({ entities: { articles: { 'a-1': ARTICLE }, users: { u: { name: 'Ada Michalak' } } } })],
  ])('has the article of the page: %s', (_, script) => {
    expect(articleInState(script, NOWHERE)).toMatchObject({
      title: ARTICLE.headline,
      authors: ['Ada Michalak'],
      paragraphs: [ONE, TWO],
    });
  });

  it('is asked by title or address where several articles are in it', () => {
    const state = JSON.stringify({
      list: [OTHER, { ...OTHER, headline: 'Tides of the week', url: '/news/tides-of-the-week' }],
    });
    expect(articleInState(state, NOWHERE)).toBeNull();
    expect(articleInState(state, { title: 'Ferry late again | Norhaven Post', url: null })?.title).toBe(
      'Ferry late again',
    );
    expect(articleInState(state, { title: null, url: 'https://post.example/news/tides-of-the-week' })?.title).toBe(
      'Tides of the week',
    );
  });

  it.each([
    [
      'none',
      JSON.stringify({ props: { user: { name: 'Ada', description: ONE }, items: [{ title: 'Home', url: '/' }] } }),
    ],
    ['no JSON', '(function(){var a={b:1};a.b++})()'],
    ['nothing', ''],
  ])('may have no article: %s', (_, script) => {
    expect(articleInState(script, NOWHERE)).toBeNull();
  });

  it.each([
    ['deep', `${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`],
    ['wide', JSON.stringify({ list: Array.from({ length: 100_000 }, () => ({ title: 'A', body: 'x' })) })],
    ['no end', '{"a":['.repeat(100_000)],
  ])('is not looked at for long: %s', (_, script) => {
    const start = process.cpuUsage();
    expect(articleInState(script, NOWHERE)).toBeNull();
    expect(process.cpuUsage(start).user).toBeLessThan(2_000_000);
  });
});
