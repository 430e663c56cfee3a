import { describe, expect, it } from 'vitest';
import type { ShownReceipt } from '../../../../functions/engine/receipt.ts';
import type { Understanding } from '../../../../functions/search/answer/answer.ts';
import type { ArticleItem } from '../../../../functions/search/answer/item.ts';
import { articleAddress, searchAddress } from '../../../../functions/search/page/addresses.ts';
import { writtenDate, writtenDay, writtenPublication } from '../../../../functions/search/page/dates.ts';
import { receiptFacts } from '../../../../functions/search/page/files/receipt-facts.ts';
import { languageName, textAttributes } from '../../../../functions/search/page/language.ts';
import { html } from '../../../../functions/search/page/markup.ts';
import { feedLinks, formatLinks } from '../../../../functions/search/page/results/format-links.ts';
import { articleLine } from '../../../../functions/search/page/results/result-list.ts';
import { understood } from '../../../../functions/search/page/results/understood.ts';
import { count, counted, enumerated, fileSize } from '../../../../functions/search/page/words/english/numbers.ts';

describe('how a query was understood', () => {
  const said = (input: string, interpreted: string) =>
    understood(() => '/', {
      query: { input, interpreted, mode: 'all' },
      didYouMean: null,
      warnings: [],
    } as unknown as Understanding);

  it.each([
    ['kerry  lavrov', 'kerry AND lavrov'],
    ['cafe\u0301 mini\u00adster', 'café AND minister'],
  ])('is not said where it looks as it was typed: %j', (input, interpreted) => {
    expect(said(input, interpreted)).toBeNull();
  });

  it('is said where it looks otherwise', () => {
    expect(String(said('TITLE:kerry', 'title:kerry'))).toContain('title:kerry');
  });
});

describe('a receipt', () => {
  it.each([
    ['indexed', 'Indexed'],
    ['partly', 'Indexed'],
    ['rejected', 'Handled'],
    ['deleted', 'Handled'],
    ['ignored', 'Handled'],
  ] as const)('of a file that is %s has its time under %s', (status, word) => {
    const indexedAt = '2026-11-24T17:53:10.834Z';
    const facts = String(receiptFacts({ status, indexedAt, tookMs: 92, articles: 0 } as unknown as ShownReceipt));
    expect(facts).toContain(`<dt>${word}</dt><dd>24 November 2026, 17:53 UTC`);
  });
});

describe('dates in words', () => {
  it.each([
    ['2014-03-30T00:00:00Z', 'day', '30 March 2014'],
    ['2014-03-30T00:00:00Z', null, '30 March 2014'],
    ['2014-03-30T00:00:00Z', 'second', '30 March 2014, 00:00 UTC'],
    ['2022-11-30T17:20:00Z', null, '30 November 2022, 17:20 UTC'],
    ['1923-10-01T00:00:00Z', 'month', 'October 1923'],
    ['1923-01-01T00:00:00Z', 'year', '1923'],
  ] as const)('%s, known to the %s', (iso, precision, written) => {
    expect(writtenDate(iso, precision)).toBe(written);
  });

  it.each([
    ['2014-06-04T22:30:00Z', 'second', '2014-06-05', '+02:00', '5 June 2014, 00:30 UTC+02:00'],
    ['2014-06-05T03:30:00Z', 'second', '2014-06-04', '-04:00', '4 June 2014, 23:30 UTC-04:00'],
    ['2014-06-04T22:30:00Z', 'second', '2014-06-04', '+00:00', '4 June 2014, 22:30 UTC'],
    ['2014-06-04T22:30:00Z', 'second', '2014-06-04', null, '4 June 2014, 22:30 UTC'],
    ['2014-06-04T22:30:00Z', 'second', '2014-06-05', null, '5 June 2014'],
    ['2014-06-05T00:00:00Z', 'day', '2014-06-05', null, '5 June 2014'],
    ['2014-06-01T00:00:00Z', 'month', '2014-06-01', null, 'June 2014'],
    ['2014-06-04T22:30:00Z', null, null, null, '4 June 2014, 22:30 UTC'],
  ] as const)('show an article on its own day: %s, %s, %s, %s', (...given) => {
    const [publishedAt, publishedAtPrecision, publishedDay, publishedOffset, written] = given;
    expect(writtenPublication({ publishedAt, publishedAtPrecision, publishedDay, publishedOffset })).toBe(written);
  });

  it.each([
    ['year', '2014'],
    ['month', 'January 2014'],
    ['day', '1 January 2014'],
  ])('lists an article with the %s where no more is known', (publishedAtPrecision, written) => {
    const item = {
      authors: [],
      publishedAt: '2014-01-01T00:00:00Z',
      publishedAtPrecision,
      siteName: null,
      domain: null,
    };
    const line = articleLine({ ...item, section: null, language: 'und', wordCount: 0 } as unknown as ArticleItem);
    expect(String(line)).toContain(`<time datetime="2014-01-01T00:00:00Z">${written}</time>`);
  });

  it('leaves alone what is none', () => {
    expect(writtenDay('<b>')).toBe('<b>');
  });
});

describe('numbers in words', () => {
  it('groups digits', () => {
    expect([0, 999, 1000, 1234567].map(count)).toEqual(['0', '999', '1,000', '1,234,567']);
  });

  it('tells one from many', () => {
    expect([counted(1, 'article'), counted(0, 'article'), counted(2, 'entry', 'entries')]).toEqual([
      '1 article',
      '0 articles',
      '2 entries',
    ]);
  });

  it('tells sizes', () => {
    expect([1, 999, 1234, 56_789, 6_200_000].map(fileSize)).toEqual([
      '1 byte',
      '999 bytes',
      '1.2 KB',
      '57 KB',
      '6.2 MB',
    ]);
  });

  it('joins lists', () => {
    expect([[], ['a'], ['a', 'b', 'c']].map(enumerated)).toEqual(['', 'a', 'a, b and c']);
  });
});

describe('addresses', () => {
  const given = new URLSearchParams('q=a+b&author=X&author=Y&page=3&from=&cursor=c');

  it('change what they are asked to, keep the rest and begin at the first page', () => {
    expect(searchAddress(given, { author: ['Y'] })).toBe('/?q=a+b&author=Y');
    expect(searchAddress(given, { q: null, author: null })).toBe('/');
    expect(searchAddress(given, { page: '4' })).toBe('/?q=a+b&author=X&author=Y&page=4');
  });

  it('of an article know the very page that led to it', () => {
    expect(articleAddress('1/2', given, '#similar')).toBe(
      '/articles/1%2F2?q=a+b&author=X&author=Y&page=3&cursor=c#similar',
    );
  });
});

describe('the same search in other forms', () => {
  const addresses = (html: unknown) => [...String(html).matchAll(/href="([^"]*)"/g)].map(([, address]) => address);

  it.each([
    ['q=ferry', '?q=ferry', '?q=ferry'],
    ['', '', ''],
    ['q=ferry&sort=&page=2&facets=tag', '?q=ferry', '?q=ferry'],
    ['q=ferry&sort=oldest', '?q=ferry&amp;sort=oldest', '?q=ferry&amp;sort=oldest'],
  ])('leaves the order to its feeds, unless one is asked for: %j', (search, followed, read) => {
    const given = new URLSearchParams(search);
    const feeds = [`/feed.atom${followed}`, `/feed.json${followed}`];
    expect(addresses(formatLinks(given))).toEqual([
      ...feeds,
      `/search.csv${read}`,
      `/search.jsonl${read}`,
      `/search${read}`,
    ]);
    expect(addresses(feedLinks(given).join(''))).toEqual(feeds);
  });
});

describe('languages', () => {
  it('have names', () => {
    expect(['de', 'en-GB', 'und', '<b>'].map((tag) => String(html`${languageName(tag)}`))).toEqual([
      'German',
      'British English',
      'unknown language',
      'unknown language',
    ]);
  });

  it('have a direction', () => {
    expect(textAttributes('ar-EG').toString()).toBe('lang="ar-EG" dir="rtl"');
    expect(textAttributes('"><b>').toString()).toBe('lang="" dir="auto"');
  });
});
