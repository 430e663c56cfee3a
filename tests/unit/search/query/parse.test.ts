import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { terms } from '../../../../functions/search/query/expression.ts';
import { MAX_DEPTH, MAX_TERMS, parseQuery } from '../../../../functions/search/query/parse.ts';
import { printQuery } from '../../../../functions/search/query/print.ts';
import { expression, withoutPositions } from '../query-expressions.ts';

const interpreted = (text: string) => printQuery(parseQuery(text).expression);
const codes = (text: string) => parseQuery(text).warnings.map(({ code }) => code);

describe('a query', () => {
  it.each([
    ['', ''],
    ['   ', ''],
    ['Kerry', 'Kerry'],
    ['kerry  lavrov', 'kerry AND lavrov'],
    ['kerry AND lavrov', 'kerry AND lavrov'],
    ['kerry OR lavrov', 'kerry OR lavrov'],
    ['a OR b c OR d', 'a OR b AND c OR d'],
    ['(a OR b) c', '(a OR b) AND c'],
    ['(a OR b) OR (c)', 'a OR b OR c'],
    ['a (b c)', 'a AND b AND c'],
    ['kerry NOT lavrov', 'kerry AND NOT lavrov'],
    ['kerry -lavrov +kiev', 'kerry AND NOT lavrov AND kiev'],
    ['-kerry', 'NOT kerry'],
    ['NOT -kerry', 'kerry'],
    ['-(a OR b)', 'NOT (a OR b)'],
    ['-"a b"', 'NOT "a b"'],
    ['NOT(a)b', 'NOT a AND b'],
    ['e-mail well-known', 'e-mail AND well-known'],
    ['kerry - lavrov', 'kerry AND lavrov'],
    ['title:kerry', 'title:kerry'],
    ['title: kerry', 'title:kerry'],
    ['title:"a b"', 'title:"a b"'],
    ['author:(a OR b) c', 'author:(a OR b) AND c'],
    ['title:(a body:b)', 'title:(a AND body:b)'],
    ['title:body:a', 'body:a'],
    ['title:-a', 'NOT title:a'],
    ['-title:a', 'NOT title:a'],
    ['title:(NOT a)', 'NOT title:a'],
    ['Author:"John Kerry" TITLE:(a OR b)', 'author:"John Kerry" AND title:(a OR b)'],
    ['Title: -Body:a ſummary:b', 'NOT body:a AND ſummary:b'],
    ['kerry –lavrov \u2212"a b" \u2010(c) \u2011d', 'kerry AND NOT lavrov AND NOT "a b" AND NOT c AND NOT d'],
    ['kerry – lavrov 1990–2000 —dijo', 'kerry AND lavrov AND 1990–2000 AND —dijo'],
    ['minist*', 'minist*'],
    ['minist**', 'minist*'],
    ['minister~1 kerry~2', 'minister~1 AND kerry~2'],
    ['minister~3', 'minister'],
    ['"a b"~5', '"a b"~5'],
    ['"a b"~0', '"a b"'],
    ['"a b"~1000', '"a b"~100'],
    ['"annexed  Crimea" kerry', '"annexed Crimea" AND kerry'],
    ['“annexed Crimea”', '"annexed Crimea"'],
    ['«Новая газета» Киев', '"Новая газета" AND Киев'],
    ['one"two three"four', 'one AND "two three" AND four'],
    ['"" kerry', 'kerry'],
    ['() kerry', 'kerry'],
    ['a OR !!!', 'a'],
    ['NOT !!! a', 'a'],
    ['title:!!! a', 'a'],
    ['kerry !!! —', 'kerry'],
    ['!!!', ''],
    ['*', ''],
    ['kerry AND', 'kerry'],
    ['AND kerry', 'kerry'],
    ['a OR OR b', 'a OR b'],
    ['title:', ''],
    ['kerry w/5 lavrov', 'kerry w/5 lavrov'],
    ['kerry NEAR/5 lavrov', 'kerry w/5 lavrov'],
    ['kerry /5 lavrov', 'kerry w/5 lavrov'],
    ['"john kerry" PRE/3 (lavrov OR putin)', '"john kerry" pre/3 (lavrov OR putin)'],
    ['kerry /s lavrov /p kiev', '(kerry w/25 lavrov) w/100 kiev'],
    ['kerry | lavrov||kiev', 'kerry OR lavrov OR kiev'],
    ['kerry && lavrov', 'kerry AND lavrov'],
    ['minist! kerry!', 'minist* AND kerry*'],
    ['Oh!', 'Oh!'],
    ['site:example.org source:Gazette kerry', 'domain:example.org AND source:Gazette AND kerry'],
    ['tag:"night market" -section:world', 'tag:"night market" AND NOT section:world'],
    ['intitle:kerry lang:de', 'title:kerry AND language:de'],
    ['before:2014-03 after:2013-01-31', 'before:2014-03 AND after:2013-01-31'],
    ['url:https://example.org/a?b=c', 'url:https://example.org/a?b=c'],
    ['(a OR) b', 'a AND b'],
    ['kerry and lavrov', 'kerry AND and AND lavrov'],
    ['a) b', 'a AND b'],
    ['(a', 'a'],
    ['12:30 http://example.org', '12:30 AND http://example.org'],
    ['a\u0000b', 'a AND b'],
    ['cafe\u0301 "de\u0301ja\u0300  vu"', 'café AND "déjà vu"'],
    ['mini\u00adster min\ufeff\u200bist*\u2060 kerry~\u00ad1', 'minister AND minist* AND kerry~1'],
    ['\u200b-ti\u00adtle:a\u00ad A\u00adND b \u200b', 'NOT title:a AND b'],
    ['می\u200cخواهم', 'می\u200cخواهم'],
  ])('%j is understood as %j', (text, expected) => {
    expect(interpreted(text)).toBe(expected);
  });

  it.each<[string, string[]]>([
    ['kerry AND "lavrov" OR -(title:a b*) c~1', []],
    ['“smart”', ['smart_quotes_replaced']],
    ['say "hello', ['unbalanced_quote']],
    ['rock and roll', ['lowercase_operator']],
    ['cats or not dogs', ['lowercase_operator', 'lowercase_operator']],
    ['cats OR', ['operator_ignored']],
    ['w/5 cats pre/3', ['operator_ignored', 'operator_ignored']],
    ['cat* w/5 dog', ['proximity_ignored']],
    ['minist!', ['operator_taken_as_word']],
    ['.NET §230', ['signs_ignored', 'signs_ignored']],
    ['before:lunch', ['unknown_field']],
    ['site:example.org tag:"night market"', []],
    ['f*o a~7', ['operator_taken_as_word', 'operator_taken_as_word']],
    ['(a', ['unbalanced_parenthesis']],
    ['a) b', ['unbalanced_parenthesis']],
    ['headline:kerry', ['unknown_field']],
    [
      'headline:"a b" -Section:(a OR b) said:“a”',
      ['unknown_field', 'operator_ignored', 'unknown_field', 'smart_quotes_replaced'],
    ],
    ['Author:"a b" TITLE:a', []],
    ['"a b"~1000', ['proximity_limited']],
    ['"a b"~99999999999999999999 "c~999" "d"~100', ['proximity_limited']],
    ['"minist* of defence" "a * b"~200', ['wildcard_ignored', 'wildcard_ignored', 'proximity_limited']],
    ['wom?n -title:?omen wom?n*', ['operator_taken_as_word', 'operator_taken_as_word', 'operator_taken_as_word']],
    ['who? why?! http://example.org/a?b=c example.org?d', []],
    ['kerry –lavrov −kiev', ['dash_taken_as_minus']],
    ['-kerry a–b – —c', ['nothing_to_search']],
    ['kerry —', ['nothing_to_search']],
    ['e-mail C++ #1 F♯ 12:30 http://example.org Kerry: x', []],
  ])('%j is warned of with %j', (text, expected) => {
    expect(codes(text)).toEqual(expected);
  });

  it('says where in the text a warning belongs', () => {
    expect(parseQuery('one \ud800 “two” (three or "').warnings.map(({ code, position }) => [code, position])).toEqual([
      ['nothing_to_search', 4],
      ['smart_quotes_replaced', 6],
      ['unbalanced_parenthesis', 12],
      ['lowercase_operator', 19],
      ['unbalanced_quote', 22],
    ]);
  });

  it('says where words are in the text as it was typed', () => {
    const { expression, warnings } = parseQuery('ca\u00adfe\u0301 and kerry');
    expect(terms(expression).map(({ text, position }) => [text, position])).toEqual([
      ['café', 0],
      ['and', 7],
      ['kerry', 11],
    ]);
    expect(warnings.map(({ position }) => position)).toEqual([7]);
  });

  it.each([
    ['kerry lavrov', true],
    ['kerry and', true],
    ['"kerry', true],
    ['kerry AND lavrov', false],
    ['"kerry lavrov"', false],
    ['-kerry', false],
    ['title:kerry', false],
    ['kerr*', false],
    ['kerry~1', false],
    ['(kerry)', false],
  ])('%j is nothing but words: %j', (text, expected) => {
    expect(parseQuery(text).isPlain).toBe(expected);
  });
});

describe('a query is refused', () => {
  it('above 512 words, those of phrases included', () => {
    const words = Array.from({ length: MAX_TERMS - 2 }, (_, index) => `w${index}`).join(' ');
    expect(parseQuery(`${words} "two more"`).faults).toEqual([]);
    expect(parseQuery(`${words} "two more" last`).faults).toEqual([
      { detail: 'has 513 words; at most 512 are searched for', position: words.length + 12 },
    ]);
  });

  it('above 512 filters', () => {
    expect(parseQuery('lang:x '.repeat(MAX_TERMS)).faults).toEqual([]);
    expect(parseQuery('lang:x '.repeat(MAX_TERMS + 1)).faults).toHaveLength(1);
  });

  it('above nine words in a chain of proximity operators', () => {
    expect(parseQuery(Array(9).fill('a').join(' w/1 ')).faults).toEqual([]);
    expect(parseQuery(Array(10).fill('a').join(' w/1 ')).faults).toEqual([
      { detail: 'joins more than 9 words by proximity operators', position: 50 },
    ]);
  });

  it('where a word begins with a star', () => {
    expect(parseQuery('kerry *istan').faults).toEqual([
      { detail: expect.stringContaining('begins with *'), position: 6 },
    ]);
    expect(parseQuery('-title:*istan').faults).toMatchObject([{ position: 7 }]);
    expect(parseQuery('"*istan" *').faults).toEqual([]);
  });

  it('below eight parentheses, without looking further', () => {
    const nest = (depth: number) => `${'('.repeat(depth)}a${')'.repeat(depth)}`;
    expect(parseQuery(nest(MAX_DEPTH))).toMatchObject({ faults: [], expression: { kind: 'word' } });
    for (const text of [nest(MAX_DEPTH + 1), '('.repeat(10_000), nest(5_000), '-title:('.repeat(2_000)]) {
      expect(parseQuery(text).faults).toEqual([
        { detail: 'has parentheses nested deeper than 8', position: text.split('(', MAX_DEPTH + 1).join('(').length },
      ]);
    }
    expect(parseQuery('title:-'.repeat(10_000)).faults).toEqual([]);
  });
});

describe('the quoted value of a filter', () => {
  it.each(['before:"lunch"', 'after:"9999y"', 'after:"2020-13-41"', 'after:2020-01-01T00:00:00z'])(
    '%s is words where it is no date',
    (text) => {
      const kinds = terms(parseQuery(text).expression).map(({ kind }) => kind);
      expect(kinds.length).toBeGreaterThan(0);
    },
  );

  it('is taken where it is a date', () => {
    expect(parseQuery('before:"2020-01-02"').expression).toMatchObject({ kind: 'filter', text: '2020-01-02' });
  });
});

describe('any text', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .array(
        fc.constantFrom(
          '"',
          '“',
          '»',
          ' ',
          'AND',
          'OR',
          ' NOT ',
          '-',
          '+',
          'a',
          'über',
          '*',
          '(',
          ')',
          '~',
          '1',
          'title:',
          '\u00ad',
          '\ufeff',
          '\u0301',
          'not',
          '\ud800',
          '\0',
        ),
      )
      .map((parts) => parts.join('')),
  );

  it('is a query, understood the same when printed', () => {
    fc.assert(
      fc.property(text, (input) => {
        const { expression: first } = parseQuery(input);
        expect(withoutPositions(parseQuery(printQuery(first)).expression)).toEqual(withoutPositions(first));
      }),
      { numRuns: 2_000 },
    );
  });

  it('gives positions inside of it', () => {
    fc.assert(
      fc.property(text, (input) => {
        const { expression: read, warnings, faults } = parseQuery(input);
        const positions = [...warnings, ...faults, ...terms(read)].map(({ position }) => position);
        expect(positions.every((position) => position >= 0 && position < input.length)).toBe(true);
      }),
    );
  });
});

describe('any expression', () => {
  it('is what its print is understood as', () => {
    fc.assert(
      fc.property(expression, (given) => {
        const { expression: read, warnings } = parseQuery(printQuery(given));
        expect(withoutPositions(read)).toEqual(withoutPositions(given));
        expect(warnings.filter(({ code }) => code.startsWith('unbalanced'))).toEqual([]);
      }),
      { numRuns: 2_000 },
    );
  });
});
