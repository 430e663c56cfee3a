import { analysis, stemAnalyzers } from './analysis/analysis.ts';
import { ARTICLES_VERSION } from './articles-version.ts';
import { LANGUAGES } from './languages.ts';

/**
 * How long OpenSearch remembers the version of a deleted document. It must outlive every write that may still arrive:
 * the index function ends after five minutes, its requests earlier.
 */
const REMEMBER_DELETES = '30m';

/**
 * How much a stem in a text counts: I(n_e)B2, a model of divergence from randomness. Unlike in BM25 a word counts the
 * more the oftener it stands in those articles that have it, since articles are about such words. A `c` above 1 takes
 * less from long texts. It takes several times as long as BM25, which words as they are written keep: they include the
 * most frequent ones, and hardly differ in their order.
 */
const similarity = {
  divergence: { type: 'DFR', basic_model: 'ine', after_effect: 'b', normalization: 'h2', 'normalization.h2.c': '1.5' },
};

const words = { type: 'text', analyzer: 'words' };
/** Shown, and found as part of the text beside the body. */
const besideTheBody = { type: 'text', index: false, norms: false, copy_to: 'aside' };
const keyword = { type: 'keyword', ignore_above: 1024 };
const unindexed = { type: 'keyword', index: false, doc_values: false };
const date = { type: 'date', format: 'strict_date_optional_time' };
const day = { type: 'date', format: 'strict_date' };
const integer = { type: 'integer' };
/** Every beginning of every word, for suggestions while somebody types; only of short texts. */
const prefixes = { type: 'text', analyzer: 'prefixes', search_analyzer: 'typed' };
const valuePrefixes = { ...prefixes, index_options: 'docs', norms: false };
/** Shown as written, filtered without regard to case and accents. */
const filterable = { ...keyword, fields: { folded: { ...keyword, normalizer: 'folded' }, prefixes: valuePrefixes } };

/** What a word may be written as instead, made by `wordForms`: looked up, and no part of the statistics of the text. */
const forms = { type: 'keyword', doc_values: false };

/**
 * One object of text fields for each language, of which an article fills its own: so a field that no article fills costs
 * a search nothing.
 */
const stemmed = Object.fromEntries(
  Object.keys(LANGUAGES).map((name) => {
    const text = { type: 'text', ...stemAnalyzers(name), similarity: 'divergence' };
    return [name, { properties: { title: text, summary: text, body: text } }];
  }),
);

/** Settings and mapping of one generation of the articles index. */
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
    _source: { excludes: ['text', 'forms'] },
    properties: {
      id: keyword,
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
      section: filterable,
      tags: filterable,
      language: { ...keyword, normalizer: 'folded' },
      publishedAt: date,
      publishedAtFrom: keyword,
      publishedAtPrecision: keyword,
      publishedDay: day,
      publishedOffset: unindexed,
      modifiedAt: date,
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
      indexedAt: date,
    },
  },
} as const;
