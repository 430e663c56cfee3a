import type { LanguageName } from '../../engine/languages.ts';
import type { Search } from '../parameters/search.ts';
import { type Term, terms, type Word } from '../query/expression.ts';
import type { Balance, Economy } from '../query/fields.ts';
import type { Mode, Spellings } from '../query/loosen.ts';

/** How the words of a search are interpreted. */
export interface Reading {
  readonly mode: Mode;
  readonly languages: readonly LanguageName[];
  /** The weight of words by language. @default unchanged */
  readonly balance?: Balance;
  /** Languages in which a query of very many words is not looked up. @default none */
  readonly leftOut?: readonly LanguageName[];
  /** What such a query leaves out. @default 0 */
  readonly economy?: Economy;
  /** Corrections of words that hardly any article has; empty in mode `all`. */
  readonly spellings: Spellings;
}

/** Returns the words of a query of plain words, else none: only such a query may be loosened. */
export function plainWords({ query }: Pick<Search, 'query'>): Word[] {
  return query.isPlain ? terms(query.expression).filter(isWord) : [];
}

function isWord(term: Term): term is Word {
  return term.kind === 'word';
}
