import type { LanguageName } from '../../engine/languages.ts';
import type { Clause } from './clauses.ts';
import type { Economy, Scope } from './fields.ts';
import { MAX_CLAUSES } from './ranking.ts';

type Place = Required<Pick<Scope, 'languages' | 'economy'>>;

/**
 * Returns the languages and the economy with which a query stays within OpenSearch's clause limit. As many languages
 * as possible come first, then as little economy as possible.
 * @param build makes the whole query for given languages and economy
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
    // This estimate holds for languages that share a script: each then adds the same number of clauses. The loop below
    // checks it.
    const each = Math.max(1, (count(languages.length) - without) / Math.max(1, languages.length));
    let number = Math.min(languages.length - 1, Math.floor((MAX_CLAUSES - without) / each));
    while (number > 0 && count(number) > MAX_CLAUSES) number -= 1;
    if (number > 0) return { languages: languages.slice(0, number), economy };
  }
  const fits = countClauses(build({ languages: [], economy: 2 })) <= MAX_CLAUSES;
  return { languages: [], economy: fits ? 2 : 3 };
}

/** Returns the number of clauses that OpenSearch makes of a query, or slightly more. */
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

/**
 * Counts the clauses of a match on words. Where some parts of a text without blanks are enough, each part is a clause
 * of its own, of about two letters.
 */
function clausesOfWords({ query, fields, type }: { query: string; fields: string[]; type: string }): number {
  return fields.length * (type === 'most_fields' ? query.length : 1);
}
