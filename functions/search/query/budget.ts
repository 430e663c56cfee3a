import type { LanguageName } from '../../engine/languages.ts';
import type { Clause } from './clause.ts';
import type { Economy, Scope } from './fields.ts';
import { MAX_CLAUSES } from './ranking.ts';
import { partsOf } from './scripts.ts';

type Place = Required<Pick<Scope, 'languages' | 'economy'>>;

/** A query that has more clauses than OpenSearch accepts, whatever is left out. */
export class TooManyClauses extends Error {
  override readonly name = 'TooManyClauses';
}

/**
 * Returns the languages and the economy with which a query stays within OpenSearch's clause limit, or null when nothing
 * does. As many languages as possible come first, then as little economy as possible.
 * @param build makes the whole query for given languages and economy
 */
export function affordable(languages: readonly LanguageName[], build: (place: Place) => Clause): Place | null {
  const fits = (place: Place) => countClauses(build(place)) <= MAX_CLAUSES;
  const withAll = ([0, 1] as const).map((economy) => ({ languages, economy })).find(fits);
  if (withAll !== undefined) return withAll;
  for (const economy of [1, 2] as const satisfies Economy[]) {
    const number = mostLanguages(languages.length, (count) => fits({ languages: languages.slice(0, count), economy }));
    if (number > 0) return { languages: languages.slice(0, number), economy };
  }
  return ([2, 3] as const).map((economy) => ({ languages: [], economy })).find(fits) ?? null;
}

/** Returns the highest number of languages that fits, by halving. Each language only adds clauses. */
function mostLanguages(all: number, fits: (count: number) => boolean): number {
  let [most, tooMany] = [0, all + 1];
  while (tooMany - most > 1) {
    const count = Math.floor((most + tooMany) / 2);
    if (fits(count)) most = count;
    else tooMany = count;
  }
  return most;
}

const COMPOUND = new Set(['bool', 'constant_score']);
/** Most terms that analysis makes of a word in a field of stems: by two stemmers, with accents and without. */
const MOST_STEMS = 4;
/** An approximate match is one clause, but OpenSearch builds an automaton for it. That takes as long as these clauses. */
const COST_OF_EDITS: Readonly<Record<number, number>> = { 1: 2, 2: 4 };

/**
 * Returns the number of clauses that OpenSearch makes of a query, or more. The terms of a list are one clause, like those
 * of a phrase in which each word has one form; each term of a beginning and of an approximate match is one.
 */
export function countClauses(query: unknown): number {
  if (Array.isArray(query)) return query.reduce<number>((sum, each) => sum + countClauses(each), 0);
  if (typeof query !== 'object' || query === null) return 0;
  return Object.entries(query).reduce((sum, [name, value]) => sum + clausesOf(name, value), 0);
}

function clausesOf(name: string, value: unknown): number {
  if (COMPOUND.has(name))
    return Object.values(value as object).reduce<number>((sum, part) => sum + countClauses(part), 0);
  if (name === 'multi_match') return clausesOfWords(value as WordsClause);
  if (name === 'intervals') return clausesOfIntervals(value as object);
  return 1;
}

interface WordsClause {
  readonly query: string;
  readonly fields: readonly string[];
  readonly type?: string;
  readonly fuzziness?: number;
}

/** Counts the clauses of a match on words: one per field, or one per field and part where parts match by themselves. */
function clausesOfWords({ query, fields, type, fuzziness = 0 }: WordsClause): number {
  if (type === 'most_fields') return fields.length * query.length;
  const parts = partsOf(query) * (COST_OF_EDITS[fuzziness] ?? 1);
  const ofField = (field: string) => (type === 'phrase' && !isStemmed(field) ? 1 : parts);
  return fields.reduce((sum, field) => sum + ofField(field), 0);
}

function isStemmed(field: string): boolean {
  return field.startsWith('text.');
}

interface Rule {
  readonly match?: { readonly query: string };
  readonly any_of?: { readonly intervals: readonly Rule[] };
  readonly all_of?: { readonly intervals: readonly Rule[] };
}

function clausesOfIntervals(value: object): number {
  const [[field, rule] = ['', {}]] = Object.entries(value) as [string, Rule][];
  const { ways, words } = combined(rule);
  return ways * words * (isStemmed(field) ? MOST_STEMS : 1);
}

/** In how many ways the alternatives within a rule of intervals combine, and how many words each way has. */
function combined({ match, any_of, all_of }: Rule): { ways: number; words: number } {
  if (match !== undefined) return { ways: 1, words: partsOf(match.query) };
  const parts = (any_of ?? all_of)?.intervals.map(combined) ?? [];
  const total = (of: 'ways' | 'words') => parts.reduce((sum, part) => sum + part[of], 0);
  if (all_of !== undefined)
    return { ways: parts.reduce((product, { ways }) => product * ways, 1), words: total('words') };
  // OpenSearch keeps alternatives of one word each together and multiplies all others out.
  if (parts.every(({ ways, words }) => ways === 1 && words === 1)) return { ways: 1, words: parts.length };
  return { ways: total('ways'), words: Math.max(1, ...parts.map(({ words }) => words)) };
}
