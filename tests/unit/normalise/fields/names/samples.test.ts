import { describe, expect, it } from 'vitest';
import { parseAuthors } from '../../../../../functions/normalise/fields/authors.ts';
import { BEHIND_A_NAME, NAMES, NOBODY } from './samples.ts';

describe('a name', () => {
  it.each(NAMES)('stays whole as metadata states it: %s', (name) => {
    expect(parseAuthors([name])).toEqual([name]);
  });

  it.each(NAMES)('stays whole behind "By": %s', (name) => {
    expect(parseAuthors([`By ${name}`])).toEqual([name]);
  });

  it.each(NAMES)('stays whole before a date: %s', (name) => {
    expect(parseAuthors([`${name} 14 October 2024`])).toEqual([name]);
    expect(parseAuthors([`${name}, October 14, 2024`])).toEqual([name]);
  });

  it.each(NAMES)('stays whole beside a second one: %s', (name) => {
    expect(parseAuthors([`Mira Stratholm and ${name}`])).toEqual(
      ['Mira Stratholm', name].filter((n, i, all) => all.indexOf(n) === i),
    );
  });
});

describe('no name', () => {
  it.each(NOBODY)('is taken from: %s', (text) => {
    expect(parseAuthors([text])).toEqual([]);
  });
});

describe('what stands behind a name', () => {
  it.each(BEHIND_A_NAME)('is no second one: %s', (text) => {
    expect(parseAuthors([`By Mira Stratholm, ${text}`])).toEqual(['Mira Stratholm']);
    expect(parseAuthors([`Mira Stratholm | ${text}`])).toEqual(['Mira Stratholm']);
  });
});
