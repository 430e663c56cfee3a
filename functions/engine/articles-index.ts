import { analysis, stemAnalyzers } from './analysis/analysis.ts';
import { ARTICLES_VERSION } from './articles-version.ts';
import { LANGUAGES } from './languages.ts';

/**
 * How long OpenSearch remembers the version of a deleted document. This must be longer than any late write can take:
 * the index function ends after five minutes, and its requests end earlier.
 */
const REMEMBER_DELETES = '30m';

/**
 * The similarity that scores stems: I(n_e)B2, a divergence-from-randomness model. It scores a word higher than BM25
 * does when the articles that contain the word repeat it often: such a word is usually their subject. A `c` above 1
 * lowers the penalty for long texts. The model is several times slower than BM25. Words as written keep BM25: they
 * include the most frequent words, and their order hardly changes.
 */
const similarity = {
  divergence: { type: 'DFR', basic_model: 'ine', after_effect: 'b', normalization: 'h2', 'normalization.h2.c': '1.5' },
};

const words = { type: 'text', analyzer: 'words' };
/** Stored to be shown, searched through the field of the text beside the body, and marked by the same analyzer. */
const besideTheBody = { ...words, index: false, norms: false, copy_to: 'aside' };
const keyword = { type: 'keyword', ignore_above: 1024 };
const unindexed = { type: 'keyword', index: false, doc_values: false };
const date = { type: 'date', format: 'strict_date_optional_time' };
const day = { type: 'date', format: 'strict_date' };
const integer = { type: 'integer' };
/** Every prefix of every word, for suggestions while somebody types. Used for short texts only. */
const prefixes = { type: 'text', analyzer: 'prefixes', search_analyzer: 'typed' };
const valuePrefixes = { ...prefixes, index_options: 'docs', norms: false };
/** Shown as written; filters ignore case and accents. */
const filterable = { ...keyword, fields: { folded: { ...keyword, normalizer: 'folded' }, prefixes: valuePrefixes } };

/** Other forms of words, made by `wordForms`. They are only looked up and do not enter the statistics of the text. */
const forms = { type: 'keyword', doc_values: false };

/**
 * One object of text fields for each language. An article fills only that of its own language, and a search spends
 * nothing on fields that no article fills.
 */
const stemmed = Object.fromEntries(
  Object.keys(LANGUAGES).map((name) => {
    const text = { type: 'text', ...stemAnalyzers(name), similarity: 'divergence' };
    return [name, { properties: { title: text, summary: text, body: text } }];
  }),
);

/** Returns the settings and the mapping of one generation of the articles index. */
export const articlesIndex = {
  settings: {
    number_of_shards: 1,
    auto_expand_replicas: '0-1',
    refresh_interval: '1s',
    gc_deletes: REMEMBER_DELETES,
    analysis,
    similarity,
  },
  mappings: {
    dynamic: false,
    _meta: { version: ARTICLES_VERSION },
    _source: { excludes: ['number', 'text', 'forms', 'copies'] },
    properties: {
      id: keyword,
      number: integer,
      title: { ...words, fields: { prefixes } },
      summary: words,
      body: words,
      captions: besideTheBody,
      leftOut: { type: 'object', enabled: false },
      authors: { ...words, fields: { keyword, folded: { ...keyword, normalizer: 'folded' }, prefixes: valuePrefixes } },
      dateline: besideTheBody,
      aside: words,
      text: { properties: stemmed },
      forms: { properties: { title: forms, body: forms } },
      copies: {
        properties: { signature: { type: 'binary', doc_values: true }, bands: { type: 'keyword', doc_values: false } },
      },
      section: filterable,
      tags: filterable,
      language: { ...keyword, normalizer: 'folded' },
      publishedAt: date,
      publishedAtFrom: keyword,
      publishedAtPrecision: keyword,
      publishedDay: day,
      publishedOffset: unindexed,
      modifiedAt: date,
      capturedAt: date,
      url: keyword,
      domain: { ...keyword, normalizer: 'folded' },
      siteName: keyword,
      contact: keyword,
      image: unindexed,
      wordCount: integer,
      characters: integer,
      warnings: keyword,
      source: {
        properties: {
          key: { type: 'keyword' },
          ordinal: integer,
          versionId: unindexed,
          etag: unindexed,
          size: { type: 'long' },
          format: keyword,
          charset: keyword,
          uploadedAt: date,
        },
      },
      identity: keyword,
      addedAt: date,
      indexedAt: date,
    },
  },
} as const;
