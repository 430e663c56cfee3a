import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, type LanguageName, languageName } from '../../../../functions/engine/languages.ts';
import { affordable, countClauses } from '../../../../functions/search/query/budget.ts';
import { toClause } from '../../../../functions/search/query/clauses.ts';
import { functionWords } from '../../../../functions/search/query/function-words.ts';
import { someWords, withTypos } from '../../../../functions/search/query/loosen.ts';
import { MAX_TERMS, parseQuery } from '../../../../functions/search/query/parse.ts';
import { FORM_WEIGHT, MAX_CLAUSES, SEARCH_FIELDS } from '../../../../functions/search/query/ranking.ts';
import { wordClause } from '../../../../functions/search/query/words.ts';
import { expression } from '../query-expressions.ts';

const everywhere = { searchIn: SEARCH_FIELDS, languages: [] };
const clause = (text: string, scope = {}) => toClause(parseQuery(text).expression, { ...everywhere, ...scope });
const ALL_LANGUAGES = Object.keys(LANGUAGES) as LanguageName[];

describe('clauses', () => {
  it('look for a word in the wanted fields, the author among the authors', () => {
    expect(clause('kerry', { searchIn: ['title', 'author'] })).toEqual({
      bool: {
        should: [
          {
            multi_match: {
              query: 'kerry',
              type: 'phrase',
              fields: ['title^0.2', 'authors^1'],
              tie_breaker: 1,
              zero_terms_query: 'all',
            },
          },
          { terms: { 'forms.title': ['kerry'], boost: FORM_WEIGHT } },
        ],
        minimum_should_match: 1,
      },
    });
    expect(clause('kerry', { searchIn: ['author'] })).toMatchObject({ multi_match: { fields: ['authors^1'] } });
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
    const word = (text: string) => clause(text);
    expect(clause('a -b')).toMatchObject({ bool: { must: [word('a')], must_not: [word('b')] } });
    expect(clause('-b')).toMatchObject({ bool: { must_not: [word('b')] } });
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
  const names = Array.from(
    { length: MAX_TERMS },
    (_, at) => `na${at.toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'.charAt(Number(digit)))}`,
  );
  const placed = (q: string) => {
    const build = (place: object) => clause(q, place);
    const place = affordable(ALL_LANGUAGES, build);
    if (place === null) throw new Error('too many clauses');
    return { ...place, clauses: countClauses(build(place)) };
  };

  it.each([
    ['words', names.join(' ')],
    ['words of 64', names.slice(0, 64).join(' ')],
    [
      'words with signs',
      names
        .map((name) => `${name}-${name}`)
        .slice(0, 256)
        .join(' '),
    ],
    [
      'phrases',
      names
        .map((name) => `"${name} ${name}"`)
        .slice(0, 200)
        .join(' OR '),
    ],
    ['beginnings', names.map((name) => `${name}*`).join(' OR ')],
  ])('stays below what OpenSearch takes, in whatever languages the articles are: %s', (_, q) => {
    expect(placed(q).clauses).toBeLessThanOrEqual(MAX_CLAUSES);
  });

  it('lets a list of hundreds of words be looked up in every language', () => {
    const { languages, economy, clauses } = placed(names.join(' OR '));
    expect([languages.length, economy]).toEqual([ALL_LANGUAGES.length, 0]);
    expect(clauses).toBeLessThan(300);
  });

  it('lets few words be looked up in every language', () => {
    expect(placed('one two three')).toMatchObject({ languages: ALL_LANGUAGES, economy: 0 });
  });
});

describe('a query that is taken less strictly', () => {
  const words = ['troops', 'minsters'].map((text) => ({ kind: 'word' as const, text, position: 0 }));
  const spellings = new Map([['minsters', ['ministers', 'monsters']]]);
  const pair = [
    ...['title', 'body'].map((field) => ({ terms: { [`forms.${field}`]: ['troops minsters'] } })),
    { constant_score: { filter: { multi_match: { query: 'troopsminsters', fields: ['title', 'body'] } } } },
  ];

  it('wants all words, in any of their spellings', () => {
    expect(withTypos(words, spellings, everywhere)).toMatchObject({
      bool: {
        must: [
          { bool: { should: [clause('troops'), ...pair], minimum_should_match: 1 } },
          { bool: { should: [{}, {}, {}, ...pair], minimum_should_match: 1 } },
        ],
      },
    });
  });

  it('wants some of them at last, or the name that they form', () => {
    expect(someWords(words, spellings, everywhere)).toMatchObject({
      bool: { should: [{ bool: { should: [{}, ...pair] } }, { bool: { should: [{}, {}, {}, ...pair] } }] },
    });
  });
});

describe('two words beside each other', () => {
  const isFoundAs = (joined: string, q: string) =>
    JSON.stringify(clause(q, { languages: ['de', 'en'] })).includes(`"${joined}"`);

  it.each([
    ['ceasefire', 'cease fire'],
    ['website', 'big web site'],
    ['sjukhusreform', 'sjukhus reform'],
  ])('are found as one: %s', (joined, q) => {
    expect(isFoundAs(joined, q)).toBe(true);
  });

  it.each([
    ['therapist', 'the rapist'],
    ['inroad', 'in road'],
    ['ceasefire', 'cease OR fire'],
    ['ceasefire', '"cease fire"'],
    ['東京大阪', '東京 大阪'],
  ])('are not found as one where one is a function word, short, or they are not both needed: %s', (joined, q) => {
    expect(isFoundAs(joined, q)).toBe(false);
  });
});

describe('words with no meaning', () => {
  const words = (query: string) =>
    query.split(' ').map((text, position) => ({ kind: 'word' as const, text, position }));
  const left = (query: string, ...languages: LanguageName[]) => {
    const found = functionWords(words(query), languages);
    return words(query)
      .filter(({ position }) => !found.some((word) => word.position === position))
      .map(({ text }) => text)
      .join(' ');
  };

  it.each([
    ['What’s the council going to do about the ferry?', 'council going ferry?'],
    ['was hat der Rat über die Fähre gesagt', 'Rat Fähre gesagt'],
    ['qu’est-ce que le conseil a dit sur l’accord', 'conseil dit l’accord'],
    ['qué dijo el consejo sobre el puente', 'dijo consejo puente'],
    ['che cosa ha detto il consiglio sul ponte', 'detto consiglio ponte'],
    ['o que disse o conselho sobre a ponte', 'disse conselho ponte'],
    ['wat heeft de raad over de brug gezegd', 'raad brug gezegd'],
    ['vad har rådet sagt om bron', 'rådet sagt bron'],
    ['hvad har rådet sagt om færgen', 'rådet sagt færgen'],
    ['что сказал совет о паромах', 'сказал совет паромах'],
  ])('are told by the language that most of them are of: %s', (query, content) => {
    expect(left(query, 'en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'sv', 'da', 'ru')).toBe(content);
  });

  it('are none of a language that the collection does not have', () => {
    expect(left('der Rat und die Fähre', 'en')).toBe('der Rat und die Fähre');
    expect(left('der Rat und die Fähre')).toBe('der Rat und die Fähre');
  });

  it('may be nouns of another language', () => {
    expect(left('vietnam war protests', 'en', 'de')).toBe('vietnam war protests');
    expect(left('how did the man die in the war', 'en', 'de')).toBe('man die war');
    expect(left('wer war der Mann', 'en', 'de')).toBe('Mann');
  });

  it('count no more than they score where there are others', () => {
    const [the, mayor, of, ellery] = words('the mayor of ellery').map(({ text }) =>
      wordClause(text, { searchIn: ['author'], languages: [] }, 'none'),
    );
    const bool = (query: string) => someWords(words(query), new Map(), { searchIn: ['author'], languages: ['en'] });
    expect(bool('the mayor of ellery')).toEqual({
      bool: { must: [{ bool: { should: [mayor, ellery], minimum_should_match: 1 } }], should: [the, of] },
    });
    expect(bool('of the')).toEqual({ bool: { should: [of, the], minimum_should_match: 1 } });
  });
});

describe('the language of an article', () => {
  it.each([
    ['en', 'en'],
    ['en-GB', 'en'],
    ['zh-Hant', 'cjk'],
    ['ja', 'cjk'],
    ['nb', 'no'],
    ['pl', 'pl'],
    ['sr-Cyrl', 'hr'],
    ['eo', 'und'],
    ['und', 'und'],
    ['constructor', 'und'],
  ])('%s is kept with %s', (tag, name) => {
    expect(languageName(tag)).toBe(name);
  });
});
