import { folded } from '../../engine/forms/folded.ts';
import { otherPhrases } from '../../engine/forms/word-forms.ts';
import { anyOf, type Clause } from './clause.ts';
import type { Expression, Fuzzy, Phrase, Prefix, Term, Word } from './expression.ts';
import { exactFields, type Scope, stemmedFields } from './fields.ts';
import { addressesOf, filterClause, isAddress } from './filters.ts';
import { nearClauses } from './near.ts';
import { LIKE_WEIGHT } from './ranking.ts';
import { isOneWord, isUnspaced, splits } from './scripts.ts';
import { formClauses, inFields, isName, manyWords, pairClauses, wordClause, wordClauses } from './words.ts';

/** Returns the clause that finds and scores what an expression asks for. */
export function toClause(expression: Expression, scope: Scope): Clause {
  switch (expression.kind) {
    case 'everything':
      return { match_all: {} };
    case 'and':
      return all(expression.operands, scope);
    case 'or':
      return either(expression.operands, scope);
    case 'not':
      return { bool: { must_not: [toClause(expression.operand, scope)] } };
    case 'near':
      return anyOf(nearClauses(expression, scope));
    case 'filter':
      return { constant_score: { filter: filterClause(expression.name, expression.text), boost: 0 } };
    case 'within':
      return toClause(expression.operand, { ...scope, searchIn: [expression.field] });
    default:
      return termClause(expression, scope);
  }
}

/**
 * Returns the clause of an OR. Many words become one clause per field, in which they count like synonyms. Few words
 * become one clause each, which scores rare words higher.
 */
function either(operands: readonly Expression[], scope: Scope): Clause {
  const words = operands.filter((operand): operand is Word => operand.kind === 'word' && isOneWord(operand.text));
  if (words.length < MANY_WORDS) return anyOf(operands.map((operand) => toClause(operand, scope)));
  const others = operands.filter((operand) => !words.includes(operand as Word));
  return anyOf([
    ...manyWords(
      words.map(({ text }) => text),
      scope,
    ),
    ...others.map((operand) => toClause(operand, scope)),
  ]);
}

/** From this number of ORed words on, they are treated as a list and not as a clause each. */
const MANY_WORDS = 17;

function all(operands: readonly Expression[], scope: Scope): Clause {
  const names = pairClauses(operands, scope);
  const wanted = operands.flatMap((operand, at) =>
    operand.kind === 'not' ? [] : [anyOf([toClause(operand, scope), ...(names[at] ?? [])])],
  );
  const unwanted = operands.flatMap((operand) => (operand.kind === 'not' ? [toClause(operand.operand, scope)] : []));
  return { bool: { must: wanted, ...(unwanted.length > 0 && { must_not: unwanted }) } };
}

function termClause(term: Term, scope: Scope): Clause {
  switch (term.kind) {
    case 'word':
      return isAddress(term.text) ? addressClause(term.text, scope) : wordClause(term.text, scope);
    case 'phrase':
      return phraseClause(term, scope);
    case 'prefix':
      return prefixClause(term, scope);
    case 'fuzzy':
      return scope.economy === 3
        ? fuzzyClause(term, scope)
        : anyOf([...itself(term.text, scope), fuzzyClause(term, scope)]);
  }
}

/**
 * Ranks the word itself before words like it. Its inflected forms are not asked for: they may differ by more letters. A
 * text without blanks has words only in the fields of stems.
 */
function itself(text: string, scope: Scope): Clause[] {
  return isUnspaced(text) ? wordClauses(text, scope) : [inFields(text, exactFields(scope))];
}

/** Finds the article with this URL, and articles that mention the URL in their text. */
function addressClause(text: string, scope: Scope): Clause {
  return anyOf([{ terms: { url: addressesOf(text) } }, wordClause(text, scope)]);
}

/** Finds a phrase as written. In languages without blanks between words, the fields of stems split it into words. */
function phraseClause({ text, slop }: Phrase, scope: Scope): Clause {
  const exact = inFields(text, exactFields(scope), { slop, zero_terms_query: 'all' });
  const parted = isUnspaced(text) ? stemmedFields(scope, text) : [];
  const others = otherPhrases(text).map((other) => inFields(other, exactFields(scope), { slop }));
  return anyOf([
    exact,
    ...others,
    ...(parted.length === 0 ? [] : [inFields(text, parted, { slop })]),
    ...(isName(text) ? formClauses([folded(text)], scope) : []),
  ]);
}

/** Matches all indexed words with this prefix, without a limit: otherwise counts would be wrong. */
function prefixClause({ text }: Prefix, scope: Scope): Clause {
  const fields = exactFields(scope);
  if (splits(text))
    return { multi_match: { query: text, type: 'phrase_prefix', fields, max_expansions: MOST_ENDINGS } };
  const options = { type: 'bool_prefix', operator: 'and', boost: LIKE_WEIGHT };
  return { multi_match: { query: text, fields: names(fields), ...options } };
}

/** Highest number of completions for the last part of a word that has several parts. */
const MOST_ENDINGS = 200;

/** Matches all indexed words that differ by few letters. Each scores the same, so their number needs no limit. */
function fuzzyClause({ text, edits }: Fuzzy, scope: Scope): Clause {
  const options = { fuzziness: edits, operator: 'and', fuzzy_rewrite: 'constant_score' };
  return { multi_match: { query: text, fields: names(exactFields(scope)), ...options, boost: LIKE_WEIGHT } };
}

function names(weighted: readonly string[]): string[] {
  return weighted.map((field) => field.replace(/\^.*$/u, ''));
}
