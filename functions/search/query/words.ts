import { endingIn } from '../../engine/forms/compounds.ts';
import { folded } from '../../engine/forms/folded.ts';
import { romanised } from '../../engine/forms/romanised.ts';
import { formKeys, otherSpellings, SIGNED } from '../../engine/forms/word-forms.ts';
import { isWrittenFor, type LanguageName } from '../../engine/languages.ts';
import { anyOf, type Clause } from './clause.ts';
import type { Expression } from './expression.ts';
import { exactFields, formFields, type Scope, stemmedFields } from './fields.ts';
import { isFunctionWord } from './function-words.ts';
import { COMPOUND_WEIGHT, FORM_WEIGHT } from './ranking.ts';
import { isUnspaced } from './scripts.ts';

/**
 * Returns the clause of a word as written, of its inflected forms and of its other spellings.
 * @param nothing what the word matches when analysis leaves no term of it. @default all: the word restricts nothing
 */
export function wordClause(text: string, scope: Scope, nothing: 'all' | 'none' = 'all'): Clause {
  return anyOf(wordClauses(text, scope, nothing));
}

/**
 * Returns the clauses of a word. A word is searched like a phrase, because an analyzer may split it (`e-mail`, text
 * without blanks) and its parts belong together. If analysis leaves nothing, the word restricts nothing. Only the
 * fields of words as written decide this: a stop word of one language may be a content word of another.
 */
export function wordClauses(text: string, scope: Scope, nothing: 'all' | 'none' = 'all'): Clause[] {
  if (SIGNED.test(text) && formFields(scope).length > 0) return formClauses(formKeys(text), scope);
  const exact = inFields(text, exactFields(scope), { zero_terms_query: nothing });
  if ((scope.economy ?? 0) > 0) return [exact, ...stemClauses(text, scope)];
  const others = otherSpellings(text).flatMap((other) => [
    inFields(other, exactFields(scope)),
    ...stemClauses(other, scope),
  ]);
  const latin = romanised(text);
  const name = latin === null ? [] : [inFields(latin, exactFields(scope))];
  return [
    exact,
    ...stemClauses(text, scope),
    ...others,
    ...name,
    ...formClauses(formKeys(text), scope),
    ...compoundClauses(text, scope),
    ...lastPartClauses(text, scope),
  ];
}

/** Languages that write compounds as one word, or whose compounds OpenSearch's dictionary keeps as one. */
const COMPOUNDING: readonly LanguageName[] = ['da', 'de', 'fi', 'nl', 'no', 'sv', 'th'];
/** A shorter word begins too many others that are no compounds. OpenSearch refuses patterns of a thousand letters. */
const BEGINS_COMPOUND = /^(?:[a-z]{6,40}|[\p{sc=Thai}]{4,40})$/u;
/** The letters of the rest of a compound, at least: fewer are an ending. */
const FEWEST_REST = 5;

/** Returns the clauses of the compounds that begin with a word: `Krankenhausreform` for `Krankenhaus`. They rank low. */
function compoundClauses(text: string, { searchIn, languages }: Scope): Clause[] {
  // Thai vowels are marks, which folding removes.
  const beginning = isUnspaced(text) ? text : folded(text).replaceAll('ß', 'ss');
  if (!BEGINS_COMPOUND.test(beginning)) return [];
  const fields = (['title', 'body'] as const).filter((field) => searchIn.includes(field));
  return languages
    .filter((language) => COMPOUNDING.includes(language) && isWrittenFor(language, text))
    .flatMap((language) =>
      fields.map((field) => compounds(`text.${language}.${field}`, `${beginning}.{${FEWEST_REST},}`)),
    );
}

/** Returns the clauses of the German compounds that end in a word: `Trinkwasser` for `Wasser`. They rank as low. */
function lastPartClauses(text: string, scope: Scope): Clause[] {
  const pattern = scope.languages.includes('de') ? endingIn(text) : null;
  if (pattern === null) return [];
  return formFields(scope).map((field) => compounds(field, pattern));
}

function compounds(field: string, value: string): Clause {
  return { regexp: { [field]: { value, boost: COMPOUND_WEIGHT } } };
}

function stemClauses(text: string, scope: Scope): Clause[] {
  const stemmed = stemmedFields(scope, text);
  return stemmed.length === 0 ? [] : [inFields(text, stemmed)];
}

/** Returns clauses for articles that spell a word differently: `e-mail` for `email`. */
export function formClauses(keys: readonly string[], scope: Scope): Clause[] {
  return formFields(scope).map((field) => ({ terms: { [field]: keys, boost: FORM_WEIGHT } }));
}

export function inFields(query: string, fields: readonly string[], options: Clause = {}): Clause {
  return { multi_match: { query, type: 'phrase', fields, tie_breaker: 1, ...options } };
}

/** Most words in one clause. OpenSearch takes 1,024 terms at one position, and analysis makes up to four of a word. */
const MOST_IN_ONE = 250;

/**
 * Returns one clause per field for many words of which any is enough. Their analyzers put all words of a text at one
 * position.
 */
export function manyWords(words: readonly string[], scope: Scope): Clause[] {
  if (words.length > MOST_IN_ONE)
    return [...manyWords(words.slice(0, MOST_IN_ONE), scope), ...manyWords(words.slice(MOST_IN_ONE), scope)];
  const query = words.join(' ');
  const inField = (weighted: string, analyzer: string): Clause => {
    const [field = '', boost] = weighted.split('^');
    return { match: { [field]: { query, analyzer, boost: Number(boost) } } };
  };
  const stems = stemmedFields(scope, query).map((field) => inField(field, `any_${field.split('.')[1]}`));
  const keys = words.flatMap(formKeys);
  return [...exactFields(scope).map((field) => inField(field, 'any_words')), ...stems, ...formClauses(keys, scope)];
}

/**
 * Returns for each operand the clauses of what it forms with the word before or after it: the name `YouTube` for
 * `you tube`, the compound `ceasefire` for `cease fire`.
 */
export function pairClauses(operands: readonly Expression[], scope: Scope): Clause[][] {
  const pairs = operands.slice(1).map((operand, at) => pairOf(operands[at], operand));
  const clauses = pairs.map((pair) =>
    pair === null ? [] : [...nameClauses(pair, scope), ...closedClauses(pair, scope)],
  );
  return operands.map((_, at) => [...(clauses[at - 1] ?? []), ...(clauses[at] ?? [])]);
}

type Pair = readonly [one: string, other: string];

function pairOf(one: Expression | undefined, other: Expression): Pair | null {
  return one?.kind === 'word' && other.kind === 'word' ? [one.text, other.text] : null;
}

function nameClauses(pair: Pair, scope: Scope): Clause[] {
  const both = pair.join(' ');
  return isName(both) ? formClauses([folded(both)], scope) : [];
}

/** With fewer letters, two words make other words than their compound. */
const PART_OF_COMPOUND = /^\p{sc=Latin}{3,}$/u;

/**
 * Returns the clause of two words written as one, which ranks as low as other compounds. Function words form none: `the
 * rapist` is no therapist.
 */
function closedClauses(pair: Pair, scope: Scope): Clause[] {
  const fields = (['title', 'body'] as const).filter((field) => scope.searchIn.includes(field));
  const isCompound = pair.every((part) => PART_OF_COMPOUND.test(part) && !isFunctionWord(part, scope.languages));
  if (!isCompound || fields.length === 0 || (scope.economy ?? 0) > 0) return [];
  return [{ constant_score: { filter: inFields(pair.join(''), fields), boost: COMPOUND_WEIGHT } }];
}

/** Whether words may be written as one name, such as `MeToo`: two to four words of letters. */
export function isName(words: string): boolean {
  return ONE_NAME.test(words);
}

const ONE_NAME = /^\p{L}+(?: \p{L}+){1,3}$/u;
