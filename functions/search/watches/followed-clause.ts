import { type LanguageName, languageName } from '../../engine/languages.ts';
import { matching, withinBudget } from '../lookup/matching.ts';
import type { Reading } from '../lookup/reading.ts';
import type { Search } from '../parameters/search.ts';
import type { Clause } from '../query/clause.ts';

/**
 * Returns how the words of a watch are interpreted: as those of a search for it.
 * @param present the languages in the index at this moment: with those of a moment ago, the first article of a language is missed
 */
export function followedReading(search: Search, present: readonly LanguageName[]): Reading {
  const languages = search.language.length > 0 ? [...new Set(search.language.map(languageName))] : [...present];
  return withinBudget(search, { mode: 'all', languages, spellings: new Map() });
}

/** Returns the clause that finds the articles of a watch: the same as that of a search for it. */
export function followedClause(search: Search, present: readonly LanguageName[]): Clause {
  return matching(search, followedReading(search, present), search.now);
}
