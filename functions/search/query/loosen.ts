import { anyOf, type Clause } from './clause.ts';
import type { Word } from './expression.ts';
import { type Scope, stemmedFields } from './fields.ts';
import { byMeaning } from './function-words.ts';
import { CORRECTED_WEIGHT, ENOUGH_PARTS } from './ranking.ts';
import { isUnspaced } from './scripts.ts';
import { inFields, pairClauses, wordClause } from './words.ts';

/**
 * How strictly a query is applied: `all` words as typed, with misspellings corrected (`typo`), or with `some` of its
 * words.
 */
export const MODES = ['all', 'typo', 'some'] as const;
export type Mode = (typeof MODES)[number];

/** For each word of a query, the indexed words that may have been meant, most likely first. */
export type Spellings = ReadonlyMap<string, readonly string[]>;

/** Returns a clause that needs all words, each in any of its spellings or as a part of a joined name. */
export function withTypos(words: readonly Word[], spellings: Spellings, scope: Scope): Clause {
  const names = pairClauses(words, scope);
  return {
    bool: {
      must: words.map(({ text }, at) => anyOf([...inAnySpelling(text, spellings, scope), ...(names[at] ?? [])])),
    },
  };
}

/**
 * Returns a clause that needs any of the words, in any of its spellings or as a part of a joined name. A function word
 * is enough only if the query has nothing else.
 */
export function someWords(words: readonly Word[], spellings: Spellings, scope: Scope): Clause {
  const names = pairClauses(words, scope);
  const loosely = (word: Word) => [...loose(word.text, spellings, scope), ...(names[words.indexOf(word)] ?? [])];
  const { content, meaningless } = byMeaning(words, scope.languages);
  if (content.length === 0 || meaningless.length === 0) return anyOf(words.map((word) => anyOf(loosely(word))));
  return {
    bool: {
      must: [anyOf(content.map((word) => anyOf(loosely(word))))],
      should: meaningless.map((word) => anyOf(loosely(word))),
    },
  };
}

/** Text without blanks may be a whole question, so a part of the terms that analysis makes of it is enough. */
function loose(text: string, spellings: Spellings, scope: Scope): Clause[] {
  if (!isUnspaced(text)) return inAnySpelling(text, spellings, scope, 'none');
  const stemmed = stemmedFields(scope, text);
  const parts = { type: 'most_fields', minimum_should_match: ENOUGH_PARTS };
  // Without a field, OpenSearch would search all of them.
  return [wordClause(text, scope, 'none'), ...(stemmed.length === 0 ? [] : [inFields(text, stemmed, parts)])];
}

function inAnySpelling(text: string, spellings: Spellings, scope: Scope, nothing: 'all' | 'none' = 'all'): Clause[] {
  const corrected = (spellings.get(text) ?? []).map((other) => ({
    bool: { must: [wordClause(other, scope)], boost: CORRECTED_WEIGHT },
  }));
  return [wordClause(text, scope, nothing), ...corrected];
}
