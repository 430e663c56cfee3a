import { describe, expect, it } from 'vitest';
import { article } from '../search/collection.ts';
import { withHarbour } from './harbour-articles.ts';

const { foundInAnyOrder, search } = withHarbour('search-other-languages', [
  article('known', {
    title: 'A C++ course, and one of C#',
    body: 'The crews spoke of the old lighthouse. Nobody in the harbour had seen the lamp for years.',
    section: 'Night Life',
    tags: ['night market', 'lamps'],
    url: 'https://www.gazette.example/news/1?ref=x',
    domain: 'gazette.example',
    siteName: 'The Gazette',
    publishedAt: '2014-03-30T00:00:00Z',
    publishedAtPrecision: 'day',
  }),
  article('later', { title: 'Un cours', body: 'Rien.', language: 'fr-CA', publishedAt: '2015-01-01T12:00:00Z' }),
]);

describe('operators of other query languages', () => {
  it.each([
    ['crews w/4 harbour', ['ferry']],
    ['harbour w/4 crews', ['ferry']],
    ['harbour pre/4 crews', []],
    ['crews pre/4 harbour', ['ferry']],
    ['crew NEAR/3 lighthouse', []],
    ['crew NEAR/4 lighthouse', ['known']],
    ['crew /s lighthouse', ['known']],
    ['(lamp OR lighthouse) w/3 crew', []],
    ['"harbour had" w/2 lamp', ['known']],
    ['strike | repairs', ['bridge', 'ferry']],
    ['stall! monday', ['market']],
    ['+night +ferry', ['bridge', 'market']],
    ['ferry AND', ['bridge', 'ferry', 'market']],
    ['site:gazette.example', ['known']],
    ['site:www.gazette.example lamp', ['known']],
    ['-site:gazette.example harbour', ['bridge', 'ferry']],
    ['source:"the gazette"', ['known']],
    ['tag:"night market"', ['known']],
    ['section:"night life" OR repairs', ['bridge', 'known']],
    ['language:fr', ['later']],
    ['before:2015', ['known']],
    ['after:2014-03-30 before:2015-01-01', ['known']],
    ['before:2014-03-30', []],
    ['after:2015', ['later']],
    ['intitle:course', ['known']],
    ['url:http://gazette.example/news/1?ref=x', ['known']],
    ['before:2014-04', ['known']],
    ['https://gazette.example/news/1?ref=x', ['known']],
    ['https://gazette.example/news/2', []],
    ['C++', ['known']],
    ['c#', ['known']],
    ['C', ['known']],
    ['D++', []],
  ])('%s finds %j', async (q, expected) => {
    expect(await foundInAnyOrder(q)).toEqual(expected);
  });

  it('leave a query of plain words plain', async () => {
    const { query, all, some } = await search('q=lamp scaffolding site:gazette.example');
    expect([query.mode, query.interpreted, all, some]).toEqual([
      'some',
      'lamp AND scaffolding AND domain:gazette.example',
      0,
      1,
    ]);
  });
});
