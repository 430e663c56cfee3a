import { describe, expect, it } from 'vitest';
import { withHarbour } from './harbour-articles.ts';

const { foundInAnyOrder, search, status } = withHarbour('search-operators');

describe('operators', () => {
  it.each([
    ['ferry night', ['bridge', 'market']],
    ['ferry AND night', ['bridge', 'market']],
    ['strike OR repairs', ['bridge', 'ferry']],
    ['strike OR night market', ['ferry', 'market']],
    ['(strike OR night) monday', ['ferry', 'market']],
    ['night -bridge', ['market']],
    ['night NOT bridge', ['market']],
    ['night NOT (bridge OR market)', []],
    ['-ferry', ['resume']],
    ['NOT ferry NOT rain', []],
    ['NOT (ferry rain)', ['bridge', 'ferry', 'market', 'resume']],
    ['+night +market', ['market']],
  ])('%s finds %j', async (q, expected) => {
    expect(await foundInAnyOrder(q)).toEqual(expected);
  });
});

describe('phrases', () => {
  it.each([
    ['"harbour ferries"', ['ferry']],
    ['"harbour ferry"', []],
    ['"ferries harbour"', []],
    ['"ferries night"', []],
    ['"ferries night"~3', ['bridge']],
    ['"ferries night"~2', []],
    ['“northern pylon”', ['bridge']],
    ['"port ellery"', ['market']],
    ['"RESUME of a naive"', ['resume']],
    ['"harbour ferries" OR "night market"', ['ferry', 'market']],
    ['-"harbour ferries" ferry', ['bridge', 'market']],
  ])('%s finds %j', async (q, expected) => {
    expect(await foundInAnyOrder(q)).toEqual(expected);
  });
});

describe('fields', () => {
  it.each([
    ['title:ferry', ['ferry']],
    ['title:ferries', ['ferry']],
    ['body:pylon', ['bridge']],
    ['body:ellery', ['market']],
    ['author:finch', ['bridge']],
    ['author:"ines marlow"', ['ferry']],
    ['summary:pacts', ['ferry']],
    ['title:(ferry OR market)', ['ferry', 'market']],
    ['title:(night body:stall)', ['market']],
    ['-title:ferry monday', ['market']],
  ])('%s finds %j', async (q, expected) => {
    expect(await foundInAnyOrder(q)).toEqual(expected);
  });
});

describe('words that are not wholly given', () => {
  it.each([
    ['scaff*', ['bridge']],
    ['SCAFF*', ['bridge']],
    ['Résu*', ['resume']],
    ['stras*', ['resume']],
    ['title:mark*', ['market']],
    ['pyl* -scaff*', []],
    ['pilon~1', ['bridge']],
    ['ferries~1', ['bridge', 'ferry']],
    ['pilom~1', []],
    ['pilom~2', ['bridge']],
    ['ylon~1', ['bridge']],
    ['title:stryke~1', ['ferry']],
  ])('%s finds %j', async (q, expected) => {
    expect(await foundInAnyOrder(q)).toEqual(expected);
  });

  it('never begin with anything', async () => {
    expect(await status('q=*ridge')).toBe(400);
  });
});

describe('highlights', () => {
  const bodyOf = async (q: string) =>
    (await search(`q=${encodeURIComponent(q)}`)).articles[0]?.highlights.body?.join(' ');

  it.each([
    ['"harbour ferries"', '<mark>harbour</mark> <mark>ferries</mark>'],
    ['crew monday', '<mark>crews</mark> of the harbour ferries went back to work on <mark>Monday</mark>'],
    ['scaffolding night', 'all <mark>night</mark>'],
    ['rep* closed', '<mark>closed</mark>'],
    ['harbor~1 bridge', '<mark>harbour</mark> <mark>bridge</mark>'],
  ])('show what %s has found', async (q, marked) => {
    expect(await bodyOf(q)).toContain(marked);
  });

  it('mark nothing that was not asked for', async () => {
    expect(await bodyOf('title:ferry')).toBe(undefined);
    expect(await bodyOf('-ferry rain')).not.toContain('<mark>after');
  });
});
