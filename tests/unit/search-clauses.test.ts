import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, type LanguageName, languageName } from '../../functions/engine/languages.ts';
import { toClause } from '../../functions/search/query/clauses.ts';
import { affordable } from '../../functions/search/query/fields.ts';
import { someWords, withTypos } from '../../functions/search/query/loosen.ts';
import { MAX_TERMS, parseQuery } from '../../functions/search/query/parse.ts';
import { MAX_CLAUSES, SEARCH_FIELDS } from '../../functions/search/query/ranking.ts';
import { expression } from './query-expressions.ts';

const everywhere = { searchIn: SEARCH_FIELDS, languages: [] };
const clause = (text: string, scope = {}) => toClause(parseQuery(text).expression, { ...everywhere, ...scope });
const ALL_LANGUAGES = Object.keys(LANGUAGES) as LanguageName[];

describe('clauses', () => {
  it('look for a word in the wanted fields, the author among the authors', () => {
    expect(clause('kerry', { searchIn: ['title', 'author'] })).toMatchObject({
      multi_match: { query: 'kerry', type: 'phrase', fields: ['title^0.2', 'authors^1'] },
    });
    expect(clause('title:kerry')).toMatchObject({ multi_match: { fields: ['title^0.2'] } });
  });

  it('look for its inflected forms in the languages that are written in its letters', () => {
    const fields = (text: string) =>
      JSON.stringify(clause(text, { searchIn: ['title'], languages: ['de', 'ru', 'cjk'] })).match(/text\.\w+/g);
    expect([fields('Haus'), fields('дома'), fields('東京'), fields('1984')]).toEqual([
      ['text.de'],
      ['text.ru'],
      ['text.cjk'],
      null,
    ]);
  });

  it('join as the query says', () => {
    expect(clause('a -b')).toMatchObject({
      bool: { must: [{ multi_match: { query: 'a' } }], must_not: [{ multi_match: { query: 'b' } }] },
    });
    expect(clause('-b')).toMatchObject({ bool: { must_not: [{ multi_match: { query: 'b' } }] } });
    expect(clause('a OR b')).toMatchObject({ bool: { should: [{}, {}], minimum_should_match: 1 } });
  });

  it('are never the query language of OpenSearch', () => {
    fc.assert(
      fc.property(expression, (given) => {
        expect(JSON.stringify(toClause(given, everywhere))).not.toContain('query_string');
      }),
    );
  });
});

describe('the number of clauses', () => {
  const count = (value: unknown): number => {
    if (Array.isArray(value)) return value.map(count).reduce((sum, each) => sum + each, 0);
    if (typeof value !== 'object' || value === null) return 0;
    const { fields } = value as { fields?: unknown[] };
    return (
      (fields?.length ?? 0) +
      Object.values(value)
        .map(count)
        .reduce((sum, each) => sum + each, 0)
    );
  };

  it('stays below what OpenSearch takes, in whatever languages the articles are', () => {
    const words = Array.from({ length: MAX_TERMS }, (_, index) => `word${index}`);
    const scope = { searchIn: SEARCH_FIELDS, languages: affordable(ALL_LANGUAGES, words.length) };
    expect(scope.languages.length).toBeGreaterThan(0);
    expect(count(toClause(parseQuery(words.join(' ')).expression, scope))).toBeLessThanOrEqual(MAX_CLAUSES);
  });

  it('lets few words be looked up in every language', () => {
    expect(affordable(ALL_LANGUAGES, 3)).toHaveLength(ALL_LANGUAGES.length);
  });
});

describe('a query that is taken less strictly', () => {
  const words = ['troops', 'minsters'].map((text) => ({ kind: 'word' as const, text, position: 0 }));
  const spellings = new Map([['minsters', ['ministers', 'monsters']]]);

  it('wants all words, in any of their spellings', () => {
    expect(withTypos(words, spellings, everywhere)).toMatchObject({
      bool: {
        must: [{ multi_match: { query: 'troops' } }, { bool: { should: [{}, {}, {}], minimum_should_match: 1 } }],
      },
    });
  });

  it('wants some of them at last', () => {
    expect(someWords(words, spellings, everywhere)).toMatchObject({
      bool: { should: [{}, {}], minimum_should_match: '2<2' },
    });
  });
});

describe('the language of an article', () => {
  it.each([
    ['en', 'en'],
    ['en-GB', 'en'],
    ['zh-Hant', 'cjk'],
    ['ja', 'cjk'],
    ['nb', 'no'],
    ['pl', null],
    ['und', null],
    ['constructor', null],
  ])('%s is kept with %s', (tag, name) => {
    expect(languageName(tag)).toBe(name);
  });
});
