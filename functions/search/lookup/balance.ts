import { type Client, errors } from '@opensearch-project/opensearch';
import { isWrittenFor, type LanguageName } from '../../engine/languages.ts';
import type { Balance } from '../query/fields.ts';
import { isOneWord } from '../query/scripts.ts';
import { type LookupOptions, preferred, timeLeft } from './engine-search.ts';

/** Most languages that are compared, the most frequent ones. The few articles in others change little. */
const MOST_LANGUAGES = 12;
/** Most words that are compared. In longer queries each word counts little. */
const MOST_WORDS = 40;
/** Limits of the factors. Without them, a word that is very rare in one language would dominate the score. */
const FACTORS = { least: 0.02, most: 20 } as const;

/** How frequent a word is in the texts of one or several languages. */
interface Frequency {
  /** Articles in these languages. */
  readonly articles: number;
  readonly having: number;
  readonly occurrences: number;
  /** Whether the language's analysis leaves the word out: it is a stop word there. */
  readonly isLeftOut?: boolean;
}

interface TermVector {
  readonly field_statistics?: { readonly doc_count: number };
  readonly terms: Readonly<
    Record<string, { doc_freq?: number; ttf?: number; tokens?: readonly { start_offset: number }[] }>
  >;
}

/**
 * Returns for each word the factor of its stems in each language, so that they score as if all articles were in one
 * language. OpenSearch scores a word by its rarity in its own field. Without the factors, words of a language with few
 * articles would score highest.
 */
export async function balanceLanguages(
  client: Client,
  index: string,
  words: readonly string[],
  languages: readonly LanguageName[],
  options: LookupOptions,
): Promise<Balance> {
  const compared = languages.slice(0, MOST_LANGUAGES);
  const distinct = [...new Set(words.filter(isOneWord))].slice(0, MOST_WORDS);
  if (compared.length < 2 || distinct.length === 0) return new Map();
  const vectors = await termVectors(client, index, distinct.join(' '), compared, options);
  let at = 0;
  return new Map(
    distinct.map((word) => {
      const start = at;
      at += word.length + 1;
      return [word, factorsOf(word, start, compared, vectors)];
    }),
  );
}

async function termVectors(
  client: Client,
  index: string,
  text: string,
  languages: readonly LanguageName[],
  options: LookupOptions,
) {
  const body = {
    doc: { text: Object.fromEntries(languages.map((language) => [language, { body: text }])) },
    fields: languages.map(fieldOf),
    term_statistics: true,
    field_statistics: true,
    positions: false,
    payloads: false,
  };
  try {
    const answer = await client.termvectors(
      { index, body, ...preferred(options) },
      { requestTimeout: timeLeft(options), maxRetries: 0 },
    );
    return (answer.body.term_vectors ?? {}) as Record<string, TermVector>;
  } catch (error) {
    // A missing index, or an alias of several indexes, has no statistics to compare.
    if (error instanceof errors.ResponseError && [400, 404].includes(error.statusCode ?? 0)) return {};
    throw error;
  }
}

function factorsOf(
  word: string,
  start: number,
  languages: readonly LanguageName[],
  vectors: Readonly<Record<string, TermVector>>,
): ReadonlyMap<LanguageName, number> {
  const frequencies = languages
    .map((language) => [language, frequency(start, vectors[fieldOf(language)])] as const)
    .filter(([language]) => isWrittenFor(language, word));
  const having = frequencies.filter(([, { having: some }]) => some > 0);
  if (having.length === 0) return new Map();
  return new Map(having.map(([language, own]) => [language, within(weight(whole(frequencies, own)) / weight(own))]));
}

/**
 * Returns the frequency of a word in all languages together. A stop word of a language with more articles counts as a word
 * of all of these: else `of` would look very rare in an English text that is labelled as French.
 */
function whole(frequencies: readonly (readonly [LanguageName, Frequency])[], own: Frequency): Frequency {
  const isEverywhere = ({ isLeftOut, articles }: Frequency) => isLeftOut && articles > own.articles;
  return sum(
    frequencies.map(([, each]) =>
      isEverywhere(each) ? { ...each, having: each.articles, occurrences: each.articles } : each,
    ),
  );
}

/** Returns the frequency of the most frequent stem that analysis makes of the word at an offset. */
function frequency(start: number, vector: TermVector | undefined): Frequency {
  const stems = Object.values(vector?.terms ?? {}).filter(({ tokens }) =>
    tokens?.some(({ start_offset }) => start_offset === start),
  );
  const [stem] = stems.toSorted((one, other) => (other.doc_freq ?? 0) - (one.doc_freq ?? 0));
  return {
    articles: vector?.field_statistics?.doc_count ?? 0,
    having: stem?.doc_freq ?? 0,
    occurrences: stem?.ttf ?? 0,
    isLeftOut: stem === undefined,
  };
}

function sum(frequencies: readonly Frequency[]): Frequency {
  const total = (of: (frequency: Frequency) => number) => frequencies.reduce((all, each) => all + of(each), 0);
  return {
    articles: total(({ articles }) => articles),
    having: total(({ having }) => having),
    occurrences: total(({ occurrences }) => occurrences),
  };
}

/** Returns the weight that I(n_e)B2, the similarity of stems, gives to a word of this frequency. */
function weight({ articles, having, occurrences }: Frequency): number {
  const expected = articles * (1 - ((articles - 1) / articles) ** occurrences);
  return (Math.log2((articles + 1) / (expected + 0.5)) * (occurrences + 2)) / (having + 1);
}

function within(factor: number): number {
  return Number.isFinite(factor) ? Math.min(FACTORS.most, Math.max(FACTORS.least, factor)) : 1;
}

function fieldOf(language: LanguageName): string {
  return `text.${language}.body`;
}
