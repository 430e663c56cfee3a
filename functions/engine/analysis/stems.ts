import type { LanguageName } from '../languages.ts';

/** An OpenSearch token filter: the name of a built-in one, or one with settings. */
type Filter = string | Readonly<Record<string, unknown>>;

/** How the words of a language are reduced to stems. */
export interface Stemming {
  /** Filters that run before words are split at marks within them: elision, apostrophes. */
  readonly first?: readonly Filter[];
  /** A replacement for the default lower-case filter. */
  readonly lowercase?: Filter;
  /** OpenSearch's stop word list. */
  readonly stopwords?: string;
  /** Filters that unify spellings of one word before its ending is removed. */
  readonly normalisation?: readonly Filter[];
  readonly stemmer: Filter;
  /** Filters that unify stems of one word which the stemmer keeps apart. */
  readonly unified?: readonly Filter[];
  /** Additional stemmers for the same word, for languages where no single stemmer handles all words well. */
  readonly others?: readonly Filter[];
  /**
   * When accents of Latin letters are folded. `both`: a word is indexed by its folded stem and also by the stem of its
   * folded form, if the two differ. The stemming rules need accents, but readers often leave them out.
   */
  readonly folded: 'before' | 'both' | 'never';
  /**
   * Whether a word of a text is also indexed as written: needed where the stemmer takes endings of names for
   * inflection.
   */
  readonly isWrittenToo?: boolean;
  /**
   * Prefixes without which a word of a text is also indexed: its first letters may be such a prefix or part of the
   * word.
   */
  readonly indexed?: readonly Filter[];
}

const stemmer = (language: string): Filter => ({ type: 'stemmer', language });
const elision = (articles: string): Filter => ({ type: 'elision', articles: articles.split(' '), articles_case: true });
const endings = (pattern: string): Filter => ({ type: 'pattern_replace', pattern });

const latin = (language: string, others: Partial<Stemming> = {}): Stemming => ({
  stopwords: `_${language}_`,
  stemmer: stemmer(language),
  folded: 'both',
  ...others,
});

/**
 * Endings of Polish nouns and adjectives without accents, longest first. At least three letters of a word remain.
 * OpenSearch's plain distribution has no Polish stemmer; this is a light one, like those of Dolamic and Savoy for
 * related languages.
 */
const POLISH = '(?<=.{3})(?:owie|iego|iemu|ami|ach|ego|emu|ymi|imi|iem|owi|ow|om|em|ie|ia|iu|io|ej|ym|im|a|e|i|o|u|y)$';

/** Endings of Ukrainian nouns and adjectives, likewise. */
const UKRAINIAN =
  '(?<=.{3})(?:ього|ьому|ами|ями|ові|еві|єві|ого|ому|ими|іми|ою|ею|єю|ах|ях|ам|ям|ом|ем|єм|ів|їв|ий|ій|их|іх|им|ім|ої|їй|ей|а|я|о|е|є|и|і|ї|у|ю|ь|й)$';

/**
 * Endings of Bosnian, Croatian and Serbian in Latin letters without accents. Short nouns insert `ov` or `ev` before
 * the ending.
 */
const SERBO_CROATIAN =
  '(?<=.{3})(?:ovima|evima|ovi|evi|ova|eva|ove|eve|ima|ama|oga|ega|omu|emu|ome|om|em|oj|og|eg|im|ih|a|e|i|o|u)$';

/** The Armenian plural with its case and article: the stemmer keeps it. */
const ARMENIAN_PLURAL = '(?<=.{3})ներ(?:ի|ին|ից|ով|ում|ը|ն)?$';

/** The frequent plurals of Irish nouns, which the stemmer keeps. */
const IRISH_PLURALS = '(?<=.{4})(?:eanna|anna|eacha|acha|aí|í)$';

/** Romanian stems have `oa` and `ea` before some endings, and `o` and `e` before others: `școală`, `școli`. */
const ROMANIAN_VOWELS = {
  type: 'pattern_replace',
  pattern: '(?<=.)([oe])a(?=[^aeiouăâî]{1,3}[ăae]?$)',
  replacement: '$1',
};

/** Plurals of English nouns in `-man`, by a rule of WordNet. Short words such as `omen` are none. */
const ENGLISH_MEN = { type: 'pattern_replace', pattern: '^(|wo|.{3,})men$', replacement: '$1man' };

/** Dutch stems end in `s` or `f` and have `z` or `v` before an ending: `huis`, `huizen`. */
const DUTCH_ENDS = [
  { type: 'pattern_replace', pattern: 'z$', replacement: 's' },
  { type: 'pattern_replace', pattern: 'v$', replacement: 'f' },
];

/** The rules of each language that has stems. Stop words and stemmers are those of Lucene's analyzers. */
export const STEMMING: Readonly<Record<Exclude<LanguageName, 'cjk' | 'th' | 'und'>, Stemming>> = {
  ar: { stopwords: '_arabic_', normalisation: ['arabic_normalization'], stemmer: stemmer('arabic'), folded: 'never' },
  bg: { stopwords: '_bulgarian_', stemmer: stemmer('bulgarian'), folded: 'never' },
  bn: {
    stopwords: '_bengali_',
    normalisation: ['indic_normalization', 'bengali_normalization'],
    stemmer: stemmer('bengali'),
    folded: 'never',
  },
  ca: latin('catalan', { first: [elision('d l m n s t')] }),
  ckb: { stopwords: '_sorani_', normalisation: ['sorani_normalization'], stemmer: stemmer('sorani'), folded: 'never' },
  cs: latin('czech'),
  da: latin('danish'),
  de: latin('german', { normalisation: ['german_normalization'], stemmer: stemmer('light_german') }),
  el: {
    lowercase: { type: 'lowercase', language: 'greek' },
    stopwords: '_greek_',
    stemmer: stemmer('greek'),
    folded: 'never',
  },
  en: {
    first: [stemmer('possessive_english')],
    stopwords: '_english_',
    normalisation: ['english_forms'],
    stemmer: stemmer('porter'),
    unified: [ENGLISH_MEN],
    folded: 'before',
  },
  es: latin('spanish', { stemmer: stemmer('light_spanish'), others: [stemmer('spanish')] }),
  et: latin('estonian'),
  eu: latin('basque'),
  fa: {
    // Splits a word at the joiner that stands for a blank.
    first: ['parts'],
    stopwords: '_persian_',
    normalisation: ['arabic_normalization', 'persian_normalization'],
    stemmer: stemmer('persian'),
    folded: 'never',
  },
  fi: latin('finnish'),
  fr: latin('french', {
    first: [elision('l m t qu n s j d c jusqu quoiqu lorsqu puisqu')],
    stemmer: stemmer('light_french'),
  }),
  ga: latin('irish', {
    first: [elision('d m b')],
    lowercase: { type: 'lowercase', language: 'irish' },
    others: [endings(IRISH_PLURALS)],
  }),
  gl: latin('galician'),
  he: {
    indexed: [endings('^(?:[וכלבמש]ה|ו[בלכמש]|[והבלכמש])(?=.{3})')],
    stemmer: endings('(?<=.{2})(?:ים|ות|ה|ת)$'),
    folded: 'never',
  },
  hi: {
    stopwords: '_hindi_',
    normalisation: ['indic_normalization', 'hindi_normalization'],
    stemmer: stemmer('hindi'),
    folded: 'never',
  },
  hr: { normalisation: ['serbian_normalization'], stemmer: endings(SERBO_CROATIAN), folded: 'before' },
  hu: latin('hungarian'),
  hy: {
    stopwords: '_armenian_',
    normalisation: [endings(ARMENIAN_PLURAL)],
    stemmer: stemmer('armenian'),
    folded: 'never',
  },
  id: latin('indonesian', { folded: 'before' }),
  it: latin('italian', {
    first: [elision('c l all dall dell nell sull coll pell gl agl dagl degl negl sugl un m t s v d')],
    stemmer: stemmer('light_italian'),
  }),
  lt: latin('lithuanian'),
  lv: latin('latvian'),
  nl: latin('dutch', { unified: DUTCH_ENDS, folded: 'before' }),
  no: latin('norwegian'),
  pl: { stemmer: endings(POLISH), folded: 'before' },
  pt: latin('portuguese', { stemmer: stemmer('light_portuguese') }),
  ro: latin('romanian', { normalisation: [ROMANIAN_VOWELS] }),
  ru: { stopwords: '_russian_', stemmer: stemmer('russian'), folded: 'never', isWrittenToo: true },
  sk: { stemmer: stemmer('czech'), folded: 'both' },
  sv: latin('swedish'),
  tr: latin('turkish', { first: ['apostrophe'], lowercase: { type: 'lowercase', language: 'turkish' } }),
  uk: { stemmer: endings(UKRAINIAN), folded: 'never' },
};
