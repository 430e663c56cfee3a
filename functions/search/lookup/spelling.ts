import type { Clause } from '../query/clause.ts';
import type { Word } from '../query/expression.ts';
import type { Scope } from '../query/fields.ts';
import type { Spellings } from '../query/loosen.ts';
import { splits } from '../query/scripts.ts';
import { wordClause } from '../query/words.ts';
import type { EngineAnswer, SuggestedWord } from './engine-search.ts';

/** A word may be misspelled if fewer articles than this have it. */
const RARE = 3;
/** Shorter words resemble too many others. Longer ones are no words, and take seconds to compare. */
const FEWEST_LETTERS = 3;
const MOST_LETTERS = 50;
/** Largest share of wrong letters: one letter in words of three to five, two in longer ones. */
const WRONG_LETTERS = 1 / 3;
const CANDIDATES = 3;
/** Most words of a query that are corrected. Each candidate is looked up like a separate word. */
const MOST_CORRECTED = 8;
/** The fields whose words count as correct. Names may occur in no text, so authors are included. */
const VOCABULARY = ['body', 'title', 'authors'] as const;

/** Matches a word as typed, including characters that the index does not store. */
const AS_TYPED = /^[\p{L}\p{M}\p{Cf}\ufffc]+/u;

type Ask = (body: Clause) => Promise<EngineAnswer>;

/** Whether there may be corrections: none are looked for where every word is frequent enough, or is no word. */
export function mayBeMisspelled(words: readonly Word[], haveAll: number): boolean {
  return haveAll < RARE && words.some(({ text }) => isSpelled(text));
}

/** Returns corrections for words that hardly any article has: the indexed words that were probably meant. */
export async function findSpellings(ask: Ask, words: readonly Word[], scope: Scope): Promise<Spellings> {
  const doubtful = await rareWords(ask, words.map(({ text }) => text).filter(isSpelled), scope);
  if (doubtful.length === 0) return new Map();
  const text = doubtful.join(' ');
  const suggest = Object.fromEntries(VOCABULARY.map((field) => [field, { text, term: nearIn(field) }]));
  const answer = await ask({ size: 0, track_total_hits: false, suggest });
  return readSpellings(doubtful, answer.suggest ?? {});
}

/** Whether a word can be misspelled. Numbers can't: a similar number means something else. */
function isSpelled(text: string): boolean {
  const letters = [...text].length;
  return letters >= FEWEST_LETTERS && letters <= MOST_LETTERS && !splits(text) && !/\p{N}/u.test(text);
}

async function rareWords(ask: Ask, words: readonly string[], scope: Scope): Promise<string[]> {
  const distinct = [...new Set(words)];
  if (distinct.length === 0) return [];
  const filters = Object.fromEntries(distinct.map((word, at) => [at, wordClause(word, scope)]));
  const answer = await ask({ size: 0, track_total_hits: false, aggs: { words: { filters: { filters } } } });
  const { buckets = {} } = (answer.aggregations?.['words'] ?? {}) as {
    buckets?: Record<string, { doc_count: number }>;
  };
  return distinct.filter((_, at) => (buckets[at]?.doc_count ?? 0) < RARE).slice(0, MOST_CORRECTED);
}

function nearIn(field: string): Clause {
  return {
    field,
    suggest_mode: 'popular',
    prefix_length: 0,
    min_word_length: FEWEST_LETTERS,
    accuracy: 1 - WRONG_LETTERS - 0.01,
    size: CANDIDATES,
  };
}

function readSpellings(words: readonly string[], suggest: Readonly<Record<string, SuggestedWord[]>>): Spellings {
  const starts = words.map((_, at) => words.slice(0, at).join(' ').length + (at > 0 ? 1 : 0));
  const spellings = words.map((word, at): [string, string[]] => {
    const options = Object.values(suggest).flatMap(
      (entries) => entries.find(({ offset }) => offset === starts[at])?.options ?? [],
    );
    const ranked = options.toSorted((a, b) => b.score - a.score || b.freq - a.freq).map(({ text }) => text);
    return [word, [...new Set(ranked)].slice(0, CANDIDATES)];
  });
  return new Map(spellings.filter(([, candidates]) => candidates.length > 0));
}

/** Returns the query with the most likely spelling of each word, or null when nothing changes. */
export function correctedQuery(q: string, words: readonly Word[], spellings: Spellings): string | null {
  let corrected = q;
  for (const { text, position } of words.toReversed()) {
    const [best] = spellings.get(text) ?? [];
    if (best === undefined) continue;
    corrected = corrected.slice(0, position) + corrected.slice(position).replace(AS_TYPED, () => best);
  }
  return corrected === q ? null : corrected;
}
