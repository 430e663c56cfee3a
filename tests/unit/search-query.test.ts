import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toClause } from '../../functions/search/query/clauses.ts';
import { type Expression, terms } from '../../functions/search/query/expression.ts';
import { MAX_TERMS, parseQuery } from '../../functions/search/query/parse.ts';
import { printQuery } from '../../functions/search/query/print.ts';

const interpreted = (text: string) => printQuery(parseQuery(text).expression);
const codes = (text: string) => parseQuery(text).warnings.map(({ code }) => code);
const meaning = (expression: Expression) => terms(expression).map(({ kind, text }) => [kind, text]);

describe('a query', () => {
  it.each([
    ['', ''],
    ['   ', ''],
    ['Kerry', 'Kerry'],
    ['kerry  lavrov', 'kerry AND lavrov'],
    ['kerry AND lavrov', 'kerry AND lavrov'],
    ['"annexed  Crimea" kerry', '"annexed Crimea" AND kerry'],
    ['“annexed Crimea”', '"annexed Crimea"'],
    ['«Новая газета» Киев', '"Новая газета" AND Киев'],
    ['one"two three"four', 'one AND "two three" AND four'],
    ['"" kerry', 'kerry'],
    ['kerry !!! —', 'kerry'],
    ['!!!', ''],
    ['kerry AND', 'kerry AND AND'],
    ['AND kerry', 'AND AND kerry'],
    ['kerry and lavrov', 'kerry AND and AND lavrov'],
    ['a\u0000b', 'a AND b'],
  ])('%j is understood as %j', (text, expected) => {
    expect(interpreted(text)).toBe(expected);
  });

  it.each<[string, string[]]>([
    ['kerry AND "lavrov"', []],
    ['“smart”', ['smart_quotes_replaced']],
    ['say "hello', ['unbalanced_quote']],
    ['rock and roll', ['lowercase_operator']],
    ['cats OR dogs', ['operator_taken_as_word']],
    ['-cats dogs*', ['operator_taken_as_word', 'operator_taken_as_word']],
    ['kerry —', ['nothing_to_search']],
    ['e-mail C++ #1 F♯', []],
  ])('%j is warned of with %j', (text, expected) => {
    expect(codes(text)).toEqual(expected);
  });

  it('says where in the text a warning belongs', () => {
    expect(parseQuery('one \ud800 “two” three "').warnings.map(({ code, position }) => [code, position])).toEqual([
      ['nothing_to_search', 4],
      ['smart_quotes_replaced', 6],
      ['unbalanced_quote', 18],
    ]);
  });

  it('may have 64 words, those of phrases included, and no more', () => {
    const words = Array.from({ length: MAX_TERMS - 2 }, (_, index) => `w${index}`).join(' ');
    expect(parseQuery(`${words} "two more"`).faults).toEqual([]);
    expect(parseQuery(`${words} "two more" last`).faults).toEqual([
      { detail: 'has 65 words; at most 64 are searched for', position: words.length + 12 },
    ]);
  });
});

describe('any text', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .array(fc.constantFrom('"', '“', '»', ' ', 'AND', 'OR', '-', 'a', 'über', '*', '(', '\ud800', '\0'))
      .map((parts) => parts.join('')),
  );

  it('is a query, understood the same when printed', () => {
    fc.assert(
      fc.property(text, (input) => {
        const { expression } = parseQuery(input);
        expect(meaning(parseQuery(printQuery(expression)).expression)).toEqual(meaning(expression));
      }),
    );
  });

  it('gives positions inside of it', () => {
    fc.assert(
      fc.property(text, (input) => {
        const { expression, warnings } = parseQuery(input);
        const positions = [...warnings, ...terms(expression)].map(({ position }) => position);
        expect(positions.every((position) => position >= 0 && position < input.length)).toBe(true);
      }),
    );
  });

  it('reaches OpenSearch as the text of a phrase only', () => {
    fc.assert(
      fc.property(text, (input) => {
        const clause = JSON.stringify(toClause(parseQuery(input).expression, ['title']));
        expect(clause).not.toContain('query_string');
        const names = [...clause.replace(/"query":"(?:[^"\\]|\\.)*"/g, '').matchAll(/"(\w+)":/g)].map(
          ([, name]) => name,
        );
        const known = ['bool', 'must', 'match_all', 'multi_match', 'type', 'fields', 'tie_breaker', 'zero_terms_query'];
        expect(known).toEqual(expect.arrayContaining(names));
      }),
    );
  });
});

describe('clauses', () => {
  it('look for a word in the wanted fields, the author among the authors', () => {
    expect(toClause(parseQuery('kerry').expression, ['title', 'author'])).toMatchObject({
      multi_match: { query: 'kerry', type: 'phrase', fields: ['title^3', 'authors^2'] },
    });
  });

  it('demand every term', () => {
    const clause = toClause(parseQuery('kerry "annexed Crimea"').expression, ['body']);
    expect(clause).toMatchObject({
      bool: { must: [{ multi_match: { query: 'kerry' } }, { multi_match: { query: 'annexed Crimea' } }] },
    });
  });
});
