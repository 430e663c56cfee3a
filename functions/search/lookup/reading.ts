import type { LanguageName } from '../../engine/languages.ts';
import type { Search } from '../parameters/search.ts';
import { type Term, terms, type Word } from '../query/expression.ts';
import type { Balance, Economy } from '../query/fields.ts';
import type { Mode, Spellings } from '../query/loosen.ts';

/** How the words of a search are taken. */
export interface Reading {
  readonly mode: Mode;
  readonly languages: readonly LanguageName[];
  /** How much words count by their language. @default as they are */
  readonly balance?: Balance;
  /** Languages that a query of very many words is not looked up in. @default none */
  readonly leftOut?: readonly LanguageName[];
  /** What is left out of such a query. @default 0 */
  readonly economy?: Economy;
  /** What may have been meant by words that hardly any article has; empty in mode `all`. */
  readonly spellings: Spellings;
}

/** The words of a query of nothing but words; of no other query may be taken less than it says. */
export function plainWords({ query }: Pick<Search, 'query'>): Word[] {
  return query.isPlain ? terms(query.expression).filter(isWord) : [];
}

function isWord(term: Term): term is Word {
  return term.kind === 'word';
}
