import { type Client, errors } from '@opensearch-project/opensearch';
import { isWrittenFor, type LanguageName } from '../../engine/languages.ts';
import type { Balance } from '../query/fields.ts';
import { isOneWord } from '../query/scripts.ts';
import { CLIENT_GIVES_UP } from './engine-search.ts';

/** Languages that are compared: those of most articles. What few articles are left changes little. */
const MOST_LANGUAGES = 12;
/** Words that are compared. With more of them, each counts little. */
const MOST_WORDS = 40;
/** A word that hardly any article has in one language would count beyond measure. */
const FACTORS = { least: 0.02, most: 20 } as const;

/** How often a word stands in the texts of one language, or of several. */
interface Frequency {
  /** Articles in these languages. */
  readonly articles: number;
  readonly having: number;
  readonly occurrences: number;
}

interface TermVector {
  readonly field_statistics?: { readonly doc_count: number };
  readonly terms: Readonly<
    Record<string, { doc_freq?: number; ttf?: number; tokens?: readonly { start_offset: number }[] }>
  >;
}

/**
 * For each word, how much its stems of a language count so that they score as if all articles were in one language.
 * OpenSearch scores a word by how rare it is in its own field: without this, a word of a language that few articles are in
 * would count most.
 */
export async function balanceLanguages(
  client: Client,
  index: string,
  words: readonly string[],
  languages: readonly LanguageName[],
  preference: string,
): Promise<Balance> {
  const compared = languages.slice(0, MOST_LANGUAGES);
  const distinct = [...new Set(words.filter(isOneWord))].slice(0, MOST_WORDS);
  if (compared.length < 2 || distinct.length === 0) return new Map();
  const vectors = await termVectors(client, index, distinct.join(' '), compared, preference);
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
  preference: string,
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
      { index, body, preference: `search-${preference}` },
      { requestTimeout: CLIENT_GIVES_UP },
    );
    return (answer.body.term_vectors ?? {}) as Record<string, TermVector>;
  } catch (error) {
    // An index that is not there yet, or not one alone, has nothing to compare.
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
  const whole = sum(frequencies.map(([, each]) => each));
  return new Map(having.map(([language, own]) => [language, within(weight(whole) / weight(own))]));
}

/** Of the stems that the index makes of the word at an offset, the most frequent one. */
function frequency(start: number, vector: TermVector | undefined): Frequency {
  const stems = Object.values(vector?.terms ?? {}).filter(({ tokens }) =>
    tokens?.some(({ start_offset }) => start_offset === start),
  );
  const [stem] = stems.toSorted((one, other) => (other.doc_freq ?? 0) - (one.doc_freq ?? 0));
  return {
    articles: vector?.field_statistics?.doc_count ?? 0,
    having: stem?.doc_freq ?? 0,
    occurrences: stem?.ttf ?? 0,
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

/** What I(n_e)B2, the similarity of stems, makes of how frequent a word is. */
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
