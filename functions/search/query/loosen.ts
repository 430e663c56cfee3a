import { type Clause, inFields, wordClause } from './clauses.ts';
import type { Word } from './expression.ts';
import { type Scope, stemmedFields } from './fields.ts';
import { byMeaning } from './function-words.ts';
import { CORRECTED_WEIGHT, ENOUGH_PARTS } from './ranking.ts';
import { isUnspaced } from './scripts.ts';

/**
 * How strictly a query is applied: `all` words as typed, with misspellings corrected (`typo`), or with `some` of its
 * words.
 */
export const MODES = ['all', 'typo', 'some'] as const;
export type Mode = (typeof MODES)[number];

/** For each word of a query, the indexed words that may have been meant, most likely first. */
export type Spellings = ReadonlyMap<string, readonly string[]>;

/** Returns a clause that needs all words, each in any of its spellings. */
export function withTypos(words: readonly Word[], spellings: Spellings, scope: Scope): Clause {
  return { bool: { must: words.map(({ text }) => inAnySpelling(text, spellings, scope)) } };
}

/**
 * Returns a clause that needs any of the words, in any of its spellings. A function word is enough only if the query
 * has nothing else.
 */
export function someWords(words: readonly Word[], spellings: Spellings, scope: Scope): Clause {
  const clauses = (some: readonly Word[]) => some.map(({ text }) => loosely(text, spellings, scope));
  const { content, meaningless } = byMeaning(words, scope.languages);
  if (content.length === 0 || meaningless.length === 0) return anyOf(clauses(words));
  return { bool: { must: [anyOf(clauses(content))], should: clauses(meaningless) } };
}

function anyOf(should: readonly Clause[]): Clause {
  return { bool: { should, minimum_should_match: 1 } };
}

function loosely(text: string, spellings: Spellings, scope: Scope): Clause {
  return isUnspaced(text) ? someParts(text, scope) : inAnySpelling(text, spellings, scope, 'none');
}

function inAnySpelling(text: string, spellings: Spellings, scope: Scope, nothing: 'all' | 'none' = 'all'): Clause {
  const typed = wordClause(text, scope, nothing);
  const others = (spellings.get(text) ?? []).map((other) => ({
    bool: { must: [wordClause(other, scope)], boost: CORRECTED_WEIGHT },
  }));
  return others.length === 0 ? typed : { bool: { should: [typed, ...others], minimum_should_match: 1 } };
}

/** Text without blanks may be a whole question, so a part of the terms that analysis makes of it is enough. */
function someParts(text: string, scope: Scope): Clause {
  const should = [
    wordClause(text, scope, 'none'),
    inFields(text, stemmedFields(scope, text), { type: 'most_fields', minimum_should_match: ENOUGH_PARTS }),
  ];
  return { bool: { should, minimum_should_match: 1 } };
}
