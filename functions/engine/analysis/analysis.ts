import { ENGLISH_FORMS } from './english-forms.ts';
import { KEEPING_APOSTROPHES, PARTING_APOSTROPHES } from './letters.ts';
import { STEMMING, type Stemming } from './stems.ts';

/** Prefixes longer than this add nothing: 15 characters already tell words apart. */
const LONGEST_PREFIX = 15;

type Definitions = Record<string, unknown>;

/** Emoji of the Basic Multilingual Plane are words too. The tokenizer already treats emoji outside it as letters. */
const EMOJI = Array.from({ length: 0x3300 - 0x2000 }, (_, at) => String.fromCharCode(0x2000 + at)).filter((sign) =>
  /\p{Extended_Pictographic}/u.test(sign),
);

/**
 * Splits words at marks within them and between letters and digits. `F-16`, `F16` and `F 16` become the same two terms
 * in a row, and `Bellingcat.com` is found by its name.
 */
const parts = {
  type: 'word_delimiter_graph',
  split_on_case_change: false,
  stem_english_possessive: false,
  adjust_offsets: false,
  type_table: EMOJI.map((sign) => `${sign} => ALPHA`),
};

const folded = ['lowercase', 'asciifolding'];

const filter: Definitions = {
  parts,
  beginnings: { type: 'edge_ngram', min_gram: 1, max_gram: LONGEST_PREFIX },
  beginning: { type: 'truncate', length: LONGEST_PREFIX },
  english_forms: { type: 'stemmer_override', rules: ENGLISH_FORMS },
};

/** Words that are matched by prefix are split at apostrophes only. */
const apostrophes = { type: 'mapping', mappings: ["' => \\u0020", '’ => \\u0020', 'ʼ => \\u0020', '＇ => \\u0020'] };

const typed = (last: string) => ({
  char_filter: ['apostrophes'],
  tokenizer: 'standard',
  filter: [...folded, last],
});

const analyzer: Definitions = {
  words: { char_filter: ['letters'], tokenizer: 'standard', filter: ['parts', ...folded] },
  prefixes: typed('beginnings'),
  typed: typed('beginning'),
  stems_cjk: {
    char_filter: ['letters_kept'],
    tokenizer: 'standard',
    filter: ['lowercase', 'cjk_bigram', 'english_stop'],
  },
  stems_th: { char_filter: ['letters_kept'], tokenizer: 'thai', filter: ['lowercase', 'thai_stop'] },
};
filter['english_stop'] = { type: 'stop', stopwords: '_english_' };
filter['thai_stop'] = { type: 'stop', stopwords: '_thai_' };

for (const [language, stemming] of Object.entries(STEMMING)) defineStems(language, stemming);
defineAny();

/**
 * Adds the analyzer for the stems of a language, and a second one for queries when texts are indexed with additional
 * terms.
 */
function defineStems(language: string, stemming: Stemming): void {
  const { first = [], lowercase = 'lowercase', stopwords, normalisation = [], indexed = [], others = [] } = stemming;
  const { unified = [] } = stemming;
  const name = (given: Stemming['stemmer'], what: string) => defineFilter(given, `${language}_${what}`);
  const chain = [
    ...first.map((given, at) => name(given, `first_${at}`)),
    name(lowercase, 'lowercase'),
    ...(stopwords === undefined ? [] : [name({ type: 'stop', stopwords }, 'stop')]),
  ];
  const spelled = normalisation.map((given, at) => name(given, `normalisation_${at}`));
  const stem = [name(stemming.stemmer, 'stemmer'), ...unified.map((given, at) => name(given, `unified_${at}`))];
  const custom = (...filters: string[]): CustomAnalyzer => ({
    // A token filter folds Latin letters elsewhere: this saves a pass over every character.
    ...(stemming.folded === 'never' && { char_filter: ['letters_kept'] }),
    tokenizer: 'standard',
    filter: [...chain, ...filters],
  });
  if (indexed.length > 0) {
    const without = indexed.map((given, at) => name(given, `indexed_${at}`));
    filter[`${language}_both`] = multiplexer(['lowercase', ...without]);
    analyzer[`stems_${language}`] = custom(...spelled, `${language}_both`, ...stem);
    analyzer[`asked_${language}`] = custom(...spelled, ...stem);
  } else if (stemming.isWrittenToo) {
    filter[`${language}_both`] = multiplexer(['lowercase', [...spelled, ...stem].join(',')]);
    analyzer[`stems_${language}`] = custom(`${language}_both`);
    analyzer[`asked_${language}`] = custom(...spelled, ...stem);
  } else if (stemming.folded === 'both') {
    const stems = [stem, ...others.map((given, at) => [name(given, `other_${at}`)])];
    const chains = stems.flatMap((by) => [
      [...spelled, ...by, 'asciifolding'],
      ['asciifolding', ...spelled, ...by],
    ]);
    filter[`${language}_both`] = multiplexer(chains.map((chain) => chain.join(',')));
    analyzer[`stems_${language}`] = custom(`${language}_both`);
  } else {
    const fold = stemming.folded === 'before' ? ['asciifolding'] : [];
    analyzer[`stems_${language}`] = custom(...fold, ...spelled, ...stem);
  }
}

/**
 * Adds, for each analyzer of texts, a variant that puts all words of a query at one position, like synonyms. An OR of
 * hundreds of words then needs one clause per field.
 */
function defineAny(): void {
  filter['each_word'] = { type: 'pattern_capture', preserve_original: false, patterns: ['(\\S+)'] };
  const asked = Object.keys(STEMMING).map((language) => [language, `asked_${language}`, `stems_${language}`] as const);
  for (const [language, ...names] of [...asked, ['words', 'words', 'words'] as const]) {
    const { char_filter, filter: filters } = (analyzer[names[0]] ?? analyzer[names[1]]) as CustomAnalyzer;
    const apart = { tokenizer: 'keyword', filter: ['each_word', ...filters] };
    analyzer[`any_${language}`] = { ...(char_filter && { char_filter }), ...apart };
  }
  for (const language of ['cjk', 'th', 'und']) analyzer[`any_${language}`] = analyzer['any_words'];
}

interface CustomAnalyzer {
  readonly char_filter?: readonly string[];
  readonly tokenizer: string;
  readonly filter: readonly string[];
}

function multiplexer(filters: readonly string[]) {
  return { type: 'multiplexer', filters, preserve_original: false };
}

/** Returns the name of a filter. A filter with settings is registered under a new name. */
function defineFilter(given: Stemming['stemmer'], name: string): string {
  if (typeof given === 'string') return given;
  filter[name] = given;
  return name;
}

/**
 * Returns the analyzers that index and look up the stems of a language. A language without rules keeps its words
 * unchanged.
 */
export function stemAnalyzers(language: string): { analyzer: string; search_analyzer?: string } {
  const asked = `asked_${language}`;
  return {
    analyzer: `stems_${language}` in analyzer ? `stems_${language}` : 'words',
    ...(asked in analyzer && { search_analyzer: asked }),
  };
}

/**
 * Analyzers of the articles index. They use only filters of the plain OpenSearch distribution. No setting repeats a
 * default, such as `type: custom`: OpenSearch's time to make an index grows with the square of the number of settings.
 */
export const analysis = {
  char_filter: {
    letters: { type: 'mapping', mappings: PARTING_APOSTROPHES },
    letters_kept: { type: 'mapping', mappings: KEEPING_APOSTROPHES },
    apostrophes,
  },
  analyzer,
  filter,
  normalizer: { folded: { filter: folded } },
};
