import { folded } from '../../engine/forms/folded.ts';
import { romanised } from '../../engine/forms/romanised.ts';
import { formKeys, otherPhrases, otherSpellings, SIGNED } from '../../engine/forms/word-forms.ts';
import type { Expression, Fuzzy, Phrase, Prefix, Term, Word } from './expression.ts';
import { exactFields, formFields, type Scope, stemmedFields } from './fields.ts';
import { addressesOf, filterClause, isAddress } from './filters.ts';
import { nearClauses } from './near.ts';
import { FORM_WEIGHT, LIKE_WEIGHT } from './ranking.ts';
import { isOneWord, isUnspaced, splits } from './scripts.ts';

/** A clause of OpenSearch's query language. */
export type Clause = Readonly<Record<string, unknown>>;

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
      return any(nearClauses(expression, scope));
    case 'filter':
      return { constant_score: { filter: filterClause(expression.name, expression.text), boost: 0 } };
    case 'within':
      return toClause(expression.operand, { ...scope, searchIn: [expression.field] });
    default:
      return termClause(expression, scope);
  }
}

/**
 * Returns the clause of a word as written, of its inflected forms and of its other spellings.
 * @param nothing what the word matches when analysis leaves no term of it. @default all: the word restricts nothing
 */
export function wordClause(text: string, scope: Scope, nothing: 'all' | 'none' = 'all'): Clause {
  return any(wordClauses(text, scope, nothing));
}

/**
 * Returns the clause of an OR. Many words become one clause per field, in which they count like synonyms. Few words
 * become one clause each, which scores rare words higher.
 */
function either(operands: readonly Expression[], scope: Scope): Clause {
  const words = operands.filter((operand): operand is Word => operand.kind === 'word' && isOneWord(operand.text));
  if (words.length < MANY_WORDS) return any(operands.map((operand) => toClause(operand, scope)));
  const others = operands.filter((operand) => !words.includes(operand as Word));
  return any([
    ...manyWords(
      words.map(({ text }) => text),
      scope,
    ),
    ...others.map((operand) => toClause(operand, scope)),
  ]);
}

/** From this number of ORed words on, they are treated as a list and not as a clause each. */
const MANY_WORDS = 17;

/** These analyzers put all words of a text at one position. */
function manyWords(words: readonly string[], scope: Scope): Clause[] {
  const query = words.join(' ');
  const inField = (weighted: string, analyzer: string): Clause => {
    const [field = '', boost] = weighted.split('^');
    return { match: { [field]: { query, analyzer, boost: Number(boost) } } };
  };
  const stems = stemmedFields(scope, query).map((field) => inField(field, `any_${field.split('.')[1]}`));
  const keys = words.flatMap(formKeys);
  return [...exactFields(scope).map((field) => inField(field, 'any_words')), ...stems, ...formClauses(keys, scope)];
}

function all(operands: readonly Expression[], scope: Scope): Clause {
  const names = pairs(operands);
  const wanted = operands.flatMap((operand, at) =>
    operand.kind === 'not' ? [] : [any([toClause(operand, scope), ...pairClauses(names[at] ?? [], scope)])],
  );
  const unwanted = operands.flatMap((operand) => (operand.kind === 'not' ? [toClause(operand.operand, scope)] : []));
  return { bool: { must: wanted, ...(unwanted.length > 0 && { must_not: unwanted }) } };
}

/** Returns for each operand the names that it forms with the word before or after it: `you tube` for "YouTube". */
function pairs(operands: readonly Expression[]): string[][] {
  const names = operands.slice(1).map((operand, at) => {
    const before = operands[at];
    const isPair = before?.kind === 'word' && operand.kind === 'word';
    return isPair && ONE_NAME.test(`${before.text} ${operand.text}`) ? folded(`${before.text} ${operand.text}`) : null;
  });
  return operands.map((_, at) => [names[at - 1], names[at]].filter((name) => typeof name === 'string'));
}

function pairClauses(names: readonly string[], scope: Scope): Clause[] {
  return names.length === 0 ? [] : formClauses(names, scope);
}

function any(clauses: readonly Clause[]): Clause {
  const [first] = clauses;
  return clauses.length === 1 && first !== undefined ? first : { bool: { should: clauses, minimum_should_match: 1 } };
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
      return any([...wordClauses(term.text, scope), fuzzyClause(term, scope)]);
  }
}

/**
 * Returns the clauses of a word. A word is searched like a phrase, because an analyzer may split it (`e-mail`, text
 * without blanks) and its parts belong together. If analysis leaves nothing, the word restricts nothing. Only the
 * fields of words as written decide this: a stop word of one language may be a content word of another.
 */
function wordClauses(text: string, scope: Scope, nothing: 'all' | 'none' = 'all'): Clause[] {
  if (SIGNED.test(text) && formFields(scope).length > 0) return formClauses(formKeys(text), scope);
  const exact = inFields(text, exactFields(scope), { zero_terms_query: nothing });
  if ((scope.economy ?? 0) > 0) return [exact, ...stemClauses(text, scope)];
  const others = otherSpellings(text).flatMap((other) => [
    inFields(other, exactFields(scope)),
    ...stemClauses(other, scope),
  ]);
  const latin = romanised(text);
  const name = latin === null ? [] : [inFields(latin, exactFields(scope))];
  return [exact, ...stemClauses(text, scope), ...others, ...name, ...formClauses(formKeys(text), scope)];
}

function stemClauses(text: string, scope: Scope): Clause[] {
  const stemmed = stemmedFields(scope, text);
  return stemmed.length === 0 ? [] : [inFields(text, stemmed)];
}

/** Returns clauses for articles that spell a word differently: `e-mail` for `email`. */
function formClauses(keys: readonly string[], scope: Scope): Clause[] {
  return formFields(scope).map((field) => ({ terms: { [field]: keys, boost: FORM_WEIGHT } }));
}

/** Finds the article with this URL, and articles that mention the URL in their text. */
function addressClause(text: string, scope: Scope): Clause {
  return any([{ terms: { url: addressesOf(text) } }, wordClause(text, scope)]);
}

/** Finds a phrase as written. In languages without blanks between words, the fields of stems split it into words. */
function phraseClause({ text, slop }: Phrase, scope: Scope): Clause {
  const exact = inFields(text, exactFields(scope), { slop, zero_terms_query: 'all' });
  const parted = isUnspaced(text) ? stemmedFields(scope, text) : [];
  const others = otherPhrases(text).map((other) => inFields(other, exactFields(scope), { slop }));
  return any([
    exact,
    ...others,
    ...(parted.length === 0 ? [] : [inFields(text, parted, { slop })]),
    ...(ONE_NAME.test(text) ? formClauses([folded(text)], scope) : []),
  ]);
}

/** Two to four words that may be written as one name, such as `MeToo`. */
const ONE_NAME = /^\p{L}+(?: \p{L}+){1,3}$/u;

export function inFields(query: string, fields: readonly string[], options: Clause = {}): Clause {
  return { multi_match: { query, type: 'phrase', fields, tie_breaker: 1, ...options } };
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
