import type { LanguageName } from '../../engine/languages.ts';
import type { Clause } from './clauses.ts';
import type { Economy, Scope } from './fields.ts';
import { MAX_CLAUSES } from './ranking.ts';

type Place = Required<Pick<Scope, 'languages' | 'economy'>>;

/**
 * Where a query can be looked up within the clauses that OpenSearch takes: with the most languages, then with the least
 * economy. @param build makes the whole query for a place
 */
export function affordable(languages: readonly LanguageName[], build: (place: Place) => Clause): Place {
  const first: Place[] = [
    { languages, economy: 0 },
    { languages, economy: 1 },
  ];
  const fitting = first.find((place) => countClauses(build(place)) <= MAX_CLAUSES);
  return fitting ?? fewerLanguages(languages, build);
}

function fewerLanguages(languages: readonly LanguageName[], build: (place: Place) => Clause): Place {
  for (const economy of [1, 2] as const satisfies Economy[]) {
    const count = (number: number) => countClauses(build({ languages: languages.slice(0, number), economy }));
    const without = count(0);
    // Few languages cost the same each, as far as they are written in the same letters: the guess is checked.
    const each = Math.max(1, (count(languages.length) - without) / Math.max(1, languages.length));
    let number = Math.min(languages.length - 1, Math.floor((MAX_CLAUSES - without) / each));
    while (number > 0 && count(number) > MAX_CLAUSES) number -= 1;
    if (number > 0) return { languages: languages.slice(0, number), economy };
  }
  const fits = countClauses(build({ languages: [], economy: 2 })) <= MAX_CLAUSES;
  return { languages: [], economy: fits ? 2 : 3 };
}

/** How many clauses OpenSearch makes of a query, or a few more. */
export function countClauses(query: unknown): number {
  if (Array.isArray(query)) return query.reduce<number>((sum, each) => sum + countClauses(each), 0);
  if (typeof query !== 'object' || query === null) return 0;
  const {
    multi_match: words,
    terms,
    match_phrase: phrase,
    match,
    prefix,
    range,
    distance_feature,
  } = query as Record<string, unknown>;
  if (words !== undefined) return clausesOfWords(words as { query: string; fields: string[]; type: string });
  if ([terms, phrase, match, prefix, range, distance_feature].some((leaf) => leaf !== undefined)) return 1;
  return Object.values(query).reduce<number>((sum, each) => sum + countClauses(each), 0);
}

/** Parts of a text without blanks are looked up one by one where some of them are enough: two letters each. */
function clausesOfWords({ query, fields, type }: { query: string; fields: string[]; type: string }): number {
  return fields.length * (type === 'most_fields' ? query.length : 1);
}
